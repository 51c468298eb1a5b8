import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  DraftPetitionInput,
  EditPetitionInput,
  ForwardPetitionInput,
  PetitionStepInput,
  RatePetitionInput,
} from './petition.inputs.js';
import { PetitionPayload } from './petition.payloads.js';
import { draftPetition, editPetition, ratePetition } from './petition.service.js';
import * as steps from './petition.steps.js';

const what = 'What to do.';

@Resolver()
export class PetitionMutations {
  @Mutation(() => PetitionPayload, {
    description:
      'Drafts a petition (soạn kiến nghị). The petitioner, the secretary or leader of the association that files it, or a union officer from a paper.',
  })
  draftPetition(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftPetitionInput, { description: what }) input: DraftPetitionInput,
  ) {
    return asPayload(ctx, 'petition', draftPetition(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description: 'Changes a draft or a returned petition (sửa kiến nghị). Who may file it.',
  })
  editPetition(
    @Ctx() ctx: Context,
    @Arg('input', () => EditPetitionInput, { description: what }) input: EditPetitionInput,
  ) {
    return asPayload(ctx, 'petition', editPetition(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description:
      'Files a petition with the Union (gửi kiến nghị), for the first time or completed. The petitioner’s side, or a union officer from a paper.',
  })
  filePetition(
    @Ctx() ctx: Context,
    @Arg('input', () => PetitionStepInput, { description: what }) input: PetitionStepInput,
  ) {
    return asPayload(ctx, 'petition', steps.filePetition(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description: 'Registers a petition under the next number of the year (vào sổ). Union officers.',
  })
  registerPetition(
    @Ctx() ctx: Context,
    @Arg('input', () => PetitionStepInput, { description: what }) input: PetitionStepInput,
  ) {
    return asPayload(ctx, 'petition', steps.registerPetition(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description: 'Returns a petition for completion, with the reason (trả lại đơn). Union officers.',
  })
  returnPetition(
    @Ctx() ctx: Context,
    @Arg('input', () => PetitionStepInput, { description: what }) input: PetitionStepInput,
  ) {
    return asPayload(ctx, 'petition', steps.returnPetition(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description:
      'Sends a petition to a competent body by letter (chuyển đơn); the body answers within the working days of the rule `petition.answerWD`. Union officers.',
  })
  forwardPetition(
    @Ctx() ctx: Context,
    @Arg('input', () => ForwardPetitionInput, { description: what }) input: ForwardPetitionInput,
  ) {
    return asPayload(ctx, 'petition', steps.forwardPetition(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description: 'Closes an answered petition after telling the petitioner (kết thúc). Union officers.',
  })
  closePetition(
    @Ctx() ctx: Context,
    @Arg('input', () => PetitionStepInput, { description: what }) input: PetitionStepInput,
  ) {
    return asPayload(ctx, 'petition', steps.closePetition(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description:
      'Withdraws a petition, with the reason, and takes back what no body has answered (rút đơn). The petitioner’s side.',
  })
  withdrawPetition(
    @Ctx() ctx: Context,
    @Arg('input', () => PetitionStepInput, { description: what }) input: PetitionStepInput,
  ) {
    return asPayload(ctx, 'petition', steps.withdrawPetition(ctx, input));
  }

  @Mutation(() => PetitionPayload, {
    description:
      'Says how satisfied the petitioner is with the answer (đánh giá mức độ hài lòng); again replaces it. The petitioner’s side.',
  })
  ratePetition(
    @Ctx() ctx: Context,
    @Arg('input', () => RatePetitionInput, { description: what }) input: RatePetitionInput,
  ) {
    return asPayload(ctx, 'petition', ratePetition(ctx, input));
  }
}
