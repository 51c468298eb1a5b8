import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startToys, type Toys, toySecret } from '../../gateway/toy-graph.fixture.js';
import { createSubgraphServer } from '../../subgraphs/kernel/server.js';
import { buildOnce } from '../support/once.js';
import { freePort } from '../support/ports.js';

const folder = mkdtempSync(join(tmpdir(), 'workers-'));
const file = join(folder, 'supergraph.graphql');
const servers: FastifyInstance[] = [];
let toys: Toys;
let primary: ChildProcess;
let written = '';
let url: string;
let internal: string;

beforeAll(async () => {
  const built = await buildOnce();
  toys = await startToys();
  writeFileSync(file, toys.supergraphSdl);
  const addresses: string[] = [];
  for (const name of ['associations', 'awards']) {
    const server = createSubgraphServer(toys.runtimes.get(name)!);
    servers.push(server);
    addresses.push(`${await server.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
  }
  const [associations, awards] = addresses as [string, string];
  const metricsPort = await freePort();
  internal = `http://127.0.0.1:${metricsPort}`;
  primary = spawn(process.execPath, [`${built}/gateway/main.js`], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      PORT: '0',
      METRICS_PORT: String(metricsPort),
      WORKERS: '2',
      SUPERGRAPH_FILE: file,
      VIEWER_SECRET: toySecret,
      SUBGRAPH_URL_ASSOCIATIONS: associations,
      SUBGRAPH_URL_AWARDS: awards,
      // The supergraph names two only; the configuration is asked for all.
      SUBGRAPH_URL_CONSULTANCY: awards,
      SUBGRAPH_URL_RESEARCH: awards,
      SUBGRAPH_URL_PROGRAMME: awards,
    },
  });
  for (const stream of [primary.stdout!, primary.stderr!]) stream.on('data', (text) => (written += text));
  await vi.waitFor(() => expect(written).toMatch(/GraphQL {3}http\S+/), { timeout: 30_000, interval: 100 });
  url = /GraphQL {3}(http\S+)/.exec(written)![1]!;
  await workersAre(2);
}, 120_000);

afterAll(async () => {
  if (primary?.exitCode === null) primary.kill('SIGKILL');
  for (const server of servers) await server.close();
  await toys?.close();
  rmSync(folder, { recursive: true, force: true });
});

const figure = async (name: string): Promise<number> => {
  const text = await (await fetch(`${internal}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
};
const workersAre = (count: number) =>
  vi.waitFor(async () => expect(await figure('graph_workers')).toBe(count), {
    timeout: 30_000,
    interval: 100,
  });

/** The gateways' own processes. */
const children = (): number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(primary.pid)], { encoding: 'utf8' })
    .split('\n')
    .map(Number)
    .filter(Boolean);

const ask = async (query = '{ item(id: "i1") { name awards } }') => {
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
};
const right = { data: { item: { name: 'Hội', awards: 2 } }, extensions: expect.anything() };

it('shares the port among workers, and shows operators the sum of them', async () => {
  for (let n = 0; n < 20; n++)
    expect(await ask(`query Q${n} { item(id: "i1") { name awards } }`)).toEqual(right);
  const text = await (await fetch(`${internal}/metrics`)).text();
  const counted = /graph_operation_seconds_count\{operation="other",kind="query",outcome="ok"\} (\d+)/.exec(
    text,
  );
  expect(Number(counted?.[1])).toBe(20);
  const pids = new Set([...written.matchAll(/"pid":(\d+)[^\n]*"msg":"request"/g)].map(([, pid]) => pid));
  expect(pids.size === 2 || children().length === 2).toBe(true);
  expect(await (await fetch(`${internal}/health/ready`)).json()).toMatchObject({
    status: 'ok',
    checks: { associations: true, awards: true },
  });
});

it('takes another supergraph in every worker on SIGHUP, and loses no request', async () => {
  let over = false;
  let answered = 0;
  const client = async () => {
    while (!over) {
      expect(await ask()).toEqual(right);
      answered++;
    }
  };
  const clients = Promise.all([client(), client()]);
  writeFileSync(file, toys.supergraphSdl.replace(/\n {2}foreign: String.*/, ''));
  primary.kill('SIGHUP');
  const taken = () => [...written.matchAll(/"msg":"supergraph taken"/g)].length;
  await vi.waitFor(() => expect(taken()).toBe(2), 20_000);
  over = true;
  await clients;
  expect(answered).toBeGreaterThan(0);
  for (let n = 0; n < 6; n++)
    expect((await ask('{ foreign }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

it('replaces a worker that dies, while the other answers', async () => {
  const [victim] = children();
  process.kill(victim!, 'SIGKILL');
  // How long there is one only depends on the machine.
  await vi.waitFor(() => expect(children()).not.toContain(victim), { timeout: 30_000, interval: 100 });
  expect(await ask()).toEqual(right);
  await vi.waitFor(() => expect(children()).toHaveLength(2), { timeout: 30_000, interval: 100 });
  await workersAre(2);
  expect(await figure('graph_worker_deaths_total')).toBe(1);
  expect(children()).not.toContain(victim);
  for (let n = 0; n < 6; n++) expect(await ask()).toEqual(right);
}, 60_000);

it('ends all of them on SIGTERM', async () => {
  const pids = children();
  primary.kill('SIGTERM');
  const [code] = await once(primary, 'exit');
  expect(code).toBe(0);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
