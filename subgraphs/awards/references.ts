import { AppError, type Context, loadForChange, system } from '../kernel/index.js';

/** Root fields that answer a record of another subgraph by its id. */
export type ForeignField = 'person' | 'organization' | 'association' | 'researchProject';

/**
 * Asks the graph, as the system, which records of other subgraphs exist; one operation. Call it before the transaction.
 * The system itself is trusted and not asked.
 * @returns the fields whose record does not exist
 */
export async function missingReferences(
  ctx: Context,
  ids: Partial<Record<ForeignField, string | null>>,
): Promise<ForeignField[]> {
  const asked = (Object.entries(ids) as [ForeignField, string | null][]).filter(([, id]) => id !== null);
  if (ctx.viewer.kind === 'system' || asked.length === 0) return [];
  const variables = asked.map(([field]) => `$${field}: ID!`).join(', ');
  const fields = asked.map(([field]) => `${field}: ${field}(id: $${field}) { id }`).join(' ');
  const found = await ctx.graph.query<Partial<Record<ForeignField, { id: string } | null>>>(
    `query AwardsReferences(${variables}) { ${fields} }`,
    Object.fromEntries(asked),
    system,
  );
  return asked.map(([field]) => field).filter((field) => !found[field]);
}

/** Locks a record of this subgraph that an input refers to, or null where there is none that the viewer may know of. */
export async function lockReference<T extends object>(
  tx: Context,
  entity: Parameters<typeof loadForChange<T>>[1],
  id: string,
): Promise<T | null> {
  try {
    return await loadForChange(tx, entity, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
