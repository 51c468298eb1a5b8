import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { ExpertPoolEntryPayload } from './expert.payloads.js';
import { AddExpertInput, ExpertPoolStepInput, UpdateExpertInput } from './pool.inputs.js';
import * as pool from './pool.service.js';

const what = 'What to do.';
const name = 'expertPoolEntry';

@Resolver()
export class ExpertPoolMutations {
  @Mutation(() => ExpertPoolEntryPayload, {
    description:
      'Adds a person to the pool of experts (đưa vào mạng lưới chuyên gia), with his consent EXPERT_POOL. Union officers.',
  })
  addExpert(
    @Ctx() ctx: Context,
    @Arg('input', () => AddExpertInput, { description: what }) input: AddExpertInput,
  ) {
    return asPayload(ctx, name, pool.addExpert(ctx, input));
  }

  @Mutation(() => ExpertPoolEntryPayload, {
    description:
      'Changes fields, keywords, availability and load of an expert. The expert, or a union officer.',
  })
  updateExpert(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateExpertInput, { description: what }) input: UpdateExpertInput,
  ) {
    return asPayload(ctx, name, pool.updateExpert(ctx, input));
  }

  @Mutation(() => ExpertPoolEntryPayload, {
    description:
      'Has an expert suggested no more for the time being (tạm dừng). The expert, or a union officer.',
  })
  pauseExpert(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpertPoolStepInput, { description: what }) input: ExpertPoolStepInput,
  ) {
    return asPayload(ctx, name, pool.pauseExpert(ctx, input));
  }

  @Mutation(() => ExpertPoolEntryPayload, {
    description: 'Has an expert suggested again (tham gia trở lại). The expert, or a union officer.',
  })
  resumeExpert(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpertPoolStepInput, { description: what }) input: ExpertPoolStepInput,
  ) {
    return asPayload(ctx, name, pool.resumeExpert(ctx, input));
  }

  @Mutation(() => ExpertPoolEntryPayload, {
    description:
      'Ends an entry of the pool (rời mạng lưới); what was engaged goes on. The expert, or a union officer.',
  })
  leaveExpertPool(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpertPoolStepInput, { description: what }) input: ExpertPoolStepInput,
  ) {
    return asPayload(ctx, name, pool.leaveExpertPool(ctx, input));
  }
}
