import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import type { MemberCategory, MemberType } from '../membership/membership.enums.js';

/** An amount for those whom it names; null names all. */
export interface StoredFeeRate {
  readonly memberType: MemberType | null;
  readonly category: MemberCategory | null;
  readonly amount: number;
}

@Entity()
@Index({
  name: 'fee_schedule_year',
  expression: `create unique index fee_schedule_year on associations.fee_schedule (coalesce(association_id, ''), year)`,
})
@ObjectType({
  implements: Node,
  description:
    'What an association asks of its members for one year, or the Union of its associations (mức hội phí năm). Everyone.',
})
@Directive('@key(fields: "id")')
export class FeeSchedule extends BaseRecord {
  /** Who asks; null is the Union. */
  @ManyToOne(() => Association, { mapToPk: true, nullable: true, fieldName: 'association_id' })
  associationId!: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Year.' })
  year!: number;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Last day to pay (hạn nộp).' })
  dueOn!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Number of the resolution that set it (nghị quyết).' })
  resolutionNumber!: string;

  @Property({ type: 'json' })
  rates!: StoredFeeRate[];

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day on which fees were last charged by it; null before, while it may still be changed.',
  })
  issuedOn!: string | null;
}
