import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { LegalDocumentKind } from './legal-document.enums.js';

@Entity()
@Index({
  name: 'legal_document_once',
  expression: `create unique index legal_document_once on associations.legal_document (lower(number), lower(issuer), signed_on)`,
})
@Index({
  name: 'legal_document_signed',
  expression: `create index "legal_document_signed" on "associations"."legal_document" ("signed_on" desc, "id" desc)`,
})
@ObjectType({
  implements: Node,
  description:
    'An official document that records refer to: a law, a decision, a charter’s approval, minutes (văn bản). One number of one issuer on one day is one document. Everyone; an association’s own papers only officers and the association.',
})
@Directive('@key(fields: "id")')
export class LegalDocument extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Number and symbol (số, ký hiệu), e.g. `1769/QĐ-UBND`.' })
  number!: string;

  @Property({ type: 'text' })
  @Field(() => LegalDocumentKind, { description: 'Kind.' })
  kind!: LegalDocumentKind;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Who issued it (cơ quan ban hành), e.g. `UBND tỉnh Quảng Ngãi`.' })
  issuer!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of signing (ngày ký).' })
  signedOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day in force; null where not stated.' })
  effectiveFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day no longer in force; null where open.' })
  effectiveTo!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is about (trích yếu).' })
  title!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it is published, http or https.' })
  uri!: string | null;

  /** The association whose own paper it is; null for what is public. No foreign key: documents stand below associations. */
  @Property({ type: 'text', nullable: true })
  ownerId!: string | null;

  @Property({ type: 'text' })
  searchKey!: string;
}
