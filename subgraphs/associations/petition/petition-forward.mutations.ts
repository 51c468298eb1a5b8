import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AnswerPetitionInput,
  EscalatePetitionInput,
  PetitionForwardStepInput,
  PetitionLetterInput,
} from './petition.inputs.js';
import { PetitionForwardPayload } from './petition.payloads.js';
import * as steps from './petition-forward.service.js';

const what = 'What to do.';

@Resolver()
export class PetitionForwardMutations {
  @Mutation(() => PetitionForwardPayload, {
    description:
      'Sends a letter that the system prepared to a higher body, once it has its number (phát hành văn bản). Union officers.',
  })
  sendPetitionForward(
    @Ctx() ctx: Context,
    @Arg('input', () => PetitionLetterInput, { description: what }) input: PetitionLetterInput,
  ) {
    return asPayload(ctx, 'petitionForward', steps.sendForward(ctx, input));
  }

  @Mutation(() => PetitionForwardPayload, {
    description:
      'Records a reminder to a body that is overdue (đôn đốc), with a new day of `petition.reminderWD` working days. Union officers.',
  })
  remindPetitionForward(
    @Ctx() ctx: Context,
    @Arg('input', () => PetitionLetterInput, { description: what }) input: PetitionLetterInput,
  ) {
    return asPayload(ctx, 'petitionForward', steps.remindForward(ctx, input));
  }

  @Mutation(() => PetitionForwardPayload, {
    description:
      'Takes to a higher body what a body did not answer (báo cáo cấp trên); it becomes one more body that is asked. Union officers.',
  })
  escalatePetitionForward(
    @Ctx() ctx: Context,
    @Arg('input', () => EscalatePetitionInput, { description: what }) input: EscalatePetitionInput,
  ) {
    return asPayload(ctx, 'petitionForward', steps.escalateForward(ctx, input));
  }

  @Mutation(() => PetitionForwardPayload, {
    description:
      'Answers a petition, in time or late (trả lời kiến nghị). The body that it was sent to, or a union officer from the letter.',
  })
  answerPetitionForward(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerPetitionInput, { description: what }) input: AnswerPetitionInput,
  ) {
    return asPayload(ctx, 'petitionForward', steps.answerForward(ctx, input));
  }

  @Mutation(() => PetitionForwardPayload, {
    description:
      'Takes a petition back from a body, e.g. one that is not competent (thu hồi). Union officers.',
  })
  cancelPetitionForward(
    @Ctx() ctx: Context,
    @Arg('input', () => PetitionForwardStepInput, { description: what }) input: PetitionForwardStepInput,
  ) {
    return asPayload(ctx, 'petitionForward', steps.cancelForward(ctx, input));
  }
}
