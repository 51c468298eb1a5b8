import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  notFound,
  once,
  recordCreation,
  selectRows,
  stepTaker,
  transact,
  transition,
  withDocuments,
} from '../../kernel/index.js';
import { searchIndex, textInput } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Petition } from '../petition/petition.entity.js';
import { Dialogue } from './dialogue.entity.js';
import { DialogueCommitmentStatus, DialogueStatus } from './dialogue.enums.js';
import type {
  AddDialogueCommitmentInput,
  CompleteDialogueCommitmentInput,
  ConcludeDialogueInput,
  DialogueStepInput,
  LinkPetitionToDialogueInput,
  PlanDialogueInput,
} from './dialogue.inputs.js';
import { commitmentLifecycle, dialogueLifecycle } from './dialogue.lifecycle.js';
import { DialogueCommitment, DialogueQuestion } from './dialogue.parts.js';
import { mayRunDialogue } from './dialogue.policy.js';
import { dialogueProblems } from './dialogue.problems.js';

const { refuse } = dialogueProblems;
const texts = textInput(refuse);
const take = stepTaker(dialogueLifecycle, Dialogue, refuse);
const takeCommitment = stepTaker(commitmentLifecycle, DialogueCommitment, refuse);

/** Plans a dialogue. Union officers. @throws Refusal for a host or unit that is unknown, a registration after the day */
export function planDialogue(ctx: Context, input: PlanDialogueInput): Promise<Dialogue> {
  return once(ctx, input, 'planDialogue', Dialogue, async (tx) => {
    assertAllowed(mayRunDialogue(tx.viewer), tx);
    const topic = texts.required(input.topic, 300, 'topic');
    await requireOrganization(tx, input.hostId, 'hostId');
    if (input.unitId && !(await tx.loaders.byId(AdministrativeUnit, assertId(input.unitId, 'adm'))))
      refuse('REFERENCE_NOT_FOUND', ['input', 'unitId']);
    if (input.registerBy && input.registerBy > input.heldOn) refuse('INVALID_VALUE', ['input', 'registerBy']);
    const dialogue = make(tx, Dialogue, {
      topic,
      description: texts.lines(input.description, 10_000, 'description'),
      searchKey: searchIndex(topic),
      hostId: input.hostId,
      place: texts.required(input.place, 300, 'place'),
      unitId: input.unitId ?? null,
      status: dialogueLifecycle.initial,
      heldOn: input.heldOn,
      registerBy: input.registerBy ?? null,
    });
    await recordCreation(tx, dialogueLifecycle, dialogue);
    return dialogue;
  });
}

export const openDialogue = (ctx: Context, input: DialogueStepInput) => take(ctx, 'open', input);

/** Records that it was held, on the day of the step. */
export const holdDialogue = (ctx: Context, input: DialogueStepInput) =>
  take(ctx, 'hold', input, (_tx, dialogue, day) => {
    dialogue.heldOn = day;
  });

export const concludeDialogue = (ctx: Context, input: ConcludeDialogueInput) =>
  take(ctx, 'conclude', input, (tx, dialogue, day) => {
    if (day < dialogue.heldOn) refuse('DATE_BEFORE_START', ['input', 'on']);
    dialogue.minutesNumber = texts.required(input.minutesNumber, 100, 'minutesNumber');
    dialogue.minutesOn = day;
    dialogue.conclusion = texts.lines(input.conclusion, 10_000, 'conclusion');
    withDocuments(tx, dialogue.minutesNumber);
  });

export const cancelDialogue = (ctx: Context, input: DialogueStepInput) =>
  take(ctx, 'cancel', input, (_tx, dialogue, _day, reason) => {
    dialogue.cancelReason = reason;
  });

/** Records what a body undertook, from the minutes. */
export function addDialogueCommitment(
  ctx: Context,
  input: AddDialogueCommitmentInput,
): Promise<DialogueCommitment> {
  return once(ctx, input, 'addDialogueCommitment', DialogueCommitment, async (tx) => {
    assertAllowed(mayRunDialogue(tx.viewer), tx);
    const dialogue = await tx.loaders.byId(Dialogue, assertId(input.dialogueId, 'dlg'));
    if (!dialogue) throw notFound();
    const { HELD, CONCLUDED } = DialogueStatus;
    if (dialogue.status !== HELD && dialogue.status !== CONCLUDED)
      refuse('NOT_HELD', ['input', 'dialogueId']);
    await requireOrganization(tx, input.organizationId, 'organizationId');
    const question = input.questionId
      ? await tx.loaders.byId(DialogueQuestion, assertId(input.questionId, 'dqn'))
      : null;
    if (input.questionId && !question) refuse('REFERENCE_NOT_FOUND', ['input', 'questionId']);
    if (question && question.dialogueId !== dialogue.id)
      refuse('QUESTION_OF_ANOTHER_DIALOGUE', ['input', 'questionId']);
    if (input.dueOn < dialogue.heldOn) refuse('DATE_BEFORE_START', ['input', 'dueOn']);
    const commitment = make(tx, DialogueCommitment, {
      dialogueId: dialogue.id,
      questionId: question?.id ?? null,
      organizationId: input.organizationId,
      text: texts.lines(input.text, 2_000, 'text') ?? refuse('REQUIRED', ['input', 'text']),
      dueOn: input.dueOn,
      status: commitmentLifecycle.initial,
    });
    await recordCreation(tx, commitmentLifecycle, commitment);
    return commitment;
  });
}

export const completeDialogueCommitment = (ctx: Context, input: CompleteDialogueCommitmentInput) =>
  takeCommitment(ctx, 'complete', input, (tx, commitment, day) => {
    commitment.result = texts.lines(input.result, 2_000, 'result') ?? refuse('REQUIRED', ['input', 'result']);
    commitment.resultNumber = texts.optional(input.resultNumber, 100, 'resultNumber');
    commitment.doneOn = day;
    if (commitment.resultNumber) withDocuments(tx, commitment.resultNumber);
  });

export const cancelDialogueCommitment = (ctx: Context, input: DialogueStepInput) =>
  takeCommitment(ctx, 'cancel', input, (_tx, commitment, _day, reason) => {
    commitment.result = reason;
  });

/** Ties a petition to a dialogue, or takes the tie away. Union officers. */
export function linkPetitionToDialogue(ctx: Context, input: LinkPetitionToDialogueInput): Promise<Petition> {
  return once(ctx, input, 'linkPetitionToDialogue', Petition, async (tx) => {
    const petition = await loadForChange(tx, Petition, input.petitionId);
    assertAllowed(mayRunDialogue(tx.viewer), tx);
    if (input.dialogueId && !(await tx.loaders.byId(Dialogue, assertId(input.dialogueId, 'dlg'))))
      refuse('REFERENCE_NOT_FOUND', ['input', 'dialogueId']);
    petition.dialogueId = input.dialogueId ?? null;
    petition.updatedAt = tx.now();
    return petition;
  });
}

/**
 * Marks the commitments whose day has passed. Run daily, by the system; again, it finds none.
 * @returns how many it marked
 */
export async function markOverdueCommitments(ctx: Context): Promise<number> {
  const { OPEN } = DialogueCommitmentStatus;
  const where = { status: OPEN, dueOn: { $lt: ctx.today } };
  const late = await selectRows(ctx, DialogueCommitment, where);
  let marked = 0;
  for (const { id } of late)
    marked += await transact(ctx, async (tx) => {
      const commitment = await loadForChange(tx, DialogueCommitment, id);
      if (commitment.status !== OPEN) return 0;
      await transition(tx, commitmentLifecycle, 'markOverdue', commitment);
      commitment.updatedAt = tx.now();
      return 1;
    });
  return marked;
}

async function requireOrganization(tx: Context, id: string, field: string): Promise<void> {
  if (!(await tx.loaders.byId(Organization, assertId(id, 'org'))))
    refuse('REFERENCE_NOT_FOUND', ['input', field]);
}
