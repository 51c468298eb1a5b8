import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  notFound,
  once,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { tellSessions } from '../account/session.person.js';
import { mayProposeMerge } from '../duplicate/duplicate.policy.js';
import { Person } from '../person/person.entity.js';
import { MergeChange, PersonMerge } from './merge.entity.js';
import type { MergeStepInput, ProposePersonMergeInput } from './merge.inputs.js';
import { mergeLifecycle } from './merge.lifecycle.js';
import type { MergeChangeCount } from './merge.payloads.js';
import { performMerge, performUndo } from './merge.perform.js';
import { mergeProblems } from './merge.problems.js';

const { refuse } = mergeProblems;
const texts = textInput(refuse);

/**
 * Proposes to merge two people; nothing changes before another officer approves.
 * @throws NOT_FOUND; Refusal where both ids are of one person, or where a merge of the two waits for a decision
 */
export const proposePersonMerge = (ctx: Context, input: ProposePersonMergeInput): Promise<PersonMerge> =>
  once(ctx, input, 'proposePersonMerge', PersonMerge, async (tx) => {
    assertAllowed(mayProposeMerge(tx.viewer), tx);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    if (!reason) return refuse('REQUIRED', ['input', 'reason']);
    // Not locked: whether they are still two is judged when it is approved, and a constraint lets one proposal stand.
    const [survivor, merged] = await Promise.all(
      [input.survivorId, input.mergedId].map((id) => tx.loaders.byId(Person, assertId(id, 'per'))),
    );
    if (!survivor || !merged) throw notFound();
    if (survivor.id === merged.id) refuse('SAME_PERSON', ['input', 'mergedId']);
    const merge = make(tx, PersonMerge, {
      survivorId: survivor.id,
      mergedId: merged.id,
      mergedName: merged.fullName,
      status: mergeLifecycle.initial,
      takeFromMerged: [...new Set(input.takeFromMerged)],
      reason,
      proposedBy: tx.viewer.accountId,
      undoProposedBy: null,
      mergedAt: null,
      undoneAt: null,
    });
    tx.reason = reason;
    await recordCreation(tx, mergeLifecycle, merge, { reason });
    return merge;
  });

type MergeStep = keyof typeof mergeLifecycle.steps;

/** What a step does besides the change of state. */
const effects: Partial<Record<MergeStep, (tx: Context, merge: PersonMerge) => Promise<void> | void>> = {
  async approve(tx, merge) {
    merge.mergedAt = tx.now();
    await performMerge(tx, merge);
  },
  proposeUndo(tx, merge) {
    merge.undoProposedBy = tx.viewer.accountId;
  },
  rejectUndo(_tx, merge) {
    merge.undoProposedBy = null;
  },
  async approveUndo(tx, merge) {
    merge.undoneAt = tx.now();
    await performUndo(tx, merge);
  },
};

/** Takes one step of a merge. @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal */
export async function takeMergeStep(
  ctx: Context,
  step: MergeStep,
  input: MergeStepInput,
): Promise<PersonMerge> {
  const merge = await writeMergeStep(ctx, step, input);
  // Access tokens of before name the person of before.
  if (step === 'approve' || step === 'approveUndo')
    await tellSessions(ctx, [merge.survivorId, merge.mergedId]);
  return merge;
}

const writeMergeStep = (ctx: Context, step: MergeStep, input: MergeStepInput): Promise<PersonMerge> =>
  once(ctx, input, `PersonMerge.${step}`, PersonMerge, async (tx) => {
    const merge = await loadForChange(tx, PersonMerge, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, mergeLifecycle, step, merge, { reason });
    tx.reason = reason ?? merge.reason;
    await effects[step]?.(tx, merge);
    merge.updatedAt = tx.now();
    return merge;
  });

/** How many rows of which kind a merge moved, changed and left; one statement for all merges of a page. */
export async function changesOf(ctx: Context, { id }: PersonMerge): Promise<MergeChangeCount[]> {
  const { tableName } = ctx.em.getMetadata().get(MergeChange as never) as unknown as { tableName: string };
  const found = await ctx.loaders.batch<string, MergeChangeCount[]>('merge-changes', id, async (ids) => {
    const rows = await ctx.em.execute<(MergeChangeCount & { id: string })[]>(
      `select merge_id as id, entity_type as "entityType", count(*) filter (where kind = 'MOVED')::int as moved,
         count(*) filter (where kind = 'CHANGED')::int as changed, count(*) filter (where kind = 'KEPT')::int as kept
       from "${ctx.subgraph}"."${tableName}" where merge_id = any(?::text[]) group by merge_id, entity_type order by 2`,
      [`{${ids.join(',')}}`],
    );
    return Map.groupBy(rows, (row) => row.id);
  });
  return found ?? [];
}
