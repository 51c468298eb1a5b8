import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createGateway } from '../../gateway/server.js';
import { overHttp } from '../../gateway/subgraph-transport.js';
import { loadEnvironment } from '../../subgraphs/kernel/env.js';
import { createKeyValue } from '../../subgraphs/kernel/kv.js';
import { createLogger } from '../../subgraphs/kernel/logger.js';

/** Our gateway before the subgraphs that a supergraph names with their addresses: `our-gateway.js <supergraph>`. */
const env = loadEnvironment();
const supergraphSdl = readFileSync(process.argv[2]!, 'utf8');
const addresses = new Map(
  [...supergraphSdl.matchAll(/@join__graph\(name: "([a-z]+)", url: "([^"]+)"\)/g)].map(
    ([, name, url]) => [name!, url!] as const,
  ),
);
const gateway = await createGateway({
  env,
  secret: env.VIEWER_SECRET!,
  keyValue: createKeyValue(undefined),
  log: createLogger(env, 'gateway'),
  supergraphSdl,
  dataSourceFor: (name) => overHttp(addresses.get(name)!),
});
await gateway.app.listen({ host: env.HOST, port: env.PORT ?? 0 });
