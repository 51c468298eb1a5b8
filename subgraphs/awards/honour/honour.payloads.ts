import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { ConferredHonour } from './honour.entity.js';
import { honourProblems } from './honour.problems.js';

export const ConferredHonourConnection = connectionType(
  ConferredHonour,
  'ConferredHonour',
  'conferred honours',
);

@ObjectType({ description: 'The outcome of a mutation about a conferred honour. Who called it.' })
export class ConferredHonourPayload {
  @Field(() => ConferredHonour, {
    nullable: true,
    description: 'The honour after the change (khen thưởng); null where refused.',
  })
  conferredHonour!: ConferredHonour | null;

  @Field(() => [honourProblems.type], { description: 'Why nothing was changed (lỗi); empty on success.' })
  userErrors!: object[];
}
