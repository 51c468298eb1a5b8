import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput, PartialDateInput } from '../../kernel/index.js';
import { LegalDocumentReference } from '../legal-document/legal-document.inputs.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from './association.enums.js';

@InputType({ description: 'How an association is reached.' })
export abstract class AssociationContactInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Office telephone as dialled, with an extension or short number; kept in E.164.',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Office e-mail, at most 200 characters.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Website: an http or https address of at most 300 characters.',
  })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'Address as written, at most 300 characters.' })
  address?: string | null;

  @Field(() => ID, { nullable: true, description: 'Administrative unit of the headquarters.' })
  unitId?: string | null;
}

@InputType({ description: 'An association with its standing as the records show it.' })
export class RegisterAssociationInput extends AssociationContactInput {
  @Field(() => String, { description: 'Short code, unique, at most 20 characters.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name, at most 300 characters.' })
  nameVi!: string;

  @Field(() => String, { nullable: true, description: 'English name, at most 300 characters.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Short Vietnamese name, at most 100 characters.' })
  shortName?: string | null;

  @Field(() => AssociationKind, { description: 'Kind.' })
  kind!: AssociationKind;

  @Field(() => AssociationScope, {
    defaultValue: AssociationScope.PROVINCE,
    description: 'Default PROVINCE.',
  })
  scope!: AssociationScope;

  @Field(() => LegalStatus, { defaultValue: LegalStatus.ACTIVE, description: 'Default ACTIVE.' })
  legalStatus!: LegalStatus;

  @Field(() => UnionMembershipStatus, {
    defaultValue: UnionMembershipStatus.ADMITTED,
    description: 'Default ADMITTED.',
  })
  status!: UnionMembershipStatus;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: 'Foundation, as far as it is known; counts before `foundedOn`.',
  })
  founded?: PartialDateInput | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of foundation.' })
  foundedOn?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of admission to the Union.' })
  admittedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision of admission, at most 100 characters.',
  })
  admissionDecision?: string | null;

  @Field(() => LegalDocumentReference, {
    nullable: true,
    description: 'The decision of admission where its issuer and day are known; by default a DECISION.',
  })
  admissionDocument?: LegalDocumentReference | null;

  @Field(() => LegalDocumentReference, {
    nullable: true,
    description: 'The licence (quyết định cho phép thành lập); by default a PPC_DECISION.',
  })
  licence?: LegalDocumentReference | null;

  @Field(() => [ID], { defaultValue: [], description: 'Research fields; default none.' })
  fieldIds!: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Party and State assign it tasks. Default false.',
  })
  isPartyStateTasked?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The national association of the sector, an organization (`org_…`).',
  })
  nationalParentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association that succeeded it.' })
  successorId?: string | null;
}

@InputType({
  description:
    'What changes of an association; what is left out stays, null clears. Its secretary may change how to reach it, union officers all. Name, standing and charter have steps of their own.',
})
export class UpdateAssociationInput extends AssociationContactInput {
  @Field(() => ID, { description: 'The association.' })
  id!: string;

  @Field(() => Int, {
    description: 'The `version` that the change was made from; where it is another by now, CONFLICT.',
  })
  version!: number;

  @Field(() => String, { nullable: true, description: 'English name, at most 300 characters.' })
  nameEn?: string | null;

  @Field(() => String, { nullable: true, description: 'Short Vietnamese name, at most 100 characters.' })
  shortName?: string | null;

  @Field(() => AssociationKind, { nullable: true, description: 'Kind; null changes nothing.' })
  kind?: AssociationKind | null;

  @Field(() => AssociationScope, { nullable: true, description: 'Area; null changes nothing.' })
  scope?: AssociationScope | null;

  @Field(() => PartialDateInput, { nullable: true, description: 'Foundation, as far as it is known.' })
  founded?: PartialDateInput | null;

  @Field(() => LegalDocumentReference, {
    nullable: true,
    description: 'The licence; by default a PPC_DECISION.',
  })
  licence?: LegalDocumentReference | null;

  @Field(() => [ID], { nullable: true, description: 'All its research fields; null clears.' })
  fieldIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether Party and State assign it tasks.' })
  isPartyStateTasked?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The national association of the sector (`org_…`).' })
  nationalParentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Bank, at most 200 characters.' })
  bankName?: string | null;

  @Field(() => String, { nullable: true, description: 'Bank account: 6 to 20 digits. Confidential.' })
  bankAccountNumber?: string | null;
}

@InputType({ description: 'How many members an association reports on a day.' })
export class ReportAssociationMembersInput extends MutationInput {
  @Field(() => ID, { description: 'The association.' })
  id!: string;

  @Field(() => CivilDate, { description: 'The day of the count, not after today.' })
  asOf!: string;

  @Field(() => Int, { description: 'Individual members, 0 to 1,000,000.' })
  individuals!: number;

  @Field(() => Int, { description: 'Collective members, 0 to 100,000.' })
  collectives!: number;

  @Field(() => Int, { nullable: true, description: 'Women among the individual members; default unknown.' })
  female?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Individual members with a degree from bachelor up; default unknown.',
  })
  withDegree?: number | null;
}
