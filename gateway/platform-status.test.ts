import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../subgraphs/kernel/context.js';
import { statusOf } from '../subgraphs/kernel/platform/platform.service.js';
import { version } from '../subgraphs/kernel/project.js';
import { anonymous, createViewerCodec, system, type Viewer } from '../subgraphs/kernel/viewer.js';
import { asker } from './ask.fixture.js';
import type { SubgraphTransport } from './subgraph-transport.js';
import { startToys, type Toys, toyGateway, toySecret } from './toy-graph.fixture.js';

const down: SubgraphTransport = {
  send: () => Promise.reject(new Error('connect ECONNREFUSED 10.1.2.3')),
  close: async () => undefined,
};
const query = `{ platformStatus { associations { ...S } awards { ...S } } }
  fragment S on SubgraphStatus {
    version isAvailable startedAt isDatabaseReachable databaseLatencyMs rulesVersion rulesValidFrom eventLag
  }`;
const hidden = {
  version,
  isAvailable: true,
  startedAt: null,
  isDatabaseReachable: null,
  databaseLatencyMs: null,
  rulesVersion: null,
  rulesValidFrom: null,
  eventLag: null,
};

let toys: Toys;
beforeAll(async () => {
  toys = await startToys();
});
afterAll(() => toys?.close());

/** The status as somebody sees it while some subgraphs are down. */
async function statusSeenBy(viewer: Viewer, ...missing: string[]) {
  const gateway = await toyGateway(toys, {}, Object.fromEntries(missing.map((name) => [name, down])));
  const headers = { 'x-viewer': await createViewerCodec(toySecret).sign(viewer) };
  const { data, errors } = await asker(gateway)(query, { headers });
  const ready = (await gateway.app.inject('/health/ready')).json();
  await gateway.close();
  return { status: data?.platformStatus as any, errors, ready };
}

describe('platformStatus', () => {
  test('tells everybody which parts answer, and in which version', async () => {
    const { status, errors } = await statusSeenBy(anonymous);
    expect(errors).toBeUndefined();
    expect(status).toEqual({ associations: hidden, awards: hidden });
  });

  test('tells officers how they fare', async () => {
    const { status } = await statusSeenBy({ ...anonymous, kind: 'account', roles: ['UNION_OFFICER'] });
    expect(status.awards).toEqual({
      version,
      isAvailable: true,
      startedAt: expect.stringMatching(/^\d{4}-/),
      isDatabaseReachable: true,
      databaseLatencyMs: expect.any(Number),
      rulesVersion: expect.any(String),
      rulesValidFrom: null,
      eventLag: 0,
    });
  });

  test.each([
    ['associations', 'awards'],
    ['awards', 'associations'],
  ])('names %s where it is down, and shows %s', async (missing, other) => {
    const { status, errors, ready } = await statusSeenBy(anonymous, missing);
    expect(status).toEqual({ [missing]: null, [other]: hidden });
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'SERVICE_UNAVAILABLE', service: missing },
    ]);
    expect(ready).toMatchObject({ status: 'degraded', missing: [missing] });
  });

  test('is not available where its database does not answer', async () => {
    const em = { execute: () => Promise.reject(new Error('no connection')) };
    const platform = { startedAt: new Date(0), eventLag: async () => 0 };
    const status = await statusOf({ em, platform, viewer: system } as unknown as Context);
    expect(status).toMatchObject({
      isAvailable: false,
      isDatabaseReachable: false,
      startedAt: new Date(0),
      databaseLatencyMs: null,
      rulesVersion: null,
      eventLag: null,
    });
  });
});

test('a gateway is unavailable where no subgraph answers', async () => {
  const { ready } = await statusSeenBy(anonymous, 'associations', 'awards');
  expect(ready).toMatchObject({ status: 'unavailable', missing: ['associations', 'awards'] });
});
