import { actingRole } from '../audit.js';
import type { Decision } from '../authorization.js';
import { assertAllowed } from '../authorization.js';
import type { Context } from '../context.js';
import { labelOf } from '../enums.js';
import type { Text } from '../locale.js';
import { commonProblems, type Problem, Refusal } from '../user-errors.js';
import type { Viewer } from '../viewer.js';

/** A condition on the record that must hold before a step, besides state and right. */
export interface Precondition<R> {
  readonly code: string;
  readonly text: Text;
  /**
   * Reads through the context's loaders, so that a list of records asks once.
   * @returns whether it holds; a text says that it does not, in more detail than `text`
   */
  holds(ctx: Context, record: R): boolean | Text | Promise<boolean | Text>;
}

/** One row of a state machine's table. */
export interface Step<R, S extends string> {
  readonly from: readonly S[];
  readonly to: S | ((record: R, ctx: Context) => S | Promise<S>);
  /** Who may; from the feature's policy. */
  readonly who: (viewer: Viewer, record: R) => Decision;
  readonly requires?: readonly Precondition<R>[];
  /** True where the input must state a reason. Default false. */
  readonly reason?: boolean;
  /** What the step is, for the description of the API and of the action. */
  readonly label: Text;
}

export interface Lifecycle<R, S extends string, Name extends string> {
  readonly entity: string;
  /** Where a record keeps the state. Default `status`; a record with two lives has a table for each, and two histories. */
  readonly property?: string;
  readonly states: Readonly<Record<string, S>>;
  readonly initial: S;
  readonly steps: Readonly<Record<Name, Step<R, S>>>;
}

/** Names the parts of a table so that TypeScript knows the steps. */
export const defineLifecycle = <R, S extends string, Name extends string>(table: Lifecycle<R, S, Name>) =>
  table;

/** Under what name the steps of a table are kept: that of the entity, and of the property where it is not `status`. */
export const historyName = ({ entity, property }: { readonly entity: string; readonly property?: string }) =>
  property ? `${entity}.${property}` : entity;

const stateOf = <S extends string>(lifecycle: { readonly property?: string }, record: object): S =>
  (record as Record<string, S>)[lifecycle.property ?? 'status']!;

export interface TransitionInput {
  readonly reason?: string | null;
  /** Ids or numbers of legal documents that go with the step. */
  readonly documents?: readonly string[];
  /** What the step records besides the standard tuple. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/**
 * The one way to change a state: checks right, state, reason and preconditions, changes the record and writes the
 * transition. The caller has locked the record in a transaction; the audit follows with the flush.
 * @throws UNAUTHENTICATED or FORBIDDEN; Refusal with ILLEGAL_TRANSITION, REASON_REQUIRED or the failed preconditions
 */
export async function transition<R extends { id: string }, S extends string, Name extends string>(
  tx: Context,
  lifecycle: Lifecycle<R, S, Name>,
  name: Name,
  record: R,
  input: TransitionInput = {},
): Promise<R> {
  const step = lifecycle.steps[name];
  assertAllowed(step.who(tx.viewer, record), tx);
  const from = stateOf<S>(lifecycle, record);
  if (!step.from.includes(from)) throw new Refusal([illegal(lifecycle, from)]);
  const problems: Problem[] = [];
  if (step.reason && !input.reason?.trim()) {
    problems.push({
      code: 'REASON_REQUIRED',
      text: commonProblems.REASON_REQUIRED,
      path: ['input', 'reason'],
    });
  }
  for (const condition of step.requires ?? []) {
    const held = await condition.holds(tx, record);
    if (held !== true) problems.push({ code: condition.code, text: held || condition.text });
  }
  if (problems.length > 0) throw new Refusal(problems);
  const to = typeof step.to === 'function' ? await step.to(record, tx) : step.to;
  (record as Record<string, unknown>)[lifecycle.property ?? 'status'] = to;
  if (input.reason) tx.reason = input.reason;
  await recordTransition(tx, historyName(lifecycle), record.id, name, from, to, input);
  return record;
}

/** Writes the first row of a record's history, from nothing to its initial state. */
export const recordCreation = (
  tx: Context,
  lifecycle: { readonly entity: string; readonly property?: string },
  record: { id: string },
  input: TransitionInput = {},
) =>
  recordTransition(tx, historyName(lifecycle), record.id, 'create', null, stateOf(lifecycle, record), input);

/** Writes a change of state that was made by other means than `transition`, e.g. of many rows at once. */
export async function recordTransition(
  tx: Context,
  entity: string,
  id: string,
  step: string,
  from: string | null,
  to: string,
  input: TransitionInput,
): Promise<void> {
  tx.pendingTransitions.push({
    entity_type: entity,
    entity_id: id,
    step,
    from_state: from,
    to_state: to,
    at: tx.now(),
    account_id: tx.viewer.accountId,
    role: actingRole(tx),
    reason: input.reason ?? null,
    documents: input.documents ?? [],
    extra: input.extra ?? {},
    ruleset_version: await tx.rules.version(),
  });
}

function illegal<R, S extends string, Name extends string>(
  lifecycle: Lifecycle<R, S, Name>,
  status: S,
): Problem {
  const possible = (Object.values(lifecycle.steps) as Step<R, S>[]).filter(({ from }) =>
    from.includes(status),
  );
  const steps = (language: keyof Text, none: string) =>
    possible.map((step) => step.label[language]).join(', ') || none;
  const label = labelOf(lifecycle.states, status);
  return {
    code: 'ILLEGAL_TRANSITION',
    text: {
      vi: `Trạng thái hiện tại là «${label.vi}»; chỉ có thể: ${steps('vi', 'không bước nào')}.`,
      en: `The present state is ${label.en}; possible steps: ${steps('en', 'none')}.`,
    },
  };
}

/** What can be done with a record in its present state, and whether this viewer may, from the same table. */
export async function allowedActions<R extends object, S extends string, Name extends string>(
  ctx: Context,
  lifecycle: Lifecycle<R, S, Name>,
  record: R,
): Promise<{ name: string; label: string; allowed: boolean; code: string | null; reason: string | null }[]> {
  const possible = (Object.entries(lifecycle.steps) as [string, Step<R, S>][]).filter(([, step]) =>
    step.from.includes(stateOf(lifecycle, record)),
  );
  return Promise.all(
    possible.map(async ([name, step]) => {
      const refusal = await firstRefusal(ctx, step, record);
      return {
        name,
        label: ctx.say(step.label),
        allowed: refusal === null,
        code: refusal?.code ?? null,
        reason: refusal ? ctx.say(refusal.text) : null,
      };
    }),
  );
}

async function firstRefusal<R, S extends string>(ctx: Context, step: Step<R, S>, record: R) {
  const decision = step.who(ctx.viewer, record);
  if (!decision.allowed) return { code: decision.code, text: decision.reason };
  for (const condition of step.requires ?? []) {
    const held = await condition.holds(ctx, record);
    if (held !== true) return { code: condition.code, text: held || condition.text };
  }
  return null;
}
