import { addYears, isCivilDate, pastDayBy, periodsOverlap } from '../../kernel/calendar/index.js';
import { assertAllowed, assertId, type Context, loadForChange, make, once } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Association } from '../association/association.entity.js';
import { mayKeepOwner } from '../association/owner.policy.js';
import { AssociationBody } from './body.entity.js';
import { BodyKind } from './leadership.enums.js';
import type { CreateAssociationBodyInput, RecordTermInput } from './leadership.inputs.js';
import { leadershipProblems } from './leadership.problems.js';
import { Term } from './term.entity.js';

const { refuse } = leadershipProblems;
const texts = textInput(refuse);
const pastDay = pastDayBy(refuse);

/** The term that runs, or null before the first congress. */
export const runningTerm = (tx: Context, associationId: string | null): Promise<Term | null> =>
  tx.em.findOne(Term, { associationId, endedOn: null } as never);

/** Last day for the next congress, counted from the day on which one really met (DOMAIN B.1, I5). */
export const dueAfter = async (tx: Context, day: string): Promise<string> =>
  addYears(day, await tx.rules.number('assoc.termYears'));

/**
 * Records a term whose congress is not in the graph.
 * @throws Refusal for a term that is known or overlaps, or is longer than the law allows
 */
export function recordTerm(ctx: Context, input: RecordTermInput): Promise<Term> {
  return once(ctx, input, 'recordTerm', Term, async (tx) => {
    const associationId = input.associationId ? assertId(input.associationId, 'aso') : null;
    assertAllowed(mayKeepOwner(tx.viewer, { associationId }), tx);
    if (associationId && !(await tx.loaders.byId(Association, associationId)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
    if (input.ordinal < 1 || input.ordinal > 200) refuse('INVALID_VALUE', ['input', 'ordinal']);
    const startedOn = pastDay(tx, input.startedOn, 'startedOn');
    const endedOn = input.endedOn ? pastDay(tx, input.endedOn, 'endedOn') : null;
    if (endedOn !== null && endedOn <= startedOn) refuse('DATE_BEFORE_START', ['input', 'endedOn']);
    const latest = await dueAfter(tx, startedOn);
    const dueOn = input.dueOn ?? latest;
    if (!isCivilDate(dueOn) || dueOn <= startedOn || dueOn > latest)
      refuse('INVALID_VALUE', ['input', 'dueOn']);
    const known = await tx.em.find(Term, { associationId } as never);
    if (known.some(({ ordinal }) => ordinal === input.ordinal)) refuse('ORDINAL_TAKEN', ['input', 'ordinal']);
    if (endedOn === null && known.some((term) => term.endedOn === null)) refuse('TERM_IS_RUNNING');
    const period = { from: startedOn, to: endedOn };
    if (known.some((term) => periodsOverlap({ from: term.startedOn, to: term.endedOn }, period)))
      refuse('TERMS_OVERLAP', ['input', 'startedOn']);
    return make(tx, Term, {
      associationId,
      ordinal: input.ordinal,
      startedOn,
      endedOn,
      dueOn,
      isExtended: false,
    });
  });
}

/** A congress met: the running term ends and the next begins, on the day on which it really met. */
export async function startTerm(
  tx: Context,
  congress: { readonly id: string; readonly associationId: string | null },
  day: string,
): Promise<Term> {
  const { id: congressId, associationId } = congress;
  const known = await tx.em.find(Term, { associationId } as never);
  const running = known.find(({ endedOn }) => endedOn === null);
  if (known.some((term) => (term.endedOn ?? term.startedOn) > day)) refuse('TERMS_OVERLAP', ['input', 'on']);
  if (running) {
    running.endedOn = day;
    running.updatedAt = tx.now();
    // One runs at a time, and the database adds before it changes.
    await tx.em.flush();
  }
  return make(tx, Term, {
    associationId,
    ordinal: 1 + Math.max(0, ...known.map(({ ordinal }) => ordinal)),
    startedOn: day,
    endedOn: null,
    dueOn: await dueAfter(tx, day),
    isExtended: false,
    congressId,
  });
}

/** @throws Refusal for a second body of a kind, or a section without name */
export function createAssociationBody(
  ctx: Context,
  input: CreateAssociationBodyInput,
): Promise<AssociationBody> {
  return once(ctx, input, 'createAssociationBody', AssociationBody, async (tx) => {
    const term = await loadForChange(tx, Term, input.termId);
    assertAllowed(mayKeepOwner(tx.viewer, term), tx);
    const name = texts.optional(input.name, 200, 'name');
    if (input.kind === BodyKind.SECTION && !name) refuse('REQUIRED', ['input', 'name']);
    const { id: termId, associationId } = term;
    if (
      input.kind !== BodyKind.SECTION &&
      (await tx.em.count(AssociationBody, { termId, kind: input.kind } as never))
    )
      refuse('BODY_EXISTS', ['input', 'kind']);
    return make(tx, AssociationBody, { associationId, termId, kind: input.kind, name });
  });
}

/** Ends the running term of an association that ends itself. */
export async function endTerm(tx: Context, associationId: string, on: string): Promise<void> {
  const term = await runningTerm(tx, associationId);
  if (!term) return;
  term.endedOn = on < term.startedOn ? term.startedOn : on;
  term.updatedAt = tx.now();
}
