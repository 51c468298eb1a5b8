import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { DialogueStatus } from './dialogue.enums.js';

@Entity()
@Index({
  name: 'dialogue_held',
  expression: `create index "dialogue_held" on "associations"."dialogue" ("held_on" desc, "id" desc)`,
})
@ObjectType({
  implements: Node,
  description:
    'A dialogue of a body with intellectuals (hội nghị đối thoại, lắng nghe ý kiến trí thức): who takes part, what is asked, who answers and what the bodies undertake. Everyone, once it is announced; the Union before.',
})
@Directive('@key(fields: "id")')
export class Dialogue extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Topic (chủ đề).' })
  topic!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is about, at length.' })
  description!: string | null;

  @Property({ type: 'text' })
  searchKey!: string;

  @ManyToOne(() => Organization, { mapToPk: true, fieldName: 'host_id', index: true })
  hostId!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Where it takes place (địa điểm).' })
  place!: string;

  @ManyToOne(() => AdministrativeUnit, { mapToPk: true, nullable: true, fieldName: 'unit_id' })
  unitId!: string | null;

  @Property({ type: 'text' })
  @Field(() => DialogueStatus, { description: 'State.' })
  status!: DialogueStatus;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day on which it is planned to be, later was, held.' })
  heldOn!: string;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Last day of registration (hạn đăng ký); null where it is open to the day itself.',
  })
  registerBy!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number of the minutes (số biên bản); null before.' })
  minutesNumber!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, { nullable: true, description: 'Day of the minutes.' })
  minutesOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Conclusion (kết luận) of who chaired; null before.' })
  conclusion!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: string | null;
}
