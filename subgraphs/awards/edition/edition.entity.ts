import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Money, Node } from '../../kernel/index.js';
import { AwardProgramme } from '../programme/programme.entity.js';
import { EditionStatus, PrizeRank } from './edition.enums.js';

/** A row of the prize table as it is stored; the amount in whole đồng. */
export interface StoredPrize {
  rank: PrizeRank;
  maxCount: number;
  amount: number;
}

@ObjectType({ description: 'One rank of an edition’s prize table (cơ cấu giải). Who may see the edition.' })
export class EditionPrize {
  @Field(() => PrizeRank, { description: 'Rank (hạng giải). Who may see the edition.' })
  rank!: PrizeRank;

  @Field(() => Int, {
    description: 'How many prizes of the rank there may be (số giải tối đa). Who may see the edition.',
  })
  maxCount!: number;

  @Field(() => Money, { description: 'Money of one prize (tiền thưởng). Who may see the edition.' })
  amount!: Money;
}

@Entity()
@Unique({ name: 'award_edition_ordinal', properties: ['programmeId', 'ordinal'] })
@ObjectType({
  implements: Node,
  description:
    'One holding of an award programme (kỳ, lần tổ chức). Everyone once its rules are issued; before, union officers and leaders.',
})
@Directive('@key(fields: "id")')
export class AwardEdition extends BaseRecord {
  @ManyToOne(() => AwardProgramme, { mapToPk: true, fieldName: 'programme_id', index: true })
  programmeId!: string;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Which holding it is (lần thứ), from 1. Who may see the edition.' })
  ordinal!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'First year (từ năm). Who may see the edition.' })
  yearFrom!: number;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Last year (đến năm). Who may see the edition.' })
  yearTo!: number;

  @Property({ type: 'date' })
  @Field(() => CivilDate, {
    description: 'First day on which entries are taken (ngày bắt đầu nhận). Who may see the edition.',
  })
  opensOn!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, {
    description: 'Last day for entries (hạn nộp), to its end in Asia/Ho_Chi_Minh. Who may see the edition.',
  })
  submissionDeadline!: string;

  @Property({ type: 'json' })
  prizeTable!: StoredPrize[];

  @Property({ type: 'text' })
  @Field(() => EditionStatus, { description: 'State (tình trạng). Who may see the edition.' })
  status!: EditionStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Number of the decision that issued the rules (quyết định ban hành thể lệ); null before. Who may see the edition.',
  })
  rulesDecision!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'First day of the public notice of the results (ngày công khai kết quả); null before. Who may see the edition.',
  })
  resultsPublishedOn!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Number of the decision that approved the results (quyết định phê duyệt kết quả); null before. Who may see the edition.',
  })
  resultsDecision!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day of the ceremony (ngày trao giải); null before. Who may see the edition.',
  })
  ceremonyOn!: string | null;
}
