import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { BaseRecord } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';

/** Somebody who took part in drafting the scheme of a request, for its drafting agency: he may not judge it (C1, C4). */
@Entity()
@Unique({ name: 'scheme_author_once', properties: ['requestId', 'personId'] })
export class SchemeAuthor extends BaseRecord {
  @ManyToOne(() => ConsultancyRequest, { mapToPk: true, fieldName: 'request_id' })
  requestId!: string;

  @Property({ type: 'text', index: true })
  personId!: string;
}
