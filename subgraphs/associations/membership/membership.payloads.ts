import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { Membership } from './membership.entity.js';
import { membershipProblems } from './membership.problems.js';

export const MembershipConnection = connectionType(Membership, 'Membership', 'memberships');

@ObjectType({ description: 'The outcome of a mutation about a membership.' })
export class MembershipPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership after the change; null where refused.',
  })
  membership!: Membership | null;

  @Field(() => [membershipProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
