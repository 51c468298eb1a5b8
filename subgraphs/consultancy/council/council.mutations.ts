import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  CancelConsultancyCouncilInput,
  ConcludeConsultancyCouncilInput,
  CreateConsultancyCouncilInput,
  DissolveConsultancyCouncilInput,
  EstablishConsultancyCouncilInput,
} from './council.inputs.js';
import { ConsultancyCouncilPayload } from './council.payloads.js';
import { councils, createConsultancyCouncil } from './council.service.js';

const what = 'What to do.';

@Resolver()
export class ConsultancyCouncilMutations {
  @Mutation(() => ConsultancyCouncilPayload, {
    description:
      'Begins to put together the council of a request’s present round (lập hội đồng). Union officers.',
  })
  createConsultancyCouncil(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateConsultancyCouncilInput, { description: what })
    input: CreateConsultancyCouncilInput,
  ) {
    return asPayload(ctx, 'consultancyCouncil', createConsultancyCouncil(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilPayload, {
    description:
      'Establishes a council by decision (thành lập): composition by the rules, every seat accepted and declared, no conflict of interest in any domain. Union leaders.',
  })
  establishConsultancyCouncil(
    @Ctx() ctx: Context,
    @Arg('input', () => EstablishConsultancyCouncilInput, { description: what })
    input: EstablishConsultancyCouncilInput,
  ) {
    return asPayload(ctx, 'consultancyCouncil', councils.establish(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilPayload, {
    description:
      'Concludes a council in session (kết luận): votes are counted, the minutes signed by both. Who presides.',
  })
  concludeConsultancyCouncil(
    @Ctx() ctx: Context,
    @Arg('input', () => ConcludeConsultancyCouncilInput, { description: what })
    input: ConcludeConsultancyCouncilInput,
  ) {
    return asPayload(ctx, 'consultancyCouncil', councils.conclude(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilPayload, {
    description:
      'Dissolves a council that has concluded, once the report of the round is signed (giải thể). Union leaders.',
  })
  dissolveConsultancyCouncil(
    @Ctx() ctx: Context,
    @Arg('input', () => DissolveConsultancyCouncilInput, { description: what })
    input: DissolveConsultancyCouncilInput,
  ) {
    return asPayload(ctx, 'consultancyCouncil', councils.dissolve(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilPayload, {
    description: 'Cancels a council that has not concluded, with a reason (hủy). Union leaders.',
  })
  cancelConsultancyCouncil(
    @Ctx() ctx: Context,
    @Arg('input', () => CancelConsultancyCouncilInput, { description: what })
    input: CancelConsultancyCouncilInput,
  ) {
    return asPayload(ctx, 'consultancyCouncil', councils.cancel(ctx, input));
  }
}
