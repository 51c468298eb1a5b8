import { LockMode } from '@mikro-orm/core';
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
import { askReviewer, excuseReviewer } from '../opinion/opinion.reviewers.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { admit, dismiss } from '../participant/participant.service.js';
import { ConsultancyReport } from '../report/report.entity.js';
import { ReportStatus } from '../report/report.enums.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyMethod } from '../request/request.enums.js';
import { mayHandle } from '../request/request.policy.js';
import { councilRules, standsAgainstCouncil } from './council.course.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';
import type { CreateConsultancyCouncilInput } from './council.inputs.js';
import { partiesOf } from './council.policy.js';
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

/** The request of a council as it is, whoever asks; for reading only. */
async function requestOf(ctx: Context, { requestId }: ConsultancyCouncil): Promise<ConsultancyRequest> {
  const [request] = await selectRows({ ...ctx, viewer: system }, ConsultancyRequest, { id: requestId });
  return request!;
}

/** The same, locked. */
const lockedRequestOf = (tx: Context, { requestId }: ConsultancyCouncil): Promise<ConsultancyRequest> =>
  loadForChange({ ...tx, viewer: system }, ConsultancyRequest, requestId);

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
  policy: councilRules,
  problems: councilProblems,
  requireReferences,
  conflicts: async (ctx, council, personIds, role) =>
    checkConflicts(ctx, personIds, await requestOf(ctx, council), role),
  parties: async (ctx, council) => partiesOf(await requestOf(ctx, council)),
  async lockSubject(tx, council, isEnd) {
    const request = await lockedRequestOf(tx, council);
    const against = request.round === council.round ? standsAgainstCouncil(request) : 'WRONG_REQUEST_STATE';
    if (against && !isEnd) refuse(against);
  },
  /** Whoever reviews is asked for his form (I1). */
  async onSeated(tx, council, { personId, role }) {
    if (role !== CouncilRole.REVIEWER) return;
    await askReviewer(tx, await lockedRequestOf(tx, council), personId);
  },
  onInvited: (tx, council, seat) => admit(tx, council.requestId, ParticipantCapacity.COUNCIL, partyOf(seat)),
  async onLeft(tx, council, seat) {
    await dismiss(tx, council.requestId, ParticipantCapacity.COUNCIL, partyOf(seat));
    if (seat.role === CouncilRole.REVIEWER && council.establishedOn !== null)
      await excuseReviewer(tx, council, seat.personId);
  },
  /** Steps of the request's own life are theirs too. An earlier round's council changes nothing. */
  async onOfficers(tx, council) {
    const request = await lockedRequestOf(tx, council);
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
export const consultancyCouncilLifecycle = councilLifecycle('ConsultancyCouncil', councilRules);

/** Begins to put a council together for the present round of a request. */
export const createConsultancyCouncil = (
  ctx: Context,
  input: CreateConsultancyCouncilInput,
): Promise<ConsultancyCouncil> =>
  once(ctx, input, 'createConsultancyCouncil', ConsultancyCouncil, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.requestId);
    assertAllowed(mayHandle(tx.viewer), tx);
    const path = ['input', 'requestId'];
    const against = standsAgainstCouncil(request);
    if (against) refuse(against, path);
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

/** Cancels the councils of a request that have not concluded, where it comes to nothing; the request is locked. */
export async function abandonCouncils(tx: Context, requestId: string, reason: string): Promise<void> {
  const { DRAFT, ESTABLISHED, IN_SESSION } = CouncilStatus;
  const open = { requestId, status: { $in: [DRAFT, ESTABLISHED, IN_SESSION] } };
  for (const council of await tx.em.find(ConsultancyCouncil, open as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  }))
    await councils.abandon(tx, council as ConsultancyCouncil, reason);
}
