import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { OpinionCallPayload } from './opinion.payloads.js';
import {
  ExtendOpinionCallInput,
  InviteAssociationsInput,
  OpenOpinionCallInput,
  OpinionCallStepInput,
} from './opinion-call.inputs.js';
import * as calls from './opinion-call.service.js';

const what = 'What to do.';

@Resolver()
export class OpinionCallMutations {
  @Mutation(() => OpinionCallPayload, {
    description:
      'Opens a request to member associations for their opinions, by name or by field (lấy ý kiến hội thành viên). Union officers. Never for a state secret.',
  })
  openOpinionCall(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenOpinionCallInput, { description: what }) input: OpenOpinionCallInput,
  ) {
    return asPayload(ctx, 'opinionCall', calls.openOpinionCall(ctx, input));
  }

  @Mutation(() => OpinionCallPayload, {
    description: 'Asks further associations in an open call (mời thêm hội). Union officers.',
  })
  inviteAssociations(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteAssociationsInput, { description: what }) input: InviteAssociationsInput,
  ) {
    return asPayload(ctx, 'opinionCall', calls.inviteAssociations(ctx, input));
  }

  @Mutation(() => OpinionCallPayload, {
    description: 'Moves the deadline of a call and of its opinions (gia hạn lấy ý kiến). Union officers.',
  })
  extendOpinionCall(
    @Ctx() ctx: Context,
    @Arg('input', () => ExtendOpinionCallInput, { description: what }) input: ExtendOpinionCallInput,
  ) {
    return asPayload(ctx, 'opinionCall', calls.extendOpinionCall(ctx, input));
  }

  @Mutation(() => OpinionCallPayload, {
    description:
      'Closes a call; who has not submitted is asked no more (kết thúc lấy ý kiến). Union officers.',
  })
  closeOpinionCall(
    @Ctx() ctx: Context,
    @Arg('input', () => OpinionCallStepInput, { description: what }) input: OpinionCallStepInput,
  ) {
    return asPayload(ctx, 'opinionCall', calls.closeOpinionCall(ctx, input));
  }
}
