import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AcceptConsultancyRequestInput,
  DeclineConsultancyRequestInput,
  ProposeConsultancyRequestInput,
  RegisterConsultancyRequestInput,
  RequestConsultancyDossierInput,
  StartConsultancyReviewInput,
  WithdrawConsultancyRequestInput,
} from './request.inputs.js';
import { ConsultancyRequestPayload } from './request.payloads.js';
import { proposeConsultancyRequest } from './request.service.js';
import * as steps from './request.steps.js';

const what = 'What to do.';
const name = 'consultancyRequest';

@Resolver()
export class ConsultancyRequestMutations {
  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Proposes a request (đề nghị tư vấn, phản biện, giám định xã hội). An agency for itself, an association’s secretary for its proposal, union officers from paper.',
  })
  proposeConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => ProposeConsultancyRequestInput, { description: what })
    input: ProposeConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, proposeConsultancyRequest(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Registers a proposal and gives it its code (tiếp nhận). Union officers.',
  })
  registerConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterConsultancyRequestInput, { description: what })
    input: RegisterConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, steps.registerConsultancyRequest(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Takes the task on, with lead unit and due date (nhận thực hiện). Union leaders.',
  })
  acceptConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptConsultancyRequestInput, { description: what })
    input: AcceptConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, steps.acceptConsultancyRequest(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Declines a request with a reason (từ chối). Union leaders.',
  })
  declineConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => DeclineConsultancyRequestInput, { description: what })
    input: DeclineConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, steps.declineConsultancyRequest(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Asks once for what the dossier lacks (yêu cầu bổ sung hồ sơ). Union officers.',
  })
  requestConsultancyDossier(
    @Ctx() ctx: Context,
    @Arg('input', () => RequestConsultancyDossierInput, { description: what })
    input: RequestConsultancyDossierInput,
  ) {
    return asPayload(ctx, name, steps.requestConsultancyDossier(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description: 'Begins the review of a complete dossier (bắt đầu phản biện). Union officers.',
  })
  startConsultancyReview(
    @Ctx() ctx: Context,
    @Arg('input', () => StartConsultancyReviewInput, { description: what })
    input: StartConsultancyReviewInput,
  ) {
    return asPayload(ctx, name, steps.startConsultancyReview(ctx, input));
  }

  @Mutation(() => ConsultancyRequestPayload, {
    description:
      'Withdraws a request (rút đề nghị). The requesting agency, or union officers from its letter.',
  })
  withdrawConsultancyRequest(
    @Ctx() ctx: Context,
    @Arg('input', () => WithdrawConsultancyRequestInput, { description: what })
    input: WithdrawConsultancyRequestInput,
  ) {
    return asPayload(ctx, name, steps.withdrawConsultancyRequest(ctx, input));
  }
}
