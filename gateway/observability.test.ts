import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createEventBus } from '../subgraphs/kernel/events/index.js';
import { createSubgraphMetrics } from '../subgraphs/kernel/metrics.js';
import { createViewerCodec, system } from '../subgraphs/kernel/viewer.js';
import { type Ask, asker } from './ask.fixture.js';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway, toySecret } from './toy-graph.fixture.js';

let toys: Toys;
let gateway: Gateway;
let ask: Ask;
const lines: Record<string, unknown>[] = [];

beforeAll(async () => {
  toys = await startToys();
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  gateway = await toyGateway(toys, {}, {}, { log });
  ask = asker(gateway);
});
beforeEach(() => void lines.splice(0));
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

const requests = () => lines.filter(({ msg }) => msg === 'request');

test('a request is one line, which tells neither who asked nor for what', async () => {
  const signIn = `mutation SignIn($u: String!) {
    signIn(input: { username: $u, password: "demo-only" }) { accessToken }
  }`;
  const { data } = await ask(signIn, { variables: { u: 'nguyen.van.a' } });
  const authorization = `Bearer ${(data as any).signIn.accessToken}`;
  const answer = await ask('query Who { asker { username } }', { headers: { authorization } });
  expect(answer.data).toEqual({ asker: { username: 'nguyen.van.a' } });
  expect(requests()).toMatchObject([
    { operation: 'SignIn', kind: 'mutation', status: 200, viewer: 'anonymous', ms: expect.any(Number) },
    { operation: 'Who', kind: 'query', status: 200, viewer: 'account', requestId: expect.any(String) },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/nguyen|demo-only|accessToken|acc_1|127\.0\.0\.1/);
});

test('a request that is refused is a line as well', async () => {
  await ask('query {', { headers: { 'x-request-id': 'r-1' } });
  await ask('{ awardCount }', { headers: { authorization: 'Bearer nonsense' } });
  expect(requests()).toMatchObject([
    { requestId: 'r-1', operation: null, kind: 'none', status: 200, viewer: 'anonymous' },
    { operation: null, status: 401, viewer: 'unknown' },
  ]);
});

test('questions of the graph itself are marked', async () => {
  const headers = { 'x-viewer': await createViewerCodec(toySecret).sign(system) };
  await ask('{ awardCount }', { headers });
  expect(requests()).toMatchObject([{ viewer: 'system', own: true }]);
});

test('a long name that a client chose is cut', async () => {
  await ask(`query ${'N'.repeat(500)} { awardCount }`);
  expect((requests()[0]?.operation as string).length).toBe(64);
});

test('fetches are counted by subgraph and state', async () => {
  await ask('query Counted { item(id: "i1") { awards } }');
  const { body } = await gateway.app.inject('/metrics');
  expect(body).toContain('graph_subgraph_fetches{service="awards",state="running"} 0');
  expect(body).toContain('graph_subgraph_fetches{service="awards",state="waiting"} 0');
  expect(body).toMatch(/graph_subgraph_fetch_seconds_count\{service="awards",outcome="ok"\} \d/);
});

test('the lag of events is a figure of each subgraph, and none where the bus does not answer', async () => {
  const runtimes = [...toys.runtimes.values()];
  const figures = async (lag: () => Promise<number>) => {
    const registry = new Registry();
    const bus = { ...createEventBus(undefined, new Set()), lag };
    const manifest = { ...runtimes[0]!.manifest, consumers: [{ name: 'follower' }] };
    createSubgraphMetrics(registry).watch([{ ...runtimes[0]!, manifest } as any, runtimes[1]!], bus);
    return registry.metrics();
  };
  const shown = await figures(async () => 7);
  expect(shown).toContain('graph_event_relay_lag{subgraph="associations"} 0');
  expect(shown).toContain('graph_event_relay_lag{subgraph="awards"} 0');
  expect(shown).toContain('graph_event_consumer_lag{consumer="associations.follower"} 7');
  const without = await figures(() => Promise.reject(new Error('away')));
  expect(without).toContain('graph_event_relay_lag{subgraph="awards"} 0');
  expect(without).not.toContain('graph_event_consumer_lag{');
});
