import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BaseRecord } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import type { ParticipantCapacity } from './participant.enums.js';

/**
 * Who takes part in a request besides its parties, and therefore knows of it whatever its confidentiality below a state
 * secret. The one place that says so: councils, opinions and engagements write it by `admit` and `dismiss`.
 */
@Entity()
@Index({
  name: 'participant_once',
  expression: `create unique index participant_once on consultancy.participant (request_id, capacity, coalesce(person_id, association_id)) where (ended_on is null)`,
})
@Index({
  name: 'participant_person',
  expression: `create index participant_person on consultancy.participant (person_id, request_id) where (ended_on is null)`,
})
@Index({ name: 'participant_request', properties: ['requestId', 'personId'] })
@Index({
  name: 'participant_association',
  expression: `create index participant_association on consultancy.participant (association_id, request_id) where (ended_on is null)`,
})
export class Participant extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'text' })
  capacity!: ParticipantCapacity;

  /** One of the two is set. */
  @Property({ type: 'text', nullable: true })
  personId!: string | null;

  @Property({ type: 'text', nullable: true })
  associationId!: string | null;

  @Property({ type: 'date' })
  since!: string;

  /** Day since which he takes part no more; null while he does. */
  @Property({ type: 'date', nullable: true })
  endedOn!: string | null;
}
