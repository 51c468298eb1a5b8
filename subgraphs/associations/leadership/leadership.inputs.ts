import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { BodyKind, OfficeEndReason, OfficeSource, OfficeTitle } from './leadership.enums.js';

const owner = 'The association; leave out for the Union itself.';
const decision = 'Number of the decision, at most 100 characters.';

@InputType({
  description: 'A term of the past, or the running one, whose congress is not in the graph (nhiệm kỳ).',
})
export class RecordTermInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: owner })
  associationId?: string | null;

  @Field(() => Int, { description: 'Ordinal, 1–200.' })
  ordinal!: number;

  @Field(() => CivilDate, { description: 'First day: the day on which the congress really met.' })
  startedOn!: string;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day of the next term; leave out for the running one.',
  })
  endedOn?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Last day for the next congress where the charter has shorter terms; default `assoc.termYears` years.',
  })
  dueOn?: string | null;
}

@InputType({ description: 'A body of a term.' })
export class CreateAssociationBodyInput extends MutationInput {
  @Field(() => ID, { description: 'The term, `trm_…`.' })
  termId!: string;

  @Field(() => BodyKind, { description: 'Kind.' })
  kind!: BodyKind;

  @Field(() => String, {
    nullable: true,
    description: 'Name, at most 200 characters; a section must have one.',
  })
  name?: string | null;
}

@InputType({ description: 'That somebody came to an office (bầu, bầu bổ sung, bổ nhiệm).' })
export class RecordOfficeHoldingInput extends MutationInput {
  @Field(() => ID, { description: 'The body, `bdy_…`.' })
  bodyId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => OfficeTitle, { description: 'Title; one of those that the body has.' })
  title!: OfficeTitle;

  @Field(() => CivilDate, { nullable: true, description: 'First day in office; default today.' })
  startedOn?: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day after the end, for an office of the past; default still in office.',
  })
  endedOn?: string | null;

  @Field(() => OfficeEndReason, {
    nullable: true,
    description: 'Why it ended, for an office of the past; default TERM_ENDED.',
  })
  endReason?: OfficeEndReason | null;

  @Field(() => OfficeSource, {
    defaultValue: OfficeSource.MEETING,
    description: 'How the person came to it; default MEETING.',
  })
  source!: OfficeSource;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the person acts for who is to be elected; of a president only. Default no.',
  })
  isActing!: boolean;

  @Field(() => String, { nullable: true, description: decision })
  decisionNumber?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The office holding that this one follows; default the last of the same title.',
  })
  predecessorId?: string | null;
}

@InputType({ description: 'A step in the life of an office holding.' })
export class OfficeStepInput extends MutationInput {
  @Field(() => ID, { description: 'The office holding, `ofh_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the step; default today.' })
  on?: string | null;
}

@InputType({ description: 'The end of an office holding; a president’s with who follows.' })
export class EndOfficeInput extends OfficeStepInput {
  @Field(() => OfficeEndReason, { description: 'Why; DISMISSED needs a reason in words as well.' })
  endReason!: OfficeEndReason;

  @Field(() => ID, {
    nullable: true,
    description: 'Who is elected president in the same act, from the standing board.',
  })
  successorPersonId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who of the standing board heads the association until a president is elected.',
  })
  actingPersonId?: string | null;

  @Field(() => String, { nullable: true, description: decision })
  decisionNumber?: string | null;
}

@InputType({ description: 'Who held an office before.' })
export class LinkOfficePredecessorInput extends MutationInput {
  @Field(() => ID, { description: 'The office holding.' })
  id!: string;

  @Field(() => ID, { description: 'The holding before it: same owner, same title, ended before.' })
  predecessorId!: string;
}
