import { AppError, type Context, loadForChange } from '../kernel/index.js';

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
