import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { AssociationPayload } from './association.payloads.js';
import {
  AdmitAssociationInput,
  ApplyForUnionMembershipInput,
  AssociationStepInput,
  ExpelAssociationInput,
  ReinstateAssociationInput,
  SuspendAssociationInput,
  WithdrawAssociationInput,
} from './union.inputs.js';
import * as steps from './union.steps.js';

const what = 'What to do.';

@Resolver()
export class UnionMutations {
  @Mutation(() => AssociationPayload, {
    description:
      'Applies to join the Union (nộp hồ sơ xin gia nhập Liên hiệp Hội). The association’s leader; licence and charter are recorded before.',
  })
  applyForUnionMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => ApplyForUnionMembershipInput, { description: what })
    input: ApplyForUnionMembershipInput,
  ) {
    return asPayload(ctx, 'association', steps.applyForUnionMembership(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description: 'Finds an application to the Union complete (xác nhận hồ sơ đầy đủ). Union officers.',
  })
  confirmUnionApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => AssociationStepInput, { description: what }) input: AssociationStepInput,
  ) {
    return asPayload(ctx, 'association', steps.confirmUnionApplication(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Admits an association by vote of the Executive Committee (kết nạp hội thành viên). The Union’s leaders.',
  })
  admitAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => AdmitAssociationInput, { description: what }) input: AdmitAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.admitAssociation(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description: 'Rejects an application with a reason (không kết nạp). The Union’s leaders.',
  })
  rejectAssociationApplication(
    @Ctx() ctx: Context,
    @Arg('input', () => AssociationStepInput, { description: what }) input: AssociationStepInput,
  ) {
    return asPayload(ctx, 'association', steps.rejectAssociationApplication(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Suspends a member on report of the Inspection Committee (tạm đình chỉ tư cách hội thành viên). The Union’s leaders.',
  })
  suspendAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => SuspendAssociationInput, { description: what }) input: SuspendAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.suspendAssociation(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Ends a suspension, what was wrong being put right (khôi phục tư cách). The Union’s leaders.',
  })
  reinstateAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => ReinstateAssociationInput, { description: what }) input: ReinstateAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.reinstateAssociation(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description:
      'Leaves the Union by resolution, dues being settled (xin rút khỏi Liên hiệp Hội). The association’s leader.',
  })
  withdrawAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawAssociationInput, { description: what }) input: WithdrawAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.withdrawAssociation(ctx, input));
  }

  @Mutation(() => AssociationPayload, {
    description: 'Expels a member by vote after a hearing (khai trừ hội thành viên). The Union’s leaders.',
  })
  expelAssociation(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpelAssociationInput, { description: what }) input: ExpelAssociationInput,
  ) {
    return asPayload(ctx, 'association', steps.expelAssociation(ctx, input));
  }
}
