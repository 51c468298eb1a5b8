import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asker } from './ask.fixture.js';
import { negotiateType } from './graphql-http.js';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

let toys: Toys;
let gateway: Gateway;
let ask: Ask;
const origin = 'https://app.example.vn';

beforeAll(async () => {
  toys = await startToys();
  gateway = await toyGateway(toys, { CORS_ORIGINS: ` ${origin}, https://other.example.vn` });
  ask = asker(gateway);
});
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

const get = (search: Record<string, string>, headers: Record<string, string> = {}) =>
  gateway.app.inject({ url: `/graphql?${new URLSearchParams(search)}`, headers });
const post = (payload: unknown, headers: Record<string, string> = {}) =>
  gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: payload as string,
  });

describe('forgery from other sites', () => {
  test('GET needs a header that makes a browser ask first', async () => {
    const refused = await get({ query: '{ awardCount }' });
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const passed = await get({ query: '{ awardCount }' }, { 'apollo-require-preflight': '1' });
    expect(passed.json().data).toEqual({ awardCount: 7 });
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ])('a body of %s is not read', async (type) => {
    const answer = await post('{"query":"mutation { touch }"}', { 'content-type': type });
    expect(answer.statusCode).toBe(415);
    expect(answer.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('GET never changes anything', async () => {
    const answer = await get({ query: 'mutation { touch }' }, { 'x-requested-with': 'test' });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow).toBe('POST');
    expect(answer.json().data).toBeUndefined();
  });
});

describe('other origins', () => {
  const preflight = (from: string) =>
    gateway.app.inject({ method: 'OPTIONS', url: '/graphql', headers: { origin: from } });

  test('may ask where they are listed', async () => {
    const answer = await preflight(origin);
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
    expect(answer.headers['access-control-allow-headers']).toContain('authorization');
    const real = await ask('{ awardCount }', { headers: { origin } });
    expect(real.headers['access-control-allow-origin']).toBe(origin);
  });

  test('get no permission otherwise', async () => {
    for (const from of ['https://evil.example', 'null', `${origin}.evil.example`]) {
      expect((await preflight(from)).headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('what is not an operation', () => {
  test.each([
    ['a batch', '[{"query":"{ awardCount }"}]', 400],
    ['no JSON', '{', 400],
    ['no body', '', 400],
    ['a number', '7', 400],
    ['a foreign prototype', '{"query":"{ awardCount }","__proto__":{"x":1}}', 400],
    ['too much', JSON.stringify({ query: `{ awardCount } # ${'x'.repeat(1_000_001)}` }), 413],
  ])('%s is refused', async (_name, payload, status) => {
    const answer = await post(payload, { 'accept-language': 'en' });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      requestId: expect.any(String),
    });
  });
});

test('every answer has the security headers', async () => {
  for (const url of ['/graphql', '/health/live', '/nowhere', '/']) {
    const { headers } = await gateway.app.inject(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  }
  const { headers } = await ask('{ awardCount }');
  expect(headers['cache-control']).toBe('no-store');
});

test.each([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
  ['application/graphql-response+json;q=0.9, application/json', 'application/json; charset=utf-8'],
  ['text/html', null],
  ['application/json;q=0', null],
])('accept %s is answered as %s', (accept, type) => {
  expect(negotiateType(accept)).toBe(type);
});
