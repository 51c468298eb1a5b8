import { setTimeout as sleep } from 'node:timers/promises';
import { revokedSessionSeconds, sessionPersonKey } from '../../kernel/access-token.js';
import type { Context } from '../../kernel/index.js';

const retryMs = 1_000;

/**
 * Tells every gateway whom the accounts of people stand for today, after a merge was committed: their access tokens name
 * the person of before until they are refreshed. A store that is away hears it when it is back.
 */
export async function tellSessions(ctx: Context, personIds: readonly string[]): Promise<void> {
  const sessions = await ctx.em.execute<{ id: string; person: string }[]>(
    `select s.id, a.person_id as person from "${ctx.subgraph}".account a
     join "${ctx.subgraph}".session s on s.account_id = a.id
     where a.person_id = any(?::text[]) and s.revoked_at is null and s.expires_at > ?`,
    [`{${personIds.join(',')}}`, ctx.now()],
  );
  await Promise.all(sessions.map(({ id, person }) => tell(ctx, id, person)));
}

async function tell(ctx: Context, sessionId: string, personId: string): Promise<void> {
  const until = Date.now() + revokedSessionSeconds * 1_000;
  const told = () =>
    ctx.keyValue.set(sessionPersonKey(sessionId), personId, Math.ceil((until - Date.now()) / 1_000)).then(
      () => true,
      () => false,
    );
  if (await told()) return;
  ctx.log.warn({ requestId: ctx.requestId }, 'persons of sessions cannot be told');
  void (async () => {
    while (Date.now() < until && !(await told())) await sleep(retryMs, undefined, { ref: false });
  })();
}
