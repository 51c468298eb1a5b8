import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CivilDate, connectionType, MutationInput } from '../../kernel/index.js';
import { ActionPlan } from './action-plan.entity.js';
import { actionPlanProblems } from './action-plan.problems.js';

@InputType({ description: 'An action plan that a body owes.' })
export class ExpectActionPlanInput extends MutationInput {
  @Field(() => ID, { description: 'The body that owes it, `bod_…`.' })
  bodyId!: string;

  @Field(() => CivilDate, { nullable: true, description: 'Last day; default the rule `actionPlan.dueOn`.' })
  dueOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The body it is sent to; default the Standing Board.' })
  sentToId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The body that gets a copy; default the Propaganda Commission.',
  })
  copyToId?: string | null;
}

@InputType({ description: 'A step in the life of an action plan.' })
export class ActionPlanStepInput extends MutationInput {
  @Field(() => ID, { description: 'The plan, `apl_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required to return a plan.',
  })
  reason?: string | null;
}

@InputType({ description: 'The submission of an action plan.' })
export class SubmitActionPlanInput extends ActionPlanStepInput {
  @Field(() => String, { description: 'Number of the document, at most 60 characters.' })
  documentNumber!: string;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the submission; default today.' })
  submittedOn?: string | null;
}

@InputType({ description: 'The handing on of a plan whose body ended.' })
export class TransferActionPlanInput extends ActionPlanStepInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The body that takes over; default the successor of the body, required where it has none.',
  })
  successorId?: string | null;
}

export const ActionPlanConnection = connectionType(ActionPlan, 'ActionPlan', 'action plans');

@ObjectType({ description: 'The outcome of a mutation about an action plan.' })
export class ActionPlanPayload {
  @Field(() => ActionPlan, { nullable: true, description: 'The plan after the change; null where refused.' })
  actionPlan!: ActionPlan | null;

  @Field(() => [actionPlanProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
