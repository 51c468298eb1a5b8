import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Caller } from '../subgraphs/kernel/runtime.js';
import { anonymous, createViewerCodec, type Viewer } from '../subgraphs/kernel/viewer.js';
import { createMetrics } from './metrics.js';
import { createRecentWriters } from './recent-writers.js';
import { requestContext } from './request-context.js';
import { CallRefused } from './resilience.js';
import { type DataSourceOptions, SubgraphDataSource } from './subgraph-data-source.js';

const officer: Viewer = { ...anonymous, kind: 'account', accountId: 'acc_1' };
const contextOf = (acceptLanguage?: string) =>
  requestContext({ viewer: officer, requestId: 'r', acceptLanguage, method: 'POST', trusted: false });
const read = { query: '{ a }' };

function source(
  send: (caller: Caller, query: string) => Promise<ExecutionResult>,
  more: Partial<DataSourceOptions> = {},
) {
  return new SubgraphDataSource({
    name: 'awards',
    transport: { send: (caller, { query }) => send(caller, query), close: async () => undefined },
    codec: createViewerCodec('secret-of-at-least-thirty-two-characters'),
    log: pino({ level: 'silent' }),
    metrics: createMetrics(),
    deadlineMs: 1_000,
    ...more,
  });
}

test('who has just changed something does not share what was asked before', async () => {
  const writers = createRecentWriters();
  let sent = 0;
  const awards = source(
    async (_caller, query) => {
      const mine = ++sent;
      if (query === read.query) await sleep(50);
      return { data: { a: mine } };
    },
    { writers },
  );
  const before = awards.ask(contextOf(), read);
  const same = awards.ask(contextOf(), read);
  await awards.ask(contextOf(), { query: 'mutation { b }' });
  expect(writers.has(officer)).toBe(true);
  const context = contextOf();
  context.asked.fresh = writers.has(officer);
  const after = await awards.ask(context, read);
  expect(await same).toEqual(await before);
  expect(after.data).not.toEqual((await before).data);
  expect(sent).toBe(3);
});

test('a call that a well subgraph would not take closes the way to nobody', async () => {
  const awards = source(async () => {
    throw new CallRefused('status 431');
  });
  for (let i = 0; i < 30; i++) await awards.ask(contextOf(), { query: `{ a${i} }` });
  expect(awards.guard.state()).toBe('closed');
});

test('a subgraph gets a language, never the header of the client', async () => {
  const seen: (string | undefined)[] = [];
  const awards = source(async ({ acceptLanguage }) => {
    seen.push(acceptLanguage);
    return { data: { a: 1 } };
  });
  await awards.ask(contextOf(`en,${'x'.repeat(15_000)}`), read);
  expect(seen).toEqual(['en']);
});

test('a change whose caller was told that it is too late does not happen after all', async () => {
  const changed: string[] = [];
  const awards = source(
    async (_caller, query) => {
      changed.push(query);
      await sleep(150);
      return { data: {} };
    },
    { deadlineMs: 100, resilience: { concurrent: 1 } },
  );
  const answers = ['mutation { one }', 'mutation { two }'].map((query) => awards.ask(contextOf(), { query }));
  const codes = (await Promise.all(answers)).map(({ errors }) => errors?.[0]?.extensions.code);
  expect(codes).toEqual(['TIMEOUT', 'TIMEOUT']);
  await sleep(200);
  expect(changed).toEqual(['mutation { one }']);
  expect(awards.guard.state()).toBe('closed');
});
