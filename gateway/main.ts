import 'reflect-metadata';
import { subgraphs } from '../subgraphs/index.js';
import { ConfigurationError, type Environment, loadEnvironment } from '../subgraphs/kernel/env.js';
import { demoAccounts, demoPassword } from './demo-accounts.js';
import { assertAllAddressed, startDistributed } from './distributed.js';
import { startEmbedded } from './embedded.js';
import type { Gateway } from './server.js';

const started = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Running {
  readonly gateway: Gateway;
  close(): Promise<void>;
}

async function main(env: Environment): Promise<void> {
  const distributed = Object.keys(env.subgraphUrls).length > 0;
  const names = subgraphs.map(({ name }) => name);
  if (distributed) assertAllAddressed(env, names);
  say(
    distributed
      ? 'Starting the gateway …'
      : `Starting the gateway and ${names.length} subgraphs in one process …`,
  );
  let running: Running | undefined;
  closeOnSignal(() => running);
  running = distributed ? await startDistributed(env) : await startEmbedded({ env, progress: say });
  const address = await running.gateway.app.listen({ host: env.HOST, port: env.PORT ?? 4000 });
  for (const line of closingLines(env, address, distributed)) say(line);
}

/** @param running gives what there is to close; nothing while it starts: what is stored then is whole by itself */
function closeOnSignal(running: () => Running | undefined): void {
  let closing = false;
  const close = async (signal: string) => {
    if (closing) return;
    closing = true;
    say(`${signal}: finishing running requests …`);
    // A request that hangs must not keep a stopped process alive.
    setTimeout(() => process.exit(1), 15_000).unref();
    await running()?.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close(signal));
}

function closingLines(env: Environment, address: string, distributed: boolean): string[] {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lines = ['', `Ready in ${seconds} s`, `  GraphQL   ${address}/graphql`];
  if (env.production) return lines;
  lines.push(`  Explorer  ${address}/`);
  if (!distributed && env.SEED !== 'none') {
    lines.push('', `Demo accounts (password: ${demoPassword})`);
    lines.push(...demoAccounts.map(({ username, label }) => `  ${username.padEnd(10)} ${label.en}`));
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
