import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { ExpertProposalStepInput, ProposeExpertInput } from './expert-proposal.inputs.js';
import * as proposals from './expert-proposal.service.js';
import { ExpertProposalPayload } from './opinion.payloads.js';

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
