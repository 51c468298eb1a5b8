import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { DuplicateStepInput } from './duplicate.inputs.js';
import { DuplicateCandidatePayload } from './duplicate.payloads.js';
import { takeDuplicateStep } from './duplicate.service.js';

const what = 'What to do.';

@Resolver()
export class DuplicateMutations {
  @Mutation(() => DuplicateCandidatePayload, {
    description:
      'Records that a pair are two people (xác định không trùng), with the reason; the pair is not proposed again. Union officers.',
  })
  dismissDuplicate(
    @Ctx() ctx: Context,
    @Arg('input', () => DuplicateStepInput, { description: what }) input: DuplicateStepInput,
  ) {
    return asPayload(ctx, 'duplicateCandidate', takeDuplicateStep(ctx, 'dismiss', input));
  }

  @Mutation(() => DuplicateCandidatePayload, {
    description: 'Takes up a dismissed pair again (xem xét lại), with the reason. Union officers.',
  })
  reopenDuplicate(
    @Ctx() ctx: Context,
    @Arg('input', () => DuplicateStepInput, { description: what }) input: DuplicateStepInput,
  ) {
    return asPayload(ctx, 'duplicateCandidate', takeDuplicateStep(ctx, 'reopen', input));
  }
}
