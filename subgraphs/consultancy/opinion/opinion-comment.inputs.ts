import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../kernel/index.js';
import { CommentStance } from './opinion.enums.js';

@InputType({ description: 'A comment on somebody else’s opinion (trao đổi về ý kiến khác).' })
export class CommentOnOpinionInput extends MutationInput {
  @Field(() => ID, { description: 'The opinion, `opn_…`.' })
  opinionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The association for which it is made; default the viewer himself, as a person.',
  })
  associationId?: string | null;

  @Field(() => CommentStance, {
    nullable: true,
    description: 'Whether it agrees; default it does not say.',
  })
  stance?: CommentStance | null;

  @Field(() => String, { description: 'The comment, at most 5,000 characters.' })
  text!: string;
}

@InputType({ description: 'The withdrawal of a comment (rút trao đổi).' })
export class WithdrawOpinionCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The comment, `opm_…`.' })
  id!: string;
}
