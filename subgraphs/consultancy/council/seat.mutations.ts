import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AddConsultancyCouncilSeatInput,
  AnswerConsultancyCouncilSeatInput,
  ConsultancyCouncilSeatInput,
  DeclareConsultancyCouncilConflictsInput,
  ReplaceConsultancyCouncilSeatInput,
} from './council.inputs.js';
import { ConsultancyCouncilSeatPayload } from './council.payloads.js';
import { councils } from './council.service.js';

const what = 'What to do.';

@Resolver()
export class ConsultancyCouncilSeatMutations {
  @Mutation(() => ConsultancyCouncilSeatPayload, {
    description:
      'Invites a person to a seat of a council in DRAFT (dự kiến thành viên). Refused where a conflict of interest bars. Union officers.',
  })
  addConsultancyCouncilSeat(
    @Ctx() ctx: Context,
    @Arg('input', () => AddConsultancyCouncilSeatInput, { description: what })
    input: AddConsultancyCouncilSeatInput,
  ) {
    return asPayload(ctx, 'seat', councils.addSeat(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSeatPayload, {
    description: 'Takes a seat out of a council in DRAFT (rút khỏi dự kiến). Union officers.',
  })
  removeConsultancyCouncilSeat(
    @Ctx() ctx: Context,
    @Arg('input', () => ConsultancyCouncilSeatInput, { description: what })
    input: ConsultancyCouncilSeatInput,
  ) {
    return asPayload(ctx, 'seat', councils.removeSeat(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSeatPayload, {
    description: 'Accepts a seat (nhận lời). The person himself, or union officers from paper.',
  })
  acceptConsultancyCouncilSeat(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerConsultancyCouncilSeatInput, { description: what })
    input: AnswerConsultancyCouncilSeatInput,
  ) {
    return asPayload(ctx, 'seat', councils.acceptSeat(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSeatPayload, {
    description: 'Declines a seat with a reason (từ chối). The person himself, or union officers from paper.',
  })
  declineConsultancyCouncilSeat(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerConsultancyCouncilSeatInput, { description: what })
    input: AnswerConsultancyCouncilSeatInput,
  ) {
    return asPayload(ctx, 'seat', councils.declineSeat(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSeatPayload, {
    description:
      'Declares that there is no conflict of interest, or which (kê khai xung đột lợi ích), before the materials go out. The person himself, or union officers from paper.',
  })
  declareConsultancyCouncilConflicts(
    @Ctx() ctx: Context,
    @Arg('input', () => DeclareConsultancyCouncilConflictsInput, { description: what })
    input: DeclareConsultancyCouncilConflictsInput,
  ) {
    return asPayload(ctx, 'seat', councils.declareConflicts(ctx, input));
  }

  @Mutation(() => ConsultancyCouncilSeatPayload, {
    description:
      'Gives a seat of an established council to another person (thay thành viên); answers the new seat, still to be accepted. Union leaders.',
  })
  replaceConsultancyCouncilSeat(
    @Ctx() ctx: Context,
    @Arg('input', () => ReplaceConsultancyCouncilSeatInput, { description: what })
    input: ReplaceConsultancyCouncilSeatInput,
  ) {
    return asPayload(ctx, 'seat', councils.replaceSeat(ctx, input));
  }
}
