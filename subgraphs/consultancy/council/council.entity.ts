import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CouncilRole, CouncilStatus } from '../../kernel/council/index.js';
import { BaseRecord, Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';

@Entity()
@Index({
  name: 'consultancy_council_open',
  expression: `create unique index consultancy_council_open on consultancy.consultancy_council (request_id, round) where (status <> 'CANCELLED')`,
})
@ObjectType({
  implements: Node,
  description: 'The council of a request (hội đồng tư vấn, phản biện), one per round.',
})
@Directive('@key(fields: "id")')
export class ConsultancyCouncil extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request.' })
  round!: number;

  @Property({ type: 'text' })
  @Field(() => CouncilStatus, { description: 'State.' })
  status!: CouncilStatus;
}

@Entity()
@Index({
  name: 'consultancy_council_seat_once',
  expression: `create unique index consultancy_council_seat_once on consultancy.consultancy_council_seat (council_id, person_id) where (ended_on is null)`,
})
@Index({ name: 'consultancy_council_seat_person', properties: ['personId'] })
@ObjectType({ description: 'A seat of a council (thành viên hội đồng).' })
export class ConsultancyCouncilSeat extends BaseRecord {
  @ManyToOne(() => ConsultancyCouncil, { mapToPk: true, fieldName: 'council_id' })
  councilId!: string;

  @Property({ type: 'text' })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => CouncilRole, { description: 'Seat (chức danh trong hội đồng).' })
  role!: CouncilRole;

  @Property({ type: 'date', nullable: true })
  acceptedOn!: string | null;

  @Property({ type: 'date', nullable: true })
  endedOn!: string | null;
}
