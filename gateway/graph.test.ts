import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../subgraphs/kernel/viewer.js';
import { type Ask, asker } from './ask.fixture.js';
import type { Gateway } from './server.js';
import type { SubgraphTransport } from './subgraph-transport.js';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

let toys: Toys;
let gateway: Gateway;
let ask: Ask;

beforeAll(async () => {
  toys = await startToys();
  gateway = await toyGateway(toys);
  ask = asker(gateway);
});
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

describe('answers', () => {
  test('join what two subgraphs know of an entity', async () => {
    const { data, errors } = await ask('{ items(first: 2) { nodes { id name awards } } awardCount }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      items: {
        nodes: [
          { id: 'i0', name: 'Hội 0', awards: 2 },
          { id: 'i1', name: 'Hội 1', awards: 2 },
        ],
      },
      awardCount: 7,
    });
  });

  test('carry the request id to the subgraph and back', async () => {
    const answer = await ask('{ asker { requestId } }', { headers: { 'x-request-id': 'r-1' } });
    expect(answer.data).toEqual({ asker: { requestId: 'r-1' } });
    expect(answer.headers['x-request-id']).toBe('r-1');
  });

  test('for the graph itself come without limits and as whoever it names', async () => {
    const query = '{ a: items(first: 90000) { nodes { id } } asker { kind requestId } }';
    const { data } = await gateway.executeAs(system, { query, variables: {}, requestId: 'job' });
    expect(data).toMatchObject({ asker: { kind: 'system', requestId: 'job' } });
  });
});

describe('errors', () => {
  test('of a subgraph keep code, path and the language of the caller', async () => {
    const vi = await ask('{ hidden awardCount }', { headers: { 'x-request-id': 'r-2' } });
    expect(vi.data).toEqual({ hidden: null, awardCount: 7 });
    expect(vi.errors).toEqual([
      { message: 'Không có.', path: ['hidden'], extensions: { code: 'NOT_FOUND', requestId: 'r-2' } },
    ]);
    const en = await ask('{ hidden }', { headers: { 'accept-language': 'en' } });
    expect(en.errors?.[0]?.message).toBe('Not there.');
  });

  test('that are faults say nothing but the request id', async () => {
    const answer = await ask('{ fault required }', { headers: { 'accept-language': 'en' } });
    expect(answer.data).toEqual({ fault: null, required: null });
    for (const { extensions } of answer.errors ?? [])
      expect(Object.keys(extensions ?? {}).sort()).toEqual(['code', 'requestId']);
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'INTERNAL_SERVER_ERROR',
      'INTERNAL_SERVER_ERROR',
    ]);
    expect(answer.body).not.toMatch(/secrets|must not be null|serviceName|stack|toy-graph/);
  });

  test.each([
    ['{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED', /^The request is not valid: Cannot query field/],
    ['{', {}, 'GRAPHQL_PARSE_FAILED', /^The request is not valid: Syntax Error/],
    ['query($n: Int!) { items(first: $n) { nodes { id } } }', { n: 'x' }, 'BAD_USER_INPUT', /Variable "\$n"/],
    ['query A { awardCount } query B { awardCount }', {}, 'BAD_USER_INPUT', /operationName/],
    // The gateway answers introspection itself: nothing but its own check can refuse this.
    ['{ __type(name: "a\\u0000") { name } }', {}, 'BAD_USER_INPUT', /U\+0000/],
    ['query($n: String!) { __type(name: $n) { name } }', { n: 'a\ud83d' }, 'BAD_USER_INPUT', /«n»/],
  ])('of the request itself: %s', async (query, variables, code, message) => {
    const answer = await ask(query, { variables, headers: { 'accept-language': 'en' } });
    expect(answer.errors?.[0]?.extensions?.code).toBe(code);
    expect(answer.errors?.[0]?.message).toMatch(message);
    expect(answer.errors?.[0]?.extensions?.requestId).toBeTruthy();
    expect(answer.data).toBeUndefined();
  });

  test('are Vietnamese by default', async () => {
    const { errors } = await ask('{ nothing }');
    expect(errors?.[0]?.message).toMatch(/^Yêu cầu không hợp lệ: /);
  });
});

describe('a subgraph that does not answer', () => {
  const dead: SubgraphTransport = {
    send: () => Promise.reject(new Error('connect ECONNREFUSED 10.1.2.3')),
    close: async () => undefined,
  };
  let hobbled: Gateway;
  let slow: Gateway;
  beforeAll(async () => {
    hobbled = await toyGateway(toys, {}, { awards: dead });
    const late = { execute: () => new Promise<never>(() => undefined) };
    const { inProcess } = await import('./subgraph-transport.js');
    slow = await toyGateway(toys, {}, { awards: inProcess(late) }, { deadlineMs: 50 });
  });
  afterAll(async () => {
    await hobbled?.close();
    await slow?.close();
  });

  test('is named, and the rest of the page answers', async () => {
    const answer = await asker(hobbled)('{ awardCount items(first: 2) { nodes { name awards } } }', {
      headers: { 'accept-language': 'en', 'x-request-id': 'r-3' },
    });
    expect(answer.data).toEqual({
      awardCount: null,
      items: {
        nodes: [
          { name: 'Hội 0', awards: null },
          { name: 'Hội 1', awards: null },
        ],
      },
    });
    const error = {
      message: 'The service "awards" does not answer at the moment.',
      extensions: { code: 'SERVICE_UNAVAILABLE', requestId: 'r-3', service: 'awards' },
    };
    expect(answer.errors).toHaveLength(2);
    expect(answer.errors).toContainEqual({ ...error, path: ['awardCount'] });
    expect(answer.errors).toContainEqual(error);
    expect(answer.body).not.toContain('10.1.2.3');
  });

  test('gives the path of a field of one entity', async () => {
    const { data, errors } = await asker(hobbled)('{ item(id: "i5") { name number: awards } }');
    expect(data).toEqual({ item: { name: 'Hội', number: null } });
    expect(errors?.map(({ path }) => path)).toEqual([['item', 'number']]);
  });

  test('ends at the deadline', async () => {
    const { data, errors } = await asker(slow)('{ awardCount asker { kind } }');
    expect(data).toEqual({ awardCount: null, asker: { kind: 'anonymous' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TIMEOUT', service: 'awards' });
  });

  test('degrades the gateway and is named there too', async () => {
    const answer = await hobbled.app.inject('/health/ready');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      status: 'degraded',
      missing: ['awards'],
      checks: { associations: true, awards: false },
    });
    expect((await gateway.app.inject('/health/ready')).statusCode).toBe(200);
    expect((await hobbled.app.inject('/health/live')).statusCode).toBe(200);
  });

  test('is counted', async () => {
    const { body } = await hobbled.app.inject('/metrics');
    expect(body).toMatch(
      /graph_subgraph_fetch_seconds_count\{service="awards",outcome="unavailable"\} [1-9]/,
    );
    expect(body).toMatch(/graph_errors_total\{code="SERVICE_UNAVAILABLE"\} [1-9]/);
    expect(body).toMatch(
      /graph_operation_seconds_count\{operation="unnamed",kind="query",outcome="errors"\}/,
    );
  });
});

test('closing finishes the requests that run and takes no more', async () => {
  let release = () => undefined as unknown;
  const reached = Promise.withResolvers<void>();
  const held: SubgraphTransport = {
    send: () =>
      new Promise((resolve) => {
        release = () => resolve({ data: { awardCount: 1 } });
        reached.resolve();
      }),
    close: async () => undefined,
  };
  const closing = await toyGateway(toys, {}, { awards: held });
  const url = `${await closing.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const headers = { 'content-type': 'application/json' };
  const running = fetch(url, { method: 'POST', headers, body: '{"query":"{ awardCount }"}' });
  await reached.promise;
  const closed = closing.close();
  release();
  expect(await (await running).json()).toMatchObject({ data: { awardCount: 1 } });
  await closed;
  await expect(fetch(url)).rejects.toThrow();
});
