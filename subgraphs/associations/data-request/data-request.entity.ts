import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Person } from '../person/person.entity.js';
import { DataRequestKind, DataRequestStatus } from './data-request.enums.js';

@Entity()
@Index({ name: 'data_subject_request_due', properties: ['dueOn', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'A request of a person about his data (yêu cầu của chủ thể dữ liệu), with the deadlines of law 91/2025/QH15. The person, the data protection officer, union officers.',
})
@Directive('@key(fields: "id")')
export class DataSubjectRequest extends BaseRecord {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => DataRequestKind, { description: 'What is asked for.' })
  kind!: DataRequestKind;

  @Property({ type: 'text' })
  @Field(() => DataRequestStatus, { description: 'State.' })
  status!: DataRequestStatus;

  @Property({ type: 'text', nullable: true, hidden: true })
  @Field(() => String, { nullable: true, description: 'What it is about, in the person’s own words.' })
  detail!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which it came.' })
  receivedOn!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Last day to acknowledge it: `pdp.ackWD` working days.' })
  acknowledgeBy!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, {
    description: 'Last day to answer, by the kind; a day that is not worked moves to the next working day.',
  })
  dueOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which it was done or refused.' })
  closedOn!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  @Field(() => String, { nullable: true, description: 'The answer to the person; null until it is closed.' })
  answer!: string | null;
}
