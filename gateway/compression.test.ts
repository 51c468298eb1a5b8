import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { negotiateEncoding } from './compression.js';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

let toys: Toys;
let gateway: Gateway;
beforeAll(async () => {
  toys = await startToys();
  gateway = await toyGateway(toys);
});
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

const ask = (query: string, encoding: string) =>
  gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
    payload: JSON.stringify({ query }),
  });
const long = '{ __schema { types { name description } } }';

test.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a long answer is sent as %s', async (encoding, open) => {
  const plain = await ask(long, 'identity');
  const answer = await ask(long, encoding);
  expect(answer.headers).toMatchObject({
    'content-encoding': encoding,
    vary: expect.stringContaining('accept-encoding'),
  });
  expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length);
  expect(answer.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
  expect(open(answer.rawPayload).toString()).toBe(plain.body);
});

test('a short answer is sent as it is', async () => {
  const answer = await ask('{ awardCount }', 'br, gzip');
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.json().data).toEqual({ awardCount: 7 });
});

test.each([
  [undefined, null],
  ['identity', null],
  ['deflate', null],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['*', 'br'],
  ['*;q=0', null],
  ['br;q=0, *', 'gzip'],
])('accept-encoding %s: %s', (accepted, encoding) => {
  expect(negotiateEncoding(accepted)).toBe(encoding);
});
