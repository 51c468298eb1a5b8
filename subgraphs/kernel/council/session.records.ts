import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord } from '../orm/record.js';
import { Node } from '../values/node.js';
import { CivilDate, DateTime } from '../values/scalars.js';
import { CouncilSessionStatus, CouncilVoteStatus } from './council.enums.js';
import type { CouncilDissent, CouncilTally } from './council.records.js';

/** The columns of a session. */
@Entity({ abstract: true })
@ObjectType({ implements: Node })
export abstract class CouncilSessionRecord extends BaseRecord {
  abstract councilId: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number of the session within the council, from 1.' })
  no!: number;

  @Property({ type: 'text' })
  @Field(() => CouncilSessionStatus, { description: 'State (trạng thái phiên họp).' })
  status!: CouncilSessionStatus;

  @Property({ type: 'datetime' })
  @Field(() => DateTime, { description: 'When it begins, as planned.' })
  startsAt!: Date;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where (địa điểm); null for a session online only.' })
  place!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether one can take part online (họp trực tuyến).' })
  isOnline!: boolean;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which the materials went to the members (ngày gửi tài liệu); null before.',
  })
  materialsSentOn!: string | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the chair opened it; null before.' })
  openedAt!: Date | null;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was adjourned or closed; null before.' })
  endedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  minutesNumber!: string | null;

  @Property({ type: 'text', nullable: true })
  minutesText!: string | null;

  @Property({ type: 'json' })
  dissents!: CouncilDissent[];

  /** By whom and when the minutes are signed; a change of the minutes takes both away. */
  @Property({ type: 'text', nullable: true })
  chairSignature!: string | null;

  @Property({ type: 'datetime', nullable: true })
  chairSignedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  secretarySignature!: string | null;

  @Property({ type: 'datetime', nullable: true })
  secretarySignedAt!: Date | null;
}

/** The columns of a question that is put to a council. */
@Entity({ abstract: true })
@ObjectType({ implements: Node })
export abstract class CouncilVoteRecord extends BaseRecord {
  abstract councilId: string;
  abstract sessionId: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Number of the vote within the session, from 1.' })
  no!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The question (nội dung biểu quyết).' })
  question!: string;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether ballots are secret (bỏ phiếu kín).' })
  isSecret!: boolean;

  @Property({ type: 'text' })
  @Field(() => CouncilVoteStatus, { description: 'State (trạng thái biểu quyết).' })
  status!: CouncilVoteStatus;

  @Property({ type: 'datetime', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was counted or cancelled; null before.' })
  endedAt!: Date | null;

  @Property({ type: 'json', nullable: true })
  tally!: CouncilTally | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the question is adopted (được thông qua); null before the count.',
  })
  isAdopted!: boolean | null;
}
