import { Field, ObjectType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Membership } from './membership.entity.js';

@ObjectType({
  description:
    'What a person shares in because the employer is a collective member (hội viên qua tổ chức): no membership, gives no vote and no card, and is worked out anew whenever it is asked for.',
})
export class InheritedMembership {
  @Field(() => Association, { nullable: true, description: 'The association.' })
  association!: Association | null;

  @Field(() => Organization, { nullable: true, description: 'The employer that is a member.' })
  organization!: Organization | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'The membership of the employer; null to who may not see it.',
  })
  via!: Membership | null;

  @Field(() => CivilDate, {
    description: 'First day: of the post or of the employer’s admission, whichever is later.',
  })
  since!: string;
}
