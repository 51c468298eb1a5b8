import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gateway } from '../../gateway/server.js';
import { startToys, type Toys, toyGateway } from '../../gateway/toy-graph.fixture.js';

let toys: Toys;
let gateway: Gateway;
let port: number;
beforeAll(async () => {
  toys = await startToys();
  gateway = await toyGateway(toys, { RATE_LIMIT_ANONYMOUS: '0' });
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = gateway.app.server.address() as { port: number });
});
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

/** Sends bytes as they are. @returns all that comes back until the connection closes, or nothing more comes */
const send = (text: string | Buffer): Promise<string> =>
  new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_500 });
    let answer = '';
    socket.on('data', (part) => (answer += part));
    socket.on('error', () => done(answer));
    socket.on('timeout', () => socket.destroy());
    socket.on('close', () => done(answer));
    socket.write(text);
  });
const post = (body: string, ...headers: string[]) =>
  `POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\n${headers.map((each) => `${each}\r\n`).join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const ask = '{"query":"{ asker { kind requestId } }"}';
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
const touch = 'mutation { touch }';

describe('what comes in a header does not come out as one', () => {
  test.each([
    ['x-request-id', 'a\r\nset-cookie: stolen=1'],
    ['x-request-id', 'a\nset-cookie: stolen=1'],
    ['x-request-id', 'a%0d%0aset-cookie:%20stolen=1'],
    ['x-request-id', 'a\u0085set-cookie: stolen=1'],
    ['accept-language', 'vi\r\n set-cookie: stolen=1'],
    ['accept-language', `${'vi,'.repeat(2_000)}en`],
    ['x-purpose', '%0d%0aset-cookie:%20stolen=1'],
    ['x-apollo-operation-name', '%0d%0aset-cookie: stolen=1'],
    ['origin', 'https://evil.example%0d%0aset-cookie:stolen=1'],
    ['host', 'evil.example'],
    ['x-forwarded-host', 'evil.example'],
    ['x-forwarded-for', "'; drop table person; --"],
    ['accept', 'text/html%0d%0aset-cookie:stolen=1, */*'],
    ['traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01%0d%0aset-cookie:stolen=1'],
  ])('%s: %j', async (name, value) => {
    const answer = await send(post(ask, `${name}: ${value}`));
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(statusOf(answer)).toBeLessThan(500);
    // A line of the request's own making is a header of the request, and no header of the answer.
    expect(head.toLowerCase()).not.toMatch(/^set-cookie/m);
    expect(answer).not.toContain('evil.example');
    expect(body).not.toContain('stolen');
  });

  test('a request id is taken over only where it is a plain word', async () => {
    expect(await send(post(ask, 'x-request-id: abc-1.2:3'))).toMatch(/x-request-id: abc-1\.2:3\r\n/i);
    for (const id of ['a b', 'a'.repeat(65), '<script>', '', 'ế'])
      expect(await send(post(ask, `x-request-id: ${id}`))).toMatch(/x-request-id: [0-9a-f-]{36}\r\n/i);
  });
});

describe('another site cannot', () => {
  const get = (search: Record<string, string>, ...headers: string[]) =>
    send(
      `GET /graphql?${new URLSearchParams(search)} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers.map((each) => `${each}\r\n`).join('')}\r\n`,
    );

  test('read or change by a link or an image', async () => {
    for (const query of ['{ awardCount }', touch]) expect(statusOf(await get({ query }))).toBe(400);
  });

  test.each([
    ['by GET', []],
    [
      'by GET that says it is POST',
      ['x-http-method-override: POST', 'x-http-method: POST', 'x-method-override: POST'],
    ],
    ['by GET with an operation that is named', ['x-apollo-operation-name: T']],
  ])('change anything %s', async (_name, headers) => {
    const answer = await get({ query: touch, _method: 'POST' }, 'x-requested-with: x', ...headers);
    expect(statusOf(answer)).toBe(405);
    expect(answer).not.toContain('touched');
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
    'text/plain; application/json',
    'application/x-www-form-urlencoded, application/json',
    '',
  ])('send a form as %j', async (type) => {
    const body = JSON.stringify({ query: touch });
    const answer = await send(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    expect(statusOf(answer)).toBe(415);
    expect(answer).not.toContain('touched');
  });

  test('ask by other methods, or read who is asked', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT']) {
      const answer = await send(
        `${method} /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
      );
      expect(answer === '' || statusOf(answer) >= 400).toBe(true);
    }
    const preflight = await send(
      'OPTIONS /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\norigin: https://evil.example\r\naccess-control-request-method: POST\r\n\r\n',
    );
    expect(preflight.toLowerCase()).not.toContain('access-control-allow-origin');
  });
});

describe('a body', () => {
  test.each(['gzip', 'deflate', 'br', 'zstd'])('that is packed (%s) is not unpacked', async (coding) => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-encoding: ${coding}\r\ncontent-length: ${bomb.length}\r\n\r\n`;
    const before = process.memoryUsage().rss;
    const answer = await send(Buffer.concat([Buffer.from(head), bomb]));
    expect([400, 413, 415]).toContain(statusOf(answer));
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  test.each([
    ['two lengths', 'content-length: 5\r\ncontent-length: 50\r\n\r\n{}'],
    [
      'a length and parts',
      'content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
    ],
    ['parts of a strange size', 'transfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n{}'],
    ['a strange coding of parts', 'transfer-encoding: xchunked\r\n\r\n{}'],
    ['a length that is none', 'content-length: -1\r\n\r\n{}'],
  ])('with %s is refused once', async (_name, rest) => {
    const answer = await send(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${rest}`,
    );
    expect(answer.match(/^HTTP\/1\.1 /gm)?.length ?? 0).toBeLessThanOrEqual(1);
    if (answer) expect([400, 413, 501]).toContain(statusOf(answer));
  });

  test.each([
    'utf-7',
    'utf-16',
    'iso-2022-jp',
  ])('that says it is %s is read as UTF-8 or not at all', async (charset) => {
    const answer = await send(
      post('{"query":"+AHs- awardCount +AH0-"}', `content-type: application/json; charset=${charset}`),
    );
    expect(statusOf(answer)).toBeLessThan(500);
    expect(answer).not.toContain('"awardCount":7');
  });

  test('in which a name comes twice is read as one operation', async () => {
    const answer = await send(post(`{"query":"{ awardCount }","query":"${touch}"}`));
    expect(answer).not.toContain('awardCount');
  });
});

test('no answer tells of the inside', async () => {
  for (const path of [
    '/graphql/../package.json',
    '/../../etc/passwd',
    '/explorer/..%2f..%2fpackage.json',
    '/explorer/%00',
    '/.env',
    '/metrics/../.env',
    '//evil.example/x',
  ]) {
    const answer = await send(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
    expect(statusOf(answer)).toBeLessThan(500);
    expect(answer).not.toMatch(/dependencies|root:|at \S+ \(|node_modules/);
  }
});
