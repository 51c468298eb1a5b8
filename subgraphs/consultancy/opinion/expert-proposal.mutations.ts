import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { ExpertProposalStepInput, ProposeExpertInput } from './expert-proposal.inputs.js';
import * as proposals from './expert-proposal.service.js';
import { ExpertProposalPayload, OpinionCommentPayload } from './opinion.payloads.js';
import { CommentOnOpinionInput, WithdrawOpinionCommentInput } from './opinion-comment.inputs.js';
import * as comments from './opinion-comment.service.js';

const what = 'What to do.';

@Resolver()
export class ExpertProposalMutations {
  @Mutation(() => ExpertProposalPayload, {
    description:
      'Proposes an expert for a request on which the association was asked, or which is in its fields (giới thiệu chuyên gia). Its secretary or leader, or a union officer from its letter.',
  })
  proposeExpert(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposeExpertInput, { description: what }) input: ProposeExpertInput,
  ) {
    return asPayload(ctx, 'expertProposal', proposals.proposeExpert(ctx, input));
  }

  @Mutation(() => ExpertProposalPayload, {
    description: 'Takes an expert who was proposed (chấp nhận giới thiệu). Union officers.',
  })
  takeExpertProposal(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpertProposalStepInput, { description: what }) input: ExpertProposalStepInput,
  ) {
    return asPayload(ctx, 'expertProposal', proposals.takeExpertProposal(ctx, input));
  }

  @Mutation(() => ExpertProposalPayload, {
    description: 'Declines an expert who was proposed, with a reason (không chấp nhận). Union officers.',
  })
  declineExpertProposal(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpertProposalStepInput, { description: what }) input: ExpertProposalStepInput,
  ) {
    return asPayload(ctx, 'expertProposal', proposals.declineExpertProposal(ctx, input));
  }

  @Mutation(() => ExpertProposalPayload, {
    description:
      'Takes a proposal back, with a reason (rút giới thiệu). The association’s secretary or leader, or a union officer from its letter.',
  })
  withdrawExpertProposal(
    @Ctx() ctx: Context,
    @Arg('input', () => ExpertProposalStepInput, { description: what }) input: ExpertProposalStepInput,
  ) {
    return asPayload(ctx, 'expertProposal', proposals.withdrawExpertProposal(ctx, input));
  }
}

@Resolver()
export class OpinionCommentMutations {
  @Mutation(() => OpinionCommentPayload, {
    description:
      'Comments on somebody else’s opinion that is open (trao đổi về ý kiến khác). Members of the council, and who submitted an opinion in the round.',
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
