import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  ExtendOpinionDeadlineInput,
  InviteReviewersInput,
  OpenOpinionsInput,
  OpinionContentInput,
  OpinionStepInput,
  SubmitOpinionInput,
} from './opinion.inputs.js';
import { inviteReviewers } from './opinion.invitations.js';
import { openOpinions } from './opinion.opening.js';
import { OpinionPayload, RequestOpinionsPayload } from './opinion.payloads.js';
import { saveOpinionDraft, submitOpinion } from './opinion.service.js';
import * as steps from './opinion.steps.js';

const what = 'What to do.';

@Resolver()
export class OpinionMutations {
  @Mutation(() => RequestOpinionsPayload, {
    description:
      'Asks people for written opinions, as reviewers or as experts (mời nhận xét bằng văn bản). Union officers. Never for a state secret.',
  })
  inviteReviewers(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteReviewersInput, { description: what }) input: InviteReviewersInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', inviteReviewers(ctx, input));
  }

  @Mutation(() => RequestOpinionsPayload, {
    description:
      'Opens the sealed opinions of the present round to the council and to each other, once the deadline has passed or all are in (mở ý kiến). Union officers.',
  })
  openOpinions(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenOpinionsInput, { description: what }) input: OpenOpinionsInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', openOpinions(ctx, input));
  }

  @Mutation(() => OpinionPayload, {
    description:
      'Keeps what an opinion says now as a new version (lưu phiếu nhận xét). Its author, or a union officer from paper.',
  })
  saveOpinionDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => OpinionContentInput, { description: what }) input: OpinionContentInput,
  ) {
    return asPayload(ctx, 'opinion', saveOpinionDraft(ctx, input));
  }

  @Mutation(() => OpinionPayload, {
    description:
      'Submits the version that was saved last, in time or late, or in place of an earlier one (nộp phiếu nhận xét). Its author, or a union officer from paper.',
  })
  submitOpinion(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitOpinionInput, { description: what }) input: SubmitOpinionInput,
  ) {
    return asPayload(ctx, 'opinion', submitOpinion(ctx, input));
  }

  @Mutation(() => OpinionPayload, {
    description:
      'Declines to give an opinion, with a reason (từ chối nhận xét). Its author, or a union officer from his letter.',
  })
  declineOpinion(
    @Ctx() ctx: Context,
    @Arg('input', () => OpinionStepInput, { description: what }) input: OpinionStepInput,
  ) {
    return asPayload(ctx, 'opinion', steps.declineOpinion(ctx, input));
  }

  @Mutation(() => OpinionPayload, {
    description: 'Cancels an invitation that was not answered (hủy lời mời nhận xét). Union officers.',
  })
  cancelOpinion(
    @Ctx() ctx: Context,
    @Arg('input', () => OpinionStepInput, { description: what }) input: OpinionStepInput,
  ) {
    return asPayload(ctx, 'opinion', steps.cancelOpinion(ctx, input));
  }

  @Mutation(() => OpinionPayload, {
    description: 'Gives one who was asked more time (gia hạn nhận xét). Union officers.',
  })
  extendOpinionDeadline(
    @Ctx() ctx: Context,
    @Arg('input', () => ExtendOpinionDeadlineInput, { description: what }) input: ExtendOpinionDeadlineInput,
  ) {
    return asPayload(ctx, 'opinion', steps.extendOpinionDeadline(ctx, input));
  }
}
