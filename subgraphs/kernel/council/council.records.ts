import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord } from '../orm/record.js';
import { Node } from '../values/node.js';
import { CivilDate, DateTime } from '../values/scalars.js';
import { CouncilKind, CouncilRole, CouncilSeatStatus, CouncilStatus } from './council.enums.js';

/**
 * The columns of a council. A subgraph declares an entity of its own with its subject, and in the same way one for each
 * of the other records: two ORMs of one process must not share a class.
 */
@Entity({ abstract: true })
@ObjectType({ implements: Node })
export abstract class CouncilRecord extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => CouncilKind, { description: 'What it is for (loại hội đồng).' })
  kind!: CouncilKind;

  @Property({ type: 'text' })
  @Field(() => CouncilStatus, { description: 'State (trạng thái).' })
  status!: CouncilStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number of the decision that established it (quyết định thành lập); null before.',
  })
  establishingDecision!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of that decision; null before.' })
  establishedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it concluded (kết luận của hội đồng), in words; null before.',
  })
  conclusion!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which it concluded; null before.' })
  concludedOn!: string | null;

  /** Holders of seats in force that were accepted, by which rights are judged; written wherever seats change. */
  @Property({ type: 'text', nullable: true })
  chairPersonId!: string | null;

  @Property({ type: 'text', nullable: true })
  viceChairPersonId!: string | null;

  @Property({ type: 'text', nullable: true })
  secretaryPersonId!: string | null;
}

/** The columns of a seat. A seat is never deleted: who sat where is history. */
@Entity({ abstract: true })
@ObjectType({ implements: Node })
export abstract class CouncilSeatRecord extends BaseRecord {
  /** The subgraph's entity says to which table it leads. */
  abstract councilId: string;

  @Property({ type: 'text' })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => CouncilRole, { description: 'Seat (chức danh trong hội đồng).' })
  role!: CouncilRole;

  @Property({ type: 'text' })
  @Field(() => CouncilSeatStatus, { description: 'State (trạng thái).' })
  status!: CouncilSeatStatus;

  @Property({ type: 'text', nullable: true })
  organizationId!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description: 'Whether the holder comes from outside the Union and its associations (ủy viên ngoài).',
  })
  isExternal!: boolean;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether the holder counts votes (kiểm phiếu).' })
  isVoteCounter!: boolean;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of acceptance (ngày nhận lời); null before.' })
  acceptedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day since which the seat is not in force: declined, removed or replaced; null while it is.',
  })
  endedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  replacedById!: string | null;

  @Property({ type: 'datetime', nullable: true })
  declaredAt!: Date | null;

  @Property({ type: 'boolean', nullable: true })
  hasDeclaredConflict!: boolean | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  declaration!: string | null;

  /** The paper that an officer recorded an answer or declaration from. */
  @Property({ type: 'text', nullable: true })
  paper!: string | null;
}

/** Who was there in a session, from when to when. Who leaves and comes back has two rows. */
@Entity({ abstract: true })
export abstract class CouncilAttendanceRecord extends BaseRecord {
  abstract sessionId: string;
  abstract seatId: string;

  @Property({ type: 'datetime', nullable: true })
  leftAt!: Date | null;
}

/**
 * That a seat has voted, or is recused. What was voted is here in an open vote only: a secret ballot is in the box of its
 * vote, which knows of no seat.
 */
@Entity({ abstract: true })
export abstract class CouncilBallotRecord extends BaseRecord {
  abstract voteId: string;
  abstract seatId: string;

  @Property({ type: 'boolean' })
  isRecused!: boolean;

  @Property({ type: 'text', nullable: true, hidden: true })
  recusalReason!: string | null;

  @Property({ type: 'text', nullable: true })
  choice!: string | null;
}

/**
 * The tally of a secret vote while it is open, sealed: who reads the table between two ballots learns nothing. It is
 * written by plain SQL, so that no audit entry, no order of rows and no time leads from a ballot to its voter.
 */
@Entity({ abstract: true })
export abstract class CouncilBallotBoxRecord {
  /** Id of the vote. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'text', hidden: true })
  sealed!: string;
}

/** A statement of dissent in the minutes: its type in the API is the subgraph's, as the seat is. */
export interface CouncilDissent {
  readonly seatId: string;
  readonly text: string;
}

@ObjectType({
  description: 'What the holder of a seat declared of his interests (kê khai xung đột lợi ích).',
})
@Directive('@shareable')
export class CouncilConflictDeclaration {
  @Field(() => DateTime, { description: 'When.' })
  declaredAt!: Date;

  @Field(() => Boolean, { description: 'Whether he declared a conflict of interest.' })
  hasConflict!: boolean;

  @Field(() => String, { nullable: true, description: 'Which; null where none.' })
  text!: string | null;
}

/** What a closed vote counted. */
@ObjectType({ description: 'The count of a vote in a council (kết quả kiểm phiếu).' })
@Directive('@shareable')
export class CouncilTally {
  @Field(() => Int, { description: 'Ballots for.' })
  inFavour!: number;

  @Field(() => Int, { description: 'Ballots against.' })
  against!: number;

  @Field(() => Int, { description: 'Abstentions.' })
  abstained!: number;

  @Field(() => Int, {
    description: 'Members who were there and not recused: the base of “of those present”.',
  })
  present!: number;

  @Field(() => Int, { description: 'All voting members: the base of “of all members”.' })
  members!: number;

  @Field(() => Int, { description: 'Members who were recused for a conflict of interest.' })
  recused!: number;
}
