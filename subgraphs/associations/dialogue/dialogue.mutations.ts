import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import { PetitionPayload } from '../petition/petition.payloads.js';
import {
  AddDialogueCommitmentInput,
  CompleteDialogueCommitmentInput,
  ConcludeDialogueInput,
  DialogueStepInput,
  LinkPetitionToDialogueInput,
  PlanDialogueInput,
} from './dialogue.inputs.js';
import { DialogueCommitmentPayload, DialoguePayload } from './dialogue.payloads.js';
import * as service from './dialogue.service.js';

const what = 'What to do.';

@Resolver()
export class DialogueMutations {
  @Mutation(() => DialoguePayload, {
    description: 'Plans a dialogue (lập kế hoạch đối thoại). Union officers.',
  })
  planDialogue(
    @Ctx() ctx: Context,
    @Arg('input', () => PlanDialogueInput, { description: what }) input: PlanDialogueInput,
  ) {
    return asPayload(ctx, 'dialogue', service.planDialogue(ctx, input));
  }

  @Mutation(() => DialoguePayload, {
    description: 'Announces a dialogue and takes registrations and questions (công bố). Union officers.',
  })
  openDialogue(
    @Ctx() ctx: Context,
    @Arg('input', () => DialogueStepInput, { description: what }) input: DialogueStepInput,
  ) {
    return asPayload(ctx, 'dialogue', service.openDialogue(ctx, input));
  }

  @Mutation(() => DialoguePayload, {
    description:
      'Records that a dialogue was held, on the day of the step (tổ chức đối thoại). Union officers.',
  })
  holdDialogue(
    @Ctx() ctx: Context,
    @Arg('input', () => DialogueStepInput, { description: what }) input: DialogueStepInput,
  ) {
    return asPayload(ctx, 'dialogue', service.holdDialogue(ctx, input));
  }

  @Mutation(() => DialoguePayload, {
    description:
      'Concludes a dialogue by its minutes, once every question is decided on (ban hành biên bản). Union officers.',
  })
  concludeDialogue(
    @Ctx() ctx: Context,
    @Arg('input', () => ConcludeDialogueInput, { description: what }) input: ConcludeDialogueInput,
  ) {
    return asPayload(ctx, 'dialogue', service.concludeDialogue(ctx, input));
  }

  @Mutation(() => DialoguePayload, {
    description: 'Cancels a dialogue, with the reason (hủy đối thoại). Union officers.',
  })
  cancelDialogue(
    @Ctx() ctx: Context,
    @Arg('input', () => DialogueStepInput, { description: what }) input: DialogueStepInput,
  ) {
    return asPayload(ctx, 'dialogue', service.cancelDialogue(ctx, input));
  }

  @Mutation(() => DialogueCommitmentPayload, {
    description: 'Records what a body undertook at a dialogue (ghi nhận cam kết). Union officers.',
  })
  addDialogueCommitment(
    @Ctx() ctx: Context,
    @Arg('input', () => AddDialogueCommitmentInput, { description: what }) input: AddDialogueCommitmentInput,
  ) {
    return asPayload(ctx, 'commitment', service.addDialogueCommitment(ctx, input));
  }

  @Mutation(() => DialogueCommitmentPayload, {
    description:
      'Reports that a commitment is met (báo cáo thực hiện). The body that undertook it, or union officers.',
  })
  completeDialogueCommitment(
    @Ctx() ctx: Context,
    @Arg('input', () => CompleteDialogueCommitmentInput, { description: what })
    input: CompleteDialogueCommitmentInput,
  ) {
    return asPayload(ctx, 'commitment', service.completeDialogueCommitment(ctx, input));
  }

  @Mutation(() => DialogueCommitmentPayload, {
    description: 'Drops a commitment, with the reason, which is public. Union officers.',
  })
  cancelDialogueCommitment(
    @Ctx() ctx: Context,
    @Arg('input', () => DialogueStepInput, { description: what }) input: DialogueStepInput,
  ) {
    return asPayload(ctx, 'commitment', service.cancelDialogueCommitment(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description:
      'Ties a petition to the dialogue at which it was raised, or takes the tie away. Union officers.',
  })
  linkPetitionToDialogue(
    @Ctx() ctx: Context,
    @Arg('input', () => LinkPetitionToDialogueInput, { description: what })
    input: LinkPetitionToDialogueInput,
  ) {
    return asPayload(ctx, 'petition', service.linkPetitionToDialogue(ctx, input));
  }
}
