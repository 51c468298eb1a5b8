import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { CongressForm, CongressKind, CongressRequest, ResolutionSubject } from './congress.enums.js';

const number = (what: string) => `Number of ${what}, at most 100 characters.`;

@InputType({ description: 'The plan of a congress (kế hoạch đại hội).' })
export class PlanCongressInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The association; leave out for the Union itself.' })
  associationId?: string | null;

  @Field(() => CongressKind, { description: 'Kind.' })
  kind!: CongressKind;

  @Field(() => CongressForm, { description: 'All members or delegates.' })
  form!: CongressForm;

  @Field(() => Int, {
    nullable: true,
    description:
      'Ordinal, 1–200; default one more than the last term, or that term for an extraordinary one.',
  })
  ordinal?: number | null;

  @Field(() => CivilDate, { description: 'Day for which it is planned.' })
  plannedOn!: string;

  @Field(() => String, { nullable: true, description: 'Place, at most 300 characters.' })
  place?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Agenda, at most 50 items of 300 characters. Default none yet.',
  })
  agenda!: string[];

  @Field(() => Int, { nullable: true, description: 'Registered founders; of a founding congress only.' })
  founders?: number | null;

  @Field(() => CongressRequest, {
    nullable: true,
    description: 'Who asked for it; of an extraordinary congress only.',
  })
  requestedBy?: CongressRequest | null;

  @Field(() => Int, { nullable: true, description: 'How many of them asked for it.' })
  requestVotes?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many there are.' })
  requestTotal?: number | null;
}

@InputType({ description: 'A step in the life of a congress.' })
export class CongressStepInput extends MutationInput {
  @Field(() => ID, { description: 'The congress, `cgr_…`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 2,000 characters; required where the step says so.',
  })
  reason?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the step; default today.' })
  on?: string | null;
}

@InputType({ description: 'The file that goes to the authority before the congress.' })
export class ReportCongressInput extends CongressStepInput {
  @Field(() => String, { description: number('the committee’s resolution to hold the congress') })
  committeeResolution!: string;

  @Field(() => String, { description: number('the report to the authority') })
  reportNumber!: string;

  @Field(() => [String], { nullable: true, description: 'The agenda anew; default as planned.' })
  agenda?: string[] | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'Another day for the congress; default as planned.',
  })
  plannedOn?: string | null;
}

@InputType({ description: 'The authority’s reply.' })
export class AnswerCongressInput extends CongressStepInput {
  @Field(() => String, { description: number('the reply') })
  replyNumber!: string;
}

@InputType({ description: 'The call to order, with who is present (khai mạc).' })
export class ConveneCongressInput extends CongressStepInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Members or founders present; leave out at a congress of delegates, whose list tells.',
  })
  presentCount?: number | null;
}

@InputType({ description: 'The adjournment for lack of quorum, to another day.' })
export class AdjournCongressInput extends ConveneCongressInput {
  @Field(() => CivilDate, { description: 'The new day.' })
  newDay!: string;
}

@InputType({ description: 'The end of a congress (bế mạc).' })
export class CloseCongressInput extends CongressStepInput {
  @Field(() => String, { description: number('the resolution of the congress') })
  resolutionNumber!: string;
}

@InputType({ description: 'The report of the results to the authority.' })
export class ReportCongressResultsInput extends CongressStepInput {
  @Field(() => String, { description: number('the report') })
  resultReportNumber!: string;
}

@InputType({ description: 'The approval of a changed charter.' })
export class ApproveCongressCharterInput extends CongressStepInput {
  @Field(() => String, { description: number('the decision') })
  charterDecision!: string;
}

@InputType({ description: 'The extension of the deadline for a congress (gia hạn).' })
export class ExtendCongressInput extends AnswerCongressInput {
  @Field(() => CivilDate, { description: 'New last day, within the rule `assoc.congressExtensionDays`.' })
  extendedTo!: string;
}

@InputType({ description: 'A resolution that the congress voted on.' })
export class RecordCongressResolutionInput extends MutationInput {
  @Field(() => ID, { description: 'The congress, in session.' })
  congressId!: string;

  @Field(() => String, { description: number('the resolution, unique in the congress') })
  number!: string;

  @Field(() => ResolutionSubject, {
    defaultValue: ResolutionSubject.GENERAL,
    description: 'Subject; it decides what majority is needed. Default GENERAL.',
  })
  subject!: ResolutionSubject;

  @Field(() => String, { description: 'What was resolved, at most 300 characters.' })
  title!: string;

  @Field(() => Int, { description: 'Votes for it, of those who are present.' })
  votesFor!: number;
}
