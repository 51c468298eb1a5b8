import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from './association.enums.js';

@InputType({ description: 'An association with its standing as the records show it.' })
export class RegisterAssociationInput extends MutationInput {
  @Field(() => String, { description: 'Short code, unique, at most 20 characters.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name, at most 300 characters.' })
  nameVi!: string;

  @Field(() => String, { nullable: true, description: 'English name, at most 300 characters.' })
  nameEn?: string | null;

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

  @Field(() => CivilDate, { nullable: true, description: 'Day of foundation.' })
  foundedOn?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of admission to the Union.' })
  admittedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision of admission, at most 100 characters.',
  })
  admissionDecision?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Research fields; default none.' })
  fieldIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Office telephone as dialled, with an extension or short number; kept in E.164.',
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Office e-mail, at most 200 characters.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Address as written, at most 300 characters.' })
  address?: string | null;

  @Field(() => ID, { nullable: true, description: 'Administrative unit of the headquarters.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association that succeeded it.' })
  successorId?: string | null;
}
