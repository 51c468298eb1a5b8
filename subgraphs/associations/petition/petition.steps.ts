import { assertId, type Context, make, recordCreation, system, transition } from '../../kernel/index.js';
import { Organization } from '../organization/organization.entity.js';
import type { Petition } from './petition.entity.js';
import { openForwards, PetitionForwardStatus, PetitionOutcome, PetitionStatus } from './petition.enums.js';
import type { ForwardPetitionInput, PetitionStepInput } from './petition.inputs.js';
import { forwardLifecycle, petitionLifecycle } from './petition.lifecycle.js';
import { petitionProblems } from './petition.problems.js';
import { nextNumber } from './petition.register.js';
import { takePetitionStep, texts, workingDaysFrom } from './petition.service.js';
import { PetitionForward } from './petition-forward.entity.js';

const { refuse } = petitionProblems;

export const filePetition = (ctx: Context, input: PetitionStepInput): Promise<Petition> =>
  takePetitionStep(ctx, 'file', input, async (tx, petition, day) => {
    petition.filedOn = day;
    petition.registerDueOn = await workingDaysFrom(tx, day, 'petition.registerWD');
  });

export const registerPetition = (ctx: Context, input: PetitionStepInput): Promise<Petition> =>
  takePetitionStep(ctx, 'register', input, async (tx, petition, day) => {
    petition.number = await nextNumber(tx, 'KN', day.slice(0, 4));
    petition.registeredOn = day;
    petition.returnReason = null;
  });

export const returnPetition = (ctx: Context, input: PetitionStepInput): Promise<Petition> =>
  takePetitionStep(ctx, 'return', input, (_tx, petition, _day, reason) => {
    petition.returnReason = reason;
  });

/** Sends a petition to one more body, with a deadline of its own. */
export const forwardPetition = (ctx: Context, input: ForwardPetitionInput): Promise<Petition> =>
  takePetitionStep(ctx, 'forward', input, async (tx, petition, day) => {
    const letterNumber = texts.required(input.letterNumber, 100, 'letterNumber');
    Object.assign(tx.pendingTransitions.at(-1)!, { documents: [letterNumber] });
    const { organizationId } = input;
    await newForward(tx, petition, { organizationId, letterNumber, day, escalatedFromId: null });
    petition.outcome = null;
    petition.answeredOn = null;
  });

export const closePetition = (ctx: Context, input: PetitionStepInput): Promise<Petition> =>
  takePetitionStep(ctx, 'close', input, (_tx, petition, day) => {
    petition.closedOn = day;
  });

/** Takes the petition back everywhere. */
export const withdrawPetition = (ctx: Context, input: PetitionStepInput): Promise<Petition> =>
  takePetitionStep(ctx, 'withdraw', input, async (tx, petition, day, reason) => {
    petition.closedOn = day;
    for (const forward of await forwardsOf(tx, petition.id)) {
      if (!openForwards.includes(forward.status)) continue;
      await transition({ ...tx, viewer: system }, forwardLifecycle, 'cancel', forward, { reason });
      forward.updatedAt = tx.now();
    }
  });

/** All that a petition was sent to; the petition's row is locked, so that nobody adds one. */
export const forwardsOf = (tx: Context, petitionId: string): Promise<PetitionForward[]> =>
  tx.em.find(PetitionForward, { petitionId } as never, { orderBy: { id: 'ASC' } as never });

/**
 * Makes a forward: sent where a letter has a number, else prepared.
 * @throws Refusal for a body that is unknown, ended or still asked
 */
export async function newForward(
  tx: Context,
  petition: Petition,
  parts: {
    readonly organizationId: string;
    readonly letterNumber: string | null;
    readonly day: string;
    readonly escalatedFromId: string | null;
  },
): Promise<PetitionForward> {
  const { organizationId, letterNumber, day, escalatedFromId } = parts;
  const path = ['input', 'organizationId'];
  const body = await tx.loaders.byId(Organization, assertId(organizationId, 'org'));
  if (!body) return refuse('REFERENCE_NOT_FOUND', path);
  if (body.validTo !== null && body.validTo <= day) refuse('BODY_ENDED', path);
  const known = await forwardsOf(tx, petition.id);
  if (known.some((each) => each.organizationId === organizationId && openForwards.includes(each.status)))
    refuse('ALREADY_FORWARDED', path);
  const { PREPARED, WAITING } = PetitionForwardStatus;
  const forward = make(tx, PetitionForward, {
    petitionId: petition.id,
    organizationId,
    escalatedFromId,
    status: letterNumber === null ? PREPARED : WAITING,
    letterNumber,
    ...(await deadlinesFrom(tx, day)),
    reminders: [],
  });
  await recordCreation(tx, forwardLifecycle, forward, { documents: letterNumber ? [letterNumber] : [] });
  return forward;
}

/** The day of a letter, and the deadlines that follow from it. */
export async function deadlinesFrom(tx: Context, day: string) {
  const dueOn = await workingDaysFrom(tx, day, 'petition.answerWD');
  return { forwardedOn: day, dueOn, escalateOn: await workingDaysFrom(tx, dueOn, 'petition.escalateWD') };
}

/** Once no body owes an answer, the petition is answered; or back in the Union's hands where none was given. */
export async function settle(tx: Context, petition: Petition, day: string): Promise<void> {
  if (petition.status !== PetitionStatus.FORWARDED) return;
  const forwards = await forwardsOf(tx, petition.id);
  if (forwards.some(({ status }) => openForwards.includes(status))) return;
  const asSystem = { ...tx, viewer: system };
  const outcomes = forwards.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  if (outcomes.length === 0) {
    await transition(asSystem, petitionLifecycle, 'recall', petition);
  } else {
    await transition(asSystem, petitionLifecycle, 'answer', petition);
    petition.outcome = overall(outcomes);
    petition.answeredOn = day;
  }
  petition.updatedAt = tx.now();
}

/** What several answers come to: see the field's description. */
export function overall(outcomes: readonly PetitionOutcome[]): PetitionOutcome {
  const { ACCEPTED, PARTLY_ACCEPTED, EXPLAINED, REJECTED } = PetitionOutcome;
  if (outcomes.every((each) => each === ACCEPTED)) return ACCEPTED;
  if (outcomes.some((each) => each === ACCEPTED || each === PARTLY_ACCEPTED)) return PARTLY_ACCEPTED;
  return outcomes.includes(EXPLAINED) ? EXPLAINED : REJECTED;
}
