import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { associations } from '../subgraphs/associations/subgraph.js';
import { createSubgraphServer } from '../subgraphs/kernel/server.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../test/support/subgraph.js';
import { done } from '../test/support/trio.js';
import { createApp } from './app.js';
import { unlimited } from './budgets.js';
import { registerFiles } from './files.js';
import { inProcess, overHttp, type SubgraphTransport } from './subgraph-transport.js';

const admin = viewerWith({ accountId: 'acc_admin', roles: ['ADMIN'] });
let graph: TestSubgraph;
let viewer: typeof admin;
const closing: (() => Promise<unknown>)[] = [];
const gateways: string[] = [];

async function gatewayOf(transport: SubgraphTransport): Promise<string> {
  const app = createApp(graph.runtime.surroundings.log, 1_000_000);
  registerFiles(
    app,
    async (name, call) => (name === 'associations' ? transport.file!(call) : null),
    () => unlimited,
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  closing.push(
    // What fetch keeps alive would hold the closing for its whole time.
    () => {
      app.server.closeAllConnections();
      return app.close();
    },
    () => transport.close(),
  );
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  graph = await startTestSubgraph(associations);
  const input = { username: 'officer', password: 'mật khẩu đủ dài', roles: ['UNION_OFFICER'] };
  const accountId = await done(graph, admin, 'createAccount', input);
  viewer = viewerWith({ accountId, roles: ['UNION_OFFICER'] });
  const server = createSubgraphServer(graph.runtime);
  await server.listen({ port: 0, host: '127.0.0.1' });
  closing.push(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  gateways.push(await gatewayOf(inProcess(graph.runtime)));
  gateways.push(await gatewayOf(overHttp(`http://127.0.0.1:${port}/graphql`)));
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  await graph?.close();
});

const link = async (id: string, which: 'uploadLink' | 'downloadLink') =>
  (
    await graph.run(viewer, `query($id: ID!) { node(id: $id) { ... on StoredFile { ${which} { url } } } }`, {
      id,
    })
  ).data.node[which].url as string;

it.each([
  ['in this process', 0],
  ['over HTTP', 1],
])('streams an upload and a download to a subgraph %s', async (_where, index) => {
  const gateway = gateways[index]!;
  const bytes = Buffer.from(`Họ tên;Sinh\n${'Nguyễn Thử;1980\n'.repeat(200_000)}`);
  const id = await done(graph, viewer, 'requestUpload', { name: 'Danh sách.csv', size: bytes.length });
  const url = gateway + (await link(id, 'uploadLink'));
  // A browser's type is not believed, and nothing of another length is taken.
  const short = await fetch(url, {
    method: 'PUT',
    body: bytes.subarray(1),
    headers: { 'content-type': 'text/html' },
  });
  expect([short.status, await short.json()]).toEqual([400, { code: 'FILE_SIZE_DIFFERS' }]);
  const long = await fetch(url, { method: 'PUT', body: Buffer.concat([bytes, bytes]) });
  expect(long.status).toBe(413);
  const put = await fetch(url, { method: 'PUT', body: bytes });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect([put.status, await put.json()]).toEqual([201, { id, sha256 }]);
  await done(graph, viewer, 'confirmUpload', { id, sha256: sha256.toUpperCase() });
  const got = await fetch(gateway + (await link(id, 'downloadLink')));
  expect(got.status).toBe(200);
  expect(got.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(got.headers.get('content-disposition')).toContain(encodeURIComponent('Danh sách.csv'));
  expect(got.headers.get('cache-control')).toBe('private, no-store');
  expect(
    createHash('sha256')
      .update(Buffer.from(await got.arrayBuffer()))
      .digest('hex'),
  ).toBe(sha256);
  for (const path of ['/files/associations/forged', '/files/nowhere/x', url.slice(gateway.length)])
    expect((await fetch(gateway + path)).status).toBe(404);
});
