import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  CastConsultancyCouncilBallotInput,
  ConsultancyCouncilVoteInput,
  ConsultancyCouncilVoteReasonInput,
  OpenConsultancyCouncilVoteInput,
} from './council.inputs.js';
import { ConsultancyCouncilVotePayload } from './council.payloads.js';
import { councils } from './council.service.js';

const what = 'What to do.';

@Resolver()
export class ConsultancyCouncilVoteMutations {
  @Mutation(() => ConsultancyCouncilVotePayload, {
    description: 'Puts a question to the council in session (đưa ra biểu quyết). Who presides.',
  })
  openConsultancyCouncilVote(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenConsultancyCouncilVoteInput, { description: what })
    input: OpenConsultancyCouncilVoteInput,
  ) {
    return asPayload(ctx, 'vote', councils.openVote(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilVotePayload, {
    description:
      'Casts the viewer’s own ballot (bỏ phiếu), once. Members who are present and not recused; conflicts of interest are checked again.',
  })
  castConsultancyCouncilBallot(
    @Ctx() ctx: Context,
    @Arg('input', () => CastConsultancyCouncilBallotInput, { description: what })
    input: CastConsultancyCouncilBallotInput,
  ) {
    return asPayload(ctx, 'vote', councils.castBallot(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilVotePayload, {
    description:
      'Steps back from a vote with a reason (không tham gia biểu quyết). Members, each for himself.',
  })
  recuseFromConsultancyCouncilVote(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyCouncilVoteReasonInput, { description: what })
    input: ConsultancyCouncilVoteReasonInput,
  ) {
    return asPayload(ctx, 'vote', councils.recuse(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilVotePayload, {
    description: 'Counts a vote and says what is decided (kiểm phiếu). Who presides.',
  })
  closeConsultancyCouncilVote(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyCouncilVoteInput, { description: what })
    input: ConsultancyCouncilVoteInput,
  ) {
    return asPayload(ctx, 'vote', councils.closeVote(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilVotePayload, {
    description: 'Cancels an open vote with a reason (hủy biểu quyết). Who presides.',
  })
  cancelConsultancyCouncilVote(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyCouncilVoteReasonInput, { description: what })
    input: ConsultancyCouncilVoteReasonInput,
  ) {
    return asPayload(ctx, 'vote', councils.cancelVote(ctx, input));
  }
}
