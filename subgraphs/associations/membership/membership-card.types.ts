import { Directive, Field, ObjectType } from 'type-graphql';
import { CivilDate, registerEnum } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { MemberCategory } from './membership.enums.js';

export enum MembershipCardStatus {
  VALID = 'VALID',
  EXPIRED = 'EXPIRED',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
}
registerEnum(
  MembershipCardStatus,
  'MembershipCardStatus',
  'What a member’s card is worth today (giá trị của thẻ hội viên).',
  {
    VALID: ['Còn giá trị', 'Valid: the holder is an active member'],
    EXPIRED: ['Hết hạn', 'Expired: the holder is a member and needs a new card'],
    SUSPENDED: ['Tạm dừng', 'The membership is suspended'],
    ENDED: ['Đã chấm dứt', 'The holder is no member any more'],
  },
);

@ObjectType({
  description:
    'What a member’s card says to whoever has its code (kết quả xác thực thẻ hội viên): not more than is printed on it. Everyone.',
})
@Directive('@cacheHint(maxAge: 0)')
export class MembershipCard {
  @Field(() => MembershipCardStatus, { description: 'What the card is worth today.' })
  status!: MembershipCardStatus;

  @Field(() => Association, { nullable: true, description: 'The association.' })
  association!: Association | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the member: of an organization, and of a person who agreed to a public profile; null otherwise.',
  })
  displayName!: string | null;

  @Field(() => MemberCategory, { description: 'Category.' })
  category!: MemberCategory;

  @Field(() => CivilDate, { description: 'Day of issue.' })
  issuedOn!: string;

  @Field(() => CivilDate, { description: 'First day on which the card is valid no more.' })
  expiresOn!: string;
}
