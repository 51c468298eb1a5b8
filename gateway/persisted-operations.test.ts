import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccessTokens } from '../subgraphs/kernel/access-token.js';
import { createKeyValue, type KeyValue } from '../subgraphs/kernel/kv.js';
import { anonymous } from '../subgraphs/kernel/viewer.js';
import { digestOf } from './manifest.js';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway, toySecret } from './toy-graph.fixture.js';

const reviewed = 'query Reviewed($first: Int!) { items(first: $first) { nodes { id name awards } } }';
const body = print(parse(reviewed));
const other = 'query Other { awardCount }';
const redis = { REDIS_URL: 'redis://127.0.0.1:1' };

let toys: Toys;
let folder: string;
let officer: Record<string, string>;
beforeAll(async () => {
  toys = await startToys();
  folder = await mkdtemp(join(tmpdir(), 'operations-'));
  await writeFile(
    join(folder, 'Reviewed.graphql'),
    `# as: anonymous\n# variables: {"first": 2}\n# denied:\n\n# Why.\n${reviewed}\n`,
  );
  const viewer = {
    ...anonymous,
    kind: 'account' as const,
    accountId: 'acc_1',
    username: 'officer',
    sessionId: 'ses_1',
  };
  officer = {
    authorization: `Bearer ${(await createAccessTokens(toySecret).issue(viewer, new Date())).token}`,
  };
});
afterAll(async () => {
  await toys?.close();
  await rm(folder, { recursive: true, force: true });
});

const start = (variables: Record<string, string> = {}, keyValue: KeyValue = toys.keyValue) =>
  toyGateway(toys, variables, {}, { operationsDir: folder, keyValue });

async function post(gateway: Gateway, payload: object, headers: Record<string, string> = {}) {
  const answer = await gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    payload: JSON.stringify(payload),
  });
  return { status: answer.statusCode, headers: answer.headers, ...answer.json() };
}
const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});
const codeOf = (answer: any) => answer.errors?.[0]?.extensions?.code;

describe('automatic persisted queries', () => {
  test('are asked for by digest once the text was sent with it', async () => {
    const gateway = await start();
    const missing = await post(gateway, persisted(digestOf(other)));
    expect(missing).toMatchObject({
      status: 200,
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect((await post(gateway, { query: other, ...persisted(digestOf(other)) })).data).toEqual({
      awardCount: 7,
    });
    expect((await post(gateway, persisted(digestOf(other)))).data).toEqual({ awardCount: 7 });
    const get = await gateway.app.inject({
      url: `/graphql?extensions=${encodeURIComponent(JSON.stringify(persisted(digestOf(other)).extensions))}`,
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(get.json().data).toEqual({ awardCount: 7 });
    await gateway.close();
  });

  test('are found by all gateways that share a store, and by each alone while it is away', async () => {
    const shared = createKeyValue(undefined);
    const [one, two] = [await start(redis, shared), await start(redis, shared)];
    await post(one, { query: other, ...persisted(digestOf(other)) });
    expect((await post(two, persisted(digestOf(other)))).data).toEqual({ awardCount: 7 });
    const fail = () => Promise.reject(new Error('away'));
    const away = await start(redis, { ...shared, get: fail, set: fail });
    expect(codeOf(await post(away, persisted(digestOf(other))))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(away, { query: other, ...persisted(digestOf(other)) })).data).toEqual({
      awardCount: 7,
    });
    expect((await post(away, persisted(digestOf(other)))).data).toEqual({ awardCount: 7 });
    await Promise.all([one.close(), two.close(), away.close()]);
  });

  test('do not believe what the store has under another digest', async () => {
    const shared = createKeyValue(undefined);
    await shared.set(`apq:${digestOf(other)}`, 'query Forged { asker { kind } }', 60);
    const gateway = await start(redis, shared);
    expect(codeOf(await post(gateway, persisted(digestOf(other))))).toBe('PERSISTED_QUERY_NOT_FOUND');
    await gateway.close();
  });

  test('keep nothing that is not valid, too large to answer, too long to keep, or more than one caller may', async () => {
    const shared = createKeyValue(undefined);
    const kept: string[] = [];
    const store = { ...shared, set: async (key: string) => void kept.push(key) };
    const gateway = await start({ ...redis, TRUST_PROXY: '127.0.0.1' }, store);
    const send = (query: string) => post(gateway, { query, ...persisted(digestOf(query)) });
    await send('query Broken {');
    await send('query Wrong { nothing }');
    await send('{ items(first: 30000) { nodes { id } } }');
    await send(`query Long { awardCount } # ${'x'.repeat(16_000)}`);
    expect(kept).toEqual([]);
    for (let i = 0; i < 310; i++) await send(`query Many${i} { awardCount }`);
    expect(kept).toHaveLength(300);
    await gateway.close();
  });

  test.each([
    ['of another text', { query: other, ...persisted(digestOf(reviewed)) }],
    ['that is none', persisted('abc')],
    ['that is long', persisted('a'.repeat(100_000))],
    ['that is no text', persisted({})],
    ['of another version', persisted(digestOf(other), 2)],
    ['without a form', { query: other, extensions: { persistedQuery: 'x' } }],
  ])('a digest %s is refused', async (_name, payload) => {
    const gateway = await start();
    const answer = await post(gateway, payload);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.data).toBeUndefined();
    await gateway.close();
  });
});

describe('the manifest', () => {
  const variables = { first: 1 };

  test('is asked for by id without having been sent', async () => {
    const gateway = await start();
    for (const operationName of [undefined, 'Reviewed']) {
      const answer = await post(gateway, { ...persisted(digestOf(body)), variables, operationName });
      expect(answer.data).toEqual({ items: { nodes: [{ id: 'i0', name: 'Hội 0', awards: 2 }] } });
    }
    expect(
      codeOf(await post(gateway, { ...persisted(digestOf(body)), variables, operationName: 'Else' })),
    ).toBe('BAD_USER_INPUT');
    await gateway.close();
  });

  test('is all that a class of clients gets in mode only', async () => {
    const gateway = await start({ PERSISTED_OPERATIONS: 'anonymous:only' });
    expect((await post(gateway, { query: body, variables })).errors).toBeUndefined();
    expect((await post(gateway, { ...persisted(digestOf(body)), variables })).errors).toBeUndefined();
    const refused = await post(gateway, { query: other, ...persisted(digestOf(other)) });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'FORBIDDEN']);
    expect(refused.data).toBeUndefined();
    // An account registers what the public may not ask.
    await post(gateway, { query: other, ...persisted(digestOf(other)) }, officer);
    expect((await post(gateway, persisted(digestOf(other)), officer)).data).toEqual({ awardCount: 7 });
    expect(codeOf(await post(gateway, persisted(digestOf(other))))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const { body: metrics } = await gateway.internal.inject('/metrics');
    expect(metrics).toContain('graph_unreviewed_operations_total{client="anonymous",outcome="refused"} 1');
    await gateway.close();
  });

  test('leaves the graph itself free', async () => {
    const gateway = await start({ PERSISTED_OPERATIONS: 'anonymous:only,account:only' });
    const viewer = { ...anonymous, kind: 'system' as const };
    const request = { query: other, variables: {}, requestId: 'job' };
    expect((await gateway.executeAs(viewer, request)).data).toEqual({ awardCount: 7 });
    await gateway.close();
  });

  test.each([
    ['off', 0, 9],
    ['log', 1, 9],
    ['prefer', 1, 18],
  ])('mode %s answers, counts and charges what is not in it', async (mode, counted, charged) => {
    const gateway = await start(
      { PERSISTED_OPERATIONS: `anonymous:${mode}`, RATE_LIMIT_ANONYMOUS: '1000' },
      createKeyValue(undefined),
    );
    const answer = await post(gateway, { query: '{ items(first: 9) { nodes { id } } }' });
    expect(answer.extensions).toEqual({ cost: { requested: 9, limit: 20_000 } });
    expect(answer.headers['ratelimit-remaining']).toBe(String(1000 - charged));
    expect((await post(gateway, { query: body, variables })).headers['ratelimit-remaining']).toBe(
      String(999 - charged),
    );
    const { body: metrics } = await gateway.internal.inject('/metrics');
    const line = 'graph_unreviewed_operations_total{client="anonymous",outcome="answered"} 1';
    expect(metrics.includes(line)).toBe(counted === 1);
    await gateway.close();
  });
});
