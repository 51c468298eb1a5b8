import { LRUCache } from 'lru-cache';
import type { AskAccounts } from '../subgraphs/kernel/identity-provider.js';

const query = 'query SessionIsOpen($id: String!) { sessionIsOpen(id: $id) }';
/** A store that is away makes each request ask: once in so long for each session is enough. */
const rememberedMs = 1_000;

/**
 * Whether a session goes on, by the subgraph that keeps it: asked where the store of ended sessions is away.
 * @returns a function that answers null where the subgraph does not answer
 */
export function createSessionCheck(ask: AskAccounts) {
  const known = new LRUCache<string, Promise<boolean | null>>({ max: 10_000, ttl: rememberedMs });
  const check = async (id: string, requestId: string): Promise<boolean | null> => {
    const answer = await ask({ query, variables: { id } }, requestId);
    return (answer.data as { sessionIsOpen?: boolean | null } | null)?.sessionIsOpen ?? null;
  };
  return (sessionId: string, requestId: string): Promise<boolean | null> => {
    const remembered = known.get(sessionId);
    if (remembered) return remembered;
    const answer = check(sessionId, requestId);
    known.set(sessionId, answer);
    return answer;
  };
}
