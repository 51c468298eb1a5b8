import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseEnvironment } from '../subgraphs/kernel/env.js';
import { createEventBus } from '../subgraphs/kernel/events/index.js';
import { createLogger } from '../subgraphs/kernel/logger.js';
import { type Ask, asker } from './ask.fixture.js';
import type { Gateway } from './server.js';
import { inProcess, type SubgraphTransport } from './subgraph-transport.js';
import { watchSupergraph } from './supergraph-watch.js';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

let toys: Toys;
let gateway: Gateway;
let ask: Ask;
let first: string;
/** Lacks `foreign`, and lets no answer with an item be kept. */
let second: string;
let asked: number;
let delayMs = 0;

const whole = '{ item(id: "i1") { name awards } awardCount }';
const answer = { item: { name: 'Hội', awards: 2 }, awardCount: 7 };

beforeAll(async () => {
  toys = await startToys();
  first = toys.supergraphSdl;
  second = first
    .replace(/\n {2}foreign: String.*/, '')
    .replace(/type Item\n/, 'type Item @cacheHint(maxAge: 0)\n');
});
beforeEach(async () => {
  asked = 0;
  delayMs = 0;
  const awards = inProcess(toys.runtimes.get('awards')!);
  const slow: SubgraphTransport = {
    ...awards,
    async send(...call) {
      asked++;
      await sleep(delayMs);
      return awards.send(...call);
    },
  };
  const events = createEventBus(undefined, new Set());
  for (const name of ['associations', 'awards']) await events.confirm(name, performance.now());
  const dataSourceFor = (name: string) => {
    if (name === 'awards') return slow;
    if (name === 'associations') return inProcess(toys.runtimes.get(name)!);
    throw new TypeError('Invalid URL');
  };
  gateway = await toyGateway(toys, {}, {}, { events, dataSourceFor });
  ask = asker(gateway);
});
afterEach(() => gateway?.close());
afterAll(() => toys?.close());

const fieldsKnown = async () => {
  const { errors } = await ask('{ foreign }');
  return errors?.[0]?.extensions?.code === 'GRAPHQL_VALIDATION_FAILED' ? 'second' : 'first';
};

describe('another supergraph', () => {
  test('is taken under requests of which none fails', async () => {
    delayMs = 5;
    let over = false;
    let answered = 0;
    const client = async (name: number) => {
      for (let n = 0; !over; n++) {
        // Each a text of its own, so that each is planned.
        const { data, errors } = await ask(`query C${name}N${n} ${whole}`);
        expect(errors).toBeUndefined();
        expect(data).toEqual(answer);
        answered++;
      }
    };
    const clients = Promise.all([1, 2, 3, 4].map(client));
    for (const sdl of [second, first, second]) {
      const before = answered;
      expect(await gateway.reload(sdl)).toBe(true);
      await vi.waitFor(() => expect(answered).toBeGreaterThan(before + 4), 5_000);
    }
    over = true;
    await clients;
    expect(await fieldsKnown()).toBe('second');
    expect((await gateway.app.inject('/metrics')).body).toContain(
      'graph_supergraph_reloads_total{outcome="taken"} 3',
    );
  });

  test('does not cut off a request that began before it', async () => {
    delayMs = 300;
    const begun = ask('{ foreign awardCount }');
    await sleep(50);
    await gateway.reload(second);
    expect((await begun).data).toEqual({ foreign: null, awardCount: 7 });
  });

  test('has its own rules of what may be kept, and finds nothing that was kept under the other', async () => {
    const twice = async () => {
      for (const _ of [1, 2]) await ask('{ item(id: "i1") { awards } }');
    };
    await twice();
    expect(asked).toBe(1);
    await gateway.reload(second);
    await twice();
    expect(asked).toBe(3);
  });

  test.each([
    ['no GraphQL', () => 'type Query {'],
    ['no supergraph', () => 'type Query { a: Int }'],
    ['half a file', () => first.slice(0, first.length / 2)],
    ['an unknown type', () => first.replace('awardCount: Int', 'awardCount: Nothing')],
    [
      'a subgraph without an address',
      () => first.replaceAll('AWARDS', 'NEW').replaceAll('"awards"', '"new"'),
    ],
  ])('is refused where it is %s, and nothing changes', async (_what, sdl) => {
    await ask(whole);
    expect(await gateway.reload(sdl())).toBe(false);
    expect((await ask(whole)).data).toEqual(answer);
    expect(await fieldsKnown()).toBe('first');
    expect((await gateway.app.inject('/metrics')).body).toContain(
      'graph_supergraph_reloads_total{outcome="refused"} 1',
    );
  });
});

describe('the file of the supergraph', () => {
  let folder: string;
  let file: string;
  let end: () => void;
  const log = createLogger(parseEnvironment({ NODE_ENV: 'test' }), 'test');
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    file = join(folder, 'supergraph.graphql');
    await writeFile(file, first);
  });
  afterEach(async () => {
    end();
    await rm(folder, { recursive: true });
  });

  test('is read again when it changes, broken or whole', async () => {
    end = watchSupergraph({ gateway, file, pollSeconds: 0.05, log });
    await sleep(100);
    await writeFile(file, 'type Query {');
    await vi.waitFor(async () =>
      expect((await gateway.app.inject('/metrics')).body).toContain('outcome="refused"'),
    );
    expect(await fieldsKnown()).toBe('first');
    await writeFile(file, second);
    await utimes(file, new Date(), new Date(Date.now() + 1_000));
    await vi.waitFor(async () => expect(await fieldsKnown()).toBe('second'), 5_000);
  });

  test('is read again on SIGHUP', async () => {
    end = watchSupergraph({ gateway, file, pollSeconds: 0, log });
    await writeFile(file, second);
    await sleep(200);
    expect(await fieldsKnown()).toBe('first');
    process.emit('SIGHUP');
    await vi.waitFor(async () => expect(await fieldsKnown()).toBe('second'), 5_000);
  });
});
