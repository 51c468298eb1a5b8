import { type Context, eraseNames, hasRole, recordAccess } from '../../kernel/index.js';
import { searchIndex } from '../../kernel/text/index.js';
import { ConferredHonour } from './honour.entity.js';

/** A conferred honour is a public act and stays; the name of an erased person does not, nor is it found by it. */
export async function eraseRecipient(tx: Context, personIds: readonly string[]): Promise<void> {
  const changed = await eraseNames(tx, personIds, {
    idColumn: [ConferredHonour, 'recipientPersonId'],
    name: 'recipientName',
    sealed: 'sealedName',
  });
  for (const id of changed) {
    const honour = await tx.em.findOneOrFail(ConferredHonour, { id }, { refresh: true });
    await tx.em.execute(`update "${tx.subgraph}".conferred_honour set search_key = ? where id = ?`, [
      searchIndex(honour.recipientName, honour.decisionNumber),
      id,
    ]);
  }
}

/** The name as the decision writes it, for the archive: the data protection officer with a purpose; every look is logged. */
export async function archivedRecipientName(
  ctx: Context,
  { id, recipientPersonId, sealedName }: ConferredHonour,
): Promise<string | null> {
  if (!sealedName || !hasRole(ctx.viewer, 'DPO') || ctx.viewer.purpose === null) return null;
  await recordAccess(ctx, 'Person', [recipientPersonId!], ['archivedRecipientName']);
  return ctx.vault.open(sealedName, id);
}
