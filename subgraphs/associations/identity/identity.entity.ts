import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { OfPerson } from '../person/of-person.js';
import { Person } from '../person/person.entity.js';
import type { ContactChannel, IdentityDocumentKind } from './identity.enums.js';

/**
 * A citizen id or passport. The number is sealed; the fingerprint finds it exactly. Both are hidden from the audit, and
 * so is what could tell the number.
 */
@Entity()
@Unique({ name: 'identity_document_once', properties: ['personId', 'kind'] })
@Index({ name: 'identity_document_fingerprint', properties: ['fingerprint'] })
export class IdentityDocument extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  kind!: IdentityDocumentKind;

  @Property({ type: 'text', hidden: true })
  sealed!: string;

  @Property({ type: 'text', hidden: true })
  fingerprint!: string;

  /** Of a passport, ISO 3166-1 alpha-2. */
  @Property({ type: 'text', nullable: true })
  country!: string | null;

  @Property({ type: 'datetime' })
  recordedAt!: Date;
}

/** How to reach a person. The audit knows that it changed and not what it was. */
@Entity()
@Unique({ name: 'contact_once', properties: ['personId'] })
export class Contact extends OfPerson {
  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  /** E.164. */
  @Property({ type: 'text', nullable: true, hidden: true })
  phone!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  email!: string | null;

  @Property({ type: 'text', nullable: true, hidden: true })
  address!: string | null;

  @Property({ type: 'text', nullable: true })
  preferredChannel!: ContactChannel | null;
}
