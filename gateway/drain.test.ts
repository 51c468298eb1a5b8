import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startToys, type Toys, toyGateway } from './toy-graph.fixture.js';

let toys: Toys;
beforeAll(async () => {
  toys = await startToys();
});
afterAll(() => toys?.close());

test('a request that was half sent when the gateway closes is answered', async () => {
  const gateway = await toyGateway(toys);
  const { port } = new URL(await gateway.app.listen({ port: 0, host: '127.0.0.1' }));
  const body = JSON.stringify({ query: '{ awardCount }' });
  const socket = connect(Number(port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => (received += chunk));
  const ended = new Promise((done) => socket.once('close', done));
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n');
  await sleep(100);
  const closed = gateway.close();
  await sleep(100);
  socket.write(`content-length: ${body.length}\r\n\r\n${body}`);
  await Promise.all([ended, closed]);
  expect(received).toMatch(/^HTTP\/1\.1 200 /);
  expect(received).toMatch(/\r\nconnection: close\r\n/i);
  expect(received).toContain('{"awardCount":7}');
});
