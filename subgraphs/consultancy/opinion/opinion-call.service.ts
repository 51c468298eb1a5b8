import {
  assertAllowed,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { dismiss } from '../participant/participant.service.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { mayHandle } from '../request/request.policy.js';
import { admittedAssociations, associationsInFields } from './opinion.associations.js';
import { Opinion } from './opinion.entity.js';
import { OpinionCallStatus } from './opinion.enums.js';
import { askForOpinions, capacityOf, deadlineOf, partyOf, requireAsking } from './opinion.invitations.js';
import { askingStatuses, opinionCallLifecycle, opinionLifecycle } from './opinion.lifecycle.js';
import { opinionProblems } from './opinion.problems.js';
import {
  awaitedStatuses,
  endedOpinionStatuses,
  loadWithRequest,
  opinionsOfRound,
  requestInView,
} from './opinion.round.js';
import { OpinionCall } from './opinion-call.entity.js';
import type {
  ExtendOpinionCallInput,
  InviteAssociationsInput,
  OpenOpinionCallInput,
  OpinionCallStepInput,
} from './opinion-call.inputs.js';

const { refuse } = opinionProblems;
const texts = textInput(refuse);

/**
 * Opens a request to member associations: those that are named, and those that work in its fields.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export async function openOpinionCall(ctx: Context, input: OpenOpinionCallInput): Promise<OpinionCall> {
  const seen = await requestInView(ctx, input.requestId, mayHandle(ctx.viewer));
  requireAsking(seen, askingStatuses);
  if (input.matchFields && seen.confidentiality === Confidentiality.RESTRICTED)
    refuse('RESTRICTED_NEEDS_LIST', ['input', 'matchFields']);
  const named = await admittedAssociations(ctx, input.associationIds);
  const matching = input.matchFields ? await associationsInFields(ctx, seen.fieldIds) : [];
  const all = [...new Set([...named, ...matching])];
  if (all.length === 0) refuse('NOBODY_TO_ASK', ['input', 'associationIds']);
  return once(ctx, input, 'openOpinionCall', OpinionCall, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.requestId);
    assertAllowed(mayHandle(tx.viewer), tx);
    requireAsking(request, askingStatuses);
    if (request.opinionsOpenedOn !== null) refuse('ALREADY_OPENED', ['input', 'requestId']);
    const { OPEN } = OpinionCallStatus;
    if ((await tx.em.count(OpinionCall, { requestId: request.id, round: request.round, status: OPEN })) > 0)
      refuse('CALL_OPEN', ['input', 'requestId']);
    const call = make(tx, OpinionCall, {
      requestId: request.id,
      round: request.round,
      status: opinionCallLifecycle.initial,
      calledOn: tx.today,
      dueOn: await deadlineOf(tx, request, input.dueOn),
      message: texts.lines(input.message, 5_000, 'message'),
      letterNumber: texts.optional(input.letterNumber, 100, 'letterNumber'),
    });
    await recordCreation(tx, opinionCallLifecycle, call, {
      documents: call.letterNumber ? [call.letterNumber] : [],
      extra: { dueOn: call.dueOn },
    });
    await ask(tx, request, call, await notAskedBefore(tx, request, named, matching));
    return call;
  });
}

/** Who was found by field and has declined, or was asked already, is not asked again unless he is named. */
async function notAskedBefore(
  tx: Context,
  request: ConsultancyRequest,
  named: readonly string[],
  matching: readonly string[],
): Promise<string[]> {
  const before = (await opinionsOfRound(tx, request)).map(({ associationId }) => associationId);
  return [...new Set([...named, ...matching.filter((id) => !before.includes(id))])];
}

const ask = (tx: Context, request: ConsultancyRequest, call: OpinionCall, ids: readonly string[]) =>
  askForOpinions(
    tx,
    request,
    ids.map((associationId) => ({ associationId })),
    { isReviewer: false, dueOn: call.dueOn, callId: call.id },
  );

/** Asks further associations in a call that is open; who was asked already is passed over. */
export async function inviteAssociations(ctx: Context, input: InviteAssociationsInput): Promise<OpinionCall> {
  if (mayHandle(ctx.viewer).allowed && input.associationIds.length === 0)
    refuse('REQUIRED', ['input', 'associationIds']);
  // Who may not ask does not learn whether what he names exists.
  const ids = mayHandle(ctx.viewer).allowed ? await admittedAssociations(ctx, input.associationIds) : [];
  return once(ctx, input, 'inviteAssociations', OpinionCall, async (tx) => {
    const { record: call, request } = await loadWithRequest(tx, OpinionCall, input.id);
    await transition(tx, opinionCallLifecycle, 'invite', call);
    requireAsking(request, askingStatuses);
    if (request.opinionsOpenedOn !== null) refuse('ALREADY_OPENED', ['input', 'id']);
    const asked = await ask(tx, request, call, ids);
    if (asked.length > 0) call.updatedAt = tx.now();
    return call;
  });
}

/** Moves the deadline of a call, and of its opinions, to a later day. */
export const extendOpinionCall = (ctx: Context, input: ExtendOpinionCallInput): Promise<OpinionCall> =>
  once(ctx, input, 'extendOpinionCall', OpinionCall, async (tx) => {
    const { record: call, request } = await loadWithRequest(tx, OpinionCall, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, opinionCallLifecycle, 'extend', call, { reason, extra: { dueOn: input.dueOn } });
    call.dueOn = await laterDeadline(tx, request, call.dueOn, input.dueOn);
    call.updatedAt = tx.now();
    for (const opinion of await opinionsOf(tx, call)) {
      // One that has a later day of its own keeps it.
      if (endedOpinionStatuses.includes(opinion.status) || opinion.dueOn >= call.dueOn) continue;
      opinion.dueOn = call.dueOn;
      opinion.updatedAt = tx.now();
    }
    return call;
  });

/** @throws Refusal for a day that is not later than the present deadline, or once the opinions are open */
export async function laterDeadline(
  tx: Context,
  request: ConsultancyRequest,
  present: string,
  dueOn: string,
): Promise<string> {
  if (request.opinionsOpenedOn !== null) refuse('ALREADY_OPENED', ['input', 'id']);
  if (dueOn <= present) refuse('DEADLINE_NOT_LATER', ['input', 'dueOn']);
  return deadlineOf(tx, request, dueOn);
}

/** Closes a call: who has not submitted is asked no more. */
export const closeOpinionCall = (ctx: Context, input: OpinionCallStepInput): Promise<OpinionCall> =>
  once(ctx, input, 'closeOpinionCall', OpinionCall, async (tx) => {
    const { record: call } = await loadWithRequest(tx, OpinionCall, input.id);
    const given = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, opinionCallLifecycle, 'close', call, { reason: given });
    call.updatedAt = tx.now();
    const reason = given ?? tx.say({ vi: 'Kết thúc đợt lấy ý kiến', en: 'The call was closed' });
    for (const opinion of await opinionsOf(tx, call)) {
      if (!awaitedStatuses.includes(opinion.status)) continue;
      await transition(tx, opinionLifecycle, 'cancel', opinion, { reason });
      opinion.updatedAt = tx.now();
      await dismiss(tx, opinion.requestId, capacityOf(opinion), partyOf(opinion));
    }
    return call;
  });

const opinionsOf = (tx: Context, { id }: OpinionCall) =>
  tx.em.find(Opinion, { callId: id } as never, { orderBy: { id: 'ASC' } as never }) as Promise<Opinion[]>;
