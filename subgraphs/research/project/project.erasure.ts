import { type Context, eraseNames, hasRole, recordAccess } from '../../kernel/index.js';
import { ProjectMember } from './project.rows.js';

/** A contract stays with its team; the name of an erased person is restricted. */
export async function eraseMember(tx: Context, personIds: readonly string[]): Promise<void> {
  await eraseNames(tx, personIds, {
    idColumn: [ProjectMember, 'personId'],
    name: 'personName',
    sealed: 'sealedName',
  });
}

/** The name as the contract writes it, for the archive: the data protection officer with a purpose; every look is logged. */
export async function archivedMemberName(
  ctx: Context,
  { id, personId, sealedName }: ProjectMember,
): Promise<string | null> {
  if (!sealedName || !hasRole(ctx.viewer, 'DPO') || ctx.viewer.purpose === null) return null;
  await recordAccess(ctx, 'Person', [personId!], ['archivedName']);
  return ctx.vault.open(sealedName, id);
}
