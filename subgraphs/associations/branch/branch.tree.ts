import { type Context, make } from '../../kernel/index.js';
import { Branch } from './branch.entity.js';

/** Whether a branch is another one or stands anywhere below it. */
export async function isBelow(tx: Context, id: string, aboveId: string): Promise<boolean> {
  const rows = await tx.em.execute<object[]>(
    `with recursive up(id, parent_id) as (
       select id, parent_id from "${tx.subgraph}".branch where id = ?
       union select b.id, b.parent_id from "${tx.subgraph}".branch b join up on b.id = up.parent_id)
     select 1 from up where id = ?`,
    [id, aboveId],
  );
  return rows.length > 0;
}

/** Ends all open branches of an association. @returns how many */
export async function closeBranches(tx: Context, associationId: string, day: string): Promise<number> {
  const open = await openBranchesOf(tx, [associationId]);
  for (const branch of open) end(tx, branch, day);
  return open.length;
}

export const openBranchesOf = (tx: Context, associationIds: readonly string[]): Promise<Branch[]> =>
  tx.em.find(
    Branch,
    { associationId: { $in: [...associationIds] }, validTo: null },
    { orderBy: { id: 'ASC' } },
  );

/**
 * Moves branches to successors: the old end, new ones go on from the day under the same head, below the branch that
 * their parent became, where it moved too.
 * @param targets the successor of each branch, by its id
 * @returns the new branch of each old one
 */
export function moveBranches(
  tx: Context,
  branches: readonly Branch[],
  targets: ReadonlyMap<string, string>,
  day: string,
): Map<string, string> {
  const moved = new Map<string, Branch>();
  for (const branch of branches) {
    const associationId = targets.get(branch.id)!;
    const { nameVi, sortKey, unitId, headId } = branch;
    const parts = { nameVi, sortKey, unitId, headId, associationId, previousId: branch.id };
    moved.set(branch.id, make(tx, Branch, { ...parts, parentId: null, validFrom: day, validTo: null }));
    end(tx, branch, day);
  }
  for (const branch of branches) {
    const [made, parent] = [moved.get(branch.id)!, moved.get(branch.parentId ?? '')];
    if (parent?.associationId === made.associationId) made.parentId = parent.id;
  }
  return new Map([...moved].map(([id, { id: newId }]) => [id, newId]));
}

function end(tx: Context, branch: Branch, day: string): void {
  branch.validTo = day < branch.validFrom ? branch.validFrom : day;
  branch.updatedAt = tx.now();
}
