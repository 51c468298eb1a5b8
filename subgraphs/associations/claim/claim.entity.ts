import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { BaseRecord, Node } from '../../kernel/index.js';
import { Account } from '../account/account.entity.js';
import { Person } from '../person/person.entity.js';
import { ClaimMatch, ProfileClaimStatus } from './claim.enums.js';

@Entity()
@Index({
  name: 'profile_claim_pending',
  expression: `create unique index profile_claim_pending on associations.profile_claim (account_id) where (status = 'PENDING')`,
})
@ObjectType({
  implements: Node,
  description:
    'A claim of an account without person to a profile (yêu cầu nhận hồ sơ). Union officers; one’s own, without the profile until it is approved.',
})
@Directive('@key(fields: "id")')
export class ProfileClaim extends BaseRecord {
  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'account_id', index: true })
  accountId!: string;

  /** The profile found, or in the end that of the account. */
  @ManyToOne(() => Person, { mapToPk: true, nullable: true, fieldName: 'person_id', index: true })
  personId!: string | null;

  @Property({ type: 'text' })
  @Field(() => ProfileClaimStatus, { description: 'State.' })
  status!: ProfileClaimStatus;

  @Property({ type: 'text' })
  match!: ClaimMatch;

  @Property({ type: 'text', nullable: true, hidden: true })
  @Field(() => String, { nullable: true, description: 'What the claimant wrote.' })
  note!: string | null;
}
