import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseEnvironment } from '../subgraphs/kernel/env.js';
import { httpTransport } from '../subgraphs/kernel/graph-client.js';
import { createSubgraphServer } from '../subgraphs/kernel/server.js';
import { inTraceOf, startTracing } from '../subgraphs/kernel/tracing/index.js';
import { createViewerCodec, system } from '../subgraphs/kernel/viewer.js';
import type { Gateway } from './server.js';
import { overHttp, type SubgraphTransport } from './subgraph-transport.js';
import { startToys, type Toys, toyGateway, toySecret } from './toy-graph.fixture.js';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

const spans: Span[] = [];
let collector: Server;
let endTracing: () => Promise<void>;
let toys: Toys;
let gateway: Gateway;
let address: string;
const closes: (() => Promise<unknown>)[] = [];

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const hex = (digit: string, length: number) => digit.repeat(length);
const traceparent = (digit: string) => `00-${hex(digit, 32)}-${hex('b', 16)}-01`;

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  const OTEL_EXPORTER_OTLP_ENDPOINT = addressOf(collector);
  endTracing = await startTracing(parseEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT }), 'test');
  toys = await startToys();
  const transports: Record<string, SubgraphTransport> = {};
  for (const [name, runtime] of toys.runtimes) {
    const server = createSubgraphServer(runtime);
    transports[name] = overHttp(`${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
    closes.push(() => server.close());
  }
  gateway = await toyGateway(toys, {}, transports);
  address = `${await gateway.app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;

  const query = 'query Parts { platformStatus { associations { version } awards { version } } }';
  const headers = { 'content-type': 'application/json', traceparent: traceparent('a') };
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await answer.json()) as { data: { platformStatus: object } };
  expect(Object.values(data.platformStatus)).toHaveLength(2);
  await inTraceOf({ traceparent: traceparent('c') }, () =>
    httpTransport(
      address,
      createViewerCodec(toySecret),
    )({
      query: 'query Nested($id: ID!) { item(id: $id) { name awards } }',
      variables: { id: 'Nguyễn Văn A' },
      viewer: system,
      requestId: 'nested',
    }),
  );
  await gateway.readiness();
  // Ending sends what is left.
  await endTracing();
});
afterAll(async () => {
  await gateway?.close();
  for (const close of closes) await close();
  await toys?.close();
  await new Promise((done) => collector.close(done));
});

const ofTrace = (digit: string) => spans.filter(({ traceId }) => traceId === hex(digit, 32));
/** A span with what is below it, as text. */
const tree = (all: readonly Span[], parent: string): unknown =>
  all
    .filter(({ parentSpanId }) => parentSpanId === parent)
    .map(({ name, spanId }) => {
      const below = tree(all, spanId) as unknown[];
      return below.length > 0 ? { [name]: below } : name;
    })
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

test('a request that crosses two subgraphs is one trace of the client, each part below what asked for it', () => {
  const fetched = (name: string) => ({ [`fetch ${name}`]: [{ [`subgraph ${name}`]: ['select'] }] });
  // It is planned once, which asks nobody.
  const planning = { 'gateway.execute': ['gateway.fetch', 'gateway.fetch', 'gateway.postprocessing'] };
  expect(tree(ofTrace('a'), hex('b', 16))).toEqual([
    {
      'query Parts': [
        fetched('associations'),
        fetched('awards'),
        { 'gateway.request': ['gateway.plan', 'gateway.validate', planning] },
      ],
    },
  ]);
});

test('a subgraph that asks the graph goes on with the trace', () => {
  expect(tree(ofTrace('c'), hex('b', 16))).toEqual([{ 'query Nested': expect.any(Array) }]);
  expect(ofTrace('c').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['subgraph associations', 'subgraph awards']),
  );
});

test('probes are no traces', () => {
  expect(spans.filter(({ traceId }) => !/^(a+|c+)$/.test(traceId))).toEqual([]);
});

test('spans tell names and codes, no variable, no viewer', () => {
  const text = JSON.stringify(spans);
  expect(text).toContain('select 1');
  expect(text).not.toContain('Nguyễn');
  expect(text).not.toMatch(/x-viewer|127\.0\.0\.1"/);
  const [request] = ofTrace('a').filter(({ name }) => name === 'query Parts');
  const told = Object.fromEntries(
    request!.attributes.map(({ key, value }) => [key, Object.values(value)[0]]),
  );
  expect(told).toMatchObject({ 'graphql.operation.name': 'Parts', 'viewer.kind': 'anonymous' });
});
