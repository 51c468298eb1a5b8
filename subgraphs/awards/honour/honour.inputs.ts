import { Field, ID, InputType } from 'type-graphql';
import { CivilDate, MoneyInput, MutationInput } from '../../kernel/index.js';
import { PrizeRank } from '../edition/edition.enums.js';
import { AwardLevel } from '../programme/programme.enums.js';
import { HonourCode } from './honour.catalogue.js';
import { HonourClass, HonourRecipientType, RevocationGround } from './honour.enums.js';

@InputType({ description: 'An honour that was conferred by decision (khen thưởng đã tặng). Union officers.' })
export class ConferHonourInput extends MutationInput {
  @Field(() => HonourCode, { description: 'What was conferred (hình thức, danh hiệu).' })
  honourCode!: HonourCode;

  @Field(() => AwardLevel, { description: 'Level that conferred it (cấp khen thưởng).' })
  level!: AwardLevel;

  @Field(() => HonourClass, {
    nullable: true,
    description: 'Class (hạng); stated for orders and medals that have classes, and for no others.',
  })
  class?: HonourClass | null;

  @Field(() => ID, { nullable: true, description: 'Programme (chương trình); default that of the edition.' })
  programmeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Edition (kỳ giải thưởng) whose results are approved; leave out for statutory honours.',
  })
  editionId?: string | null;

  @Field(() => PrizeRank, {
    nullable: true,
    description: 'Rank (hạng giải) in the prize table of the edition; only with an edition.',
  })
  rank?: PrizeRank | null;

  @Field(() => HonourRecipientType, { description: 'Who was honoured (đối tượng).' })
  recipientType!: HonourRecipientType;

  @Field(() => ID, { nullable: true, description: 'The person (cá nhân), with PERSON.' })
  recipientPersonId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organization (tổ chức), with ORGANIZATION.' })
  recipientOrganizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The association (hội), with ASSOCIATION.' })
  recipientAssociationId?: string | null;

  @Field(() => String, {
    description: 'Name as the decision writes it (tên theo quyết định), at most 300 characters.',
  })
  recipientName!: string;

  @Field(() => String, { description: 'Number of the decision (số quyết định), at most 100 characters.' })
  decisionNumber!: string;

  @Field(() => String, {
    description: 'Who decided (cơ quan, người quyết định), at most 300 characters.',
  })
  decidedBy!: string;

  @Field(() => CivilDate, { description: 'Day of the decision (ngày quyết định), not in the future.' })
  conferredOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What for (thành tích), at most 2,000 characters.',
  })
  citation?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Money that goes with it (tiền thưởng).' })
  cash?: MoneyInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether conferred after death (truy tặng); persons only. Default false.',
  })
  posthumous!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The research project that it honours (nhiệm vụ KH&CN liên quan), `prj_…`.',
  })
  relatedProjectId?: string | null;
}

@InputType({ description: 'Revocation of an honour (hủy quyết định, thu hồi). Union leaders.' })
export class RevokeHonourInput extends MutationInput {
  @Field(() => ID, { description: 'The honour (khen thưởng).' })
  id!: string;

  @Field(() => RevocationGround, { description: 'Ground in law (căn cứ).' })
  ground!: RevocationGround;

  @Field(() => String, { description: 'Reason (lý do), at most 2,000 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Number of the decision (số quyết định), at most 100 characters.' })
  decisionNumber!: string;
}

@InputType({ description: 'Restoration of a revoked honour (phục hồi). Union leaders.' })
export class RestoreHonourInput extends MutationInput {
  @Field(() => ID, { description: 'The honour (khen thưởng).' })
  id!: string;

  @Field(() => String, { description: 'Reason (lý do), at most 2,000 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Number of the decision (số quyết định), at most 100 characters.' })
  decisionNumber!: string;
}
