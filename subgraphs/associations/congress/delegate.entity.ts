import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { BaseRecord, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Person } from '../person/person.entity.js';
import { Congress } from './congress.entity.js';
import { DelegateKind } from './congress.enums.js';

@Entity()
@Unique({ name: 'congress_delegate_person', properties: ['congressId', 'personId'] })
@Index({
  name: 'congress_delegate_order',
  expression:
    'create index congress_delegate_order on associations.congress_delegate (congress_id, kind desc, id desc)',
})
@ObjectType({
  implements: Node,
  description:
    'A delegate to a congress (đại biểu dự đại hội). Personal data: the delegate, the secretaries and leaders of the association that meets and of the one that sends, union officers and leaders, the data protection officer.',
})
@Directive('@key(fields: "id")')
export class CongressDelegate extends BaseRecord {
  @ManyToOne(() => Congress, { mapToPk: true, fieldName: 'congress_id' })
  congressId!: string;

  /** Whose congress it is; null: the Union’s. */
  @ManyToOne(() => Association, {
    mapToPk: true,
    nullable: true,
    fieldName: 'association_id',
    deleteRule: 'restrict',
    index: true,
  })
  associationId!: string | null;

  /** The association that sends to the Union’s congress. */
  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'sent_by_id', index: true })
  sentById!: string | null;

  @ManyToOne(() => Person, { mapToPk: true, fieldName: 'person_id', index: true })
  personId!: string;

  @Property({ type: 'text' })
  @Field(() => DelegateKind, { description: 'Official or invited.' })
  kind!: DelegateKind;

  @Property({ type: 'text', nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the branch (chi hội) that elected the delegate; null where none did.',
  })
  branchId!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Name of another unit that elected or sends the delegate; null where none.',
  })
  unitName!: string | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the delegate will come; null: no answer yet.',
  })
  isConfirmed!: boolean | null;

  @Property({ type: 'boolean', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the delegate is present, in the hall or online; null: not yet checked in.',
  })
  isPresent!: boolean | null;
}
