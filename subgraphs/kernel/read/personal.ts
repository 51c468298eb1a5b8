import type { EntityClass } from '@mikro-orm/core';
import { recordAccess } from '../audit.js';
import type { Context } from '../context.js';

/** Records of personal data in one page, and in one request before the reading is logged (DOMAIN E). */
export const personalLimit = 50;

/** Ids of the records of personal data that a request has read so far, by type; shared by all of its contexts. */
export type PersonalReads = Map<string, Set<string>>;

/**
 * Notes which records a request has read, and logs them once they are more than a page: many lists of one request, or
 * many records behind another list, are one long list.
 */
export async function noteReads(
  ctx: Context,
  entity: EntityClass<any>,
  rows: readonly object[],
): Promise<void> {
  const { isPersonal, typename } = ctx.entities.byClass(entity);
  if (isPersonal)
    await notePersonalReads(
      ctx,
      typename,
      rows.map((row) => (row as { id: string }).id),
    );
}

/** The same for records that another subgraph owns and this one shows by name. @param ids of those that were read */
export async function notePersonalReads(
  ctx: Context,
  typename: string,
  ids: readonly string[],
): Promise<void> {
  if (ctx.viewer.kind === 'system') return;
  const read = ctx.personalReads.get(typename) ?? new Set();
  ctx.personalReads.set(typename, read);
  const isLogged = read.size > personalLimit;
  const fresh = ids.filter((id) => !read.has(id));
  for (const id of fresh) read.add(id);
  if (read.size > personalLimit && fresh.length > 0)
    await recordAccess(ctx, typename, isLogged ? fresh : [...read], ['list']);
}
