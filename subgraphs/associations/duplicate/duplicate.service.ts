import { labelOf } from '../../kernel/enums.js';
import { assertId, type Context, loadForChange, notFound, once, transition } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Person } from '../person/person.entity.js';
import { maySeeRestricted } from '../person/person.policy.js';
import { compareFields } from './comparison.js';
import { DuplicateCandidate } from './duplicate.entity.js';
import { DuplicateReasonCode } from './duplicate.enums.js';
import { factsOf, findPairs, searchRules } from './duplicate.finder.js';
import type { DuplicateStepInput } from './duplicate.inputs.js';
import { duplicateLifecycle } from './duplicate.lifecycle.js';
import type {
  DuplicateReason,
  FieldComparison,
  PersonComparison,
  PossibleDuplicate,
} from './duplicate.payloads.js';
import { mayCompare } from './duplicate.policy.js';
import { duplicateProblems } from './duplicate.problems.js';
import { type Evidence, type Score, scorePair, withoutBirth } from './duplicate.scoring.js';

const texts = textInput(duplicateProblems.refuse);

/** Takes one step of a pair: a finding that they are two people is remembered, with its reason. */
export const takeDuplicateStep = (
  ctx: Context,
  step: keyof typeof duplicateLifecycle.steps,
  input: DuplicateStepInput,
): Promise<DuplicateCandidate> =>
  once(ctx, input, `DuplicateCandidate.${step}`, DuplicateCandidate, async (tx) => {
    const pair = await loadForChange(tx, DuplicateCandidate, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, duplicateLifecycle, step, pair, { reason });
    pair.dismissReason = step === 'dismiss' ? reason : null;
    pair.dismissedAt = step === 'dismiss' ? tx.now() : null;
    pair.updatedAt = tx.now();
    return pair;
  });

/** Score and reasons of a pair as far as the viewer may see the birth dates of both. */
export const shownScore = (
  ctx: Context,
  { firstId, secondId, score, evidence }: Pick<DuplicateCandidate, 'firstId' | 'secondId'> & Score,
): Score =>
  [firstId, secondId].every((id) => maySeeRestricted(ctx.viewer, { id }))
    ? { score, evidence }
    : withoutBirth(evidence);

/** Reasons in words, the strongest first. */
const inWords = (ctx: Context, evidence: readonly Evidence[]): DuplicateReason[] =>
  evidence
    .map(({ code, weight }) => ({ code, weight, label: ctx.say(labelOf(DuplicateReasonCode, code)) }))
    .sort((a, b) => b.weight - a.weight);

export const reasonsOf = (ctx: Context, pair: DuplicateCandidate): DuplicateReason[] =>
  inWords(ctx, shownScore(ctx, pair).evidence);

/** Two people side by side; null for who may not compare. @throws NOT_FOUND where one of them is not there */
export async function comparePersons(ctx: Context, a: string, b: string): Promise<PersonComparison | null> {
  if (!mayCompare(ctx.viewer).allowed) return null;
  const [first, second] = await Promise.all(
    [a, b].map((id) => ctx.loaders.byId(Person, assertId(id, 'per'))),
  );
  if (!first || !second) throw notFound();
  const facts = await factsOf(ctx, [first.id, second.id]);
  const { weights } = await searchRules(ctx);
  const found =
    first.id === second.id ? null : scorePair(facts.get(first.id)!, facts.get(second.id)!, weights);
  const score = found && shownScore(ctx, { firstId: first.id, secondId: second.id, ...found });
  return {
    first,
    second,
    score: score?.score ?? null,
    reasons: inWords(ctx, score?.evidence ?? []),
    fields: await compareFields(ctx, first, second),
  };
}

/** The two of a pair field by field; nothing where they are one by now. */
export async function comparisonOf(
  ctx: Context,
  { firstId, secondId }: DuplicateCandidate,
): Promise<FieldComparison[]> {
  const [first, second] = await Promise.all([firstId, secondId].map((id) => ctx.loaders.byId(Person, id)));
  return first && second && first.id !== second.id ? compareFields(ctx, first, second) : [];
}

/** Who may be the same as a person, as the data is now, the likeliest first; null for who may not know. */
export async function duplicatesOf(ctx: Context, id: string): Promise<PossibleDuplicate[] | null> {
  assertId(id, 'per');
  if (!mayCompare(ctx.viewer).allowed) return null;
  const person = await ctx.loaders.byId(Person, id);
  if (!person) return null;
  const pairs = await findPairs(ctx, [person.id], await searchRules(ctx));
  const found = await Promise.all(
    pairs.map(async (pair) => {
      const { firstId, secondId } = pair;
      const { score, evidence } = shownScore(ctx, pair);
      return {
        person: await ctx.loaders.byId(Person, firstId === person.id ? secondId : firstId),
        score,
        reasons: inWords(ctx, evidence),
      };
    }),
  );
  return found
    .filter((each): each is PossibleDuplicate => each.person !== null)
    .sort((a, b) => b.score - a.score);
}
