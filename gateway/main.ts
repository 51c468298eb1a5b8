import 'reflect-metadata';
import cluster from 'node:cluster';
import { subgraphs } from '../subgraphs/index.js';
import { ConfigurationError, type Environment, loadEnvironment } from '../subgraphs/kernel/env.js';
import { createLogger } from '../subgraphs/kernel/logger.js';
import { assertAllAddressed, startDistributed } from './distributed.js';
import { startEmbedded } from './embedded.js';
import type { DemoAccounts } from './explorer.js';
import { requestDeadlineMs } from './request-context.js';
import type { Gateway } from './server.js';
import { answerOperators } from './worker.js';
import { startWorkers } from './workers.js';

const started = performance.now();
/** The first process speaks for its workers. */
const say = (line: string) => cluster.isWorker || process.stdout.write(`${line}\n`);

interface Closable {
  close(): Promise<void>;
}

interface Running extends Closable {
  readonly gateway: Gateway;
  demo?(): Promise<DemoAccounts>;
}

async function main(env: Environment): Promise<void> {
  const distributed = Object.keys(env.subgraphUrls).length > 0;
  const names = subgraphs.map(({ name }) => name);
  if (distributed) assertAllAddressed(env, names);
  if (distributed && env.WORKERS > 1 && cluster.isPrimary) return startMany(env);
  say(
    distributed
      ? 'Starting the gateway …'
      : `Starting the gateway and ${names.length} subgraphs in one process …`,
  );
  let running: Running | undefined;
  closeOnSignal(env, () => running);
  running = distributed ? await startDistributed(env) : await startEmbedded({ env, progress: say });
  const address = await running.gateway.app.listen({ host: env.HOST, port: env.PORT ?? 4000 });
  if (cluster.isWorker) answerOperators(running.gateway);
  else if (env.METRICS_PORT !== undefined)
    await running.gateway.internal.listen({ host: env.HOST, port: env.METRICS_PORT });
  for (const line of closingLines(env, address, await running.demo?.())) say(line);
}

async function startMany(env: Environment): Promise<void> {
  say(`Starting ${env.WORKERS} gateways …`);
  let workers: Closable | undefined;
  closeOnSignal(env, () => workers);
  const started = await startWorkers(env, createLogger(env, 'gateway'));
  workers = started;
  for (const line of closingLines(env, await started.address)) say(line);
}

/** @param running gives what there is to close; nothing while it starts: a first start that is interrupted begins anew */
function closeOnSignal({ DRAIN_SECONDS }: Environment, running: () => Closable | undefined): void {
  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    say(`${signal}: finishing running requests …`);
    // A request that hangs must not keep a stopped process alive.
    setTimeout(() => process.exit(1), DRAIN_SECONDS * 1000 + requestDeadlineMs).unref();
    await running()?.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close(signal));
}

function closingLines(env: Environment, address: string, demo?: DemoAccounts): string[] {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lines = ['', `Ready in ${seconds} s`, `  GraphQL   ${address}/graphql`];
  if (env.production) return lines;
  lines.push(`  Explorer  ${address}/`);
  if (demo && demo.accounts.length > 0) {
    lines.push('', `Demo accounts (password: ${demo.password})`);
    lines.push(...demo.accounts.map(({ username, label }) => `  ${username.padEnd(10)} ${label.en}`));
  }
  const query = JSON.stringify({ query: '{ associations(first: 3) { nodes { id nameVi } } }' });
  return [
    ...lines,
    '',
    'Try:',
    `  curl -s ${address}/graphql -H 'content-type: application/json' -d '${query}'`,
    '',
  ];
}

const env = loadEnvironment();
main(env).catch((error: Error) => {
  const known = error instanceof ConfigurationError;
  process.stderr.write(`${known ? error.message : `The start failed: ${error.stack}`}\n`);
  process.exit(1);
});
