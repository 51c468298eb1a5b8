import { isCivilDate } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  requireReferencesBy,
  stepTaker,
  system,
} from '../../kernel/index.js';
import { normalizeText, textInput } from '../../kernel/text/index.js';
import { expertProblems } from './expert.problems.js';
import { ExpertPoolEntry } from './pool.entity.js';
import { ExpertPoolStatus } from './pool.enums.js';
import type { AddExpertInput, ExpertPoolStepInput, UpdateExpertInput } from './pool.inputs.js';
import { poolLifecycle } from './pool.lifecycle.js';
import { mayManagePool, maySpeakForExpert } from './pool.policy.js';

const { refuse } = expertProblems;
const texts = textInput(refuse);
const takeStep = stepTaker(poolLifecycle, ExpertPoolEntry, refuse);
const requireFields = requireReferencesBy({ fld: 'researchField' }, expertProblems);

const referencesOf = (fieldIds: readonly string[]) =>
  fieldIds.map((id) => ({ prefix: 'fld' as const, id, path: ['input', 'fieldIds'] }));

/** Whether a person agreed to the pool and may be shown for it, and under which id; null where nobody is known by it. */
export async function poolConsent(
  ctx: Context,
  personId: string,
): Promise<{ readonly id: string; readonly inExpertPool: boolean | null } | null> {
  const { person } = await ctx.graph.query<{
    person: { id: string; inExpertPool: boolean | null } | null;
  }>(
    'query ExpertConsent($person: ID!) { person(id: $person) { id inExpertPool } }',
    { person: personId },
    system,
  );
  return person;
}

/**
 * Adds a person to the pool.
 * @throws Refusal for a person who is unknown, has not consented or is there already, or a field that is unknown
 */
export async function addExpert(ctx: Context, input: AddExpertInput): Promise<ExpertPoolEntry> {
  assertAllowed(mayManagePool(ctx.viewer));
  assertId(input.personId, 'per');
  const fieldIds = checkedFields(input.fieldIds);
  await requireFields(ctx, referencesOf(fieldIds));
  const path = ['input', 'personId'];
  // In a batch (seeding) nobody can be asked: whoever tells the story knows.
  const person = ctx.batch
    ? { id: input.personId, inExpertPool: true }
    : await poolConsent(ctx, input.personId);
  if (!person) return refuse('REFERENCE_NOT_FOUND', path);
  if (!person.inExpertPool) refuse('NO_CONSENT', path);
  return once(ctx, input, 'addExpert', ExpertPoolEntry, async (tx) => {
    const entry = make(tx, ExpertPoolEntry, {
      personId: person.id,
      fieldIds,
      keywords: checkedKeywords(input.keywords),
      availableFrom: checkedDay(input.availableFrom),
      availabilityNote: texts.lines(input.availabilityNote, 500, 'availabilityNote'),
      maxLoad: checkedLoad(input.maxLoad),
      status: poolLifecycle.initial,
      addedOn: tx.today,
      leftOn: null,
    });
    await recordCreation(tx, poolLifecycle, entry);
    return entry;
  });
}

/** Changes what is known of an expert. */
export async function updateExpert(ctx: Context, input: UpdateExpertInput): Promise<ExpertPoolEntry> {
  const known = await ctx.loaders.byId(ExpertPoolEntry, assertId(input.id, 'xpe'));
  if (known) assertAllowed(maySpeakForExpert(ctx.viewer, known));
  const fieldIds = known && input.fieldIds ? checkedFields(input.fieldIds) : null;
  await requireFields(ctx, referencesOf(fieldIds ?? []));
  return once(ctx, input, 'updateExpert', ExpertPoolEntry, async (tx) => {
    const entry = await loadForChange(tx, ExpertPoolEntry, input.id);
    assertAllowed(maySpeakForExpert(tx.viewer, entry), tx);
    if (entry.status === ExpertPoolStatus.LEFT) refuse('ILLEGAL_TRANSITION', ['input', 'id']);
    const { keywords, availableFrom, availabilityNote, maxLoad } = input;
    Object.assign(entry, {
      ...(fieldIds && { fieldIds }),
      ...(keywords !== undefined && { keywords: checkedKeywords(keywords) }),
      ...(availableFrom !== undefined && { availableFrom: checkedDay(availableFrom) }),
      ...(availabilityNote !== undefined && {
        availabilityNote: texts.lines(availabilityNote, 500, 'availabilityNote'),
      }),
      ...(maxLoad !== undefined && { maxLoad: checkedLoad(maxLoad) }),
      updatedAt: tx.now(),
    });
    return entry;
  });
}

export const pauseExpert = (ctx: Context, input: ExpertPoolStepInput) => takeStep(ctx, 'pause', input);
export const resumeExpert = (ctx: Context, input: ExpertPoolStepInput) => takeStep(ctx, 'resume', input);
export const leaveExpertPool = (ctx: Context, input: ExpertPoolStepInput) =>
  takeStep(ctx, 'leave', input, (_tx, entry, day) => {
    entry.leftOn = day;
  });

function checkedFields(given: readonly string[]): string[] {
  const fieldIds = [...new Set(given)];
  if (fieldIds.length === 0) refuse('REQUIRED', ['input', 'fieldIds']);
  if (fieldIds.length > 10) refuse('INVALID_VALUE', ['input', 'fieldIds']);
  return fieldIds;
}

function checkedKeywords(given: readonly string[] | null | undefined): string[] {
  const path = ['input', 'keywords'];
  const keywords = [...new Set((given ?? []).map(normalizeText).filter(Boolean))];
  if (keywords.length > 20) refuse('INVALID_VALUE', path);
  if (keywords.some((each) => each.length > 100)) refuse('TOO_LONG', path);
  return keywords;
}

function checkedDay(day: string | null | undefined): string | null {
  if (day && !isCivilDate(day)) refuse('INVALID_VALUE', ['input', 'availableFrom']);
  return day || null;
}

function checkedLoad(load: number | null | undefined): number | null {
  if (load != null && (load < 1 || load > 20)) refuse('INVALID_VALUE', ['input', 'maxLoad']);
  return load ?? null;
}
