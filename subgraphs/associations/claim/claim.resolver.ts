import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  asPayload,
  assertId,
  type Context,
  connection,
  connectionType,
  PageArgs,
} from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { ProfileClaim } from './claim.entity.js';
import { ClaimMatch, ProfileClaimStatus } from './claim.enums.js';
import { ApproveProfileClaimInput, ClaimProfileInput, RejectProfileClaimInput } from './claim.inputs.js';
import { claimLifecycle } from './claim.lifecycle.js';
import { mayDecideClaim } from './claim.policy.js';
import { claimProblems } from './claim.problems.js';
import { approveProfileClaim, claimProfile, rejectProfileClaim } from './claim.service.js';

export const ProfileClaimConnection = connectionType(ProfileClaim, 'ProfileClaim', 'claims');
const what = 'What to do.';

@ObjectType({ description: 'The outcome of a mutation about a claim to a profile.' })
export class ProfileClaimPayload {
  @Field(() => ProfileClaim, {
    nullable: true,
    description: 'The claim after the change; null where refused.',
  })
  claim!: ProfileClaim | null;

  @Field(() => [claimProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@Resolver(() => ProfileClaim)
export class ProfileClaimResolver {
  @Query(() => ProfileClaim, {
    nullable: true,
    description: 'One claim; null where there is none that the viewer may know of.',
  })
  profileClaim(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the claim, `clm_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ProfileClaim, assertId(id, 'clm'));
  }

  @Query(() => ProfileClaimConnection, {
    description: 'Claims to profiles, the newest first: all for union officers, else one’s own.',
  })
  profileClaims(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('statuses', () => [ProfileClaimStatus], {
      nullable: true,
      description: 'In one of these states; default: all.',
    })
    statuses?: ProfileClaimStatus[] | null,
  ) {
    const where = statuses ? { status: { $in: statuses } } : {};
    return connection(ctx, ProfileClaim, page, { where, orderBy: [['id', 'DESC']] });
  }

  @FieldResolver(() => ClaimMatch, {
    nullable: true,
    description: 'What the profile was found by; union officers, null to others.',
  })
  match(@Ctx() ctx: Context, @Root() { match }: ProfileClaim) {
    return mayDecideClaim(ctx.viewer).allowed ? match : null;
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The profile found; union officers, and the claimant once it is his and he may see it.',
  })
  person(@Ctx() ctx: Context, @Root() { personId, status }: ProfileClaim) {
    const isKnown = status === ProfileClaimStatus.APPROVED || mayDecideClaim(ctx.viewer).allowed;
    return personId && isKnown ? ctx.loaders.byId(Person, personId) : null;
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() claim: ProfileClaim) {
    return allowedActions(ctx, claimLifecycle, claim);
  }

  @Mutation(() => ProfileClaimPayload, {
    description:
      'Claims one’s own profile (nhận hồ sơ). An account without person, one claim at a time and at most `profile.claimsPerMonth` in 30 days.',
  })
  claimProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => ClaimProfileInput, { description: what }) input: ClaimProfileInput,
  ) {
    return asPayload(ctx, 'claim', claimProfile(ctx, input));
  }

  @Mutation(() => ProfileClaimPayload, {
    description: 'Approves a claim; the profile is the account’s from its next sign-in on. Union officers.',
  })
  approveProfileClaim(
    @Ctx() ctx: Context,
    @Arg('input', () => ApproveProfileClaimInput, { description: what }) input: ApproveProfileClaimInput,
  ) {
    return asPayload(ctx, 'claim', approveProfileClaim(ctx, input));
  }

  @Mutation(() => ProfileClaimPayload, { description: 'Rejects a claim with a reason. Union officers.' })
  rejectProfileClaim(
    @Ctx() ctx: Context,
    @Arg('input', () => RejectProfileClaimInput, { description: what }) input: RejectProfileClaimInput,
  ) {
    return asPayload(ctx, 'claim', rejectProfileClaim(ctx, input));
  }
}
