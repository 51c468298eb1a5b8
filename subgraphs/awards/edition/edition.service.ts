import { isCivilDate } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { mayPrepare } from '../policy.js';
import { AwardProgramme } from '../programme/programme.entity.js';
import { lockReference } from '../references.js';
import { AwardEdition, type StoredPrize } from './edition.entity.js';
import type { AwardEditionStepInput, EditionPrizeInput, PlanAwardEditionInput } from './edition.inputs.js';
import { editionLifecycle } from './edition.lifecycle.js';
import { editionProblems } from './edition.problems.js';

const { refuse } = editionProblems;
const texts = textInput(refuse);

export type EditionStep = keyof typeof editionLifecycle.steps;

/**
 * Plans an edition. Union officers.
 * @throws Refusal for an unknown programme, a taken ordinal, dates out of order, a prize table that does not hold
 */
export function planAwardEdition(ctx: Context, input: PlanAwardEditionInput): Promise<AwardEdition> {
  return once(ctx, input, 'planAwardEdition', AwardEdition, async (tx) => {
    assertAllowed(mayPrepare(tx.viewer));
    const { ordinal, yearFrom, yearTo, opensOn, submissionDeadline } = input;
    if (ordinal < 1 || ordinal > 1_000) refuse('INVALID_VALUE', ['input', 'ordinal']);
    if (yearFrom < 1945 || yearFrom > 2200) refuse('INVALID_VALUE', ['input', 'yearFrom']);
    if (yearTo < yearFrom || yearTo > 2200) refuse('DATES_OUT_OF_ORDER', ['input', 'yearTo']);
    for (const field of ['opensOn', 'submissionDeadline'] as const)
      if (!isCivilDate(input[field])) refuse('INVALID_VALUE', ['input', field]);
    if (submissionDeadline < opensOn) refuse('DATES_OUT_OF_ORDER', ['input', 'submissionDeadline']);
    const prizeTable = prizesOf(input.prizeTable ?? []);
    const programmeId = assertId(input.programmeId, 'apr');
    if (!(await lockReference(tx, AwardProgramme, programmeId)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'programmeId']);
    const edition = make(tx, AwardEdition, {
      programmeId,
      ordinal,
      yearFrom,
      yearTo,
      opensOn,
      submissionDeadline,
      prizeTable,
      status: editionLifecycle.initial,
    });
    await recordCreation(tx, editionLifecycle, edition);
    return edition;
  });
}

function prizesOf(rows: readonly EditionPrizeInput[]): StoredPrize[] {
  if (new Set(rows.map(({ rank }) => rank)).size < rows.length)
    refuse('DUPLICATE_RANK', ['input', 'prizeTable']);
  return rows.map(({ rank, maxCount, amount: { amount } }) => {
    if (maxCount < 1 || maxCount > 100 || amount < 0) refuse('INVALID_VALUE', ['input', 'prizeTable']);
    return { rank, maxCount, amount };
  });
}

/**
 * Takes one step of the lifecycle.
 * @param check judges what the step's input adds, and changes what the step changes besides the state
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function takeEditionStep(
  ctx: Context,
  step: EditionStep,
  input: AwardEditionStepInput,
  check: (tx: Context, edition: AwardEdition) => TransitionInput = () => ({}),
): Promise<AwardEdition> {
  return once(ctx, input, `AwardEdition.${step}`, AwardEdition, async (tx) => {
    const edition = await loadForChange(tx, AwardEdition, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, editionLifecycle, step, edition, { reason });
    Object.assign(tx.pendingTransitions.at(-1)!, check(tx, edition));
    edition.updatedAt = tx.now();
    return edition;
  });
}

/** The number of a document, as written. @throws Refusal where it is blank or too long */
export const documentNumber = (value: string, field: string): string => texts.required(value, 100, field);
