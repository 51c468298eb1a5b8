import { workingDaysBetween } from '../../kernel/calendar/index.js';
import {
  assertId,
  type Context,
  loadForChange,
  notFound,
  once,
  selectRows,
  transact,
  transition,
  unauthenticated,
} from '../../kernel/index.js';
import { Organization } from '../organization/organization.entity.js';
import { Petition } from './petition.entity.js';
import { PetitionForwardStatus, PetitionStatus } from './petition.enums.js';
import type {
  AnswerPetitionInput,
  EscalatePetitionInput,
  PetitionForwardStepInput,
  PetitionLetterInput,
} from './petition.inputs.js';
import { forwardLifecycle } from './petition.lifecycle.js';
import { petitionProblems } from './petition.problems.js';
import { pastDay, texts, workingDaysFrom } from './petition.service.js';
import { deadlinesFrom, forwardsOf, newForward, settle } from './petition.steps.js';
import { PetitionForward } from './petition-forward.entity.js';

const { refuse } = petitionProblems;

type ForwardStep = keyof typeof forwardLifecycle.steps;
type Check = (tx: Context, forward: PetitionForward, day: string, petition: Petition) => Promise<void> | void;

/** Takes one step of a forward, under the lock of its petition: what becomes of the petition follows. */
function takeForwardStep(
  ctx: Context,
  step: ForwardStep,
  input: PetitionForwardStepInput,
  check: Check,
): Promise<PetitionForward> {
  return once(ctx, input, `PetitionForward.${step}`, PetitionForward, async (tx) => {
    const { forward, petition } = await loadWithPetition(tx, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const day = pastDay(tx, input.on, 'on');
    await transition(tx, forwardLifecycle, step, forward, { reason });
    const { FORWARDED, ANSWERED } = PetitionStatus;
    if (petition.status !== FORWARDED && petition.status !== ANSWERED) refuse('PETITION_NOT_RUNNING');
    if (day < (forward.reminders.at(-1)?.sentOn ?? forward.forwardedOn))
      refuse('DATE_BEFORE_START', ['input', 'on']);
    await check(tx, forward, day, petition);
    forward.updatedAt = tx.now();
    await settle(tx, petition, day);
    return forward;
  });
}

/** @throws NOT_FOUND for what the viewer may not know of; its petition is locked first, as by every other step */
async function loadWithPetition(tx: Context, id: string) {
  assertId(id, 'pfw');
  if (tx.viewer.kind === 'anonymous') throw unauthenticated();
  const [seen] = await selectRows(tx, PetitionForward, { id });
  if (!seen) throw notFound();
  const petition = await loadForChange(tx, Petition, seen.petitionId);
  const forward = (await forwardsOf(tx, petition.id)).find((each) => each.id === id)!;
  return { forward, petition };
}

/** Sends what was prepared: the letter has its number, and the time runs from it. */
export const sendForward = (ctx: Context, input: PetitionLetterInput): Promise<PetitionForward> =>
  takeForwardStep(ctx, 'send', input, async (tx, forward, day) => {
    forward.letterNumber = letterOf(tx, input);
    Object.assign(forward, await deadlinesFrom(tx, day));
  });

export const remindForward = (ctx: Context, input: PetitionLetterInput): Promise<PetitionForward> =>
  takeForwardStep(ctx, 'remind', input, async (tx, forward, day) => {
    if (day <= forward.dueOn) refuse('DATE_BEFORE_START', ['input', 'on']);
    const dueOn = await workingDaysFrom(tx, day, 'petition.reminderWD');
    const reminder = { letterNumber: letterOf(tx, input), sentOn: day, dueOn };
    forward.reminders = [...forward.reminders, reminder];
    forward.escalateOn = await workingDaysFrom(tx, dueOn, 'petition.escalateWD');
  });

export const escalateForward = (ctx: Context, input: EscalatePetitionInput): Promise<PetitionForward> =>
  takeForwardStep(ctx, 'escalate', input, async (tx, forward, day, petition) => {
    const letterNumber = letterOf(tx, input);
    if (input.organizationId === forward.organizationId)
      refuse('NOT_A_HIGHER_BODY', ['input', 'organizationId']);
    const { organizationId } = input;
    await newForward(tx, petition, { organizationId, letterNumber, day, escalatedFromId: forward.id });
  });

export const answerForward = (ctx: Context, input: AnswerPetitionInput): Promise<PetitionForward> =>
  takeForwardStep(ctx, 'answer', input, (tx, forward, day) => {
    forward.answerNumber = texts.required(input.answerNumber, 100, 'answerNumber');
    forward.answerText = texts.lines(input.text, 20_000, 'text') ?? refuse('REQUIRED', ['input', 'text']);
    forward.outcome = input.outcome;
    forward.answeredOn = day;
    forward.isInTime = day <= forward.dueOn;
    forward.answerWorkingDays = workingDaysBetween(forward.forwardedOn, day);
    Object.assign(tx.pendingTransitions.at(-1)!, { documents: [forward.answerNumber] });
  });

export const cancelForward = (ctx: Context, input: PetitionForwardStepInput): Promise<PetitionForward> =>
  takeForwardStep(ctx, 'cancel', input, () => {});

function letterOf(tx: Context, { letterNumber }: PetitionLetterInput): string {
  const number = texts.required(letterNumber, 100, 'letterNumber');
  Object.assign(tx.pendingTransitions.at(-1)!, { documents: [number] });
  return number;
}

/**
 * Marks what is overdue, and prepares the letter to the higher body of the rule `petition.higherBody` where reminders did
 * not help. Run daily, by the system; one transaction for each petition, so that one that fails keeps none waiting, and one
 * run catches up with any number of days.
 * @returns how many steps it took
 */
export async function processPetitionDeadlines(ctx: Context): Promise<number> {
  const { WAITING, OVERDUE, REMINDED } = PetitionForwardStatus;
  const late = await selectRows(ctx, PetitionForward, {
    $or: [
      { status: WAITING, dueOn: { $lt: ctx.today } },
      { status: { $in: [OVERDUE, REMINDED] }, escalateOn: { $lte: ctx.today } },
    ],
  });
  const code = await ctx.rules.value<string>('petition.higherBody');
  const existing = { $or: [{ validTo: null }, { validTo: { $gt: ctx.today } }] };
  const [higher = null] = await selectRows(ctx, Organization, { code, ...existing });
  let steps = 0;
  for (const petitionId of new Set(late.map((each) => each.petitionId))) {
    try {
      steps += await transact(ctx, (tx) => processPetition(tx, petitionId, higher));
    } catch (error) {
      // One that cannot be processed must not keep the others waiting.
      ctx.log.error({ err: error, petitionId }, 'the deadlines of a petition were not processed');
    }
  }
  return steps;
}

async function processPetition(
  tx: Context,
  petitionId: string,
  higher: Organization | null,
): Promise<number> {
  const petition = await loadForChange(tx, Petition, petitionId);
  const forwards = await forwardsOf(tx, petitionId);
  const { WAITING, OVERDUE, REMINDED } = PetitionForwardStatus;
  let steps = 0;
  for (const forward of forwards) {
    if (forward.status === WAITING && forward.dueOn < tx.today) {
      await transition(tx, forwardLifecycle, 'markOverdue', forward);
      forward.updatedAt = tx.now();
      steps += 1;
    }
    const isStuck = forward.status === OVERDUE || forward.status === REMINDED;
    if (!isStuck || forward.escalateOn > tx.today || !higher) continue;
    // Nobody is above the higher body, and once asked it is not asked again.
    if (forwards.some(({ organizationId }) => organizationId === higher.id)) continue;
    await transition(tx, forwardLifecycle, 'escalate', forward);
    forward.updatedAt = tx.now();
    const prepared = { organizationId: higher.id, letterNumber: null, day: tx.today };
    forwards.push(await newForward(tx, petition, { ...prepared, escalatedFromId: forward.id }));
    steps += 1;
  }
  return steps;
}
