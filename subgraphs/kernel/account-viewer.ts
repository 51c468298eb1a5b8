import type { Context } from './context.js';
import { type ActorRole, system, type Viewer } from './viewer.js';

const query = `query AccountViewer($id: ID!) {
  account(id: $id) { username roles isUsable person { id } associations { id } organization { id } }
}`;

interface Account {
  readonly username: string;
  readonly roles: readonly ActorRole[];
  readonly isUsable: boolean;
  readonly person: { readonly id: string } | null;
  readonly associations: readonly { readonly id: string }[];
  readonly organization: { readonly id: string } | null;
}

/**
 * What an account may do now, for `accountViewer` of the manifest: asked of the subgraph that keeps accounts, as the
 * system, to whom alone it answers about any account. Never inside a transaction.
 * @returns null where the account may not be used
 * @throws SERVICE_UNAVAILABLE
 */
export async function viewerOfAccount(ctx: Context, accountId: string): Promise<Viewer | null> {
  const { account } = await ctx.graph.query<{ account: Account | null }>(query, { id: accountId }, system);
  if (!account?.isUsable) return null;
  return {
    kind: 'account',
    accountId,
    username: account.username,
    personId: account.person?.id ?? null,
    roles: account.roles,
    associationIds: account.associations.map(({ id }) => id),
    organizationId: account.organization?.id ?? null,
    sessionId: null,
    purpose: null,
  };
}
