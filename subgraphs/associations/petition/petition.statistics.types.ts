import { Field, Float, Int, ObjectType } from 'type-graphql';
import { registerEnum } from '../../kernel/index.js';
import { PetitionKind } from './petition.enums.js';

export enum PetitionStatisticKey {
  BODY = 'BODY',
  KIND = 'KIND',
  YEAR = 'YEAR',
}
registerEnum(
  PetitionStatisticKey,
  'PetitionStatisticKey',
  'What petitions are counted by (tiêu chí thống kê).',
  {
    BODY: ['Cơ quan', 'The body that was asked'],
    KIND: ['Nội dung', 'What they are about'],
    YEAR: ['Năm', 'Year of the filing'],
  },
);

const small = 'Null where hidden because few petitions are behind the row.';
const opens = (filter: string) => `Opens as \`petitionForwards\` with ${filter}. ${small}`;

@ObjectType({
  description:
    'How bodies respond to petitions (thống kê trả lời kiến nghị). Everyone; to others than the Union, rows with few petitions, and those from which they would follow, are hidden (rule `stats.smallCell`).',
})
export class PetitionStatistic {
  organizationId!: string | null;

  @Field(() => PetitionKind, {
    nullable: true,
    description: 'What they are about; null in a total over all.',
  })
  kind!: PetitionKind | null;

  @Field(() => Int, { nullable: true, description: 'Year of the filing; null in a total over all years.' })
  year!: number | null;

  @Field(() => Boolean, { description: 'Whether the numbers are hidden.' })
  isSuppressed!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: `Petitions filed, each once (số kiến nghị). Opens as \`petitions\` with the keys of the row as its filter. ${small}`,
  })
  petitions!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Letters to bodies, not taken back (đã chuyển). ${opens('the keys and `response: SENT`')}`,
  })
  sent!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Answered (đã trả lời). ${opens('the keys and `response: ANSWERED`')}`,
  })
  answered!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Answered by the deadline (đúng hạn). ${opens('the keys and `response: IN_TIME`')}`,
  })
  inTime!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Answered after the deadline (quá hạn). ${opens('the keys and `response: LATE`')}`,
  })
  late!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Not answered, the deadline having passed (quá hạn chưa trả lời). ${opens('the keys and `response: OVERDUE`')}`,
  })
  overdue!: number;

  @Field(() => Float, {
    nullable: true,
    description: `Median of the working days from letter to answer (trung vị số ngày làm việc). Null where nothing is answered, or hidden.`,
  })
  medianWorkingDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Answers that accept (tiếp thu). ${opens('the keys and `outcomes: [ACCEPTED]`')}`,
  })
  accepted!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Answers that accept in part. ${opens('the keys and `outcomes: [PARTLY_ACCEPTED]`')}`,
  })
  partlyAccepted!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Answers that explain. ${opens('the keys and `outcomes: [EXPLAINED]`')}`,
  })
  explained!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Answers that reject. ${opens('the keys and `outcomes: [REJECTED]`')}`,
  })
  rejected!: number;
}
