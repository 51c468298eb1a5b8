import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { Association } from './association.entity.js';

/** What an association was called, and since when; the last is what it is called. */
@Entity({ tableName: 'name_of_association' })
@ObjectType({
  description: 'A name of an association and the days on which it bore it (tên gọi qua các thời kỳ).',
})
export class AssociationName {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id', index: true })
  associationId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name.' })
  nameVi!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'English name.' })
  nameEn!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day; null for the first name.' })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day of the next name; null for the last.' })
  validTo!: string | null;

  @ManyToOne(() => LegalDocument, { mapToPk: true, nullable: true, fieldName: 'document_id' })
  documentId!: string | null;
}
