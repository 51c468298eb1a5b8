import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { OpinionCommentPayload } from './opinion.payloads.js';
import { CommentOnOpinionInput, WithdrawOpinionCommentInput } from './opinion-comment.inputs.js';
import * as comments from './opinion-comment.service.js';

const what = 'What to do.';

@Resolver()
export class OpinionCommentMutations {
  @Mutation(() => OpinionCommentPayload, {
    description:
      'Comments on somebody else’s opinion that is open (trao đổi về ý kiến khác). Members of the council who have declared, and who submitted an opinion in the round.',
  })
  commentOnOpinion(
    @Ctx() ctx: Context,
    @Arg('input', () => CommentOnOpinionInput, { description: what }) input: CommentOnOpinionInput,
  ) {
    return asPayload(ctx, 'opinionComment', comments.commentOnOpinion(ctx, input));
  }

  @Mutation(() => OpinionCommentPayload, {
    description: 'Withdraws one’s own comment (rút trao đổi). Its author.',
  })
  withdrawOpinionComment(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawOpinionCommentInput, { description: what })
    input: WithdrawOpinionCommentInput,
  ) {
    return asPayload(ctx, 'opinionComment', comments.withdrawOpinionComment(ctx, input));
  }
}
