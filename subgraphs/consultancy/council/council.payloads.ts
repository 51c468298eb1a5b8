import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';
import { councilProblems } from './council.problems.js';
import { ConsultancyCouncilSession, ConsultancyCouncilVote } from './session.entity.js';

const why = { description: 'Why nothing was changed; empty on success.' };

export const ConsultancyCouncilConnection = connectionType(
  ConsultancyCouncil,
  'ConsultancyCouncil',
  'councils of consultancy requests',
);

export const ConsultancyCouncilSeatConnection = connectionType(
  ConsultancyCouncilSeat,
  'ConsultancyCouncilSeat',
  'seats in councils of consultancy requests',
);

@ObjectType({ description: 'The outcome of a mutation about a council.' })
export class ConsultancyCouncilPayload {
  @Field(() => ConsultancyCouncil, {
    nullable: true,
    description: 'The council after the change; null where refused.',
  })
  consultancyCouncil!: ConsultancyCouncil | null;

  @Field(() => [councilProblems.type], why)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a seat of a council.' })
export class ConsultancyCouncilSeatPayload {
  @Field(() => ConsultancyCouncilSeat, {
    nullable: true,
    description: 'The seat after the change; null where refused.',
  })
  seat!: ConsultancyCouncilSeat | null;

  @Field(() => [councilProblems.type], why)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a session of a council.' })
export class ConsultancyCouncilSessionPayload {
  @Field(() => ConsultancyCouncilSession, {
    nullable: true,
    description: 'The session after the change; null where refused.',
  })
  session!: ConsultancyCouncilSession | null;

  @Field(() => [councilProblems.type], why)
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a vote of a council.' })
export class ConsultancyCouncilVotePayload {
  @Field(() => ConsultancyCouncilVote, {
    nullable: true,
    description: 'The vote after the change; null where refused.',
  })
  vote!: ConsultancyCouncilVote | null;

  @Field(() => [councilProblems.type], why)
  userErrors!: object[];
}
