import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { anonymous, createViewerCodec, type Viewer } from './viewer.js';

const secret = 'a secret of at least 32 characters, for tests';
const officer: Viewer = { ...anonymous, kind: 'account', roles: ['UNION_OFFICER'] };
const start = Date.parse('2026-10-01T00:00:00Z');
const codecAt = (ms: number) => createViewerCodec(secret, () => ms);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

const forged = (claims: object, key = secret, alg = 'HS256') =>
  new SignJWT({ viewer: officer, iss: 'urn:union-graph:gateway', aud: 'urn:union-graph:subgraph', ...claims })
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(key));
const exp = start / 1000 + 30;

describe('the codec of the viewer', () => {
  it('gives back who was signed, for a minute', async () => {
    const header = await codecAt(start).sign(officer);
    expect(await codecAt(start + 59_000).verify(header)).toEqual(officer);
    await expect(codecAt(start + 60_000).verify(header)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('reads what any signer of the standard wrote with the same secret', async () => {
    expect(await codecAt(start).verify(await forged({ exp }))).toEqual(officer);
  });

  it.each<readonly [string, () => Promise<string> | string | undefined]>([
    ['nothing', () => undefined],
    ['another secret', () => forged({ exp }, `${secret}.`)],
    ['another audience', () => forged({ exp, aud: 'urn:union-graph:client' })],
    ['another issuer', () => forged({ exp, iss: 'urn:elsewhere' })],
    ['no end', () => forged({})],
    ['another algorithm', () => forged({ exp }, secret.repeat(2), 'HS512')],
    ['no algorithm', () => `${encode({ alg: 'none' })}.${encode({ viewer: officer, exp })}.`],
    ['a changed viewer', async () => (await forged({ exp })).replace(/\.[^.]+\./, `.${encode({ exp })}.`)],
    ['a cut signature', async () => (await forged({ exp })).slice(0, -1)],
    ['a part too many', async () => `${await forged({ exp })}.x`],
  ])('refuses %s', async (_what, header) => {
    const codec = codecAt(start);
    await expect(codec.verify(await header())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
