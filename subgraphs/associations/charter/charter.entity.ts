import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Association } from '../association/association.entity.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';

/** A charter of an association; it is in force until the next. */
@Entity()
@Unique({ name: 'charter_version_from', properties: ['associationId', 'validFrom'] })
export class CharterVersion {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id' })
  associationId!: string;

  /** The decision that approves it. */
  @ManyToOne(() => LegalDocument, { mapToPk: true, fieldName: 'document_id' })
  documentId!: string;

  /** Day on which the congress passed it. */
  @Property({ type: 'date', nullable: true })
  adoptedOn!: string | null;

  @Property({ type: 'date' })
  validFrom!: string;
}
