import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { giveConsent, withdrawConsent } from './consent.service.js';
import { ConsentInput, CreatePersonInput, ProfileStepInput, VerifyProfileInput } from './person.inputs.js';
import { PersonPayload } from './person.payloads.js';
import { createPerson, takeProfileStep } from './person.service.js';
import { verifyProfile } from './verification.service.js';

const what = 'What to do.';
const step = (ctx: Context, name: Parameters<typeof takeProfileStep>[1], input: ProfileStepInput) =>
  asPayload(ctx, 'person', takeProfileStep(ctx, name, input));

@Resolver()
export class PersonMutations {
  @Mutation(() => PersonPayload, {
    description:
      'Makes a person with the basics of the profile. Union officers; association secretaries, for who consents to their association; or somebody for himself, once: his account is that of the person from its next `refreshSession` on.',
  })
  createPerson(
    @Ctx() ctx: Context,
    @Arg('input', () => CreatePersonInput, { description: what }) input: CreatePersonInput,
  ) {
    return asPayload(ctx, 'person', createPerson(ctx, input));
  }

  @Mutation(() => PersonPayload, {
    description:
      'Proposes a draft profile (đề cử). The secretary of an association for its member, or a union officer.',
  })
  proposeProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'propose', input);
  }

  @Mutation(() => PersonPayload, {
    description:
      'Declares a profile (tự khai), with consent to STATISTICS. The person, or a union officer from a signed form.',
  })
  declareProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'declare', input);
  }

  @Mutation(() => PersonPayload, {
    description: 'Starts the verification of a declared profile. Union officers.',
  })
  startProfileVerification(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'startVerification', input);
  }

  @Mutation(() => PersonPayload, {
    description:
      'Verifies a profile (xác minh) by what the officer saw, where no other profile has the same identity document. Union officers.',
  })
  verifyProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => VerifyProfileInput, { description: what }) input: VerifyProfileInput,
  ) {
    return asPayload(ctx, 'person', verifyProfile(ctx, input));
  }

  @Mutation(() => PersonPayload, {
    description: 'Returns a profile for correction with a reason (trả lại). Union officers.',
  })
  returnProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'return', input);
  }

  @Mutation(() => PersonPayload, {
    description:
      'Marks a profile as stale (cần cập nhật) once it was verified `profile.staleMonths` ago. Union officers.',
  })
  markProfileStale(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'markStale', input);
  }

  @Mutation(() => PersonPayload, { description: 'Reconfirms a stale profile. Union officers.' })
  reconfirmProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'reconfirm', input);
  }

  @Mutation(() => PersonPayload, {
    description: 'Refuses the proposal of one’s own profile, which is then discarded. The person.',
  })
  refuseProfileProposal(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'refuseProposal', input);
  }

  @Mutation(() => PersonPayload, {
    description:
      'Restricts the processing of a profile (hạn chế xử lý) while an objection is examined: it is not public, counts nowhere and is not changed. The data protection officer.',
  })
  restrictProfile(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'restrict', input);
  }

  @Mutation(() => PersonPayload, {
    description: 'Lifts a restriction: the profile is again what it was. The data protection officer.',
  })
  liftProfileRestriction(
    @Ctx() ctx: Context,
    @Arg('input', () => ProfileStepInput, { description: what }) input: ProfileStepInput,
  ) {
    return step(ctx, 'liftRestriction', input);
  }

  @Mutation(() => PersonPayload, {
    description:
      'Gives a consent (đồng ý), MEMBERSHIP_ADMIN to one association. The person, or a union officer from a signed form.',
  })
  giveConsent(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsentInput, { description: what }) input: ConsentInput,
  ) {
    return asPayload(ctx, 'person', giveConsent(ctx, input));
  }

  @Mutation(() => PersonPayload, {
    description:
      'Withdraws a consent (rút lại sự đồng ý). The person, or a union officer from a signed request.',
  })
  withdrawConsent(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsentInput, { description: what }) input: ConsentInput,
  ) {
    return asPayload(ctx, 'person', withdrawConsent(ctx, input));
  }
}
