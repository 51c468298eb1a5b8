import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, CivilDate, Node } from '../../kernel/index.js';
import { AwardEdition } from '../edition/edition.entity.js';
import { PrizeRank } from '../edition/edition.enums.js';
import { AwardProgramme } from '../programme/programme.entity.js';
import { AwardKind, AwardLevel } from '../programme/programme.enums.js';
import { HonourCode } from './honour.catalogue.js';
import { HonourClass, HonourRecipientType, HonourStatus, RevocationGround } from './honour.enums.js';

@Entity()
@Index({ name: 'conferred_honour_newest', properties: ['conferredOn', 'id'] })
@ObjectType({
  implements: Node,
  description:
    'An honour as it was conferred by decision (khen thưởng đã tặng). A public act: everyone. Nothing but its state ever changes.',
})
@Directive('@key(fields: "id")')
export class ConferredHonour extends BaseRecord {
  @ManyToOne(() => AwardProgramme, {
    mapToPk: true,
    nullable: true,
    fieldName: 'programme_id',
    index: true,
  })
  programmeId!: string | null;

  @ManyToOne(() => AwardEdition, { mapToPk: true, nullable: true, fieldName: 'edition_id', index: true })
  editionId!: string | null;

  @Property({ type: 'text' })
  @Field(() => AwardKind, { description: 'Kind (hình thức), which follows from the code. Everyone.' })
  kind!: AwardKind;

  @Property({ type: 'text' })
  @Field(() => AwardLevel, { description: 'Level that conferred it (cấp khen thưởng). Everyone.' })
  level!: AwardLevel;

  @Property({ type: 'text' })
  @Field(() => HonourCode, { description: 'What was conferred (hình thức, danh hiệu). Everyone.' })
  honourCode!: HonourCode;

  @Property({ type: 'text', nullable: true })
  @Field(() => HonourClass, {
    nullable: true,
    description: 'Class (hạng) of an order or medal that has classes; null otherwise. Everyone.',
  })
  class!: HonourClass | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => PrizeRank, {
    nullable: true,
    description: 'Rank (hạng giải) in the edition’s prize table; null otherwise. Everyone.',
  })
  rank!: PrizeRank | null;

  @Property({ type: 'text' })
  @Field(() => HonourRecipientType, { description: 'Who was honoured (đối tượng). Everyone.' })
  recipientType!: HonourRecipientType;

  @Property({ type: 'text', nullable: true, index: true })
  recipientPersonId!: string | null;

  @Property({ type: 'text', nullable: true, index: true })
  recipientOrganizationId!: string | null;

  @Property({ type: 'text', nullable: true, index: true })
  recipientAssociationId!: string | null;

  @Property({ type: 'text' })
  @Field(() => String, {
    description:
      'Name as the decision writes it (tên theo quyết định), a public act; `ERASED-…` where the person’s data were erased. Everyone.',
  })
  recipientName!: string;

  /** The name of a person whose data were erased: kept for the archive, opened for the data protection officer alone. */
  @Property({ type: 'text', nullable: true, hidden: true })
  sealedName!: string | null;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Number of the decision (số quyết định). Everyone.' })
  decisionNumber!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Who decided (cơ quan, người quyết định). Everyone.' })
  decidedBy!: string;

  @Property({ type: 'date' })
  @Field(() => CivilDate, { description: 'Day of the decision (ngày quyết định). Everyone.' })
  conferredOn!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What for (thành tích). Everyone.' })
  citation!: string | null;

  @Property({ type: new BigIntType('number'), nullable: true })
  cash!: number | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether conferred after death (truy tặng). Everyone.' })
  posthumous!: boolean;

  @Property({ type: 'text', nullable: true, index: true })
  relatedProjectId!: string | null;

  @Property({ type: 'text' })
  @Field(() => HonourStatus, { description: 'State (tình trạng). Everyone.' })
  status!: HonourStatus;

  @Property({ type: 'text', nullable: true })
  @Field(() => RevocationGround, {
    nullable: true,
    description: 'Ground of the last revocation (căn cứ hủy, thu hồi); null where never revoked. Everyone.',
  })
  revocationGround!: RevocationGround | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Number of the decision that revoked it (quyết định hủy); null where never revoked. Everyone.',
  })
  revocationDecision!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Number of the decision that restored it (quyết định phục hồi); null where never restored. Everyone.',
  })
  restorationDecision!: string | null;

  @Property({ type: 'text' })
  searchKey!: string;
}
