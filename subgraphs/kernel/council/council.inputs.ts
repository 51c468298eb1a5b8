import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, DateTime } from '../values/scalars.js';
import { MutationInput } from '../write.js';
import { BallotChoice, CouncilRole } from './council.enums.js';

/** Inputs of councils; a subgraph gives each a name of its own. */
@InputType()
export abstract class CouncilPartInput extends MutationInput {
  @Field(() => ID, { description: 'The record.' })
  id!: string;
}

@InputType()
export abstract class CouncilReasonInput extends CouncilPartInput {
  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;
}

@InputType()
abstract class CouncilHolderInput extends MutationInput {
  @Field(() => ID, { description: 'The person, `per_…`.' })
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For whom the person works at the appointment, `org_…`; default: nobody is named.',
  })
  organizationId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the person comes from outside the Union and its associations; default false.',
  })
  isExternal!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the person counts votes; default false.',
  })
  isVoteCounter!: boolean;
}

@InputType()
export abstract class AddCouncilSeatInput extends CouncilHolderInput {
  @Field(() => ID, { description: 'The council, in DRAFT.' })
  councilId!: string;

  @Field(() => CouncilRole, { description: 'The seat.' })
  role!: CouncilRole;
}

@InputType()
export abstract class ReplaceCouncilSeatInput extends CouncilHolderInput {
  @Field(() => ID, { description: 'The seat that is given to another person.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Reason, required, at most 2,000 characters.' })
  reason?: string | null;

  @Field(() => String, {
    description: 'Number of the decision (quyết định thay thế), at most 100 characters.',
  })
  decisionNumber!: string;
}

@InputType()
export abstract class AnswerCouncilSeatInput extends CouncilReasonInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The paper that it is recorded from; required where an officer does. At most 200 characters.',
  })
  paper?: string | null;
}

@InputType()
export abstract class DeclareCouncilConflictsInput extends CouncilPartInput {
  @Field(() => Boolean, { description: 'Whether there is a conflict of interest to declare.' })
  hasConflict!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Which; required where there is one. At most 2,000 characters.',
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The paper that it is recorded from; required where an officer does. At most 200 characters.',
  })
  paper?: string | null;
}

@InputType()
export abstract class EstablishCouncilInput extends CouncilPartInput {
  @Field(() => String, {
    description: 'Number of the decision (quyết định thành lập), at most 100 characters.',
  })
  decisionNumber!: string;

  @Field(() => CivilDate, { nullable: true, description: 'Day of the decision; default today.' })
  on?: string | null;
}

@InputType()
abstract class CouncilPlaceInput extends MutationInput {
  @Field(() => DateTime, { description: 'When the session begins, in the future.' })
  startsAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Where, at most 300 characters; required unless online.',
  })
  place?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether one can take part online; default false.',
  })
  isOnline!: boolean;
}

@InputType()
export abstract class ScheduleCouncilSessionInput extends CouncilPlaceInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;
}

@InputType()
export abstract class RescheduleCouncilSessionInput extends CouncilPlaceInput {
  @Field(() => ID, { description: 'The session.' })
  id!: string;
}

@InputType()
export abstract class SendCouncilMaterialsInput extends CouncilPartInput {
  @Field(() => CivilDate, { nullable: true, description: 'Day on which they were sent; default today.' })
  on?: string | null;
}

@InputType()
export abstract class OpenCouncilSessionInput extends CouncilPartInput {
  @Field(() => [ID], { description: 'The seats whose holders are present, at most 50.' })
  presentSeatIds!: string[];
}

@InputType()
export abstract class CouncilAttendanceInput extends CouncilPartInput {
  @Field(() => ID, { description: 'The seat whose holder comes or goes.' })
  seatId!: string;
}

@InputType({ description: 'A dissenting opinion (ý kiến bảo lưu).' })
export class CouncilDissentInput {
  @Field(() => ID, { description: 'The seat whose holder dissents.' })
  seatId!: string;

  @Field(() => String, { description: 'His words, verbatim, at most 5,000 characters.' })
  text!: string;
}

@InputType()
export abstract class RecordCouncilMinutesInput extends CouncilPartInput {
  @Field(() => String, {
    nullable: true,
    description: 'Number of the minutes (số biên bản), at most 100 characters. Number or text must be given.',
  })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Text of the minutes, at most 50,000 characters.' })
  text?: string | null;

  @Field(() => [CouncilDissentInput], {
    defaultValue: [],
    description: 'Dissenting opinions, one per seat that attended; default none.',
  })
  dissents!: CouncilDissentInput[];
}

@InputType()
export abstract class ConcludeCouncilInput extends CouncilPartInput {
  @Field(() => String, { description: 'What the council concludes, at most 5,000 characters.' })
  conclusion!: string;
}

@InputType()
export abstract class DissolveCouncilInput extends CouncilPartInput {
  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision, at most 100 characters, if any.',
  })
  decisionNumber?: string | null;
}

@InputType()
export abstract class OpenCouncilVoteInput extends MutationInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => String, { description: 'The question, at most 1,000 characters.' })
  question!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether ballots are secret; default false.' })
  isSecret!: boolean;
}

@InputType()
export abstract class CastCouncilBallotInput extends CouncilPartInput {
  @Field(() => BallotChoice, { description: 'What the ballot says. It cannot be taken back.' })
  choice!: BallotChoice;
}
