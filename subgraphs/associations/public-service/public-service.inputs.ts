import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MoneyInput, MutationInput, StepInput } from '../../kernel/index.js';
import { ServiceKind, ServiceRating } from './public-service.enums.js';

@InputType({ description: 'A new entry of the catalogue of services.' })
export class CreatePublicServiceInput extends MutationInput {
  @Field(() => String, { description: 'Short code, unique, at most 30 characters.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name, at most 300 characters.' })
  nameVi!: string;

  @Field(() => ServiceKind, { description: 'Kind.' })
  kind!: ServiceKind;

  @Field(() => String, { nullable: true, description: 'What it consists of, at most 5,000 characters.' })
  description?: string | null;

  @Field(() => String, { description: 'Unit of its results, at most 50 characters.' })
  unit!: string;
}

@InputType({ description: 'A proposal that an association performs a service.' })
export class ProposeServiceAssignmentInput extends MutationInput {
  @Field(() => ID, { description: 'The service.' })
  publicServiceId!: string;

  @Field(() => ID, { description: 'The association.' })
  associationId!: string;

  @Field(() => ID, { description: 'The body that commissions it (cơ quan giao).' })
  organizationId!: string;

  @Field(() => CivilDate, { description: 'First day.' })
  startOn!: string;

  @Field(() => CivilDate, { nullable: true, description: 'Last day, not before `startOn`; default no end.' })
  endOn?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Value of the whole (giá trị).' })
  value?: MoneyInput | null;
}

@InputType({ description: 'A step in the life of an assignment or of a yearly result.' })
export class ServiceStepInput extends StepInput {}

@InputType({ description: 'The decision or contract that assigns a service.' })
export class AssignServiceInput extends StepInput {
  @Field(() => String, { description: 'Its number (căn cứ pháp lý), at most 100 characters.' })
  legalBasis!: string;
}

@InputType({ description: 'What came of a service in one year.' })
export class ReportServiceResultInput extends MutationInput {
  @Field(() => ID, { description: 'The assignment.' })
  serviceAssignmentId!: string;

  @Field(() => Int, { description: 'The year, within the assignment and not in the future.' })
  year!: number;

  @Field(() => Int, { description: 'How much was done, in the unit of the service; not negative.' })
  quantity!: number;

  @Field(() => MoneyInput, { nullable: true, description: 'What it cost (kinh phí thực hiện).' })
  cost?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'What was done, at most 5,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'The corrected result of a year.' })
export class CorrectServiceResultInput extends StepInput {
  @Field(() => Int, { description: 'How much was done; not negative.' })
  quantity!: number;

  @Field(() => MoneyInput, { nullable: true, description: 'What it cost; null clears, left out stays.' })
  cost?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'What was done; null clears, left out stays.' })
  note?: string | null;
}

@InputType({ description: 'The confirmation of a result with its rating.' })
export class ConfirmServiceResultInput extends StepInput {
  @Field(() => ServiceRating, { description: 'Quality.' })
  rating!: ServiceRating;
}
