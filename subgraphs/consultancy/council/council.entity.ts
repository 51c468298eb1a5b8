import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CouncilRecord, CouncilSeatRecord } from '../../kernel/council/index.js';
import { Node } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';

@Entity()
@Index({
  name: 'consultancy_council_open',
  expression: `create unique index consultancy_council_open on consultancy.consultancy_council (request_id, round) where (status <> 'CANCELLED')`,
})
@Index({ name: 'consultancy_council_request', properties: ['requestId', 'round'] })
@ObjectType({
  implements: Node,
  description:
    'The council of a request (hội đồng tư vấn, phản biện), one per round. The Union sees all of them, whoever has a seat his own, the requesting agency its own once established, and whoever may know of the request those that have concluded.',
})
@Directive('@key(fields: "id")')
export class ConsultancyCouncil extends CouncilRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Round of the request (lần phản biện).' })
  round!: number;
}

@Entity()
@Index({
  name: 'consultancy_council_seat_once',
  expression: `create unique index consultancy_council_seat_once on consultancy.consultancy_council_seat (council_id, person_id) where (ended_on is null)`,
})
@Index({ name: 'consultancy_council_seat_person', properties: ['personId'] })
@Index({ name: 'consultancy_council_seat_council', properties: ['councilId'] })
@ObjectType({
  implements: Node,
  description:
    'A seat of a council (thành viên hội đồng). The Union and the members see all; the requesting agency those in force once the council is established, and everyone once a public request is closed, but reviewers’ only where the review is named.',
})
@Directive('@key(fields: "id")')
export class ConsultancyCouncilSeat extends CouncilSeatRecord {
  @ManyToOne(() => ConsultancyCouncil, { mapToPk: true, fieldName: 'council_id' })
  councilId!: string;
}
