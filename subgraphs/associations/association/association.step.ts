import { pastDayBy } from '../../kernel/calendar/index.js';
import {
  type Context,
  historyName,
  type Lifecycle,
  loadForChange,
  once,
  system,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { isMoreThan, type Ratio, ratioAtLeast } from '../../kernel/money/index.js';
import { textInput } from '../../kernel/text/index.js';
import { LegalDocumentKind } from '../legal-document/legal-document.enums.js';
import type { LegalDocumentReference } from '../legal-document/legal-document.inputs.js';
import { documentOf } from '../legal-document/legal-document.service.js';
import { Association } from './association.entity.js';
import { associationProblems } from './association.problems.js';
import type { AssociationStepInput } from './union.inputs.js';

const { refuse } = associationProblems;
const texts = textInput(refuse);
export const pastDay = pastDayBy(refuse);

type Table = Lifecycle<Association, any, any>;

/**
 * Takes one step of one of the two lives of an association.
 * @param check judges what the step's input adds, and changes what the step changes besides the state
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function takeAssociationStep<Input extends AssociationStepInput>(
  ctx: Context,
  lifecycle: Table,
  step: string,
  input: Input,
  check: (tx: Context, association: Association, day: string) => Promise<TransitionInput> | TransitionInput,
): Promise<Association> {
  return once(ctx, input, `${historyName(lifecycle)}.${step}`, Association, async (tx) => {
    const association = await loadForChange(tx, Association, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const day = pastDay(tx, input.on, 'on');
    await transition(tx, lifecycle, step, association, { reason });
    // Kept back until all of it is known: a query of the check may write what is pending.
    const at = tx.pendingTransitions.findLastIndex(
      (each) => each.entity_id === association.id && each.step === step,
    );
    const [pending] = tx.pendingTransitions.splice(at, 1);
    const { extra, ...more } = await check(tx, association, day);
    tx.pendingTransitions.push({ ...pending!, ...more, extra: { on: day, ...extra } });
    association.updatedAt = tx.now();
    return association;
  });
}

/** What follows from a step by itself is the system’s doing. */
export const asSystem = (tx: Context): Context => ({ ...tx, viewer: system, capacity: undefined });

/** The document of a step, by the name of its field. */
export const stepDocument = (
  tx: Context,
  reference: LegalDocumentReference,
  name: string,
  kind: LegalDocumentKind = LegalDocumentKind.PPC_DECISION,
  ownerId: string | null = null,
) => documentOf(tx, reference, { path: ['input', name], kind, ownerId });

export const requiredText = (value: string, name: string): string =>
  texts.lines(value, 2_000, name) ?? refuse('REQUIRED', ['input', name]);

/**
 * @param rule a ratio of the rules
 * @param strictly more than the ratio; else at least
 * @throws Refusal for votes that cannot be, or below the majority
 */
export async function requireMajority(
  tx: Context,
  votes: { readonly votesFor: number; readonly votesTotal: number },
  rule: string,
  strictly: boolean,
): Promise<void> {
  const { votesFor, votesTotal } = votes;
  if (votesTotal < 1 || votesFor < 0 || votesFor > votesTotal) refuse('INVALID_VALUE', ['input', 'votesFor']);
  const ratio = await tx.rules.value<Ratio>(rule);
  const reached = strictly
    ? isMoreThan(votesFor, votesTotal, ratio)
    : ratioAtLeast(votesFor, votesTotal, ratio);
  if (!reached) refuse('MAJORITY_NOT_REACHED', ['input', 'votesFor']);
}

/** @throws Refusal DATE_BEFORE_START */
export function requireNotBefore(day: string, start: string | null, name = 'on'): void {
  if (start !== null && day < start) refuse('DATE_BEFORE_START', ['input', name]);
}
