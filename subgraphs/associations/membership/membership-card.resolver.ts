import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { IssueMembershipCardInput } from './membership.inputs.js';
import { MembershipPayload } from './membership.payloads.js';
import { issueMembershipCard, verifyMembershipCard } from './membership-card.service.js';
import { MembershipCard } from './membership-card.types.js';

@Resolver()
export class MembershipCardResolver {
  @Directive('@cacheHint(maxAge: 0)')
  @Query(() => MembershipCard, {
    nullable: true,
    description:
      'What a member’s card is worth (xác thực thẻ hội viên), by the code on it. Everyone who has the code; null where no card has it, or a newer card took its place.',
  })
  verifyMembershipCard(
    @Ctx() ctx: Context,
    @Arg('code', () => ID, { description: 'Code on the card, `crd_…`.' }) code: string,
  ) {
    return verifyMembershipCard(ctx, code);
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Issues a member’s card with a code to verify it (cấp thẻ hội viên); for a lost or expired card a new one, and the old code verifies nothing any more. The association’s secretary.',
  })
  issueMembershipCard(
    @Ctx() ctx: Context,
    @Arg('input', () => IssueMembershipCardInput, { description: 'What to do.' })
    input: IssueMembershipCardInput,
  ) {
    return asPayload(ctx, 'membership', issueMembershipCard(ctx, input));
  }
}
