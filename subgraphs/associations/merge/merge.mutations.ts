import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { MergeStepInput, ProposePersonMergeInput } from './merge.inputs.js';
import { PersonMergePayload } from './merge.payloads.js';
import { proposePersonMerge, takeMergeStep } from './merge.service.js';

const what = 'What to do.';

@Resolver()
export class MergeMutations {
  @Mutation(() => PersonMergePayload, {
    description: 'Proposes to merge two records of one person (đề nghị gộp hồ sơ). Union officers.',
  })
  proposePersonMerge(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposePersonMergeInput, { description: what }) input: ProposePersonMergeInput,
  ) {
    return asPayload(ctx, 'personMerge', proposePersonMerge(ctx, input));
  }

  @Mutation(() => PersonMergePayload, {
    description:
      'Approves a merge (duyệt gộp hồ sơ): the merged person’s id answers the survivor from then on, here at once, in the other subgraphs as soon as they follow. A union officer other than the one who proposed it.',
  })
  approvePersonMerge(
    @Ctx() ctx: Context,
    @Arg('input', () => MergeStepInput, { description: what }) input: MergeStepInput,
  ) {
    return asPayload(ctx, 'personMerge', takeMergeStep(ctx, 'approve', input));
  }

  @Mutation(() => PersonMergePayload, {
    description: 'Rejects or withdraws a proposed merge with a reason (không gộp). Union officers.',
  })
  rejectPersonMerge(
    @Ctx() ctx: Context,
    @Arg('input', () => MergeStepInput, { description: what }) input: MergeStepInput,
  ) {
    return asPayload(ctx, 'personMerge', takeMergeStep(ctx, 'reject', input));
  }

  @Mutation(() => PersonMergePayload, {
    description:
      'Proposes to undo a merge with a reason (đề nghị hoàn tác), within the days of the rule `merge.undoDays`. Union officers.',
  })
  proposeMergeUndo(
    @Ctx() ctx: Context,
    @Arg('input', () => MergeStepInput, { description: what }) input: MergeStepInput,
  ) {
    return asPayload(ctx, 'personMerge', takeMergeStep(ctx, 'proposeUndo', input));
  }

  @Mutation(() => PersonMergePayload, {
    description:
      'Undoes a merge (duyệt hoàn tác): both people are again what they were; what was changed since stays. A union officer other than the one who proposed it.',
  })
  approveMergeUndo(
    @Ctx() ctx: Context,
    @Arg('input', () => MergeStepInput, { description: what }) input: MergeStepInput,
  ) {
    return asPayload(ctx, 'personMerge', takeMergeStep(ctx, 'approveUndo', input));
  }

  @Mutation(() => PersonMergePayload, {
    description: 'Leaves a merge as it is, with a reason (không hoàn tác). Union officers.',
  })
  rejectMergeUndo(
    @Ctx() ctx: Context,
    @Arg('input', () => MergeStepInput, { description: what }) input: MergeStepInput,
  ) {
    return asPayload(ctx, 'personMerge', takeMergeStep(ctx, 'rejectUndo', input));
  }
}
