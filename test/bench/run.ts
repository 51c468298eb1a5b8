import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { startEmbedded } from '../../gateway/embedded.js';
import { parseOperation } from '../../gateway/operations.js';
import { subgraphs } from '../../subgraphs/index.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { viewerHeader } from '../../subgraphs/kernel/viewer.js';
import postgres from '../e2e/database.js';
import { findServices } from '../e2e/services.js';
import { ask, load, type Query, signOfficers } from './load.js';
import { freePort, Processes, type Started } from './processes.js';
import { merge, type Row, ratios, table } from './report.js';

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const plan = options.quick
  ? { boundMs: 60_000, warmSeconds: 1, seconds: 2.5, rounds: 1 }
  : { boundMs: 600_000, warmSeconds: 5, seconds: 20, rounds: 3 };
const secret = 'benchmark-secret-of-at-least-32-characters';
const names = subgraphs.map(({ name }) => name);
const [ours, plain] = ['ours', 'apollo'] as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What there is to undo, last first; `boundMs` leaves 5 s for it. */
const undo: (() => Promise<unknown>)[] = [];
let undone: Promise<void> | undefined;
const cleanUp = (): Promise<void> => {
  undone ??= (async () => {
    for (const step of undo.reverse()) {
      await step().catch((error: Error) => process.stderr.write(`Cleaning up: ${error.message}\n`));
    }
  })();
  return undone;
};

async function seededDatabase(serverUrl: string): Promise<string> {
  const database = await postgres.create(serverUrl);
  undo.push(() => database.drop());
  const start = performance.now();
  const env = parseEnvironment({
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL: database.url,
    VIEWER_SECRET: secret,
  });
  await (await startEmbedded({ env })).close();
  say(`Seeded in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return database.url;
}

async function startAll(databaseUrl: string, redisUrl: string) {
  const processes = new Processes();
  undo.push(() => processes.close());
  const [oursPort, plainPort] = [await freePort(), await freePort()];
  const shared = { REDIS_URL: redisUrl, VIEWER_SECRET: secret };
  const services: Started[] = [];
  for (const name of names) {
    const environment = {
      ...shared,
      DATABASE_URL: databaseUrl,
      GATEWAY_URL: `http://127.0.0.1:${oursPort}/graphql`,
    };
    services.push(processes.start(name, await freePort(), 'subgraphs/main.js', [name], environment));
  }
  const urls = Object.fromEntries(
    services.map(({ name, url }) => [`SUBGRAPH_URL_${name.toUpperCase()}`, url]),
  );
  const gateways = [
    processes.start(ours, oursPort, 'gateway/main.js', [], { ...shared, ...urls }),
    processes.start(plain, plainPort, 'test/bench/plain-gateway.js', [], {
      VIEWER_SECRET: secret,
      APOLLO_TELEMETRY_DISABLED: '1',
      ...urls,
    }),
  ];
  const [viewer] = await signOfficers(secret, 1);
  await Promise.all(
    [...services, ...gateways].map((each) => processes.ready(each, { [viewerHeader]: viewer! })),
  );
  return { services, gateways };
}

async function assertSameAnswers(gateways: readonly Started[], queries: readonly Query[]): Promise<void> {
  const [viewer] = await signOfficers(secret, 1);
  for (const query of queries) {
    const answers = await Promise.all(gateways.map(({ url }) => ask(url, query, viewer!)));
    if (!answers.every((answer) => isDeepStrictEqual(answer, answers[0]))) {
      throw new Error(`The gateways answer ${query.name} differently:\n${JSON.stringify(answers, null, 1)}`);
    }
    say(`${query.name}: same answer from both, ${JSON.stringify(answers[0]).length} characters`);
  }
}

async function main(): Promise<void> {
  const found = await findServices();
  if (!found) throw new Error('The benchmark needs PostgreSQL and Redis: set DATABASE_URL and REDIS_URL');
  const queries: Query[] = ['AcrossTheGraph', 'PublicAssociations'].map((name) => {
    const file = `${name}.graphql`;
    const { query, variables } = parseOperation(file, readFileSync(`schema/operations/${file}`, 'utf8'));
    return { name, query, variables: JSON.parse(variables || '{}') };
  });
  const { services, gateways } = await startAll(await seededDatabase(found.databaseUrl), found.redisUrl);
  await assertSameAnswers(gateways, queries);
  const pairs = queries.flatMap((query) => gateways.map((gateway) => ({ query, gateway })));
  for (const { query, gateway } of pairs) await load(gateway, services, query, secret, plan.warmSeconds);
  const rounds: Row[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    for (const { query, gateway } of pairs) {
      const measured = await load(gateway, services, query, secret, plan.seconds);
      rounds.push({ query: query.name, gateway: gateway.name, ...measured });
    }
  }
  const rows = pairs.map(({ query, gateway }) =>
    merge(rounds.filter((row) => row.query === query.name && row.gateway === gateway.name)),
  );
  const compared = ratios(rows, ours, plain);
  say(
    `\n20 connections, ${plan.rounds} × ${plan.seconds} s each, ${availableParallelism()} CPUs, CPU in ms/request`,
  );
  say(table(rows, names));
  for (const { query, ...ratio } of compared) {
    const [speed, p50, gw, all] = Object.values(ratio).map((value) => value.toFixed(2));
    say(
      `${query}: ours is × ${speed} in req/s, × ${p50} in p50, × ${gw} in gateway CPU, × ${all} in all CPU`,
    );
  }
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ plan, rows, ratios: compared }, null, 2)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().then(() => process.exit(130)));
}
const bound = new Promise<never>((_resolve, reject) => {
  setTimeout(
    () => reject(new Error(`Not done within ${plan.boundMs / 1000} s`)),
    plan.boundMs - 5_000,
  ).unref();
});
const failure = await Promise.race([main(), bound]).then(
  () => undefined,
  (error: Error) => error,
);
await cleanUp();
if (failure) process.stderr.write(`The benchmark failed: ${failure.stack}\n`);
process.exit(failure ? 1 : 0);
