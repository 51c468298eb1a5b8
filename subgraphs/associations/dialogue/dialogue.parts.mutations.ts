import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AnswerDialogueQuestionInput,
  AskDialogueQuestionInput,
  DialogueAttendanceInput,
  DialogueStepInput,
  RegisterForDialogueInput,
} from './dialogue.inputs.js';
import * as parts from './dialogue.parts.service.js';
import { DialogueParticipantPayload, DialogueQuestionPayload } from './dialogue.payloads.js';

const what = 'What to do.';

@Resolver()
export class DialoguePartsMutations {
  @Mutation(() => DialogueParticipantPayload, {
    description:
      'Registers for a dialogue (đăng ký tham dự). Oneself, the own association or body; union officers for all.',
  })
  registerForDialogue(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterForDialogueInput, { description: what }) input: RegisterForDialogueInput,
  ) {
    return asPayload(ctx, 'participant', parts.registerForDialogue(ctx, input));
  }

  @Mutation(() => DialogueParticipantPayload, {
    description: 'Records whether somebody was there (điểm danh). Union officers.',
  })
  recordDialogueAttendance(
    @Ctx() ctx: Context,
    @Arg('input', () => DialogueAttendanceInput, { description: what }) input: DialogueAttendanceInput,
  ) {
    return asPayload(ctx, 'participant', parts.recordDialogueAttendance(ctx, input));
  }

  @Mutation(() => DialogueParticipantPayload, {
    description: 'Takes a registration back (hủy đăng ký). Who registered, or union officers.',
  })
  cancelDialogueRegistration(
    @Ctx() ctx: Context,
    @Arg('input', () => DialogueStepInput, { description: what }) input: DialogueStepInput,
  ) {
    return asPayload(ctx, 'participant', parts.cancelDialogueRegistration(ctx, input));
  }

  @Mutation(() => DialogueQuestionPayload, {
    description:
      'Puts a question before or at a dialogue (gửi câu hỏi), anonymous to others if so wished. Oneself, or the own association.',
  })
  askDialogueQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => AskDialogueQuestionInput, { description: what }) input: AskDialogueQuestionInput,
  ) {
    return asPayload(ctx, 'question', parts.askDialogueQuestion(ctx, input));
  }

  @Mutation(() => DialogueQuestionPayload, {
    description: 'Puts a question on the agenda, where everyone reads it. Union officers.',
  })
  acceptDialogueQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => DialogueStepInput, { description: what }) input: DialogueStepInput,
  ) {
    return asPayload(ctx, 'question', parts.acceptDialogueQuestion(ctx, input));
  }

  @Mutation(() => DialogueQuestionPayload, {
    description: 'Leaves a question out, with the reason. Union officers.',
  })
  rejectDialogueQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => DialogueStepInput, { description: what }) input: DialogueStepInput,
  ) {
    return asPayload(ctx, 'question', parts.rejectDialogueQuestion(ctx, input));
  }

  @Mutation(() => DialogueQuestionPayload, {
    description:
      'Answers a question (trả lời câu hỏi). The body that is asked, or union officers from the minutes.',
  })
  answerDialogueQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerDialogueQuestionInput, { description: what })
    input: AnswerDialogueQuestionInput,
  ) {
    return asPayload(ctx, 'question', parts.answerDialogueQuestion(ctx, input));
  }
}
