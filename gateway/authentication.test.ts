import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccessTokens, revokedSessionKey } from '../subgraphs/kernel/access-token.js';
import { cleanPurpose } from '../subgraphs/kernel/bearer.js';
import { anonymous, createViewerCodec, type Viewer } from '../subgraphs/kernel/viewer.js';
import { type Ask, asker } from './ask.fixture.js';
import type { Gateway } from './server.js';
import { startToys, type Toys, toyGateway, toySecret } from './toy-graph.fixture.js';

const query = '{ asker { kind username purpose } }';
const officer: Viewer = {
  ...anonymous,
  kind: 'account',
  accountId: 'acc_1',
  username: 'officer',
  sessionId: 'ses_9',
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

let toys: Toys;
let gateway: Gateway;
let ask: Ask;

beforeAll(async () => {
  toys = await startToys();
  gateway = await toyGateway(toys);
  ask = asker(gateway);
});
afterAll(async () => {
  await gateway?.close();
  await toys?.close();
});

const issue = async (viewer: Viewer, at = new Date(), secret = toySecret) =>
  (await createAccessTokens(secret).issue(viewer, at)).token;

async function expectRefused(headers: Record<string, string>, by = ask) {
  const answer = await by(query, { headers: { ...headers, 'accept-language': 'en' } });
  expect(answer.status).toBe(401);
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
}

describe('local accounts', () => {
  test('nobody is anonymous', async () => {
    const { data } = await ask(query);
    expect(data).toEqual({ asker: { kind: 'anonymous', username: null, purpose: null } });
  });

  test('a token says who asks, a header says why', async () => {
    const headers = { ...bearer(await issue(officer)), 'x-purpose': encodeURIComponent('xét tặng\n2026') };
    const { data } = await ask(query, { headers });
    expect(data).toEqual({ asker: { kind: 'account', username: 'officer', purpose: 'xét tặng 2026' } });
  });

  test.each([
    ['from another secret', () => issue(officer, new Date(), 'another secret of more than 32 characters')],
    ['that has ended', () => issue(officer, new Date(Date.now() - 3_600_000))],
    ['that is none', async () => 'nonsense'],
    ['without signature', async () => `${(await issue(officer)).split('.').slice(0, 2).join('.')}.`],
  ])('a token %s is refused, not treated as anonymous', async (_name, token) => {
    await expectRefused(bearer(await token()));
  });

  test('another scheme is refused', () => expectRefused({ authorization: 'Basic b2ZmaWNlcjp4' }));

  test('a token that was good stays good only until it ends', async () => {
    let now = new Date();
    const clocked = await toyGateway(toys, {}, {}, { now: () => now });
    const headers = bearer(await issue(officer, now));
    expect((await asker(clocked)(query, { headers })).status).toBe(200);
    now = new Date(now.getTime() + 3_600_000);
    await expectRefused(headers, asker(clocked));
    await clocked.close();
  });

  test('a revoked session is refused at once', async () => {
    const headers = bearer(await issue({ ...officer, sessionId: 'ses_gone' }));
    expect((await ask(query, { headers })).status).toBe(200);
    await toys.keyValue.set(revokedSessionKey('ses_gone'), '1', 60);
    await expectRefused(headers);
  });

  test('a store that is away refuses nobody but whose session is over, by the records', async () => {
    const keyValue = { ...toys.keyValue, get: () => Promise.reject(new Error('away')) };
    const alone = await toyGateway(toys, {}, {}, { keyValue });
    const headersOf = async (sessionId: string) => bearer(await issue({ ...officer, sessionId }));
    expect((await asker(alone)(query, { headers: await headersOf('ses_open') })).status).toBe(200);
    await expectRefused(await headersOf('ses_over'), asker(alone));
    await alone.close();
  });
});

test('a token from a graph that has demo accounts is worth nothing in production, nor the other way round', async () => {
  const made = async (production: boolean) =>
    bearer((await createAccessTokens(toySecret, production).issue(officer, new Date())).token);
  const live = await toyGateway(toys, {
    NODE_ENV: 'production',
    VIEWER_SECRET: toySecret,
    LOG_LEVEL: 'silent',
  });
  expect((await asker(live)(query, { headers: await made(true) })).status).toBe(200);
  await expectRefused(await made(false), asker(live));
  await expectRefused(await made(true));
  await live.close();
});

describe('the address of the client', () => {
  const from = async (by: Ask, headers = {}) => (await by('mutation { address }', { headers })).data?.address;
  const forwarded = { 'x-forwarded-for': '203.0.113.9, 198.51.100.1' };

  test('reaches the subgraphs, as a proxy that is known tells it and nobody else', async () => {
    expect(await from(ask)).toBe('127.0.0.1');
    expect(await from(ask, forwarded)).toBe('127.0.0.1');
    const behind = await toyGateway(toys, { TRUST_PROXY: '127.0.0.1, 198.51.100.0/24' });
    expect(await from(asker(behind), forwarded)).toBe('203.0.113.9');
    await behind.close();
  });

  test('is what the graph itself passes on', async () => {
    const viewer = { ...officer, address: '203.0.113.9' };
    expect(await from(ask, { 'x-viewer': await createViewerCodec(toySecret).sign(viewer) })).toBe(
      '203.0.113.9',
    );
  });
});

describe('the processes of the graph', () => {
  test('sign the viewer that they ask as', async () => {
    const signed = await createViewerCodec(toySecret).sign({ ...anonymous, kind: 'system' });
    const { data } = await ask(query, { headers: { 'x-viewer': signed } });
    expect(data).toMatchObject({ asker: { kind: 'system' } });
  });

  test('a forged viewer is refused', async () => {
    const other = createViewerCodec('another secret of more than 32 characters');
    await expectRefused({ 'x-viewer': await other.sign({ ...anonymous, kind: 'system' }) });
    await expectRefused({ 'x-viewer': '' });
    // An access token is no viewer, though the same secret stands behind it.
    await expectRefused({ 'x-viewer': await issue(officer) });
  });
});

describe('an OpenID provider', () => {
  let provider: Server;
  let issuer: string;
  let outside: Gateway;
  let key: CryptoKey;
  let keysAreAway = false;

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    key = pair.privateKey;
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' };
    provider = createServer((request, response) => {
      const document = { issuer, jwks_uri: `${issuer}/keys` };
      if (request.url === '/keys' && keysAreAway) response.statusCode = 500;
      response.end(JSON.stringify(request.url === '/keys' ? { keys: [jwk] } : document));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => provider.once('listening', resolve));
    issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    outside = await toyGateway(toys, { OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'graph' });
  });
  afterAll(async () => {
    await outside?.close();
    provider?.close();
  });

  const token = (subject: string, audience = 'graph', seconds = 60) =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(key);

  test('identifies the account that its subject belongs to', async () => {
    const { data } = await asker(outside)(query, { headers: bearer(await token('known')) });
    expect(data).toMatchObject({ asker: { kind: 'account', username: 'outside' } });
  });

  test('is believed only for this audience, in time, and for known subjects', async () => {
    const by = asker(outside);
    await expectRefused(bearer(await token('stranger')), by);
    await expectRefused(bearer(await token('known', 'another client')), by);
    await expectRefused(bearer(await token('known', 'graph', -60)), by);
    await expectRefused(bearer(`${(await token('known')).slice(0, -8)}AAAAAAAA`), by);
  });

  test('does not keep local accounts out', async () => {
    const { data } = await asker(outside)(query, { headers: bearer(await issue(officer)) });
    expect(data).toMatchObject({ asker: { username: 'officer' } });
  });

  test('whose keys cannot be had is a fault of the service, until they can', async () => {
    const fresh = await toyGateway(toys, { OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'graph' });
    const headers = bearer(await token('known'));
    keysAreAway = true;
    const answer = await asker(fresh)(query, { headers });
    expect(answer.status).toBe(503);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ service: 'identity provider' });
    keysAreAway = false;
    expect((await asker(fresh)(query, { headers })).status).toBe(200);
    await fresh.close();
  });

  test('that does not answer is a fault of the service, not of the caller', async () => {
    const away = await toyGateway(toys, { OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'graph' });
    const foreign = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer('http://127.0.0.1:1')
      .sign(key);
    const answer = await asker(away)(query, { headers: bearer(foreign) });
    expect(answer.status).toBe(503);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      service: 'identity provider',
    });
    await away.close();
  });
});

test.each([
  [undefined, null],
  ['  ', null],
  ['100% review', '100% review'],
  ['a\u0000b\r\nc', 'a b c'],
  [Buffer.from('xét duyệt').toString('latin1'), 'xét duyệt'],
  ['x'.repeat(500), 'x'.repeat(200)],
])('purpose %j becomes %j', (header, purpose) => {
  expect(cleanPurpose(header)).toBe(purpose);
});
