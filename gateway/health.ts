import type { FastifyInstance } from 'fastify';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import type { Graph } from './graph.js';
import type { Metrics } from './metrics.js';
import { systemContext } from './request-context.js';

export interface HealthOptions {
  readonly graph: Graph;
  readonly keyValue: KeyValue;
  readonly metrics: Metrics;
  /** True once the process is closing: it finishes what it has and asks for no more. */
  draining(): boolean;
}

const patienceMs = 2_000;

/** `/health/live`, `/health/ready` (each subgraph is asked; the missing ones are named) and `/metrics`. */
export function registerHealth(
  app: FastifyInstance,
  { graph, keyValue, metrics, draining }: HealthOptions,
): void {
  app.get('/health/live', async () => ({ status: 'ok' }));

  app.get('/health/ready', async (_request, reply) => {
    const checks = Object.fromEntries(
      await Promise.all(
        [...graph.services.keys()].map(async (name) => [name, await answers(graph, name)] as const),
      ),
    );
    const missing = Object.keys(checks).filter((name) => !checks[name]);
    const ready = missing.length === 0 && !draining();
    const store = await soon(keyValue.ping());
    // The store only speeds up and revokes; requests are answered without it.
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ok' : 'unavailable',
      missing,
      checks: { ...checks, store },
      draining: draining(),
    });
  });

  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}

const answers = (graph: Graph, name: string): Promise<boolean> =>
  soon(
    graph.services
      .get(name)!
      .ask(systemContext('health'), { query: '{ __typename }' }, patienceMs)
      .then(({ errors }) => !errors?.length),
  );

async function soon(check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([check, late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
