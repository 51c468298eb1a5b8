import type { EventConsumer } from '../../kernel/events/consumer.js';
import { type Context, system, transition } from '../../kernel/index.js';
import { eraseTexts } from '../participant/erase-texts.js';
import { ExpertEngagement } from './engagement.entity.js';
import { ExpertPoolEntry } from './pool.entity.js';
import { ExpertPoolStatus } from './pool.enums.js';
import { poolLifecycle } from './pool.lifecycle.js';
import { poolConsent } from './pool.service.js';

/** Takes people out of the pool whose consent no longer stands: withdrawn, or the profile was closed, or they died. */
export const consentFollower: EventConsumer = {
  name: 'expert-consent',
  entityTypes: ['Person'],
  async prepare(ctx, event) {
    if (event.action !== 'UPDATE' || !event.changed.includes('inExpertPool')) return null;
    const person = await poolConsent(ctx, event.entityId);
    return { id: person?.id ?? event.entityId, stands: person?.inExpertPool === true };
  },
  async handle(tx, _event, prepared) {
    const consent = prepared as { readonly id: string; readonly stands: boolean } | null;
    if (consent && !consent.stands) await takeOut(tx, [consent.id]);
  },
};

/** Ends the entries of people. */
async function takeOut(tx: Context, personIds: readonly string[]): Promise<ExpertPoolEntry[]> {
  const entries = await tx.em.find(ExpertPoolEntry, {
    personId: { $in: [...personIds] },
    status: { $ne: ExpertPoolStatus.LEFT },
  });
  for (const entry of entries) {
    await transition({ ...tx, viewer: system }, poolLifecycle, 'withdrawConsent', entry);
    entry.leftOn = tx.today;
    entry.updatedAt = tx.now();
  }
  return entries;
}

/** Erases what the pool holds of a person; contracts and payments stay, for the law asks for them. */
export async function eraseExpert(tx: Context, ids: readonly string[]): Promise<void> {
  await takeOut(tx, ids);
  for (const entry of await tx.em.find(ExpertPoolEntry, { personId: { $in: [...ids] } }))
    Object.assign(entry, { keywords: [], availabilityNote: null, fieldIds: [], updatedAt: tx.now() });
  await eraseTexts(tx, [ExpertEngagement, 'personId'], ids, ['disclosed']);
}
