import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  ActionPlanPayload,
  ActionPlanStepInput,
  ExpectActionPlanInput,
  SubmitActionPlanInput,
  TransferActionPlanInput,
} from './action-plan.inputs.js';
import {
  expectActionPlan,
  submitActionPlan,
  takePlanStep,
  transferActionPlan,
} from './action-plan.service.js';

const what = 'What to do.';

@Resolver()
export class ActionPlanMutations {
  @Mutation(() => ActionPlanPayload, {
    description:
      'Puts down that a body owes its own action plan (đưa vào danh sách phải gửi). Programme monitors.',
  })
  expectActionPlan(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpectActionPlanInput, { description: what }) input: ExpectActionPlanInput,
  ) {
    return asPayload(ctx, 'actionPlan', expectActionPlan(ctx, input));
  }

  @Mutation(() => ActionPlanPayload, {
    description:
      'Submits a plan, the first time, late or after its return (gửi chương trình hành động). The body’s organization, programme monitors.',
  })
  submitActionPlan(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitActionPlanInput, { description: what }) input: SubmitActionPlanInput,
  ) {
    return asPayload(ctx, 'actionPlan', submitActionPlan(ctx, input));
  }

  @Mutation(() => ActionPlanPayload, {
    description:
      'Marks an expected plan as overdue once its last day has passed (ghi nhận quá hạn). Programme monitors.',
  })
  markActionPlanOverdue(
    @Ctx() ctx: Context,
    @Arg('input', () => ActionPlanStepInput, { description: what }) input: ActionPlanStepInput,
  ) {
    return asPayload(ctx, 'actionPlan', takePlanStep(ctx, 'markOverdue', input));
  }

  @Mutation(() => ActionPlanPayload, {
    description: 'Accepts a submitted plan, which everyone may see then (chấp nhận). Programme monitors.',
  })
  acceptActionPlan(
    @Ctx() ctx: Context,
    @Arg('input', () => ActionPlanStepInput, { description: what }) input: ActionPlanStepInput,
  ) {
    return asPayload(ctx, 'actionPlan', takePlanStep(ctx, 'accept', input));
  }

  @Mutation(() => ActionPlanPayload, {
    description: 'Returns a submitted plan for changes, with a reason (trả lại). Programme monitors.',
  })
  returnActionPlan(
    @Ctx() ctx: Context,
    @Arg('input', () => ActionPlanStepInput, { description: what }) input: ActionPlanStepInput,
  ) {
    return asPayload(ctx, 'actionPlan', takePlanStep(ctx, 'return', input));
  }

  @Mutation(() => ActionPlanPayload, {
    description:
      'Hands the plan of a body that ended on to the body that took over (chuyển giao). Programme monitors.',
  })
  transferActionPlan(
    @Ctx() ctx: Context,
    @Arg('input', () => TransferActionPlanInput, { description: what }) input: TransferActionPlanInput,
  ) {
    return asPayload(ctx, 'actionPlan', transferActionPlan(ctx, input));
  }
}
