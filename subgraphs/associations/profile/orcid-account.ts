import { parseOrcid } from '../../kernel/identifiers/index.js';
import type { Context } from '../../kernel/index.js';
import { Account } from '../account/account.entity.js';

/** ORCID as an OIDC provider: its subject is the iD. */
const issuer = 'https://orcid.org';

/** The ORCID iD that an account signed in at ORCID with; null for every other account. */
export async function orcidOfAccount(tx: Context, accountId: string | null): Promise<string | null> {
  const account = accountId ? await tx.em.findOne(Account, { id: accountId }) : null;
  if (account?.issuer !== issuer || !account.subject) return null;
  const parsed = parseOrcid(account.subject);
  return parsed.ok ? parsed.value : null;
}
