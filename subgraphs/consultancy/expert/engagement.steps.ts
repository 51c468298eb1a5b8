import { type Context, stepTaker, withDocuments } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { dismiss } from '../participant/participant.service.js';
import { ExpertEngagement } from './engagement.entity.js';
import { EngagementStatus } from './engagement.enums.js';
import type {
  CompleteEngagementInput,
  EngagementStepInput,
  PayEngagementInput,
} from './engagement.inputs.js';
import { engagementLifecycle } from './engagement.lifecycle.js';
import { expertProblems } from './expert.problems.js';

const { refuse } = expertProblems;
const texts = textInput(refuse);
const takeStep = stepTaker(engagementLifecycle, ExpertEngagement, refuse);

const notBefore = (day: string, earliest: string | null) => {
  if (earliest !== null && day < earliest) refuse('DATE_BEFORE_START', ['input', 'on']);
};

/** The expert takes the offer. */
export const acceptEngagement = (ctx: Context, input: EngagementStepInput) =>
  takeStep(ctx, 'accept', input, (_tx, engagement, day) => {
    notBefore(day, engagement.offeredOn);
    engagement.answeredOn = day;
  });

/** The expert declines the offer, and knows of the request no more. */
export const declineEngagement = (ctx: Context, input: EngagementStepInput) =>
  takeStep(ctx, 'decline', input, async (tx, engagement, day) => {
    notBefore(day, engagement.offeredOn);
    engagement.answeredOn = day;
    await dismissUnlessEngaged(tx, engagement);
  });

/** An officer takes the offer back before the work is done. */
export const cancelEngagement = (ctx: Context, input: EngagementStepInput) =>
  takeStep(ctx, 'cancel', input, (tx, engagement) => dismissUnlessEngaged(tx, engagement));

/** An officer confirms the work and judges it. */
export const completeEngagement = (ctx: Context, input: CompleteEngagementInput) =>
  takeStep(ctx, 'complete', input, (_tx, engagement, day) => {
    notBefore(day, engagement.answeredOn);
    if (input.quality < 1 || input.quality > 5) refuse('INVALID_VALUE', ['input', 'quality']);
    engagement.quality = input.quality;
    engagement.onTime = input.onTime;
    engagement.doneOn = day;
  });

/** An officer pays. */
export const payEngagement = (ctx: Context, input: PayEngagementInput) =>
  takeStep(ctx, 'pay', input, (tx, engagement, day) => {
    notBefore(day, engagement.doneOn);
    withDocuments(tx, texts.required(input.document, 100, 'document'));
    engagement.contractNo = engagement.contractNo ?? texts.optional(input.contractNo, 100, 'contractNo');
    engagement.paidOn = day;
  });

/** Who is engaged in another role goes on knowing of the request. */
async function dismissUnlessEngaged(
  tx: Context,
  { id, requestId, personId }: ExpertEngagement,
): Promise<void> {
  const others = await tx.em.count(ExpertEngagement, {
    id: { $ne: id },
    requestId,
    personId,
    status: { $nin: [EngagementStatus.DECLINED, EngagementStatus.CANCELLED] },
  });
  if (others === 0) await dismiss(tx, requestId, ParticipantCapacity.EXPERT, { personId });
}
