import { type Context, once, transition } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { dismiss } from '../participant/participant.service.js';
import { Opinion } from './opinion.entity.js';
import type { ExtendOpinionDeadlineInput, OpinionStepInput } from './opinion.inputs.js';
import { capacityOf, partyOf } from './opinion.invitations.js';
import { opinionLifecycle } from './opinion.lifecycle.js';
import { opinionProblems } from './opinion.problems.js';
import { loadWithRequest } from './opinion.round.js';
import { laterDeadline } from './opinion-call.service.js';

const texts = textInput(opinionProblems.refuse);

/** Ends an opinion that is not in: its author takes part in the request no more. */
const end = (ctx: Context, step: 'decline' | 'cancel', input: OpinionStepInput): Promise<Opinion> =>
  once(ctx, input, `${step}Opinion`, Opinion, async (tx) => {
    const { record: opinion } = await loadWithRequest(tx, Opinion, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, opinionLifecycle, step, opinion, { reason });
    opinion.updatedAt = tx.now();
    await dismiss(tx, opinion.requestId, capacityOf(opinion), partyOf(opinion));
    return opinion;
  });

/** Whoever was asked declines, with a reason; an officer from his letter. */
export const declineOpinion = (ctx: Context, input: OpinionStepInput) => end(ctx, 'decline', input);

/** Asks somebody no more. */
export const cancelOpinion = (ctx: Context, input: OpinionStepInput) => end(ctx, 'cancel', input);

/** Gives one who was asked more time. */
export const extendOpinionDeadline = (ctx: Context, input: ExtendOpinionDeadlineInput): Promise<Opinion> =>
  once(ctx, input, 'extendOpinionDeadline', Opinion, async (tx) => {
    const { record: opinion, request } = await loadWithRequest(tx, Opinion, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, opinionLifecycle, 'extend', opinion, { reason, extra: { dueOn: input.dueOn } });
    opinion.dueOn = await laterDeadline(tx, request, opinion.dueOn, input.dueOn);
    opinion.updatedAt = tx.now();
    return opinion;
  });
