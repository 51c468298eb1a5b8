import { ConfigurationError, type Environment } from '../subgraphs/kernel/env.js';
import { createKeyValue } from '../subgraphs/kernel/kv.js';
import { createLogger } from '../subgraphs/kernel/logger.js';
import { createGateway, type Gateway } from './server.js';
import { overHttp } from './subgraph-transport.js';
import { operationsFolder, readSupergraph } from './supergraph.js';

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
  const keyValue = createKeyValue(env.REDIS_URL);
  const gateway = await createGateway({
    env,
    secret: env.VIEWER_SECRET!,
    keyValue,
    log: createLogger(env, 'gateway'),
    supergraphSdl: await readSupergraph(),
    operationsDir: operationsFolder,
    dataSourceFor: (name) => overHttp(env.subgraphUrls[name]!),
  });
  return {
    gateway,
    async close() {
      await gateway.close();
      await keyValue.close();
    },
  };
}
