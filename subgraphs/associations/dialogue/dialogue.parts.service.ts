import {
  assertAllowed,
  assertId,
  type Context,
  make,
  notFound,
  once,
  recordCreation,
  stepTaker,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { Dialogue } from './dialogue.entity.js';
import { DialogueAttendance, DialogueRole, DialogueStatus } from './dialogue.enums.js';
import type {
  AnswerDialogueQuestionInput,
  AskDialogueQuestionInput,
  DialogueAttendanceInput,
  DialogueStepInput,
  RegisterForDialogueInput,
} from './dialogue.inputs.js';
import { participantLifecycle, questionLifecycle } from './dialogue.lifecycle.js';
import { DialogueParticipant, DialogueQuestion } from './dialogue.parts.js';
import { mayAsk, mayRunDialogue, mayTakePart, type PartySubject } from './dialogue.policy.js';
import { dialogueProblems } from './dialogue.problems.js';

const { refuse } = dialogueProblems;
const texts = textInput(refuse);
const takeParticipant = stepTaker(participantLifecycle, DialogueParticipant, refuse);
const takeQuestion = stepTaker(questionLifecycle, DialogueQuestion, refuse);

/** Registers for a dialogue that is open; whoever chairs or answers is entered by an officer. */
export function registerForDialogue(
  ctx: Context,
  input: RegisterForDialogueInput,
): Promise<DialogueParticipant> {
  return once(ctx, input, 'registerForDialogue', DialogueParticipant, async (tx) => {
    const party = partyOf(input);
    assertAllowed(mayTakePart(tx.viewer, party), tx);
    if (input.role !== DialogueRole.PARTICIPANT) assertAllowed(mayRunDialogue(tx.viewer), tx);
    const dialogue = await dialogueOf(tx, input.dialogueId);
    await requireParty(tx, party);
    const { registerBy, status } = dialogue;
    if (status !== DialogueStatus.OPEN || (registerBy !== null && registerBy < tx.today))
      refuse('NOT_OPEN', ['input', 'dialogueId']);
    const known = { ...party, dialogueId: dialogue.id, status: { $ne: DialogueAttendance.CANCELLED } };
    if (await tx.em.count(DialogueParticipant, known as never)) refuse('ALREADY_REGISTERED', ['input']);
    const parts = { ...party, dialogueId: dialogue.id, role: input.role };
    const participant = make(tx, DialogueParticipant, { ...parts, status: participantLifecycle.initial });
    await recordCreation(tx, participantLifecycle, participant);
    return participant;
  });
}

/** Records who was there, once it was held. */
export const recordDialogueAttendance = (ctx: Context, { attended, ...input }: DialogueAttendanceInput) =>
  takeParticipant(ctx, attended ? 'attend' : 'miss', input, async (tx, { dialogueId }) => {
    const dialogue = await tx.loaders.byId(Dialogue, dialogueId);
    if (dialogue?.status !== DialogueStatus.HELD && dialogue?.status !== DialogueStatus.CONCLUDED)
      refuse('NOT_HELD');
  });

export const cancelDialogueRegistration = (ctx: Context, input: DialogueStepInput) =>
  takeParticipant(ctx, 'cancel', input);

/** Puts a question before or at the dialogue. */
export function askDialogueQuestion(
  ctx: Context,
  input: AskDialogueQuestionInput,
): Promise<DialogueQuestion> {
  return once(ctx, input, 'askDialogueQuestion', DialogueQuestion, async (tx) => {
    const asker = partyOf({ ...input, organizationId: null });
    assertAllowed(mayAsk(tx.viewer, asker), tx);
    const dialogue = await dialogueOf(tx, input.dialogueId);
    await requireParty(tx, asker);
    const organizationId = input.organizationId ? assertId(input.organizationId, 'org') : dialogue.hostId;
    if (!(await tx.loaders.byId(Organization, organizationId)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'organizationId']);
    if (dialogue.status !== DialogueStatus.OPEN && dialogue.status !== DialogueStatus.HELD)
      refuse('NOT_OPEN', ['input', 'dialogueId']);
    const question = make(tx, DialogueQuestion, {
      ...asker,
      organizationId,
      dialogueId: dialogue.id,
      isAnonymous: input.isAnonymous,
      text: texts.lines(input.text, 5_000, 'text') ?? refuse('REQUIRED', ['input', 'text']),
      status: questionLifecycle.initial,
      askedOn: tx.today,
    });
    await recordCreation(tx, questionLifecycle, question);
    return question;
  });
}

export const acceptDialogueQuestion = (ctx: Context, input: DialogueStepInput) =>
  takeQuestion(ctx, 'accept', input);

export const rejectDialogueQuestion = (ctx: Context, input: DialogueStepInput) =>
  takeQuestion(ctx, 'reject', input);

export const answerDialogueQuestion = (ctx: Context, input: AnswerDialogueQuestionInput) =>
  takeQuestion(ctx, 'answer', input, (_tx, question, day) => {
    if (day < question.askedOn) refuse('DATE_BEFORE_START', ['input', 'on']);
    question.answeredBy = texts.required(input.answeredBy, 200, 'answeredBy');
    question.answerText = texts.lines(input.text, 10_000, 'text') ?? refuse('REQUIRED', ['input', 'text']);
    question.answeredOn = day;
  });

type PartyInput = { readonly [K in keyof PartySubject]?: string | null };

function partyOf(input: PartyInput): PartySubject {
  const party = {
    personId: input.personId ? assertId(input.personId, 'per') : null,
    associationId: input.associationId ? assertId(input.associationId, 'aso') : null,
    organizationId: input.organizationId ? assertId(input.organizationId, 'org') : null,
  };
  if (Object.values(party).filter(Boolean).length !== 1) refuse('ONE_PARTY', ['input']);
  return party;
}

/** @throws NOT_FOUND for a dialogue that the viewer may not know of */
async function dialogueOf(tx: Context, id: string): Promise<Dialogue> {
  const dialogue = await tx.loaders.byId(Dialogue, assertId(id, 'dlg'));
  if (!dialogue) throw notFound();
  return dialogue;
}

async function requireParty(tx: Context, party: PartySubject): Promise<void> {
  const { personId, associationId, organizationId } = party;
  // Whoever registers himself is there, whether or not he may see his profile.
  const person = !personId || personId === tx.viewer.personId || (await tx.loaders.byId(Person, personId));
  if (!person) refuse('REFERENCE_NOT_FOUND', ['input', 'personId']);
  if (associationId && !(await tx.loaders.byId(Association, associationId)))
    refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
  if (organizationId && !(await tx.loaders.byId(Organization, organizationId)))
    refuse('REFERENCE_NOT_FOUND', ['input', 'organizationId']);
}
