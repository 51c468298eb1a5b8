import {
  CouncilKind,
  CouncilRole,
  type CouncilSeatRecord,
  CouncilStatus,
  councilLifecycle,
  defineCouncils,
} from '../../kernel/council/index.js';
import {
  assertAllowed,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  selectRows,
  system,
} from '../../kernel/index.js';
import { checkConflicts } from '../conflict/conflict.service.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { admit, dismiss } from '../participant/participant.service.js';
import { ConsultancyReport } from '../report/report.entity.js';
import { ReportStatus } from '../report/report.enums.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality, ConsultancyMethod } from '../request/request.enums.js';
import { mayHandle } from '../request/request.policy.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';
import type { CreateConsultancyCouncilInput } from './council.inputs.js';
import { councilPolicy, partiesOf } from './council.policy.js';
import { councilProblems } from './council.problems.js';
import { requireReferences } from './council.references.js';
import {
  ConsultancyAttendance,
  ConsultancyBallot,
  ConsultancyBallotBox,
  ConsultancyCouncilSession,
  ConsultancyCouncilVote,
} from './session.entity.js';

const { refuse } = councilProblems;

/** States of a request in which its council is put together. */
const preparing: readonly ConsultancyStatus[] = [
  ConsultancyStatus.ACCEPTED,
  ConsultancyStatus.WAITING_DOSSIER,
  ConsultancyStatus.IN_REVIEW,
];

/** The request of a council as it is, whoever asks; for reading only. */
async function requestOf(ctx: Context, { requestId }: ConsultancyCouncil): Promise<ConsultancyRequest> {
  const [request] = await selectRows({ ...ctx, viewer: system }, ConsultancyRequest, { id: requestId });
  return request!;
}

const partyOf = ({ personId }: CouncilSeatRecord) => ({ personId });

/** What the framework of councils does for those of consultancy requests. */
export const councils = defineCouncils<
  ConsultancyCouncil,
  ConsultancyCouncilSeat,
  ConsultancyCouncilSession,
  ConsultancyCouncilVote
>({
  entities: {
    council: ConsultancyCouncil,
    seat: ConsultancyCouncilSeat,
    session: ConsultancyCouncilSession,
    attendance: ConsultancyAttendance,
    vote: ConsultancyCouncilVote,
    ballot: ConsultancyBallot,
    box: ConsultancyBallotBox,
  },
  policy: councilPolicy,
  problems: councilProblems,
  requireReferences,
  conflicts: async (ctx, council, personIds, role) =>
    checkConflicts(ctx, personIds, await requestOf(ctx, council), role),
  parties: async (ctx, council) => partiesOf(await requestOf(ctx, council)),
  onInvited: (tx, council, seat) => admit(tx, council.requestId, ParticipantCapacity.COUNCIL, partyOf(seat)),
  onLeft: (tx, council, seat) => dismiss(tx, council.requestId, ParticipantCapacity.COUNCIL, partyOf(seat)),
  /** Steps of the request's own life are theirs too. An earlier round's council changes nothing. */
  async onOfficers(tx, council) {
    const request = await loadForChange({ ...tx, viewer: system }, ConsultancyRequest, council.requestId);
    if (request.round !== council.round) return;
    const { chairPersonId, secretaryPersonId } = council;
    if (request.chairPersonId === chairPersonId && request.secretaryPersonId === secretaryPersonId) return;
    Object.assign(request, { chairPersonId, secretaryPersonId, updatedAt: tx.now() });
  },
  async beforeDissolving(tx, { requestId, round }) {
    const signed = { requestId, round, status: { $in: [ReportStatus.SIGNED, ReportStatus.SENT] } };
    if ((await tx.em.count(ConsultancyReport, signed as never)) === 0) refuse('REPORT_MISSING');
  },
});

/** The table of states of a request's council. */
export const consultancyCouncilLifecycle = councilLifecycle('ConsultancyCouncil', councilPolicy);

/** Begins to put a council together for the present round of a request. */
export const createConsultancyCouncil = (
  ctx: Context,
  input: CreateConsultancyCouncilInput,
): Promise<ConsultancyCouncil> =>
  once(ctx, input, 'createConsultancyCouncil', ConsultancyCouncil, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.requestId);
    assertAllowed(mayHandle(tx.viewer), tx);
    const path = ['input', 'requestId'];
    if (request.confidentiality === Confidentiality.STATE_SECRET) refuse('STATE_SECRET_ON_PAPER', path);
    if (!preparing.includes(request.status)) refuse('WRONG_REQUEST_STATE', path);
    if (!request.methods.includes(ConsultancyMethod.COUNCIL)) refuse('NO_COUNCIL_PLANNED', path);
    const place = { requestId: request.id, round: request.round };
    const there = { ...place, status: { $ne: CouncilStatus.CANCELLED } };
    if ((await tx.em.count(ConsultancyCouncil, there as never)) > 0) refuse('COUNCIL_EXISTS', path);
    const council = make(tx, ConsultancyCouncil, {
      ...place,
      kind: CouncilKind.CONSULTANCY_REVIEW,
      status: CouncilStatus.DRAFT,
      establishingDecision: null,
      establishedOn: null,
      conclusion: null,
      concludedOn: null,
      chairPersonId: null,
      viceChairPersonId: null,
      secretaryPersonId: null,
    });
    await recordCreation(tx, consultancyCouncilLifecycle, council);
    return council;
  });

/** The council of the round that a request is in, whoever asks; null where there is none that was not cancelled. */
const councilInForce = async (
  tx: Context,
  { id, round }: Pick<ConsultancyRequest, 'id' | 'round'>,
): Promise<ConsultancyCouncil | null> =>
  (await tx.em.findOne(ConsultancyCouncil, {
    requestId: id,
    round,
    status: { $ne: CouncilStatus.CANCELLED },
  } as never)) as ConsultancyCouncil | null;

/** Whether the council of a request's present round was established, whatever became of it since. */
export async function hasEstablishedCouncil(
  tx: Context,
  request: Pick<ConsultancyRequest, 'id' | 'round'>,
): Promise<boolean> {
  const council = await councilInForce(tx, request);
  return council !== null && council.status !== CouncilStatus.DRAFT;
}

/** Whether the council of a request's present round has concluded, with signed minutes. */
export async function hasConcludedCouncil(
  tx: Context,
  request: Pick<ConsultancyRequest, 'id' | 'round'>,
): Promise<boolean> {
  const council = await councilInForce(tx, request);
  return council?.status === CouncilStatus.CONCLUDED || council?.status === CouncilStatus.DISSOLVED;
}

/** The persons in the reviewers' seats of a request's present round, in order of appointment. Not judged for a viewer. */
export async function reviewersOf(
  tx: Context,
  request: Pick<ConsultancyRequest, 'id' | 'round'>,
): Promise<string[]> {
  const council = await councilInForce(tx, request);
  if (!council) return [];
  const seats = (await tx.em.find(
    ConsultancyCouncilSeat,
    { councilId: council.id, role: CouncilRole.REVIEWER, endedOn: null } as never,
    { orderBy: { id: 'ASC' } as never },
  )) as ConsultancyCouncilSeat[];
  return seats.map(({ personId }) => personId);
}
