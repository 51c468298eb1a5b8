import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../gateway/server.js';
import { startToys, type Toys, toyGateway } from '../../gateway/toy-graph.fixture.js';
import { until } from '../support/until.js';

let toys: Toys;
let gateway: Gateway;
let port: number;
beforeAll(async () => {
  toys = await startToys();
  const patience = { headersMs: 400, requestMs: 800, idleMs: 1_200 };
  gateway = await toyGateway(toys, { RATE_LIMIT_ANONYMOUS: '0' }, {}, { patience });
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = gateway.app.server.address() as { port: number });
});
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

interface Client {
  readonly socket: Socket;
  /** What came back so far. */
  text(): string;
  closed(): boolean;
}
const clientOf = (): Client => {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  let closed = false;
  socket.on('data', (part) => (text += part));
  socket.on('error', () => undefined);
  socket.on('close', () => (closed = true));
  return { socket, text: () => text, closed: () => closed };
};
const answers = async () => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ awardCount }"}',
  });
  return response.json();
};
const others = async () => expect(await answers()).toMatchObject({ data: { awardCount: 7 } });

describe('others are answered, and a client is sent away', () => {
  test('that gives its headers byte by byte', async () => {
    const slow = Array.from({ length: 100 }, clientOf);
    const drip = setInterval(() => {
      for (const { socket } of slow) if (socket.writable) socket.write('X');
    }, 100);
    for (const { socket } of slow) socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\nx-drip: ');
    await others();
    await until(() => slow.every(({ closed }) => closed()));
    clearInterval(drip);
    await others();
  });

  test('that gives its body byte by byte', async () => {
    const slow = Array.from({ length: 100 }, clientOf);
    for (const { socket } of slow)
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5000\r\n\r\n',
      );
    const drip = setInterval(() => {
      for (const { socket } of slow) if (socket.writable) socket.write(' ');
    }, 100);
    await others();
    await until(() => slow.every(({ closed }) => closed()));
    clearInterval(drip);
    await others();
  });

  test('that does not take its answers', async () => {
    // By their ports: of the connections of others some are kept, and end some time.
    const served = new Map<number, Socket>();
    const noted = (socket: Socket) => served.set(socket.remotePort!, socket);
    gateway.app.server.on('connection', noted);
    const stalled = Array.from({ length: 5 }, clientOf);
    const ports: number[] = [];
    for (const { socket } of stalled) {
      socket.once('connect', () => ports.push(socket.localPort!));
      socket.pause();
      socket.write('GET /explorer/graphiql.js HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(20));
    }
    await until(() => ports.length === stalled.length && ports.every((port) => served.has(port)));
    await others();
    await until(() => ports.every((port) => served.get(port)!.destroyed), 8_000);
    gateway.app.server.off('connection', noted);
    for (const { socket } of stalled) socket.destroy();
    await others();
  });

  test.each([
    ['with its length', 'content-length: 100000000\r\n\r\n'],
    ['in parts', 'transfer-encoding: chunked\r\n\r\n'],
  ])('that sends 100 MB %s', async (_name, header) => {
    const before = process.memoryUsage().rss;
    const client = clientOf();
    client.socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${header}`);
    const megabyte = ' '.repeat(1_000_000);
    const part = header.startsWith('transfer') ? `${(1_000_000).toString(16)}\r\n${megabyte}\r\n` : megabyte;
    for (let sent = 0; sent < 100 && !client.closed(); sent++) {
      if (!client.socket.write(part))
        await Promise.race([new Promise((done) => client.socket.once('drain', done)), sleep(200)]);
      if (sent === 10) await others();
    }
    await until(() => client.text() !== '' || client.closed());
    if (client.text()) expect(client.text()).toMatch(/^HTTP\/1\.1 413 /);
    client.socket.destroy();
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    await others();
  });

  test('that goes away before it is answered', async () => {
    for (let i = 0; i < 200; i++) {
      const { socket } = clientOf();
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 26\r\n\r\n{"query":"{ awardCount }"}',
        () => socket.destroy(),
      );
    }
    await others();
  });
});
