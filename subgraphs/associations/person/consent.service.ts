import type { Context } from '../../kernel/index.js';
import type { ConsentPurpose } from './person.enums.js';
import { ConsentRecord } from './profile.entities.js';

/** The consent of a person for a purpose that is given and not withdrawn, or null. Silence is no consent. */
export function findOpenConsent(
  tx: Context,
  personId: string,
  purpose: ConsentPurpose,
): Promise<ConsentRecord | null> {
  return tx.em.findOne(ConsentRecord, { personId, purpose, withdrawnAt: null } as never);
}
