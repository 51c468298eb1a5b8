import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  CompleteEngagementInput,
  EngageExpertInput,
  EngagementStepInput,
  PayEngagementInput,
} from './engagement.inputs.js';
import * as service from './engagement.service.js';
import * as steps from './engagement.steps.js';
import { ExpertEngagementPayload } from './expert.payloads.js';

const what = 'What to do.';
const name = 'expertEngagement';

@Resolver()
export class ExpertEngagementMutations {
  @Mutation(() => ExpertEngagementPayload, {
    description:
      'Offers an expert work on a request (mời chuyên gia), after the check for conflicts of interest. Union officers.',
  })
  engageExpert(
    @Ctx() ctx: Context,
    @Arg('input', () => EngageExpertInput, { description: what }) input: EngageExpertInput,
  ) {
    return asPayload(ctx, name, service.engageExpert(ctx, input));
  }

  @Mutation(() => ExpertEngagementPayload, {
    description: 'Takes an offer (nhận lời). The expert himself.',
  })
  acceptEngagement(
    @Ctx() ctx: Context,
    @Arg('input', () => EngagementStepInput, { description: what }) input: EngagementStepInput,
  ) {
    return asPayload(ctx, name, steps.acceptEngagement(ctx, input));
  }

  @Mutation(() => ExpertEngagementPayload, {
    description: 'Declines an offer with a reason (từ chối). The expert himself.',
  })
  declineEngagement(
    @Ctx() ctx: Context,
    @Arg('input', () => EngagementStepInput, { description: what }) input: EngagementStepInput,
  ) {
    return asPayload(ctx, name, steps.declineEngagement(ctx, input));
  }

  @Mutation(() => ExpertEngagementPayload, {
    description: 'Confirms that the work is done, and judges it (xác nhận hoàn thành). Union officers.',
  })
  completeEngagement(
    @Ctx() ctx: Context,
    @Arg('input', () => CompleteEngagementInput, { description: what }) input: CompleteEngagementInput,
  ) {
    return asPayload(ctx, name, steps.completeEngagement(ctx, input));
  }

  @Mutation(() => ExpertEngagementPayload, {
    description: 'Records the payment (thanh toán). Union officers.',
  })
  payEngagement(
    @Ctx() ctx: Context,
    @Arg('input', () => PayEngagementInput, { description: what }) input: PayEngagementInput,
  ) {
    return asPayload(ctx, name, steps.payEngagement(ctx, input));
  }

  @Mutation(() => ExpertEngagementPayload, {
    description: 'Cancels an engagement before it is done, with a reason (hủy). Union officers.',
  })
  cancelEngagement(
    @Ctx() ctx: Context,
    @Arg('input', () => EngagementStepInput, { description: what }) input: EngagementStepInput,
  ) {
    return asPayload(ctx, name, steps.cancelEngagement(ctx, input));
  }
}
