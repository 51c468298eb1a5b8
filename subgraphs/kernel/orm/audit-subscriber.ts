import type { ChangeSet, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { actingRole, recordAudit } from '../audit.js';
import type { Context } from '../context.js';
import { writeTransitions } from '../lifecycle/history.js';
import type { Em } from './orm.js';

/** The context of the transaction that an entity manager belongs to; `transact` sets it. */
export const contextOf = new WeakMap<object, Context>();

const image = (set: ChangeSet<any>, values: Record<string, unknown> | undefined) => {
  if (!values) return null;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (!set.meta.properties[key]?.hidden) kept[key] = value;
  }
  return kept;
};

const idOf = (set: ChangeSet<any>) => String((set.entity as { id: unknown }).id);

const action = { create: 'CREATE', update: 'UPDATE', delete: 'DELETE' } as const;

/**
 * Writes, with every flush and in its transaction, the state changes of the use case and an audit entry for every row
 * that was created, changed or removed. Being here and not in the services, the audit cannot be forgotten. Properties marked `hidden` (secrets) are left out.
 */
export class AuditSubscriber implements EventSubscriber {
  constructor(private readonly schema: string) {}

  async afterFlush(args: FlushEventArgs): Promise<void> {
    const ctx = contextOf.get(args.em);
    if (!ctx) return;
    const transitions = ctx.pendingTransitions.splice(0);
    // A batch gathers many use cases: there each record has the reason of its own step.
    const steps = new Map(transitions.map((step) => [step.entity_id, step]));
    const entries = args.uow.getChangeSets().map((set) => ({
      role: steps.get(idOf(set))?.role ?? actingRole(ctx),
      reason: steps.get(idOf(set))?.reason ?? ctx.reason ?? null,
      action: action[set.type as keyof typeof action] ?? 'UPDATE',
      entityType: set.meta.className,
      entityId: idOf(set),
      before: set.type === 'create' ? null : image(set, changedBefore(args.em as Em, set)),
      after: set.type === 'delete' ? null : image(set, set.payload as Record<string, unknown>),
    }));
    await writeTransitions(args.em as Em, this.schema, transitions);
    await recordAudit(ctx, args.em as Em, this.schema, entries);
  }
}

/** The old values of what changed; the whole row where it was removed, of which the ORM keeps no original. */
function changedBefore(em: Em, set: ChangeSet<any>): Record<string, unknown> | undefined {
  if (set.type === 'delete') return em.getComparator().prepareEntity(set.entity) as Record<string, unknown>;
  const original = set.originalEntity as Record<string, unknown> | undefined;
  return original && Object.fromEntries(Object.keys(set.payload).map((key) => [key, original[key]]));
}
