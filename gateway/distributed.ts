import { ConfigurationError, type Environment } from '../subgraphs/kernel/env.js';
import { createEventBus } from '../subgraphs/kernel/events/index.js';
import { createKeyValue } from '../subgraphs/kernel/kv.js';
import { createLogger } from '../subgraphs/kernel/logger.js';
import { startTracing } from '../subgraphs/kernel/tracing/index.js';
import { createGateway, type Gateway } from './server.js';
import { overHttp } from './subgraph-transport.js';
import { operationsFolder, readSupergraph, supergraphFile } from './supergraph.js';
import { watchSupergraph } from './supergraph-watch.js';

/**
 * Checks that every subgraph has an address: half a graph by HTTP and half in process would have two databases.
 * @param names of all subgraphs
 * @throws ConfigurationError naming the missing variables
 */
export function assertAllAddressed(env: Pick<Environment, 'subgraphUrls'>, names: readonly string[]): void {
  const missing = names.filter((name) => !env.subgraphUrls[name]);
  if (missing.length === 0) return;
  const lines = missing.map(
    (name) => `  - SUBGRAPH_URL_${name.toUpperCase()}: required, as other subgraphs have one`,
  );
  throw new ConfigurationError(`The configuration has problems:\n${lines.join('\n')}`);
}

/** Starts the gateway alone, with its subgraphs behind addresses. It does not listen yet. */
export async function startDistributed(
  env: Environment,
): Promise<{ gateway: Gateway; close(): Promise<void> }> {
  const log = createLogger(env, 'gateway');
  const endTracing = await startTracing(env, 'gateway');
  const file = env.SUPERGRAPH_FILE ?? supergraphFile;
  const keyValue = createKeyValue(env.REDIS_URL);
  const events = env.REDIS_URL ? createEventBus(env.REDIS_URL, new Set()) : undefined;
  const gateway = await createGateway({
    env,
    ...(events && { events }),
    secret: env.VIEWER_SECRET!,
    keyValue,
    log,
    supergraphSdl: await readSupergraph(file),
    operationsDir: operationsFolder,
    dataSourceFor: (name) => overHttp(env.subgraphUrls[name]!),
  });
  const endWatch = watchSupergraph({ gateway, file, pollSeconds: env.SUPERGRAPH_POLL_SECONDS, log });
  return {
    gateway,
    async close() {
      endWatch();
      await gateway.close();
      await events?.close();
      await keyValue.close();
      await endTracing();
    },
  };
}
