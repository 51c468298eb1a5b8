import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import type { ConsultancyStatus } from './request.status.js';

/** Columns of a request that its steps after acceptance write. */
@Entity({ abstract: true })
@ObjectType({ implements: Node })
export abstract class RequestCourse extends BaseRecord {
  /** Number of the leader's decision on an initiative of the Union (I6). */
  @Property({ type: 'text', nullable: true })
  initiativeDecision!: string | null;

  /** Day of the last step: no later step may be dated before it. */
  @Property({ type: 'date', nullable: true })
  lastStepOn!: string | null;

  /** State that it goes back to; null unless suspended. */
  @Property({ type: 'text', nullable: true })
  suspendedFrom!: ConsultancyStatus | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day of the suspension (ngày tạm dừng); null unless suspended.',
  })
  suspendedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which the council of the round met (ngày họp hội đồng); null before or without one.',
  })
  councilHeldOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Last day to sign the report (hạn ký): `consult.signWD` working days after the council, or after the first draft where there is none; null before.',
  })
  signDueOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which its last report was sent (ngày gửi báo cáo); null before.',
  })
  sentOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Last day of the agency’s answer (hạn phản hồi): `consult.agencyResponseDays` days after receipt, or the next working day; null before.',
  })
  responseDueOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'Day from which a missing answer is taken to the higher body (ngày báo cáo cấp trên): `consult.escalateDays` days after receipt; null before.',
  })
  escalateOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which the missing answer was taken to the higher body; null where it was not.',
  })
  escalatedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which the last recommendation was answered (ngày phản hồi); null before.',
  })
  respondedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of its end (ngày kết thúc); null before.' })
  closedOn!: string | null;

  /** What came of it, and what of the costs where it was withdrawn. */
  @Property({ type: 'text', nullable: true })
  outcomeSummary!: string | null;

  @Property({ type: 'text', nullable: true })
  costSettlement!: string | null;

  /** What the agency thought of it, 1 to 5. */
  @Property({ type: 'integer', nullable: true })
  usefulness!: number | null;

  @Property({ type: 'text', nullable: true })
  usefulnessNote!: string | null;
}
