import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { MemberCategory } from './membership.enums.js';

@InputType({ description: 'An application for membership (đơn xin gia nhập hội).' })
export class ApplyForMembershipInput extends MutationInput {
  @Field(() => ID, { description: 'The association.' })
  associationId!: string;

  @Field(() => ID, { nullable: true, description: 'The person who applies; leave out for an organization.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization that applies; leave out for a person.' })
  organizationId?: string | null;

  @Field(() => MemberCategory, {
    defaultValue: MemberCategory.FULL,
    description: 'FULL (default) or ASSOCIATE; HONORARY is granted, not applied for.',
  })
  category!: MemberCategory;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the application; default today.' })
  appliedOn?: string | null;
}

@InputType({
  description: 'An honorary membership (hội viên danh dự), granted for merit with the person’s consent.',
})
export class GrantHonoraryMembershipInput extends MutationInput {
  @Field(() => ID, { description: 'The association.' })
  associationId!: string;

  @Field(() => ID, { description: 'The person honoured.' })
  personId!: string;

  @Field(() => String, { description: 'The merit, at most 2,000 characters.' })
  citation!: string;

  @Field(() => String, { nullable: true, description: 'Number of the decision, at most 100 characters.' })
  decisionNumber?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the title; default today.' })
  grantedOn?: string | null;
}

@InputType({ description: 'A step in the life of a membership.' })
export class MembershipStepInput extends MutationInput {
  @Field(() => ID, { description: 'The membership.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which the step takes effect; default today.',
  })
  on?: string | null;
}

@InputType({ description: 'Admission to the association.' })
export class AdmitMemberInput extends MembershipStepInput {
  @Field(() => String, {
    description:
      'Number of the decision of the Executive Committee or Standing Board, at most 100 characters.',
  })
  decisionNumber!: string;

  @Field(() => String, {
    description: 'Number of the member’s card, unique in the association, at most 60 characters.',
  })
  cardNumber!: string;
}

@InputType({ description: 'Suspension of a membership.' })
export class SuspendMembershipInput extends MembershipStepInput {
  @Field(() => CivilDate, { nullable: true, description: 'Last day of the suspension; default open.' })
  until?: string | null;
}

@InputType({ description: 'Striking a member off for unpaid fees or lost contact.' })
export class StrikeOffMemberInput extends MembershipStepInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'Years of unpaid fees; leave out where contact was lost. Where the ledger knows the member it has to bear them out.',
  })
  unpaidFeeYears?: number | null;

  @Field(() => [CivilDate], {
    description: 'Days on which notices were sent, since the admission; at least two.',
  })
  noticesSentOn!: string[];
}

@InputType({ description: 'The end of a member, by a document that proves it.' })
export class RecordMemberEndInput extends MembershipStepInput {
  @Field(() => String, {
    description:
      'Number of the document, e.g. the death certificate (giấy chứng tử) or the decision of dissolution, at most 100 characters.',
  })
  documentNumber!: string;

  @Field(() => CivilDate, { description: 'Day of the document, from `on` to today.' })
  documentDate!: string;
}

@InputType({ description: 'Expulsion by vote of the Executive Committee after a hearing.' })
export class ExpelMemberInput extends MembershipStepInput {
  @Field(() => Int, { description: 'Votes for the expulsion.' })
  votesFor!: number;

  @Field(() => Int, { description: 'Members of the Executive Committee entitled to vote.' })
  votesTotal!: number;

  @Field(() => Boolean, { description: 'Whether the member was offered a hearing.' })
  hearingOffered!: boolean;

  @Field(() => String, { description: 'Number of the decision, at most 100 characters.' })
  decisionNumber!: string;
}

@InputType({ description: 'Issue of a member’s card (cấp, đổi thẻ hội viên).' })
export class IssueMembershipCardInput extends MutationInput {
  @Field(() => ID, { description: 'The membership.' })
  id!: string;
}
