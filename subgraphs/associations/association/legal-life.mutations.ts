import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { AssociationPayload } from './association.payloads.js';
import {
  ActivateAssociationInput,
  DecideAssociationInput,
  DissolveAssociationInput,
  ExtendFoundingCongressInput,
  LicenseAssociationInput,
  ResumeAssociationActivityInput,
  SuspendAssociationActivityInput,
} from './legal-life.inputs.js';
import * as steps from './legal-life.steps.js';

const what = 'What to do.';

@Resolver()
export class LegalLifeMutations {
  @Mutation(() => AssociationPayload, {
    description:
      'Records the licence of an association that is being founded (cho phép thành lập hội). The competent authority, or an officer who records its decision.',
  })
  licenseAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => LicenseAssociationInput, { description: what }) input: LicenseAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.licenseAssociation(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Records that the licence is refused, with the reason (không cho phép thành lập). The competent authority, or an officer who records its decision.',
  })
  refuseAssociationLicence(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideAssociationInput, { description: what }) input: DecideAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.refuseAssociationLicence(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Gives more time for the founding congress, once (gia hạn đại hội thành lập). The competent authority, or an officer who records its decision.',
  })
  extendFoundingCongress(
    @Ctx() ctx: Context,
    @Arg('input', () => ExtendFoundingCongressInput, { description: what })
    input: ExtendFoundingCongressInput,
  ) {
    return asPayload(ctx, 'association', steps.extendFoundingCongress(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Records the founding congress and its charter, approved: the association is active (phê duyệt điều lệ). The competent authority, or an officer who records its decision.',
  })
  activateAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => ActivateAssociationInput, { description: what }) input: ActivateAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.activateAssociation(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Records a suspension by the authority (đình chỉ hoạt động có thời hạn). The competent authority, or an officer who records its decision.',
  })
  suspendAssociationActivity(
    @Ctx() ctx: Context,
    @Arg('input', () => SuspendAssociationActivityInput, { description: what })
    input: SuspendAssociationActivityInput,
  ) {
    return asPayload(ctx, 'association', steps.suspendAssociationActivity(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Ends a suspension by the authority (cho phép hoạt động trở lại). The competent authority, or an officer who records its decision.',
  })
  resumeAssociationActivity(
    @Ctx() ctx: Context,
    @Arg('input', () => ResumeAssociationActivityInput, { description: what })
    input: ResumeAssociationActivityInput,
  ) {
    return asPayload(ctx, 'association', steps.resumeAssociationActivity(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Dissolves an association; standing in the Union, memberships and branches end the same day (giải thể hội). The competent authority, or an officer who records its decision.',
  })
  dissolveAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => DissolveAssociationInput, { description: what }) input: DissolveAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.dissolveAssociation(ctx, input));
  }
}
