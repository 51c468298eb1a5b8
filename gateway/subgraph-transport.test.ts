import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { DeadlineExceeded } from '../subgraphs/kernel/deadline.js';
import { createSubgraphServer } from '../subgraphs/kernel/server.js';
import { asker } from './ask.fixture.js';
import { overHttp, type SubgraphTransport } from './subgraph-transport.js';
import { startToys, toyGateway } from './toy-graph.fixture.js';

const caller = { viewer: 'signed', requestId: 'r-1', acceptLanguage: 'en' };
const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function serve(listener: RequestListener): Promise<{ server: Server; transport: SubgraphTransport }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const transport = overHttp(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?x=1`);
  opened.push(
    () => server.close(),
    () => server.closeAllConnections(),
    () => transport.close(),
  );
  return { server, transport };
}

test('posts the operation with viewer, request id and language, over connections that stay open', async () => {
  const seen: unknown[] = [];
  let connections = 0;
  const { server, transport } = await serve(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { 'x-viewer': viewer, 'x-request-id': id, 'accept-language': language } = request.headers;
    seen.push({ method: request.method, url: request.url, viewer, id, language, body: JSON.parse(body) });
    response.end('{"data":{"ok":true}}');
  });
  server.on('connection', () => connections++);
  const operation = { query: '{ ok }', variables: { a: 1 }, operationName: undefined };
  for (let i = 0; i < 10; i++)
    expect(await transport.send(caller, operation, 1_000)).toEqual({ data: { ok: true } });
  expect(connections).toBeLessThanOrEqual(2);
  expect(seen[0]).toEqual({
    method: 'POST',
    url: '/graphql?x=1',
    viewer: 'signed',
    id: 'r-1',
    language: 'en',
    body: { query: '{ ok }', variables: { a: 1 } },
  });
});

test('gives up at the deadline', async () => {
  const { transport } = await serve(() => undefined);
  await expect(transport.send(caller, { query: '{ ok }' }, 60)).rejects.toBeInstanceOf(DeadlineExceeded);
});

test('asks once more where the connection broke, but never changes anything twice', async () => {
  let calls = 0;
  const { transport } = await serve((request, response) => {
    calls++;
    if (calls % 2 === 1) request.socket.destroy();
    else response.end('{"data":{}}');
  });
  expect(await transport.send(caller, { query: 'query Q { ok }' }, 1_000)).toEqual({ data: {} });
  expect(calls).toBe(2);
  await expect(transport.send(caller, { query: 'mutation M { ok }' }, 1_000)).rejects.toThrow();
  expect(calls).toBe(3);
});

test('takes no page of a proxy for an answer', async () => {
  const { transport } = await serve((_request, response) => response.writeHead(502).end('<html>'));
  await expect(transport.send(caller, { query: '{ ok }' }, 1_000)).rejects.toThrow('status 502');
});

test('a subgraph by HTTP answers as one in process, and is missed when it stops', async () => {
  const toys = await startToys();
  const server = createSubgraphServer(toys.runtimes.get('awards')!);
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const gateway = await toyGateway(toys, {}, { awards: overHttp(`${address}/graphql`) });
  opened.push(
    () => toys.close(),
    () => gateway.close(),
  );
  const query = '{ items(first: 1) { nodes { name awards } } hidden }';
  const direct = await toyGateway(toys);
  opened.push(() => direct.close());
  const options = { headers: { 'x-request-id': 'r-5' } };
  expect((await asker(gateway)(query, options)).body).toBe((await asker(direct)(query, options)).body);

  await server.close();
  const { data, errors } = await asker(gateway)('{ awardCount asker { kind } }');
  expect(data).toEqual({ awardCount: null, asker: { kind: 'anonymous' } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'awards' });
});
