import { pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  once,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { mayKeepOwner } from '../association/owner.policy.js';
import { AssociationBody } from './body.entity.js';
import { OfficeEndReason, OfficeSource, OfficeTitle } from './leadership.enums.js';
import type {
  EndOfficeInput,
  LinkOfficePredecessorInput,
  OfficeStepInput,
  RecordOfficeHoldingInput,
} from './leadership.inputs.js';
import { leadershipProblems } from './leadership.problems.js';
import { appoint, endHolding, holdingsOfTerm } from './office.appointment.js';
import { OfficeHolding } from './office.entity.js';
import { officeLifecycle } from './office.lifecycle.js';
import { restsOn } from './office.titles.js';

const { refuse } = leadershipProblems;
const texts = textInput(refuse);
const pastDay = pastDayBy(refuse);

/**
 * Records that somebody came to an office, without ballots of its own.
 * @throws NOT_FOUND for an unknown body; Refusal as `appoint`
 */
export function recordOfficeHolding(ctx: Context, input: RecordOfficeHoldingInput): Promise<OfficeHolding> {
  return once(ctx, input, 'recordOfficeHolding', OfficeHolding, async (tx) => {
    const body = await loadForChange(tx, AssociationBody, input.bodyId);
    assertAllowed(mayKeepOwner(tx.viewer, body), tx);
    const personId = assertId(input.personId, 'per');
    if (input.isActing && input.title !== OfficeTitle.PRESIDENT)
      refuse('INVALID_VALUE', ['input', 'isActing']);
    const [holding] = await appoint(tx, {
      body,
      title: input.title,
      personIds: [personId],
      startedOn: pastDay(tx, input.startedOn, 'startedOn'),
      endedOn: input.endedOn ?? null,
      endReason: input.endReason ?? null,
      source: input.source,
      isActing: input.isActing,
      decisionNumber: texts.optional(input.decisionNumber, 100, 'decisionNumber'),
      path: ['input', 'personId'],
    });
    if (input.predecessorId) await follow(tx, holding!, input.predecessorId);
    return holding!;
  });
}

/** Suspends from an office, or ends the suspension. Of a president the permanent vice-president acts meanwhile. */
export function takeOfficeStep(
  ctx: Context,
  step: 'suspend' | 'resume',
  input: OfficeStepInput,
): Promise<OfficeHolding> {
  return once(ctx, input, `OfficeHolding.${step}`, OfficeHolding, async (tx) => {
    const holding = await loadForChange(tx, OfficeHolding, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const on = pastDay(tx, input.on, 'on');
    await transition(tx, officeLifecycle, step, holding, { reason, extra: { on } });
    if (on < holding.startedOn) refuse('DATE_BEFORE_START', ['input', 'on']);
    holding.updatedAt = tx.now();
    return holding;
  });
}

/**
 * Ends an office. Who dismisses a president elects a successor or names an acting head in the same act (I3).
 * @throws Refusal where an office rests on this one, or the successor may not be one
 */
export function endOffice(ctx: Context, input: EndOfficeInput): Promise<OfficeHolding> {
  return once(ctx, input, 'endOffice', OfficeHolding, async (tx) => {
    const holding = await loadForChange(tx, OfficeHolding, input.id);
    const body = await loadForChange(tx, AssociationBody, holding.bodyId);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const decisionNumber = texts.optional(input.decisionNumber, 100, 'decisionNumber');
    const on = pastDay(tx, input.on, 'on');
    const isHead = holding.title === OfficeTitle.PRESIDENT && !holding.isActing;
    const follows = [input.successorPersonId, input.actingPersonId].filter(Boolean).length;
    await endHolding(tx, holding, on, input.endReason, reason);
    await requireIndependent(tx, holding, body);
    if (input.endReason === OfficeEndReason.DISMISSED && !reason)
      refuse('REASON_REQUIRED', ['input', 'reason']);
    if (on < holding.startedOn) refuse('DATE_BEFORE_START', ['input', 'on']);
    if (follows > 1 || (follows > 0 && !isHead)) refuse('ONE_SUCCESSOR', ['input']);
    if (isHead && input.endReason === OfficeEndReason.DISMISSED && follows === 0)
      refuse('SUCCESSOR_NEEDED', ['input']);
    await tx.em.flush();
    const next = input.successorPersonId ?? input.actingPersonId;
    if (next) {
      const isActing = !input.successorPersonId;
      await appoint(tx, {
        body,
        title: OfficeTitle.PRESIDENT,
        personIds: [assertId(next, 'per')],
        startedOn: on,
        source: isActing ? OfficeSource.APPOINTMENT : OfficeSource.MEETING,
        isActing,
        decisionNumber,
        predecessorId: holding.id,
        path: ['input', isActing ? 'actingPersonId' : 'successorPersonId'],
      });
    }
    return holding;
  });
}

/** @throws Refusal where the line would run in a circle, or the two do not fit */
export function linkOfficePredecessor(
  ctx: Context,
  input: LinkOfficePredecessorInput,
): Promise<OfficeHolding> {
  return once(ctx, input, 'linkOfficePredecessor', OfficeHolding, async (tx) => {
    const holding = await loadForChange(tx, OfficeHolding, input.id);
    assertAllowed(mayKeepOwner(tx.viewer, holding), tx);
    await follow(tx, holding, input.predecessorId);
    holding.updatedAt = tx.now();
    return holding;
  });
}

async function follow(tx: Context, holding: OfficeHolding, predecessorId: string): Promise<void> {
  const path = ['input', 'predecessorId'];
  const predecessor = await tx.em.findOne(OfficeHolding, { id: assertId(predecessorId, 'ofh') });
  if (!predecessor || predecessor.associationId !== holding.associationId)
    return refuse('REFERENCE_NOT_FOUND', path);
  for (let each: OfficeHolding | null = predecessor; each; ) {
    if (each.id === holding.id) refuse('CIRCULAR_SUCCESSION', path);
    each = each.predecessorId ? await tx.em.findOne(OfficeHolding, { id: each.predecessorId }) : null;
  }
  const { title, endedOn } = predecessor;
  if (title !== holding.title || endedOn === null || endedOn > holding.startedOn)
    refuse('PREDECESSOR_DOES_NOT_FIT', path);
  holding.predecessorId = predecessor.id;
}

/** No office may be left without the one that it rests on: no president who is not of the standing board. */
async function requireIndependent(tx: Context, holding: OfficeHolding, body: AssociationBody): Promise<void> {
  const held = await holdingsOfTerm(tx, body.termId);
  const dependent = held.some(({ holding: other, kind }) => {
    const base = restsOn(kind, other.title);
    const isOpen = other.personId === holding.personId && other.endedOn === null && other.id !== holding.id;
    return isOpen && base?.[0] === body.kind && base[1] === holding.title;
  });
  if (dependent) refuse('HOLDS_DEPENDENT_OFFICE', ['input', 'id']);
}
