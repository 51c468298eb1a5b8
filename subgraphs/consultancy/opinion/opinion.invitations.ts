import { addWorkingDays, isCivilDate } from '../../kernel/calendar/index.js';
import { ConflictVerdict, CouncilRole, verdictOf } from '../../kernel/council/index.js';
import {
  assertAllowed,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
} from '../../kernel/index.js';
import { checkConflicts } from '../conflict/conflict.service.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { admit, type Party } from '../participant/participant.service.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality, type ConsultancyType } from '../request/request.enums.js';
import { mayHandle } from '../request/request.policy.js';
import type { ConsultancyStatus } from '../request/request.status.js';
import { Opinion } from './opinion.entity.js';
import { OpinionStatus } from './opinion.enums.js';
import type { InviteReviewersInput } from './opinion.inputs.js';
import { opinionLifecycle, receivingStatuses } from './opinion.lifecycle.js';
import { opinionProblems } from './opinion.problems.js';
import { requireReferences } from './opinion.references.js';
import { endedOpinionStatuses, opinionsOfRound, requestInView } from './opinion.round.js';
import type { OpinionCriterion } from './opinion.types.js';

const { refuse } = opinionProblems;

/** How somebody is asked. */
export interface Asking {
  readonly isReviewer: boolean;
  readonly dueOn: string;
  readonly callId: string | null;
}

/** Whether a request may be put to others at all. @throws Refusal STATE_SECRET or REQUEST_NOT_RUNNING */
export function requireAsking(request: ConsultancyRequest, statuses: readonly ConsultancyStatus[]): void {
  if (request.confidentiality === Confidentiality.STATE_SECRET)
    refuse('STATE_SECRET', ['input', 'requestId']);
  if (!statuses.includes(request.status)) refuse('REQUEST_NOT_RUNNING', ['input', 'requestId']);
}

/**
 * The deadline: as named, or after the working days of the rule; at most the due date of a request that is not late yet.
 * @throws Refusal
 */
export async function deadlineOf(
  tx: Context,
  request: ConsultancyRequest,
  named: string | null | undefined,
): Promise<string> {
  const path = ['input', 'dueOn'];
  // A request that is late itself bounds nothing any more.
  const latest = request.dueOn !== null && request.dueOn >= tx.today ? request.dueOn : null;
  if (named) {
    if (!isCivilDate(named)) refuse('INVALID_VALUE', path);
    if (named < tx.today) refuse('DEADLINE_PAST', path);
    if (latest !== null && named > latest) refuse('DEADLINE_AFTER_REQUEST', path);
    return named;
  }
  const usual = usualDeadline(tx.today, await tx.rules.number('consult.opinionWD'));
  return latest !== null && latest < usual ? latest : usual;
}

/** @throws Refusal where the holidays of the next year are not known yet: then a day must be named */
function usualDeadline(today: string, days: number): string {
  try {
    return addWorkingDays(today, days);
  } catch (error) {
    if (error instanceof RangeError) refuse('REQUIRED', ['input', 'dueOn']);
    throw error;
  }
}

/** The form of the day, which the opinions that are asked for now keep. */
async function formFor(tx: Context, type: ConsultancyType): Promise<OpinionCriterion[]> {
  const forms =
    await tx.rules.value<Record<ConsultancyType, { code: string; vi: string; en: string }[]>>(
      'consult.criteria',
    );
  return forms[type].map(({ code, vi, en }) => ({ code, labelVi: vi, labelEn: en }));
}

const columnsOf = (party: Party) => ({ personId: null, associationId: null, ...party });

/**
 * Asks for opinions in the present round of a request, under its lock. Who was asked already is passed over; a person who
 * was asked as an expert and is needed as a reviewer becomes one.
 * @returns the new opinions
 */
export async function askForOpinions(
  tx: Context,
  request: ConsultancyRequest,
  parties: readonly Party[],
  { isReviewer, dueOn, callId }: Asking,
): Promise<Opinion[]> {
  const known = (await opinionsOfRound(tx, request)).filter(
    ({ status }) => !endedOpinionStatuses.includes(status),
  );
  const criteria = await formFor(tx, request.type);
  const asked: Opinion[] = [];
  for (const party of parties) {
    const place = columnsOf(party);
    const before = known.find(
      (each) => each.personId === place.personId && each.associationId === place.associationId,
    );
    if (before) {
      if (isReviewer && !before.isReviewer) Object.assign(before, { isReviewer, updatedAt: tx.now() });
      continue;
    }
    const opinion = make(tx, Opinion, {
      ...place,
      requestId: request.id,
      callId,
      round: request.round,
      number: 0,
      isReviewer,
      status: OpinionStatus.INVITED,
      invitedOn: tx.today,
      dueOn,
      criteria,
      lastVersion: 0,
      isOnPaper: false,
      isLate: false,
      comments: [],
    });
    await recordCreation(tx, opinionLifecycle, opinion, { extra: { dueOn, isReviewer } });
    await admit(tx, request.id, capacityOf(opinion), party);
    known.push(opinion);
    asked.push(opinion);
  }
  return asked;
}

/** In what capacity the author of an opinion takes part. */
export const capacityOf = ({ associationId }: Opinion): ParticipantCapacity =>
  associationId === null ? ParticipantCapacity.REVIEWER : ParticipantCapacity.ASSOCIATION;

/** The author of an opinion. */
export const partyOf = ({ personId, associationId }: Opinion): Party =>
  associationId === null ? { personId: personId! } : { associationId };

/**
 * Asks people for written opinions, as reviewers or as experts.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal where one is unknown or barred by a conflict of interest
 */
export async function inviteReviewers(
  ctx: Context,
  input: InviteReviewersInput,
): Promise<ConsultancyRequest> {
  const seen = await requestInView(ctx, input.requestId, mayHandle(ctx.viewer));
  const given = [...new Set(input.personIds)];
  if (given.length === 0) refuse('REQUIRED', ['input', 'personIds']);
  if (given.length > 20) refuse('TOO_MANY_ENTRIES', ['input', 'personIds']);
  requireAsking(seen, receivingStatuses);
  const current = await requireReferences(
    ctx,
    given.map((id) => ({ prefix: 'per' as const, id, path: ['input', 'personIds'] })),
  );
  const personIds = [...new Set(given.map((id) => current(id)))];
  if (ctx.viewer.kind !== 'system') await requireNoConflict(ctx, seen, personIds, input.isReviewer);
  return once(ctx, input, 'inviteReviewers', ConsultancyRequest, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.requestId);
    assertAllowed(mayHandle(tx.viewer), tx);
    requireAsking(request, receivingStatuses);
    const dueOn = await deadlineOf(tx, request, input.dueOn);
    const parties = personIds.map((personId) => ({ personId }));
    await askForOpinions(tx, request, parties, { isReviewer: input.isReviewer, dueOn, callId: null });
    return request;
  });
}

/** What must be disclosed, and what nobody could check, the author states himself when he submits. */
async function requireNoConflict(
  ctx: Context,
  request: ConsultancyRequest,
  personIds: readonly string[],
  isReviewer: boolean,
): Promise<void> {
  const reports = await checkConflicts(ctx, personIds, request, isReviewer ? CouncilRole.REVIEWER : null);
  const barred = reports.findIndex((report) => verdictOf(report) === ConflictVerdict.BLOCK);
  if (barred >= 0) refuse('CONFLICT_OF_INTEREST', ['input', 'personIds', String(barred)]);
}
