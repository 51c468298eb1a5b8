import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DataSubjectRequest } from '../data-request/data-request.entity.js';

/** Another subgraph has erased what it held of a person. */
@Entity()
export class ErasureAcknowledgement {
  /** `<request>/<subgraph>`. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => DataSubjectRequest, { mapToPk: true, fieldName: 'request_id', index: true })
  requestId!: string;

  @Property({ type: 'text' })
  subgraph!: string;

  @Property({ type: 'datetime' })
  at!: Date;
}
