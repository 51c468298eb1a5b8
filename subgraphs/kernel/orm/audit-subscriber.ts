import type { ChangeSet, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { recordAudit } from '../audit.js';
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
    const entries = args.uow.getChangeSets().map((set) => ({
      action: action[set.type as keyof typeof action] ?? 'UPDATE',
      entityType: set.meta.className,
      entityId: String((set.entity as { id: unknown }).id),
      before: set.type === 'create' ? null : image(set, changedBefore(set)),
      after: set.type === 'delete' ? null : image(set, set.payload as Record<string, unknown>),
    }));
    await writeTransitions(args.em as Em, this.schema, ctx.pendingTransitions.splice(0));
    await recordAudit(ctx, args.em as Em, this.schema, entries);
  }
}

/** The old values of what changed; the whole row where it was removed. */
function changedBefore(set: ChangeSet<any>): Record<string, unknown> | undefined {
  const original = set.originalEntity as Record<string, unknown> | undefined;
  if (!original || set.type === 'delete') return original;
  return Object.fromEntries(Object.keys(set.payload).map((key) => [key, original[key]]));
}
