import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { OpinionCallStatus } from './opinion.enums.js';

@Entity()
@Index({ name: 'opinion_call_request', properties: ['requestId'] })
@Index({
  name: 'opinion_call_open',
  expression: `create unique index opinion_call_open on consultancy.opinion_call (request_id, round) where (status = 'OPEN')`,
})
@ObjectType({
  implements: Node,
  description:
    'A call to member associations for their opinions on a request (đợt lấy ý kiến hội thành viên). The Union, and the associations that it asks.',
})
@Directive('@key(fields: "id")')
export class OpinionCall extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request.' })
  round!: number;

  @Property({ type: 'text' })
  @Field(() => OpinionCallStatus, { description: 'State.' })
  status!: OpinionCallStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which it was opened (ngày lấy ý kiến).' })
  calledOn!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Last day to submit an opinion (hạn gửi ý kiến).' })
  dueOn!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What the associations are asked to look at (nội dung xin ý kiến); null where nothing in particular.',
  })
  message!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the letter of call (công văn), if any.' })
  letterNumber!: string | null;
}
