import type { FastifyInstance } from 'fastify';
import { inTime, patienceMs } from '../subgraphs/kernel/deadline.js';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import type { Graph } from './graph.js';
import { systemContext } from './request-context.js';

export interface HealthOptions {
  readonly graph: Graph;
  readonly keyValue: KeyValue;
  /** True once the process is closing: it finishes what it has and asks for no more. */
  draining(): boolean;
}

export interface Readiness {
  /** `degraded`: some fields answer, others are null; `unavailable`: send nothing here. */
  readonly status: 'ok' | 'degraded' | 'unavailable';
  /** What does not answer: names of subgraphs, `store` for Redis. */
  readonly missing: readonly string[];
  readonly checks: Readonly<Record<string, boolean>>;
  readonly draining: boolean;
}

/**
 * Asks everything that answers depend on. A graph of which one part is away is still ready: to take it out of the
 * balancer would make the other parts fail, too.
 */
export async function assessReadiness({ graph, keyValue, draining }: HealthOptions): Promise<Readiness> {
  const names = [...graph.services.keys()];
  const [store, ...subgraphs] = await Promise.all([
    // The store only speeds up and revokes; requests are answered without it.
    soon(keyValue.ping()),
    ...names.map((name) => answers(graph, name)),
  ]);
  const checks = { ...Object.fromEntries(names.map((name, i) => [name, subgraphs[i]!])), store };
  const missing = Object.keys(checks).filter((name) => !checks[name as keyof typeof checks]);
  const away = draining() || !subgraphs.includes(true);
  const status = away ? 'unavailable' : missing.length > 0 ? 'degraded' : 'ok';
  return { status, missing, checks, draining: draining() };
}

/**
 * `/health/live` and `/health/ready`.
 * @param says whether the answer names what is missing, or only the status that a load balancer needs
 */
export function registerHealth(
  app: FastifyInstance,
  readiness: () => Promise<Readiness>,
  says: 'everything' | 'status',
): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const found = await readiness();
    reply.code(found.status === 'unavailable' ? 503 : 200);
    return says === 'status' ? { status: found.status } : found;
  });
}

const answers = (graph: Graph, name: string): Promise<boolean> =>
  soon(
    graph.services
      .get(name)!
      .ask(systemContext('health'), { query: '{ __typename }' }, patienceMs)
      .then(({ errors }) => !errors?.length),
  );

const soon = async (check: Promise<boolean>): Promise<boolean> => (await inTime(check)) ?? false;
