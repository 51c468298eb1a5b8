import 'reflect-metadata';
import { subgraphs } from './index.js';
import { loadEnvironment } from './kernel/env.js';
import { httpTransport } from './kernel/graph-client.js';
import { createKeyValue } from './kernel/kv.js';
import { createLogger } from './kernel/logger.js';
import { closeDatabase, openDatabase } from './kernel/orm/database.js';
import { startSubgraph } from './kernel/runtime.js';
import { createSubgraphServer } from './kernel/server.js';
import { createViewerCodec } from './kernel/viewer.js';

/** One subgraph as a process of its own: `npm run start:subgraph -- awards`. */
const env = loadEnvironment();
const name = process.argv[2];
const entry = subgraphs.find((each) => each.name === name);
const problems = [
  !entry && `name one of ${subgraphs.map((each) => each.name).join(', ')} as the argument`,
  !env.VIEWER_SECRET && 'VIEWER_SECRET: required when distributed',
  !env.DATABASE_URL && 'DATABASE_URL: required when distributed',
  !env.GATEWAY_URL && 'GATEWAY_URL: required when distributed; subgraphs ask the graph through it',
].filter(Boolean);
if (problems.length > 0) {
  process.stderr.write(
    `The configuration has problems:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n`,
  );
  process.exit(1);
}

const log = createLogger(env, entry!.name);
const database = await openDatabase(env);
const keyValue = createKeyValue(env.REDIS_URL);
const runtime = await startSubgraph(await entry!.load(), {
  env,
  secret: env.VIEWER_SECRET!,
  database,
  keyValue,
  log,
  transport: httpTransport(env.GATEWAY_URL!, createViewerCodec(env.VIEWER_SECRET!)),
});
const server = createSubgraphServer(runtime);
await server.listen({ host: env.HOST, port: env.PORT ?? entry!.port });
process.stdout.write(`${entry!.name} listens on ${env.HOST}:${env.PORT ?? entry!.port}\n`);

let closing = false;
const close = async () => {
  if (closing) return;
  closing = true;
  await server.close();
  await runtime.close();
  await closeDatabase(database);
  await keyValue.close();
  process.exit(0);
};
process.on('SIGTERM', close);
process.on('SIGINT', close);
