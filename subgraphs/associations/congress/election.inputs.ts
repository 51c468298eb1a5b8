import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDate, MutationInput } from '../../kernel/index.js';
import { OfficeTitle } from '../leadership/leadership.enums.js';
import { DelegateKind } from './congress.enums.js';

@InputType({ description: 'Somebody as a delegate to a congress.' })
export class RegisterDelegateInput extends MutationInput {
  @Field(() => ID, { description: 'The congress.' })
  congressId!: string;

  @Field(() => ID, { description: 'The person; an official delegate is a full and active member.' })
  personId!: string;

  @Field(() => DelegateKind, {
    defaultValue: DelegateKind.OFFICIAL,
    description: 'OFFICIAL (default) or INVITED.',
  })
  kind!: DelegateKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The association that sends the delegate, to the Union’s congress only.',
  })
  sentById?: string | null;

  @Field(() => ID, { nullable: true, description: 'The branch that elected the delegate; default none.' })
  branchId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Another unit that elected or sends the delegate, at most 200 characters.',
  })
  unitName?: string | null;
}

@InputType({ description: 'Whether a delegate will come, or has come. What is left out stays as it is.' })
export class RecordDelegateAttendanceInput extends MutationInput {
  @Field(() => ID, { description: 'The delegate, `cdl_…`.' })
  id!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the delegate will come; null: no answer.' })
  isConfirmed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the delegate is present; null: not checked in.',
  })
  isPresent?: boolean | null;
}

@InputType({ description: 'A delegate who is taken off the list.' })
export class RemoveCongressDelegateInput extends MutationInput {
  @Field(() => ID, { description: 'The delegate, `cdl_…`.' })
  id!: string;
}

@InputType({ description: 'An election to a body.' })
export class OpenElectionInput extends MutationInput {
  @Field(() => ID, { description: 'The body, of the running term.' })
  bodyId!: string;

  @Field(() => OfficeTitle, { description: 'Title that is elected to.' })
  title!: OfficeTitle;

  @Field(() => Int, { description: 'Seats to be filled, 1–200.' })
  seats!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The congress that elects; leave out where the executive committee does.',
  })
  congressId?: string | null;
}

@InputType({ description: 'A candidate of an election.' })
export class CandidateInput extends MutationInput {
  @Field(() => ID, { description: 'The election, `ele_…`.' })
  electionId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

@InputType({ description: 'The votes of one candidate.' })
export class CandidateVotesInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => Int, { description: 'Votes.' })
  votesFor!: number;
}

@InputType({ description: 'The count of an election (kết quả kiểm phiếu).' })
export class CountElectionInput extends MutationInput {
  @Field(() => ID, { description: 'The election.' })
  id!: string;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the ballot; default today.' })
  on?: string | null;

  @Field(() => Int, { description: 'Ballots handed out.' })
  ballotsIssued!: number;

  @Field(() => Int, { description: 'Valid ballots.' })
  validBallots!: number;

  @Field(() => [CandidateVotesInput], { description: 'The votes of every candidate who did not withdraw.' })
  votes!: CandidateVotesInput[];

  @Field(() => String, { nullable: true, description: 'Number of the minutes, at most 100 characters.' })
  minutesNumber?: string | null;
}
