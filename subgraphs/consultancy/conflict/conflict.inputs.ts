import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';

@InputType({ description: 'Who took part in drafting the scheme of a request (người tham gia soạn thảo).' })
export class RecordSchemeAuthorsInput extends MutationInput {
  @Field(() => ID, { description: 'The request, `cns_…`.' })
  id!: string;

  @Field(() => [ID], {
    description:
      'All of them, at most 30; whoever was recorded before and is not here is taken off. Empty: none is known.',
  })
  personIds!: string[];
}
