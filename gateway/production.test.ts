import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, asker } from './ask.fixture.js';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway, toySecret } from './toy-graph.fixture.js';

let toys: Toys;
let gateway: Gateway;
let ask: Ask;
const headers = { 'accept-language': 'en' };

beforeAll(async () => {
  toys = await startToys();
  gateway = await toyGateway(toys, { NODE_ENV: 'production', VIEWER_SECRET: toySecret, LOG_LEVEL: 'silent' });
  ask = asker(gateway);
});
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

test('answers', async () => {
  expect((await ask('{ awardCount }')).data).toEqual({ awardCount: 7 });
});

test.each([
  '{ __schema { types { name } } }',
  '{ __type(name: "Item") { name } }',
])('tells nothing of the schema: %s', async (query) => {
  const { data, errors } = await ask(query, { headers });
  expect(data).toBeUndefined();
  for (const error of errors ?? []) {
    expect(error.message).toBe(
      'The schema cannot be queried here; use the published one (schema/api.graphql).',
    );
    expect(error.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', requestId: expect.any(String) });
  }
  expect(errors).toHaveLength(1);
});

test.each<[string, Record<string, unknown>]>([
  ['{ awardCoun }', {}],
  ['{ items(firs: 1) { nodes { id } } }', {}],
  [
    'mutation($i: SignInInput!) { signIn(input: $i) { accessToken } }',
    { i: { usernam: 'x', password: 'y' } },
  ],
])('suggests nothing: %s', async (query, variables) => {
  const { errors, body } = await ask(query, { variables, headers });
  expect(errors?.length).toBeGreaterThan(0);
  expect(body).not.toMatch(/did you mean/i);
});

test.each(['/', '/explorer/explorer.js', '/explorer/config.json'])('has no explorer at %s', async (url) => {
  expect((await gateway.app.inject(url)).statusCode).toBe(404);
});

test('tells browsers to stay on HTTPS', async () => {
  const { headers: received } = await gateway.app.inject('/health/live');
  expect(received['strict-transport-security']).toBeTruthy();
});

test('shows what it counts and which parts are missing to operators only', async () => {
  expect((await gateway.app.inject('/metrics')).statusCode).toBe(404);
  expect((await gateway.app.inject('/health/ready')).json()).toEqual({ status: 'ok' });
  expect((await gateway.internal.inject('/metrics')).body).toContain('graph_operation_seconds');
  expect((await gateway.internal.inject('/health/ready')).json()).toMatchObject({ checks: { awards: true } });
});

test('reports to nobody', () => {
  expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
});
