import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccessTokens } from '../subgraphs/kernel/access-token.js';
import { createEventBus } from '../subgraphs/kernel/events/index.js';
import { createKeyValue } from '../subgraphs/kernel/kv.js';
import { networkOf } from '../subgraphs/kernel/rate-limit.js';
import { anonymous, createViewerCodec } from '../subgraphs/kernel/viewer.js';
import { findRedis } from '../test/support/services.js';
import type { Gateway } from './server.js';
import { inProcess } from './subgraph-transport.js';
import { startToys, type Toys, toyGateway, toySecret } from './toy-graph.fixture.js';

const redis = await findRedis();
let toys: Toys;
beforeAll(async () => {
  toys = await startToys();
});
afterAll(() => toys?.close());

const bounded = (variables: Record<string, string>, keyValue = createKeyValue(undefined)) =>
  toyGateway(toys, { TRUST_PROXY: '127.0.0.1', ...variables }, {}, { keyValue });
const ask = (gateway: Gateway, query: string, headers: Record<string, string> = {}) =>
  gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    payload: JSON.stringify({ query }),
  });
const from = (address: string) => ({ 'x-forwarded-for': address });
const signedIn = async (accountId: string) => {
  const viewer = {
    ...anonymous,
    kind: 'account' as const,
    accountId,
    username: accountId,
    sessionId: accountId,
  };
  const { token } = await createAccessTokens(toySecret).issue(viewer, new Date());
  return { authorization: `Bearer ${token}` };
};
const items = (first: number) => `{ items(first: ${first}) { nodes { id } } }`;

test('an operation is charged its cost, told in the answer and its headers', async () => {
  const gateway = await bounded({ RATE_LIMIT_ANONYMOUS: '50' });
  const { headers, ...answer } = await ask(gateway, items(30));
  expect(answer.json().extensions).toEqual({ cost: { requested: 30, limit: 20_000 } });
  expect(headers).toMatchObject({
    'ratelimit-limit': '50',
    'ratelimit-remaining': '20',
    'ratelimit-policy': '"anonymous";q=50;w=60',
  });
  const reset = Number(headers['ratelimit-reset']);
  expect(reset > 0 && reset <= 60).toBe(true);
  expect(headers.ratelimit).toBe(`"anonymous";r=20;t=${reset}`);
  expect(headers['retry-after']).toBeUndefined();
  await gateway.close();
});

test.each([
  'application/json',
  'application/graphql-response+json',
])('one too many is refused in %s', async (accept) => {
  const gateway = await bounded({ RATE_LIMIT_ANONYMOUS: '50' });
  await ask(gateway, items(30));
  // The first is refused when its cost is known, the second before it is read.
  for (const query of [items(30), '{ awardCount }', '{']) {
    const answer = await ask(gateway, query, { accept });
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['ratelimit-remaining']).toBe('0');
    const wait = Number(answer.headers['retry-after']);
    expect(wait > 0 && wait <= 60).toBe(true);
    const { data, errors } = answer.json();
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: `Too many requests; try again in ${wait} seconds.`,
      extensions: { code: 'RATE_LIMITED', retryAfter: wait },
    });
  }
  await gateway.close();
});

test.each([
  ['no JSON for an operation', '[]'],
  ['an operation that is not valid', JSON.stringify({ query: '{ nothing }' })],
  ['one that costs too much', JSON.stringify({ query: items(30_000) })],
  [
    'a digest that nobody knows',
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  ],
])('%s is charged one point', async (_name, payload) => {
  const gateway = await bounded({ RATE_LIMIT_ANONYMOUS: '50' });
  const headers = { 'content-type': 'application/json' };
  const answer = await gateway.app.inject({ method: 'POST', url: '/graphql', headers, payload });
  expect(answer.headers['ratelimit-remaining']).toBe('49');
  await gateway.close();
});

test('a kept answer is charged the same, and says so', async () => {
  let fetches = 0;
  const transport = inProcess(toys.runtimes.get('associations')!);
  const send: typeof transport.send = (...call) => {
    fetches++;
    return transport.send(...call);
  };
  const events = createEventBus(undefined, new Set());
  await events.confirm('associations', performance.now());
  const variables = { RATE_LIMIT_ANONYMOUS: '10' };
  const more = { events, keyValue: createKeyValue(undefined) };
  const gateway = await toyGateway(toys, variables, { associations: { ...transport, send } }, more);
  const answers = [await ask(gateway, items(4)), await ask(gateway, items(4)), await ask(gateway, items(4))];
  expect(fetches).toBe(1);
  expect(answers.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['6', '2', '0']);
  expect(answers[1]!.json().extensions).toEqual({ cost: { requested: 4, limit: 20_000 } });
  expect(answers[2]!.statusCode).toBe(429);
  await gateway.close();
  await events.close();
});

test('accounts are counted one by one, strangers by address', async () => {
  const gateway = await bounded({ RATE_LIMIT_ANONYMOUS: '10', RATE_LIMIT_ACCOUNT: '20' });
  const left = async (headers: Record<string, string>) =>
    (await ask(gateway, items(4), headers)).headers['ratelimit-remaining'];
  expect(await left(from('192.0.2.1'))).toBe('6');
  expect(await left(from('192.0.2.1'))).toBe('2');
  expect(await left(from('192.0.2.2'))).toBe('6');
  expect(await left({ ...from('192.0.2.1'), ...(await signedIn('acc_1')) })).toBe('16');
  expect(await left({ ...from('192.0.2.9'), ...(await signedIn('acc_1')) })).toBe('12');
  expect(await left(await signedIn('acc_2'))).toBe('16');
  await gateway.close();
});

test('an address that a client claims is not believed without TRUST_PROXY', async () => {
  const gateway = await bounded({ RATE_LIMIT_ANONYMOUS: '10', TRUST_PROXY: '' });
  await ask(gateway, items(4), from('192.0.2.1'));
  const answer = await ask(gateway, items(4), from('192.0.2.2'));
  expect(answer.headers['ratelimit-remaining']).toBe('2');
  await gateway.close();
});

test.skipIf(redis === null)('gateways that share a Redis share what is left', async () => {
  const variables = { RATE_LIMIT_ACCOUNT: '10', REDIS_URL: redis! };
  const stores = [createKeyValue(redis!), createKeyValue(redis!)] as const;
  await Promise.all(stores.map((store) => store.ping()));
  const [one, two] = [await bounded(variables, stores[0]), await bounded(variables, stores[1])];
  const headers = await signedIn(`acc_${randomUUID()}`);
  expect((await ask(one, items(6), headers)).headers['ratelimit-remaining']).toBe('4');
  expect((await ask(two, items(3), headers)).headers['ratelimit-remaining']).toBe('1');
  expect((await ask(one, items(2), headers)).statusCode).toBe(429);
  await Promise.all([one, two, ...stores].map((each) => each.close()));
});

test('the graph itself and a limit of 0 are free', async () => {
  const gateway = await bounded({ RATE_LIMIT_ANONYMOUS: '1', RATE_LIMIT_ACCOUNT: '0' });
  const signed = await createViewerCodec(toySecret).sign({ ...anonymous, kind: 'system' });
  for (const headers of [{ 'x-viewer': signed }, await signedIn('acc_1')]) {
    for (let i = 0; i < 3; i++) {
      const answer = await ask(gateway, items(4), headers);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['ratelimit-limit']).toBeUndefined();
    }
  }
  await gateway.close();
});

test('a store that is away counts in this process', async () => {
  const keyValue = createKeyValue('redis://127.0.0.1:1');
  const gateway = await bounded({ RATE_LIMIT_ANONYMOUS: '10', REDIS_URL: 'redis://127.0.0.1:1' }, keyValue);
  expect((await ask(gateway, items(6))).headers['ratelimit-remaining']).toBe('4');
  expect((await ask(gateway, items(6))).statusCode).toBe(429);
  await gateway.close();
  await keyValue.close();
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:0:1::1', '20010db800000001'],
  ['2001:db8:0:1:ffff::2', '20010db800000001'],
  ['no address', 'no address'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
