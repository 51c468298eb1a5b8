import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Association } from '../association/association.entity.js';
import { Person } from '../person/person.entity.js';

@Entity()
@Index({
  name: 'branch_name',
  expression: `create unique index branch_name on associations.branch (association_id, coalesce(parent_id, ''), lower(name_vi)) where (valid_to is null)`,
})
@ObjectType({
  implements: Node,
  description:
    'A branch of an association (chi hội, phân hội), of any depth, on the days on which it exists. Whoever may know of the association.',
})
@Directive('@key(fields: "id")')
export class Branch extends BaseRecord {
  @Field(() => Int, {
    description: 'Grows with every change; give it back with a change so that nobody overwrites another’s.',
  })
  declare version: number & Opt;

  @ManyToOne(() => Association, { mapToPk: true, fieldName: 'association_id', index: true })
  associationId!: string;

  @ManyToOne(() => Branch, { mapToPk: true, nullable: true, fieldName: 'parent_id', index: true })
  parentId!: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name, unique among the branches beside it.' })
  nameVi!: string;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, nullable: true, fieldName: 'unit_id' })
  unitId!: string | null;

  @ManyToOne(() => Person, { mapToPk: true, nullable: true, fieldName: 'head_id', index: true })
  headId!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day of its existence.' })
  validFrom!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day after its end; null while it exists.' })
  validTo!: string | null;

  /** The branch of a predecessor that it goes on from. */
  @ManyToOne(() => Branch, { mapToPk: true, nullable: true, fieldName: 'previous_id' })
  previousId!: string | null;

  @Property({ type: 'text' })
  sortKey!: string;
}
