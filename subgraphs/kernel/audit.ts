import type { Context } from './context.js';
import type { Em } from './orm/orm.js';

export interface AuditEntry {
  readonly action: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly role: string;
  readonly reason: string | null;
}

/**
 * The capacity in which a viewer acts, for records: what the policy named, else the first of his roles, `SELF` for an
 * account without one.
 */
export function actingRole(ctx: Context): string {
  const { viewer, capacity } = ctx;
  if (viewer.kind === 'system') return 'SYSTEM';
  if (viewer.kind === 'anonymous') return 'PUBLIC';
  return capacity ?? viewer.roles[0] ?? 'SELF';
}

/**
 * Appends audit entries, one statement whatever their number, without what is marked `hidden`. The trigger of the table
 * chains them by hash.
 * @param em the entity manager of the transaction of the change
 */
export async function recordAudit(ctx: Context, em: Em, schema: string, entries: readonly AuditEntry[]) {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    action: entry.action,
    entity_type: entry.entityType,
    entity_id: entry.entityId,
    before: withoutHidden(em, entry.entityType, entry.before),
    after: withoutHidden(em, entry.entityType, entry.after),
    role: entry.role,
    reason: entry.reason,
  }));
  await em.execute(
    `insert into "${schema}".audit_entry
       (at, account_id, role, action, entity_type, entity_id, before, after, reason, request_id, hash)
     select ?, ?, e.role, e.action, e.entity_type, e.entity_id, e.before, e.after, e.reason, ?, ''
     from jsonb_to_recordset(?::jsonb)
       as e(action text, entity_type text, entity_id text, before jsonb, after jsonb, role text, reason text)`,
    [ctx.now(), ctx.viewer.accountId, ctx.requestId, JSON.stringify(rows)],
  );
}

/** The audit is never changed: what is secret or sensitive must not get into it, whoever writes the entry. */
function withoutHidden(em: Em, entityType: string, image: AuditEntry['before']): AuditEntry['before'] {
  const properties = em.getMetadata().getByClassName(entityType as never, false)?.properties as
    | Record<string, { readonly hidden?: boolean }>
    | undefined;
  if (!image || !properties) return image;
  return Object.fromEntries(Object.entries(image).filter(([name]) => !properties[name]?.hidden));
}

/**
 * Logs that restricted or sensitive fields of people were read (personal data law 91/2025/QH15).
 * @param entityIds whose fields; one entry per call
 */
export async function recordAccess(ctx: Context, entityType: string, entityIds: string[], fields: string[]) {
  await ctx.em.execute(
    `insert into "${ctx.subgraph}".access_log
       (at, account_id, role, purpose, entity_type, entity_ids, fields, request_id)
     values (?, ?, ?, ?, ?, ?::text[], ?::text[], ?)`,
    [
      ctx.now(),
      ctx.viewer.accountId,
      actingRole(ctx),
      ctx.viewer.purpose,
      entityType,
      `{${entityIds.join(',')}}`,
      `{${fields.join(',')}}`,
      ctx.requestId,
    ],
  );
}

/**
 * Recomputes the chain of a subgraph's audit.
 * @returns the id of the first entry that does not fit, null where the chain holds
 */
export async function verifyAudit(em: Em, schema: string): Promise<string | null> {
  const rows = await em.execute<{ id: string }[]>(
    `select e.id from (
       select a, a.id, a.hash, a.previous_hash, lag(a.hash) over (order by a.id) as expected
       from "${schema}".audit_entry a) e
     where e.previous_hash is distinct from e.expected
        or e.hash is distinct from "${schema}".audit_hash(e.a, e.previous_hash)
     order by e.id limit 1`,
  );
  return rows[0]?.id ?? null;
}
