import { Entity, Index, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { ExpertPoolStatus } from './pool.enums.js';

@Entity()
@Index({
  name: 'expert_pool_entry_person',
  expression: `create unique index expert_pool_entry_person on consultancy.expert_pool_entry (person_id) where (status <> 'LEFT')`,
})
@Index({ name: 'expert_pool_entry_newest', properties: ['addedOn', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'That a person stands in the Union’s pool of experts (mạng lưới chuyên gia), with the consent EXPERT_POOL. Union officers, leaders and inspectors, and the person; nobody else, not even in counts.',
})
@Directive('@key(fields: "id")')
export class ExpertPoolEntry extends BaseRecord {
  @Property({ type: 'text' })
  personId!: string;

  @Property({ type: 'json' })
  fieldIds!: string[];

  @Property({ type: 'json' })
  @Field(() => [String], { description: 'Keywords of what the person is asked for (từ khóa).' })
  keywords!: string[];

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'First day on which the person is available (có thể tham gia từ ngày); null: at any time.',
  })
  availableFrom!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What else to know of the availability, in the person’s own words; null where nothing is.',
  })
  availabilityNote!: string | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Most open duties at a time that the person wants; null: the rule `expert.maxLoad`.',
  })
  maxLoad!: number | null;

  @Property({ type: 'text' })
  @Field(() => ExpertPoolStatus, { description: 'State.' })
  status!: ExpertPoolStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which the person was added (ngày đưa vào mạng lưới).' })
  addedOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day on which the person left; null before.' })
  leftOn!: string | null;
}
