import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import type { AwardEdition } from './edition.entity.js';
import {
  ApproveEditionResultsInput,
  ArchiveEditionInput,
  AwardEditionInput,
  AwardEditionStepInput,
  ExtendEditionInput,
  IssueEditionRulesInput,
  PlanAwardEditionInput,
  ProposeEditionResultsInput,
} from './edition.inputs.js';
import { AwardEditionPayload } from './edition.payloads.js';
import { planAwardEdition, takeEditionStep } from './edition.service.js';
import * as steps from './edition.steps.js';

const what = 'What to do.';
const answer = (ctx: Context, work: Promise<AwardEdition>) => asPayload(ctx, 'awardEdition', work);

@Resolver()
export class AwardEditionMutations {
  @Mutation(() => AwardEditionPayload, {
    description: 'Plans an edition (lập kế hoạch kỳ giải thưởng). Union officers.',
  })
  planAwardEdition(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanAwardEditionInput, { description: what }) input: PlanAwardEditionInput,
  ) {
    return answer(ctx, planAwardEdition(ctx, input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Issues the rules (ban hành thể lệ); the edition becomes public. Union leaders.',
  })
  issueEditionRules(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueEditionRulesInput, { description: what }) input: IssueEditionRulesInput,
  ) {
    return answer(ctx, steps.issueEditionRules(ctx, input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Opens for entries from the opening day on (mở nhận hồ sơ). Union officers.',
  })
  openEdition(
    @Ctx() ctx: Context,
    @Arg('input', () => AwardEditionStepInput, { description: what }) input: AwardEditionStepInput,
  ) {
    return answer(ctx, takeEditionStep(ctx, 'open', input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Extends the deadline before it has passed (gia hạn). Union leaders.',
  })
  extendEdition(
    @Ctx() ctx: Context,
    @Arg('input', () => ExtendEditionInput, { description: what }) input: ExtendEditionInput,
  ) {
    return answer(ctx, steps.extendEdition(ctx, input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Goes on taking entries until the extended deadline (tiếp tục nhận hồ sơ). Union officers.',
  })
  reopenEdition(
    @Ctx() ctx: Context,
    @Arg('input', () => AwardEditionStepInput, { description: what }) input: AwardEditionStepInput,
  ) {
    return answer(ctx, takeEditionStep(ctx, 'reopen', input));
  }

  @Mutation(() => AwardEditionPayload, {
    description:
      'Closes for entries once the last day is over in Vietnam (kết thúc nhận hồ sơ). Union officers and the system.',
  })
  closeEdition(
    @Ctx() ctx: Context,
    @Arg('input', () => AwardEditionStepInput, { description: what }) input: AwardEditionStepInput,
  ) {
    return answer(ctx, takeEditionStep(ctx, 'close', input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Starts the preliminary round (chấm sơ khảo). Union officers.',
  })
  startPreliminaryJudging(
    @Ctx() ctx: Context,
    @Arg('input', () => AwardEditionStepInput, { description: what }) input: AwardEditionStepInput,
  ) {
    return answer(ctx, takeEditionStep(ctx, 'startPreliminaryJudging', input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Starts the final round (chấm chung khảo). Union officers.',
  })
  startFinalJudging(
    @Ctx() ctx: Context,
    @Arg('input', () => AwardEditionStepInput, { description: what }) input: AwardEditionStepInput,
  ) {
    return answer(ctx, takeEditionStep(ctx, 'startFinalJudging', input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Proposes the results and starts their public notice (đề xuất kết quả). Union officers.',
  })
  proposeEditionResults(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposeEditionResultsInput, { description: what }) input: ProposeEditionResultsInput,
  ) {
    return answer(ctx, steps.proposeEditionResults(ctx, input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Approves the results after the public notice (phê duyệt kết quả). Union leaders.',
  })
  approveEditionResults(
    @Ctx() ctx: Context,
    @Arg('input', () => ApproveEditionResultsInput, { description: what }) input: ApproveEditionResultsInput,
  ) {
    return answer(ctx, steps.approveEditionResults(ctx, input));
  }

  @Mutation(() => AwardEditionPayload, { description: 'Records the ceremony (trao giải). Union officers.' })
  awardEdition(
    @Ctx() ctx: Context,
    @Arg('input', () => AwardEditionInput, { description: what }) input: AwardEditionInput,
  ) {
    return answer(ctx, steps.awardEdition(ctx, input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Files the edition away when the money is paid (lưu trữ). Union officers.',
  })
  archiveEdition(
    @Ctx() ctx: Context,
    @Arg('input', () => ArchiveEditionInput, { description: what }) input: ArchiveEditionInput,
  ) {
    return answer(ctx, steps.archiveEdition(ctx, input));
  }

  @Mutation(() => AwardEditionPayload, {
    description: 'Cancels an edition before its ceremony, with a reason (hủy). Union leaders.',
  })
  cancelEdition(
    @Ctx() ctx: Context,
    @Arg('input', () => AwardEditionStepInput, { description: what }) input: AwardEditionStepInput,
  ) {
    return answer(ctx, takeEditionStep(ctx, 'cancel', input));
  }
}
