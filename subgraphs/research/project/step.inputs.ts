import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MoneyInput, MutationInput } from '../../kernel/index.js';
import { FailureCause, Grade, ProductForm } from './project.enums.js';

@InputType({ description: 'A step in the life of a research project.' })
export class ProjectStepInput extends MutationInput {
  @Field(() => ID, { description: 'The project, `prj_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Day of the step; default today. Neither in the future nor before the start of the contract or the last step.',
  })
  on?: string | null;
}

@InputType({ description: 'A step that rests on a document.' })
export class DocumentedProjectStepInput extends ProjectStepInput {
  @Field(() => String, {
    description: 'Number of the document: minutes, decision or certificate; at most 60 characters.',
  })
  documentNumber!: string;
}

@InputType({ description: 'The one extension of a contract (gia hạn).' })
export class ExtendResearchProjectInput extends DocumentedProjectStepInput {
  @Field(() => CivilDate, {
    description: 'New last day, at most rule `project.extensionMaxMonths` after the old one.',
  })
  extendedTo!: string;
}

@InputType({ description: 'The end of a contract before its result (chấm dứt).' })
export class TerminateResearchProjectInput extends DocumentedProjectStepInput {
  @Field(() => MoneyInput, { nullable: true, description: 'Money to be paid back (thu hồi); default none.' })
  refundDue?: MoneyInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a risk of research is accepted, only under LAW_2025; default false.',
  })
  riskAccepted!: boolean;
}

@InputType({ description: 'Votes of the provincial acceptance council (kiểm phiếu nghiệm thu).' })
export class AcceptanceVotesInput {
  @Field(() => Int, {
    description:
      'Members present; at least the share `council.quorum` of `accept.members` cast one of the votes below.',
  })
  present!: number;

  @Field(() => Int, { description: 'Votes for EXCELLENT.' })
  excellent!: number;

  @Field(() => Int, { description: 'Votes for PASS.' })
  pass!: number;

  @Field(() => Int, { description: 'Votes for FAIL.' })
  fail!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where the council finds that the dossier came too late, which means FAIL. Default false; late by its day and rule `accept.lateMonths` is late in any case.',
  })
  late?: boolean | null;
}

@InputType({ description: 'The conclusion of the provincial acceptance council (kết luận nghiệm thu).' })
export class ConcludeAcceptanceInput extends DocumentedProjectStepInput {
  @Field(() => AcceptanceVotesInput, { description: 'The votes; the grade follows from them.' })
  votes!: AcceptanceVotesInput;

  @Field(() => FailureCause, {
    nullable: true,
    description: 'Cause of the failure; required where the votes fail the project, else left out.',
  })
  cause?: FailureCause | null;
}

@InputType({ description: 'A product of a project with what was delivered (sản phẩm).' })
export class RecordProductInput extends MutationInput {
  @Field(() => ID, { description: 'The project, `prj_…`.' })
  projectId!: string;

  @Field(() => ProductForm, { description: 'Form; with the name it tells which product is meant.' })
  form!: ProductForm;

  @Field(() => String, { description: 'Name, at most 500 characters. An unknown one makes a product.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Unit, at most 50 characters; required for a new product, else default as it was.',
  })
  unit?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Quantity ordered; DOST only. Default as it was, 0 for a new product.',
  })
  orderedQty?: number | null;

  @Field(() => Float, { nullable: true, description: 'Quantity delivered; default as it was.' })
  deliveredQty?: number | null;

  @Field(() => Grade, {
    nullable: true,
    description: 'Grade by the council, once it has concluded; DOST only. Default as it was.',
  })
  grade?: Grade | null;
}
