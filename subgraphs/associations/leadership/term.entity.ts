import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Congress } from '../congress/congress.entity.js';

const owner = `coalesce(association_id, '')`;

@Entity()
@Index({
  name: 'term_ordinal',
  expression: `create unique index term_ordinal on associations.term (${owner}, ordinal)`,
})
@Index({
  name: 'term_running',
  expression: `create unique index term_running on associations.term (${owner}) where (ended_on is null)`,
})
@Index({
  name: 'term_due',
  expression: 'create index term_due on associations.term (due_on, id) where (ended_on is null)',
})
@ObjectType({
  implements: Node,
  description:
    'A term of office (nhiệm kỳ) of an association, or of the Union itself. It runs from the day on which its congress really met to the next congress. A public fact: whoever may know of the association.',
})
@Directive('@key(fields: "id")')
export class Term extends BaseRecord {
  /** Null: the Union. */
  @ManyToOne(() => Association, {
    mapToPk: true,
    nullable: true,
    fieldName: 'association_id',
    deleteRule: 'restrict',
    index: true,
  })
  associationId!: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, {
    description: 'Ordinal (khóa, lần thứ), e.g. 6 for «nhiệm kỳ VI»; unique for its owner.',
  })
  ordinal!: number;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'First day: the day on which the congress really met.' })
  startedOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'First day of the next term; null while it runs.' })
  endedOn!: string | null;

  @Property({ type: 'date' })
  @Field(() => CivilDate, {
    description:
      'Last day for the next congress: `assoc.termYears` (default 5) years from the first day, or from a congress that renamed the association; later where an extension was granted.',
  })
  dueOn!: string;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether the authority extended it (gia hạn). Default no.' })
  isExtended!: boolean;

  @ManyToOne(() => Congress, { mapToPk: true, nullable: true, fieldName: 'congress_id', index: true })
  congressId!: string | null;
}
