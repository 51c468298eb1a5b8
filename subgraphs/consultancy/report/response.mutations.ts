import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { ConsultancyPlainStepInput } from '../request/request.course.inputs.js';
import { ConsultancyRequestPayload } from '../request/request.payloads.js';
import { FollowUpPayload } from './report.payloads.js';
import {
  AnswerConsultancyRecommendationsInput,
  RecordRecommendationFollowUpInput,
} from './response.inputs.js';
import * as steps from './response.steps.js';

const what = 'What to do.';

@Resolver()
export class RecommendationMutations {
  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Answers recommendations; once none waits, the request has its response (phản hồi kiến nghị). The agency that receives the report, or union officers from its letter.',
  })
  answerConsultancyRecommendations(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerConsultancyRecommendationsInput, { description: what })
    input: AnswerConsultancyRecommendationsInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', steps.answerConsultancyRecommendations(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Closes a request that was never answered, after it was taken to the higher body (kết thúc, không phản hồi). Union leaders.',
  })
  closeConsultancyWithoutResponse(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyPlainStepInput, { description: what }) input: ConsultancyPlainStepInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', steps.closeConsultancyWithoutResponse(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Lists the accepted recommendations to be looked for in the final document (theo dõi tiếp thu). Union officers.',
  })
  beginConsultancyFollowUp(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyPlainStepInput, { description: what }) input: ConsultancyPlainStepInput,
  ) {
    return asPayload(ctx, 'consultancyRequest', steps.beginConsultancyFollowUp(ctx, input));
  }

  @Mutation(() => FollowUpPayload, {
    description:
      'Says what the final document makes of an accepted recommendation (kết quả theo dõi). Union officers, while the request is followed up.',
  })
  recordRecommendationFollowUp(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordRecommendationFollowUpInput, { description: what })
    input: RecordRecommendationFollowUpInput,
  ) {
    return asPayload(ctx, 'followUp', steps.recordRecommendationFollowUp(ctx, input));
  }
}
