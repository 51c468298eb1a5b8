import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, Node } from '../../kernel/index.js';
import { AwardKind, AwardLevel } from './programme.enums.js';

@Entity()
@Unique({ name: 'award_programme_code', properties: ['code'] })
@ObjectType({
  implements: Node,
  description:
    'A contest, prize or title that is held again and again (chương trình hội thi, giải thưởng, danh hiệu). Everyone.',
})
@Directive('@key(fields: "id")')
export class AwardProgramme extends BaseRecord {
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Short code (mã), e.g. `HTSTKT`; unique. Everyone.' })
  code!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Vietnamese name (tên). Everyone.' })
  nameVi!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'English name (tên tiếng Anh). Everyone.' })
  nameEn!: string | null;

  @Property({ type: 'text' })
  @Field(() => AwardKind, { description: 'Kind (loại). Everyone.' })
  kind!: AwardKind;

  @Property({ type: 'text' })
  @Field(() => AwardLevel, { description: 'Level (cấp). Everyone.' })
  level!: AwardLevel;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Years between two editions (chu kỳ); null where it has no cycle. Everyone.',
  })
  cycleYears!: number | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Who holds it (cơ quan tổ chức). Everyone.' })
  organiser!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Legal text that it rests on (căn cứ pháp lý). Everyone.',
  })
  legalBasis!: string | null;

  @Property({ type: 'text' })
  searchKey!: string;
}
