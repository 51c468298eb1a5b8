import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { BodyKind } from './leadership.enums.js';
import { Term } from './term.entity.js';

@Entity()
@Index({
  name: 'association_body_kind',
  expression: `create unique index association_body_kind on associations.association_body (term_id, kind) where (kind <> 'SECTION')`,
})
@ObjectType({
  implements: Node,
  description:
    'A body of an association, or of the Union itself, in one term (Ban Chấp hành, Ban Thường vụ, Ban Kiểm tra …). A public fact: whoever may know of the association.',
})
@Directive('@key(fields: "id")')
export class AssociationBody extends BaseRecord {
  /** Null: the Union. */
  @ManyToOne(() => Association, {
    mapToPk: true,
    nullable: true,
    fieldName: 'association_id',
    deleteRule: 'restrict',
    index: true,
  })
  associationId!: string | null;

  @ManyToOne(() => Term, { mapToPk: true, fieldName: 'term_id', index: true })
  termId!: string;

  @Property({ type: 'text' })
  @Field(() => BodyKind, { description: 'Kind; one body of each kind in a term, sections apart.' })
  kind!: BodyKind;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of a section, e.g. `Ban Tư vấn phản biện`; null where the kind says it.',
  })
  name!: string | null;
}
