import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { LegalDocumentReference } from '../legal-document/legal-document.inputs.js';
import { UnionSuspensionGround } from './association.enums.js';

@InputType({ description: 'A step in the life of an association.' })
export class AssociationStepInput extends MutationInput {
  @Field(() => ID, { description: 'The association.' })
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

@InputType({ description: 'An application to the Union (hồ sơ xin gia nhập).' })
export class ApplyForUnionMembershipInput extends AssociationStepInput {
  @Field(() => LegalDocumentReference, {
    description:
      'The resolution of its Executive Committee to join; by default a RESOLUTION. The association’s own paper.',
  })
  resolution!: LegalDocumentReference;
}

@InputType({ description: 'Admission to the Union by vote of its Executive Committee.' })
export class AdmitAssociationInput extends AssociationStepInput {
  @Field(() => Int, { description: 'Votes for the admission.' })
  votesFor!: number;

  @Field(() => Int, { description: 'Members of the Executive Committee who voted.' })
  votesTotal!: number;

  @Field(() => LegalDocumentReference, {
    description: 'The decision of admission, e.g. 232/QĐ-LHH; by default a DECISION.',
  })
  decision!: LegalDocumentReference;
}

@InputType({ description: 'Suspension of a member by the Union, on report of its Inspection Committee.' })
export class SuspendAssociationInput extends AssociationStepInput {
  @Field(() => UnionSuspensionGround, { description: 'Ground.' })
  ground!: UnionSuspensionGround;

  @Field(() => [Int], {
    defaultValue: [],
    description:
      'Years without report or fee, in a row and at least as many as the rule `assoc.missingReportsYears`; default none, for CHARTER_BREACH.',
  })
  missingYears!: number[];

  @Field(() => LegalDocumentReference, {
    description:
      'The report of the Inspection Committee (Ban Kiểm tra); by default a REPORT. Shown to the association.',
  })
  inspectionReport!: LegalDocumentReference;

  @Field(() => CivilDate, { nullable: true, description: 'Last day of the suspension; default open.' })
  until?: string | null;
}

@InputType({ description: 'The end of a suspension by the Union.' })
export class ReinstateAssociationInput extends AssociationStepInput {
  @Field(() => String, {
    description: 'How what was wrong was put right, at most 2,000 characters.',
  })
  evidence!: string;
}

@InputType({ description: 'Leaving the Union (xin rút khỏi Liên hiệp Hội).' })
export class WithdrawAssociationInput extends AssociationStepInput {
  @Field(() => LegalDocumentReference, {
    description: 'The resolution of its congress or Executive Committee; by default a RESOLUTION.',
  })
  resolution!: LegalDocumentReference;

  @Field(() => Boolean, { description: 'Whether its dues to the Union are settled; they must be.' })
  duesSettled!: boolean;
}

@InputType({ description: 'Expulsion by vote of the Union’s Executive Committee after a hearing.' })
export class ExpelAssociationInput extends AssociationStepInput {
  @Field(() => Int, { description: 'Votes for the expulsion.' })
  votesFor!: number;

  @Field(() => Int, { description: 'Members of the Executive Committee entitled to vote.' })
  votesTotal!: number;

  @Field(() => Boolean, { description: 'Whether the association was offered a hearing.' })
  hearingOffered!: boolean;

  @Field(() => LegalDocumentReference, { description: 'The decision; by default a DECISION.' })
  decision!: LegalDocumentReference;
}
