import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { Association } from './association.entity.js';
import { associationProblems } from './association.problems.js';

export const AssociationConnection = connectionType(Association, 'Association', 'associations');

@ObjectType({ description: 'The outcome of a mutation about an association.' })
export class AssociationPayload {
  @Field(() => Association, {
    nullable: true,
    description: 'The association after the change; null where refused.',
  })
  association!: Association | null;

  @Field(() => [associationProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
