import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../kernel/index.js';
import { Petition } from './petition.entity.js';
import { petitionProblems } from './petition.problems.js';
import { PetitionForward } from './petition-forward.entity.js';

export const PetitionConnection = connectionType(Petition, 'Petition', 'petitions');
export const PetitionForwardConnection = connectionType(
  PetitionForward,
  'PetitionForward',
  'petitions at a body',
);

@ObjectType({ description: 'The outcome of a mutation about a petition.' })
export class PetitionPayload {
  @Field(() => Petition, {
    nullable: true,
    description: 'The petition after the change; null where refused.',
  })
  petition!: Petition | null;

  @Field(() => [petitionProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}

@ObjectType({ description: 'The outcome of a mutation about a petition at one body.' })
export class PetitionForwardPayload {
  @Field(() => PetitionForward, {
    nullable: true,
    description: 'The petition at the body after the change; null where refused.',
  })
  petitionForward!: PetitionForward | null;

  @Field(() => [petitionProblems.type], { description: 'Why nothing was changed; empty on success.' })
  userErrors!: object[];
}
