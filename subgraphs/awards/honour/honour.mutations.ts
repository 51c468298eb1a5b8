import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { ConferHonourInput, RestoreHonourInput, RevokeHonourInput } from './honour.inputs.js';
import { ConferredHonourPayload } from './honour.payloads.js';
import { conferHonour, restoreHonour, revokeHonour } from './honour.service.js';

const what = 'What to do.';

@Resolver()
export class ConferredHonourMutations {
  @Mutation(() => ConferredHonourPayload, {
    description: 'Records an honour that was conferred by decision (ghi nhận khen thưởng). Union officers.',
  })
  conferHonour(
    @Ctx() ctx: Context,
    @Arg('input', () => ConferHonourInput, { description: what }) input: ConferHonourInput,
  ) {
    return asPayload(ctx, 'conferredHonour', conferHonour(ctx, input));
  }

  @Mutation(() => ConferredHonourPayload, {
    description: 'Revokes an honour on a ground in law (hủy quyết định, thu hồi). Union leaders.',
  })
  revokeHonour(
    @Ctx() ctx: Context,
    @Arg('input', () => RevokeHonourInput, { description: what }) input: RevokeHonourInput,
  ) {
    return asPayload(ctx, 'conferredHonour', revokeHonour(ctx, input));
  }

  @Mutation(() => ConferredHonourPayload, {
    description: 'Restores a revoked honour after review (phục hồi). Union leaders.',
  })
  restoreHonour(
    @Ctx() ctx: Context,
    @Arg('input', () => RestoreHonourInput, { description: what }) input: RestoreHonourInput,
  ) {
    return asPayload(ctx, 'conferredHonour', restoreHonour(ctx, input));
  }
}
