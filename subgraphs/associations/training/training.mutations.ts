import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  CompleteTrainingInput,
  NominateSuccessorInput,
  RecordAttractionInput,
  RecordTrainingInput,
  SuccessorDecisionInput,
  TalentStepInput,
} from './training.inputs.js';
import {
  SuccessorEntryPayload,
  TalentAttractionPayload,
  TrainingRecordPayload,
} from './training.payloads.js';
import * as service from './training.service.js';

const what = 'What to do.';

@Resolver()
export class TrainingMutations {
  @Mutation(() => TrainingRecordPayload, {
    description:
      'Records that a person is sent to a training (cử đi đào tạo). The association that keeps the record, or union officers.',
  })
  recordTraining(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordTrainingInput, { description: what }) input: RecordTrainingInput,
  ) {
    return asPayload(ctx, 'trainingRecord', service.recordTraining(ctx, input));
  }

  @Mutation(() => TrainingRecordPayload, {
    description:
      'Records that a training began, on the day of the step. The association that keeps the record, or union officers.',
  })
  startTraining(
    @Ctx() ctx: Context,
    @Arg('input', () => TalentStepInput, { description: what }) input: TalentStepInput,
  ) {
    return asPayload(ctx, 'trainingRecord', service.startTraining(ctx, input));
  }

  @Mutation(() => TrainingRecordPayload, {
    description:
      'Records the end of a training with its result (hoàn thành khóa học). The association that keeps the record, or union officers.',
  })
  completeTraining(
    @Ctx() ctx: Context,
    @Arg('input', () => CompleteTrainingInput, { description: what }) input: CompleteTrainingInput,
  ) {
    return asPayload(ctx, 'trainingRecord', service.completeTraining(ctx, input));
  }

  @Mutation(() => TrainingRecordPayload, {
    description:
      'Records that a training was broken off, with the reason (dừng học). The association that keeps the record, or union officers.',
  })
  discontinueTraining(
    @Ctx() ctx: Context,
    @Arg('input', () => TalentStepInput, { description: what }) input: TalentStepInput,
  ) {
    return asPayload(ctx, 'trainingRecord', service.discontinueTraining(ctx, input));
  }

  @Mutation(() => TrainingRecordPayload, {
    description:
      'Records that the person came back to work as obliged (trở về công tác). The association that keeps the record, or union officers.',
  })
  recordTrainingReturn(
    @Ctx() ctx: Context,
    @Arg('input', () => TalentStepInput, { description: what }) input: TalentStepInput,
  ) {
    return asPayload(ctx, 'trainingRecord', service.recordTrainingReturn(ctx, input));
  }

  @Mutation(() => TrainingRecordPayload, {
    description:
      'Records that the person did not come back in time. The association that keeps the record, or union officers.',
  })
  recordTrainingNoReturn(
    @Ctx() ctx: Context,
    @Arg('input', () => TalentStepInput, { description: what }) input: TalentStepInput,
  ) {
    return asPayload(ctx, 'trainingRecord', service.recordTrainingNoReturn(ctx, input));
  }

  @Mutation(() => TalentAttractionPayload, {
    description:
      'Records a graduate or talent who was attracted (thu hút). The association that keeps the record, or union officers.',
  })
  recordTalentAttraction(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordAttractionInput, { description: what }) input: RecordAttractionInput,
  ) {
    return asPayload(ctx, 'talentAttraction', service.recordTalentAttraction(ctx, input));
  }

  @Mutation(() => TalentAttractionPayload, {
    description:
      'Records that the time agreed was served, not before its last day. The association that keeps the record, or union officers.',
  })
  fulfilTalentAttraction(
    @Ctx() ctx: Context,
    @Arg('input', () => TalentStepInput, { description: what }) input: TalentStepInput,
  ) {
    return asPayload(ctx, 'talentAttraction', service.fulfilTalentAttraction(ctx, input));
  }

  @Mutation(() => TalentAttractionPayload, {
    description:
      'Records that the person left before, with the reason. The association that keeps the record, or union officers.',
  })
  endTalentAttraction(
    @Ctx() ctx: Context,
    @Arg('input', () => TalentStepInput, { description: what }) input: TalentStepInput,
  ) {
    return asPayload(ctx, 'talentAttraction', service.endTalentAttraction(ctx, input));
  }

  @Mutation(() => SuccessorEntryPayload, {
    description:
      'Nominates a person for the successor pool (giới thiệu quy hoạch). The association’s leader, or union officers.',
  })
  nominateSuccessor(
    @Ctx() ctx: Context,
    @Arg('input', () => NominateSuccessorInput, { description: what }) input: NominateSuccessorInput,
  ) {
    return asPayload(ctx, 'successorEntry', service.nominateSuccessor(ctx, input));
  }

  @Mutation(() => SuccessorEntryPayload, {
    description: 'Takes a nominee into the pool, by decision (phê duyệt quy hoạch). Union leaders.',
  })
  approveSuccessor(
    @Ctx() ctx: Context,
    @Arg('input', () => SuccessorDecisionInput, { description: what }) input: SuccessorDecisionInput,
  ) {
    return asPayload(ctx, 'successorEntry', service.approveSuccessor(ctx, input));
  }

  @Mutation(() => SuccessorEntryPayload, {
    description: 'Rejects a nomination, with the reason. Union leaders.',
  })
  rejectSuccessor(
    @Ctx() ctx: Context,
    @Arg('input', () => TalentStepInput, { description: what }) input: TalentStepInput,
  ) {
    return asPayload(ctx, 'successorEntry', service.rejectSuccessor(ctx, input));
  }

  @Mutation(() => SuccessorEntryPayload, {
    description:
      'Records that somebody of the pool came into office (được bầu, bổ nhiệm). The association’s leader, or union officers.',
  })
  appointSuccessor(
    @Ctx() ctx: Context,
    @Arg('input', () => SuccessorDecisionInput, { description: what }) input: SuccessorDecisionInput,
  ) {
    return asPayload(ctx, 'successorEntry', service.appointSuccessor(ctx, input));
  }

  @Mutation(() => SuccessorEntryPayload, {
    description: 'Takes somebody out of the pool, with the reason (đưa ra khỏi quy hoạch). Union leaders.',
  })
  removeSuccessor(
    @Ctx() ctx: Context,
    @Arg('input', () => TalentStepInput, { description: what }) input: TalentStepInput,
  ) {
    return asPayload(ctx, 'successorEntry', service.removeSuccessor(ctx, input));
  }
}
