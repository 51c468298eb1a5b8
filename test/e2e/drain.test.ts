import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../support/once.js';

/** How long the stand-in for the subgraphs takes. */
const answerMs = 1_500;
const drainSeconds = 2;
let subgraphs: Server;
let gateway: ChildProcess;
let address: string;

beforeAll(async () => {
  const built = await buildOnce();
  subgraphs = createServer((asked, answer) => {
    let body = '';
    asked.on('data', (chunk) => (body += chunk));
    asked.on('end', () => {
      const slow = body.includes('associations');
      const data = slow ? { associations: { totalCount: 1 } } : { __typename: 'Query' };
      setTimeout(() => answer.end(JSON.stringify({ data })), slow ? answerMs : 0);
    });
  });
  await new Promise<void>((done) => subgraphs.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(subgraphs.address() as AddressInfo).port}/graphql`;
  const names = ['ASSOCIATIONS', 'CONSULTANCY', 'AWARDS', 'RESEARCH', 'PROGRAMME'];
  gateway = spawn(process.execPath, [`${built}/gateway/main.js`], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DRAIN_SECONDS: String(drainSeconds),
      VIEWER_SECRET: 'a secret for tests, of more than 32 characters',
      ...Object.fromEntries(names.map((name) => [`SUBGRAPH_URL_${name}`, url])),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  address = await new Promise((done, fail) => {
    let written = '';
    gateway.stdout!.on('data', (chunk) => {
      written += chunk;
      const found = /GraphQL +(http:\S+)\/graphql/.exec(written)?.[1];
      if (found) done(found);
    });
    gateway.once('exit', () => fail(new Error(written)));
  });
}, 120_000);
afterAll(() => {
  if (gateway?.exitCode === null) gateway.kill('SIGKILL');
  subgraphs?.close();
});

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly text: string;
}

function ask(agent: Agent, path: string, query?: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(
      `${address}${path}`,
      { agent, method: query ? 'POST' : 'GET', headers: { 'content-type': 'application/json' } },
      (answer: IncomingMessage) => {
        let text = '';
        answer.on('data', (chunk) => (text += chunk));
        answer.once('error', fail);
        answer.once('end', () =>
          done({ status: answer.statusCode, connection: answer.headers.connection, text }),
        );
      },
    );
    asked.once('error', fail);
    asked.end(query && JSON.stringify({ query }));
  });
}

it('says first that it is going, finishes what is under way, and cuts nothing off', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  // Equal questions would share one answer.
  const slow = (first: number) => `{ associations(first: ${first}) { totalCount } }`;
  expect((await ask(agent, '/health/ready')).status).toBe(200);
  expect((await ask(agent, '/graphql', '{ __typename }')).connection).toBe('keep-alive');

  const before = Array.from({ length: 10 }, (_, i) => ask(agent, '/graphql', slow(i)));
  await sleep(300);
  const ended = new Promise<number | null>((done) => gateway.once('exit', done));
  const stopped = performance.now();
  gateway.kill('SIGTERM');

  // A balancer asks now and then, and keeps sending until it has seen the answer.
  await sleep(300);
  expect((await ask(agent, '/health/ready')).status).toBe(503);
  // These begin while the process drains and are under way when it stops to listen.
  await sleep(drainSeconds * 1000 - 1_300);
  const late = Array.from({ length: 10 }, (_, i) => ask(agent, '/graphql', slow(i + 10)));
  const expected = { status: 200, connection: 'close', text: expect.stringContaining('"totalCount":1') };
  for (const answer of await Promise.all([...before, ...late])) expect(answer).toEqual(expected);
  expect(performance.now() - stopped).toBeGreaterThan(drainSeconds * 1000);

  expect(await ended).toBe(0);
  await expect(ask(agent, '/health/live')).rejects.toThrow('ECONNREFUSED');
  agent.destroy();
}, 30_000);
