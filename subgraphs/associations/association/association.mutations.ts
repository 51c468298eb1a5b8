import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  RegisterAssociationInput,
  ReportAssociationMembersInput,
  UpdateAssociationInput,
} from './association.inputs.js';
import { AssociationPayload } from './association.payloads.js';
import { registerAssociation, reportMembers, updateAssociation } from './association.service.js';

const what = 'What to do.';

@Resolver()
export class AssociationMutations {
  @Mutation(() => AssociationPayload, {
    description: 'Registers an association with its standing (ghi nhận hội). Union officers.',
  })
  registerAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterAssociationInput, { description: what }) input: RegisterAssociationInput,
  ) {
    return asPayload(ctx, 'association', registerAssociation(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Changes the data of an association (cập nhật thông tin hội). Union officers; its secretary how it is reached.',
  })
  updateAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateAssociationInput, { description: what }) input: UpdateAssociationInput,
  ) {
    return asPayload(ctx, 'association', updateAssociation(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Records how many members an association says that it has (báo cáo số hội viên). Its secretary or leader, union officers.',
  })
  reportAssociationMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => ReportAssociationMembersInput, { description: what })
    input: ReportAssociationMembersInput,
  ) {
    return asPayload(ctx, 'association', reportMembers(ctx, input));
  }
}
