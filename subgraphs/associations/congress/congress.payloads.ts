import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { assertId, CivilDate, connectionType, type Where } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Congress } from './congress.entity.js';
import { CongressKind, CongressStatus } from './congress.enums.js';
import { congressProblems } from './congress.problems.js';
import { CongressDelegate } from './delegate.entity.js';
import { Election } from './election.entity.js';

export const CongressConnection = connectionType(Congress, 'Congress', 'congresses');
export const CongressDelegateConnection = connectionType(CongressDelegate, 'CongressDelegate', 'delegates');

const problems = 'Why nothing was changed; empty on success.';

@ObjectType({ description: 'The outcome of a mutation about a congress.' })
export class CongressPayload {
  @Field(() => Congress, {
    nullable: true,
    description: 'The congress after the change; null where refused.',
  })
  congress!: Congress | null;

  @Field(() => [congressProblems.type], { description: problems })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a delegate.' })
export class CongressDelegatePayload {
  @Field(() => CongressDelegate, {
    nullable: true,
    description: 'The delegate after the change; null where refused.',
  })
  delegate!: CongressDelegate | null;

  @Field(() => [congressProblems.type], { description: problems })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about an election.' })
export class ElectionPayload {
  @Field(() => Election, {
    nullable: true,
    description: 'The election after the change; null where refused.',
  })
  election!: Election | null;

  @Field(() => [congressProblems.type], { description: problems })
  userErrors!: object[];
}

@InputType({ description: 'Which congresses; all conditions must hold.' })
export class CongressFilter {
  @Field(() => ID, { nullable: true, description: 'Of this association.' })
  associationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for the Union’s own. Default no.' })
  ofUnion?: boolean | null;

  @Field(() => [CongressKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: CongressKind[] | null;

  @Field(() => [CongressStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: CongressStatus[] | null;

  @Field(() => CivilDate, { nullable: true, description: 'Planned for this day or later.' })
  plannedFrom?: string | null;
}

/** The filter as a condition. */
export function congressWhere(filter?: CongressFilter | null): Where {
  const of = filter?.associationId ? assertId(filter.associationId, 'aso') : null;
  return {
    ...(of && { associationId: of }),
    ...(filter?.ofUnion && { $and: [{ associationId: null }] }),
    ...(filter?.kinds && { kind: { $in: filter.kinds } }),
    ...(filter?.statuses && { status: { $in: filter.statuses } }),
    ...(filter?.plannedFrom && { plannedOn: { $gte: filter.plannedFrom } }),
  };
}

@ObjectType({ description: 'One branch, unit or association in the plan of delegates.' })
export class DelegatePlanUnit {
  @Field(() => ID, {
    nullable: true,
    description: 'The branch (chi hội); null for members and delegates of none.',
  })
  branchId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of another unit; null where none.' })
  unitName!: string | null;

  @Field(() => Association, {
    nullable: true,
    description: 'The association that sends, to the Union’s congress; null elsewhere.',
  })
  association!: Association | null;

  @Field(() => Int, { description: 'Full and active members today.' })
  fullMembers!: number;

  @Field(() => Int, {
    description: 'Official delegates that the formula gives; all full members at a plenary congress.',
  })
  planned!: number;

  @Field(() => Int, { description: 'Official delegates registered.' })
  official!: number;

  @Field(() => Int, { description: 'Of them who said that they will come.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Of them who are present.' })
  present!: number;
}

@ObjectType({
  description: 'The list of delegates by branch, and whether there will be a quorum (phương án đại biểu).',
})
export class DelegatePlan {
  @Field(() => [DelegatePlanUnit], { description: 'By branch or unit, or by association for the Union.' })
  units!: DelegatePlanUnit[];

  @Field(() => Int, { description: 'Official delegates that the formula gives in all.' })
  planned!: number;

  @Field(() => Int, { description: 'Official delegates registered.' })
  official!: number;

  @Field(() => Int, { description: 'Guests registered.' })
  invited!: number;

  @Field(() => Int, { description: 'Official delegates who said that they will come.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Official delegates who are present.' })
  present!: number;

  @Field(() => Int, {
    description: 'Whose presence is counted: official delegates, full members or founders.',
  })
  eligible!: number;

  @Field(() => Int, { description: 'How many of them make a quorum.' })
  needed!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether those who confirmed make a quorum; null where no list of delegates tells.',
  })
  willHaveQuorum!: boolean | null;
}

@ObjectType({
  description:
    'How strong an association is at a congress of the Union under the delegate formula, the rule `congress.unionDelegateFormula` (số đại biểu được phân bổ).',
})
export class VotingStrength {
  @Field(() => Int, { description: 'Full and active members, persons and organizations, on the day.' })
  fullMembers!: number;

  @Field(() => Int, { description: 'Official delegates that the formula gives.' })
  delegates!: number;

  @Field(() => Int, { description: 'Delegates of all admitted associations together.' })
  totalDelegates!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Share of all delegates in hundredths of a percent; null where there are none.',
  })
  shareBasisPoints!: number | null;
}
