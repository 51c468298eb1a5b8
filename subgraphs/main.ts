import 'reflect-metadata';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { subgraphs } from './index.js';
import { loadEnvironment } from './kernel/env.js';
import { busFor } from './kernel/events/index.js';
import { type GraphTransport, httpTransport } from './kernel/graph-client.js';
import { createIdentityProvider } from './kernel/identity-provider.js';
import { createKeyValue } from './kernel/kv.js';
import { createLogger } from './kernel/logger.js';
import { createSubgraphMetrics } from './kernel/metrics.js';
import { createMetricsServer, serveMetrics } from './kernel/metrics-server.js';
import { closeDatabase, openDatabase } from './kernel/orm/database.js';
import { startSubgraph } from './kernel/runtime.js';
import { createSubgraphServer } from './kernel/server.js';
import { startTracing } from './kernel/tracing/index.js';
import { createViewerCodec, system } from './kernel/viewer.js';

/** One subgraph as a process of its own: `npm run start:subgraph -- awards`. */
const env = loadEnvironment();
const name = process.argv[2];
const entry = subgraphs.find((each) => each.name === name);
const trustsProvider = env.TRUST_BEARER === '1' && env.OIDC_ISSUER !== undefined;
const problems = [
  !entry && `name one of ${subgraphs.map((each) => each.name).join(', ')} as the argument`,
  !env.VIEWER_SECRET && 'VIEWER_SECRET: required when distributed',
  !env.DATABASE_URL && 'DATABASE_URL: required when distributed',
  !env.GATEWAY_URL && 'GATEWAY_URL: required when distributed; subgraphs ask the graph through it',
  trustsProvider &&
    !env.SUBGRAPH_URL_ASSOCIATIONS &&
    'SUBGRAPH_URL_ASSOCIATIONS: required with TRUST_BEARER and OIDC_ISSUER; it knows whose an identity is',
].filter(Boolean);
if (problems.length > 0) {
  process.stderr.write(
    `The configuration has problems:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n`,
  );
  process.exit(1);
}

const codec = createViewerCodec(env.VIEWER_SECRET!);
const log = createLogger(env, entry!.name);
const endTracing = await startTracing(env, entry!.name);
const registry = new Registry();
collectDefaultMetrics({ register: registry });
const metrics = createSubgraphMetrics(registry);
const database = await openDatabase(env);
const keyValue = createKeyValue(env.REDIS_URL);
const runtime = await startSubgraph(await entry!.load(), {
  env,
  secret: env.VIEWER_SECRET!,
  database,
  keyValue,
  log,
  metrics,
  transport: httpTransport(env.GATEWAY_URL!, codec),
  ...(trustsProvider && { provider: identityProvider(httpTransport(env.SUBGRAPH_URL_ASSOCIATIONS!, codec)) }),
});
function identityProvider(accounts: GraphTransport) {
  return createIdentityProvider(env, log, (operation, requestId) =>
    accounts({ ...operation, viewer: system, requestId }),
  );
}

const events = env.REDIS_URL ? busFor(env.REDIS_URL, [runtime.manifest]) : null;
if (events) {
  await runtime.followEvents(events);
  runtime.publishEvents(events);
}

await runtime.startJobs();
metrics.watch([runtime], events);
const server = createSubgraphServer(runtime);
await server.listen({ host: env.HOST, port: env.PORT ?? entry!.port });
// What it counts is for operators, not for whoever may ask the graph.
const internal = env.METRICS_PORT === undefined ? null : createMetricsServer();
if (internal) {
  serveMetrics(internal, registry);
  await internal.listen({ host: env.HOST, port: env.METRICS_PORT! });
}
runtime.keepWarm();
process.stdout.write(`${entry!.name} listens on ${env.HOST}:${env.PORT ?? entry!.port}\n`);

let closing = false;
const close = async () => {
  if (closing) return;
  closing = true;
  await Promise.all([server.close(), internal?.close()]);
  await runtime.close();
  await events?.close();
  await closeDatabase(database);
  await keyValue.close();
  await endTracing();
  process.exit(0);
};
process.on('SIGTERM', close);
process.on('SIGINT', close);
