import { createHmac, generateKeyPairSync, hkdfSync } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccessTokens } from '../../subgraphs/kernel/access-token.js';
import { createSubgraphServer } from '../../subgraphs/kernel/server.js';
import { createViewerCodec, system } from '../../subgraphs/kernel/viewer.js';
import { officer } from '../support/organizations.js';
import { testSecret } from '../support/subgraph.js';
import { type CountedGateway, startWholeGraph, type WholeGraph } from '../support/whole-graph.js';

let graph: WholeGraph;
let gateway: CountedGateway;
let subgraph: FastifyInstance;
beforeAll(async () => {
  graph = await startWholeGraph();
  gateway = await graph.gateway();
  subgraph = createSubgraphServer(graph.runtime('associations'));
});
afterAll(async () => {
  await subgraph?.close();
  await graph?.close();
});

const query = '{ accounts { totalCount } }';
const now = new Date();
const tokens = createAccessTokens(testSecret);
const good = async (viewer = officer, at = now) => (await tokens.issue(viewer, at)).token;
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const admin = { ...officer, roles: ['ADMIN'] };

/** A token with another header or payload and the signature that it had, or another, or none. */
async function bent(header: object, payload: object, signature?: string): Promise<string> {
  const token = await good();
  const [, , signed] = token.split('.');
  return `${part(header)}.${part({ ...decodeJwt(token), ...payload })}.${signature ?? signed}`;
}
const at = { alg: 'EdDSA', typ: 'at+jwt' };
/** What the public key would be used as, where a verifier took an HMAC for it. */
function hmacWith(key: Buffer | string, payload: object): string {
  const text = `${part({ alg: 'HS256', typ: 'at+jwt' })}.${part(payload)}`;
  return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

describe('a token is refused', () => {
  const forgeries: [string, () => Promise<string> | string][] = [
    ['with the algorithm none', () => bent({ alg: 'none', typ: 'at+jwt' }, {}, '')],
    ['with the algorithm NONE and a signature', () => bent({ alg: 'NONE', typ: 'at+jwt' }, {})],
    ['without an algorithm', () => bent({ typ: 'at+jwt' }, {})],
    ['with more roles than were signed', () => bent(at, { viewer: admin })],
    ['of another type', () => bent({ alg: 'EdDSA', typ: 'JWT' }, {})],
    ['that asks for a header to be understood', () => bent({ ...at, crit: ['exp'] }, {})],
    [
      'that brings its own key',
      () => {
        const { privateKey, publicKey } = generateKeyPairSync('ed25519');
        const claims = {
          viewer: admin,
          iss: 'urn:union-graph:accounts',
          aud: 'urn:union-graph:not-production',
        };
        return new SignJWT(claims)
          .setProtectedHeader({ ...at, jwk: publicKey.export({ format: 'jwk' }) as never })
          .setIssuedAt()
          .setExpirationTime('10m')
          .sign(privateKey);
      },
    ],
    [
      'signed with the secret itself',
      async () => hmacWith(testSecret, { ...decodeJwt(await good()), viewer: admin }),
    ],
    [
      'signed with the seed of the key',
      async () =>
        hmacWith(
          Buffer.from(hkdfSync('sha256', testSecret, '', 'union-graph access token', 32)),
          decodeJwt(await good()),
        ),
    ],
    ['for production', async () => (await createAccessTokens(testSecret, true).issue(officer, now)).token],
    [
      'from another secret',
      async () => (await createAccessTokens(`${testSecret}!`).issue(officer, now)).token,
    ],
    ['that has ended', () => good(officer, new Date(now.getTime() - 3_600_000))],
    ['from the future', () => bent(at, { nbf: Math.floor(now.getTime() / 1000) + 3_600 })],
    ['that is a signed viewer', () => createViewerCodec(testSecret).sign(system)],
    ['with more than one dot too many', async () => `${await good()}.x`],
    ['of 7,000 letters', () => 'a'.repeat(7_000)],
  ];
  test.each(forgeries)('%s', async (_name, forge) => {
    const answer = await gateway.ask(query, {}, { authorization: `Bearer ${await forge()}` });
    expect([answer.status, answer.data, answer.errors?.[0]?.extensions?.code]).toEqual([
      401,
      undefined,
      'UNAUTHENTICATED',
    ]);
  });

  test('and the one that they were made from is not', async () => {
    const answer = await gateway.ask(
      '{ viewer { isSignedIn } }',
      {},
      { authorization: `Bearer ${await good()}` },
    );
    expect(answer.data).toEqual({ viewer: { isSignedIn: true } });
  });
});

describe('a viewer that a client makes up', () => {
  const forgeries: [string, () => Promise<string> | string][] = [
    ['as plain JSON', () => JSON.stringify(system)],
    ['without a signature', () => `${part({ alg: 'none' })}.${part({ viewer: system })}.`],
    ['with another secret', () => createViewerCodec(`${testSecret}!`).sign(system)],
    ['out of an access token', () => good()],
    ['that has ended', () => createViewerCodec(testSecret, () => Date.now() - 3_600_000).sign(system)],
    ['of nothing', () => ''],
  ];
  test.each(forgeries)('%s is refused by the gateway and by a subgraph', async (_name, forge) => {
    const headers = { 'x-viewer': await forge() };
    expect((await gateway.ask(query, {}, headers)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const direct = await subgraph.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    expect(direct.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(direct.json().data ?? null).toBeNull();
  });
});

describe('a subgraph that is asked past the gateway', () => {
  test.each([
    '{ researchFields { id } }',
    '{ _service { sdl } }',
    '{ __schema { types { name } } }',
    '{ _entities(representations: [{ __typename: "Person", id: "per_00000000000000000000000000" }]) { __typename } }',
    'mutation { signOut { signedOut } }',
  ])('answers nothing without a viewer: %s', async (text) => {
    for (const headers of [{}, { authorization: `Bearer ${await good()}` }] as Record<string, string>[]) {
      const answer = await subgraph.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query: text },
      });
      expect(answer.json().data ?? null).toBeNull();
      expect(answer.json().errors[0].extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('does not fall over what is no operation', async () => {
    for (const payload of [
      '',
      '[]',
      'null',
      '{"query":1}',
      '{"query":"{ a"}',
      '{"__proto__":{"query":"x"}}',
      `{"query":"{ ${'a'.repeat(1_500_000)} }"}`,
    ]) {
      const answer = await subgraph.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.body).not.toMatch(/node_modules|\.ts:\d|"stack"/);
    }
  });
});

test.each([
  '{ _service { sdl } }',
  '{ _entities(representations: []) { __typename } }',
  'query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id } } }',
  '{ viewerByIdentity(issuer: "x", subject: "y") { accountId } }',
])('the gateway does not know what only subgraphs are asked: %s', async (text) => {
  const { data, errors } = await gateway.ask(text, { r: [] }, { authorization: `Bearer ${await good()}` });
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
});
