import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AdmitMemberInput,
  ApplyForMembershipInput,
  ExpelMemberInput,
  GrantHonoraryMembershipInput,
  MembershipStepInput,
  RecordMemberEndInput,
  StrikeOffMemberInput,
  SuspendMembershipInput,
} from './membership.inputs.js';
import { MembershipPayload } from './membership.payloads.js';
import { applyForMembership, grantHonoraryMembership, type MembershipStep } from './membership.service.js';
import * as steps from './membership.steps.js';

const what = 'What to do.';
const plain = (ctx: Context, step: MembershipStep, input: MembershipStepInput) =>
  asPayload(ctx, 'membership', steps.takePlainStep(ctx, step, input));

@Resolver()
export class MembershipMutations {
  @Mutation(() => MembershipPayload, {
    description:
      'Applies for membership in an association (nộp đơn xin gia nhập). The applicant, or the association’s secretary from a signed form. A person first gives the association the consent MEMBERSHIP_ADMIN.',
  })
  applyForMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => ApplyForMembershipInput, { description: what }) input: ApplyForMembershipInput,
  ) {
    return asPayload(ctx, 'membership', applyForMembership(ctx, input));
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Grants an honorary membership (tặng danh hiệu hội viên danh dự) to who gave the association the consent MEMBERSHIP_ADMIN. The association’s leader.',
  })
  grantHonoraryMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => GrantHonoraryMembershipInput, { description: what })
    input: GrantHonoraryMembershipInput,
  ) {
    return asPayload(ctx, 'membership', grantHonoraryMembership(ctx, input));
  }

  @Mutation(() => MembershipPayload, {
    description: 'Starts the review of an application (bắt đầu xét). The association’s secretary.',
  })
  startMembershipReview(
    @Ctx() ctx: Context,
    @Arg('input', () => MembershipStepInput, { description: what }) input: MembershipStepInput,
  ) {
    return plain(ctx, 'startReview', input);
  }

  @Mutation(() => MembershipPayload, {
    description: 'Admits an applicant (kết nạp). The association’s leader, by decision of its committee.',
  })
  admitMember(
    @Ctx() ctx: Context,
    @Arg('input', () => AdmitMemberInput, { description: what }) input: AdmitMemberInput,
  ) {
    return asPayload(ctx, 'membership', steps.admitMember(ctx, input));
  }

  @Mutation(() => MembershipPayload, {
    description: 'Rejects an application with a reason (không kết nạp). The association’s leader.',
  })
  rejectMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => MembershipStepInput, { description: what }) input: MembershipStepInput,
  ) {
    return plain(ctx, 'reject', input);
  }

  @Mutation(() => MembershipPayload, {
    description: 'Suspends a membership with a reason (tạm dừng). The association’s leader.',
  })
  suspendMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => SuspendMembershipInput, { description: what }) input: SuspendMembershipInput,
  ) {
    return asPayload(ctx, 'membership', steps.suspendMembership(ctx, input));
  }

  @Mutation(() => MembershipPayload, {
    description: 'Ends a suspension (sinh hoạt trở lại). The association’s leader.',
  })
  resumeMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => MembershipStepInput, { description: what }) input: MembershipStepInput,
  ) {
    return asPayload(ctx, 'membership', steps.resumeMembership(ctx, input));
  }

  @Mutation(() => MembershipPayload, { description: 'Leaves the association (xin ra khỏi hội). The member.' })
  resignMembership(
    @Ctx() ctx: Context,
    @Arg('input', () => MembershipStepInput, { description: what }) input: MembershipStepInput,
  ) {
    return plain(ctx, 'resign', input);
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Strikes a member off for unpaid fees or lost contact, after two notices (xóa tên). The association’s leader.',
  })
  strikeOffMember(
    @Ctx() ctx: Context,
    @Arg('input', () => StrikeOffMemberInput, { description: what }) input: StrikeOffMemberInput,
  ) {
    return asPayload(ctx, 'membership', steps.strikeOffMember(ctx, input));
  }

  @Mutation(() => MembershipPayload, {
    description: 'Expels a member by vote after a hearing (khai trừ). The association’s leader.',
  })
  expelMember(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpelMemberInput, { description: what }) input: ExpelMemberInput,
  ) {
    return asPayload(ctx, 'membership', steps.expelMember(ctx, input));
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Records that a member died (ghi nhận đã mất), by the certificate. The association’s secretary.',
  })
  recordMemberDeath(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordMemberEndInput, { description: what }) input: RecordMemberEndInput,
  ) {
    return asPayload(ctx, 'membership', steps.recordMemberDeath(ctx, input));
  }

  @Mutation(() => MembershipPayload, {
    description:
      'Records that a member organization was dissolved (tổ chức giải thể), by the decision. The association’s secretary.',
  })
  recordOrganizationDissolution(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordMemberEndInput, { description: what }) input: RecordMemberEndInput,
  ) {
    return asPayload(ctx, 'membership', steps.recordOrganizationDissolution(ctx, input));
  }
}
