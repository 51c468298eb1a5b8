import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { written } from '../../../test/support/trio.js';
import { revokedSessionKey } from '../../kernel/access-token.js';
import { anonymous, system } from '../../kernel/index.js';
import { type Associations, startAssociations } from '../associations.fixture.js';
import { createAccount } from './account.service.js';
import {
  refreshSession,
  sessionIsOpen,
  signOut,
  signIn as trySignIn,
  viewerByIdentity,
} from './session.service.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const admin = viewerWith({ roles: ['ADMIN'] });
const password = 'mật khẩu đủ dài';
const context = () => made.graph.runtime.context({ viewer: system });

describe('own credentials', () => {
  const tokens = 'accessToken refreshToken userErrors { code message }';
  const signIn = (input: object) =>
    made.graph
      .run(anonymous, `mutation($input: SignInInput!) { signIn(input: $input) { ${tokens} } }`, { input })
      .then(({ data }) => data.signIn);
  const refresh = (refreshToken: string) =>
    made.graph
      .run(
        anonymous,
        `mutation($input: RefreshSessionInput!) { refreshSession(input: $input) { ${tokens} } }`,
        { input: { refreshToken } },
      )
      .then(({ data }) => data.refreshSession);
  const refused = (code: string) => ({
    accessToken: null,
    refreshToken: null,
    userErrors: [{ code, message: expect.any(String) }],
  });
  const login = { username: 'signs.in', password };
  let accountId: string;

  beforeAll(async () => {
    accountId = await made.done(admin, 'createAccount', { ...login, roles: ['AGENCY'] });
  });

  it.each([
    ['an unknown name', { username: 'nobody' }],
    ['a wrong password', { password: 'sai mật khẩu' }],
    ['an empty password', { password: '' }],
    ['a control character in the name', { username: 'signs.in\u0007' }],
    ['an over-long name', { username: 'x'.repeat(100_000) }],
  ])('are refused for %s with the same answer, and nothing is written', async (_what, changes) => {
    const before = await written(made.graph);
    expect(await signIn({ ...login, ...changes })).toEqual(refused('WRONG_CREDENTIALS'));
    expect(await written(made.graph)).toEqual(before);
  });

  it('give tokens that are good once: one that comes back ends the session', async () => {
    const first = await signIn({ ...login, username: ' Signs.In ' });
    expect(first).toMatchObject({ accessToken: expect.any(String), userErrors: [] });
    const second = await refresh(first.refreshToken);
    expect(second).toMatchObject({ accessToken: expect.any(String), userErrors: [] });
    expect(await refresh(first.refreshToken)).toEqual(refused('REFRESH_TOKEN_INVALID'));
    expect(await refresh(second.refreshToken)).toEqual(refused('REFRESH_TOKEN_INVALID'));
  });

  it.each([
    '',
    'nonsense',
    'ses_1.\u0007',
    '\u0007.x',
    'x'.repeat(100_000),
  ])('are not refreshed by %j, and nothing is written', async (token) => {
    const before = await written(made.graph);
    expect(await refresh(token)).toEqual(refused('REFRESH_TOKEN_INVALID'));
    expect(await written(made.graph)).toEqual(before);
  });

  it('end with signing out, for the own session only', async () => {
    const signOut = (sessionId: string | null) =>
      made.graph.run(viewerWith({ sessionId }), 'mutation { signOut { signedOut } }');
    const before = await written(made.graph);
    expect((await made.graph.run(anonymous, 'mutation { signOut { signedOut } }')).errors?.[0]).toMatchObject(
      {
        extensions: { code: 'UNAUTHENTICATED' },
      },
    );
    expect((await signOut(null)).errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    expect(await written(made.graph)).toEqual(before);
    const [mine, other] = [await signIn(login), await signIn(login)];
    expect((await signOut(mine.refreshToken.split('.')[0])).data).toEqual({ signOut: { signedOut: true } });
    expect(await refresh(mine.refreshToken)).toEqual(refused('REFRESH_TOKEN_INVALID'));
    expect(await refresh(other.refreshToken)).toMatchObject({ userErrors: [] });
  });

  it.each([
    ['disableAccount', {}, 'enableAccount'],
    ['changeAccountRoles', { roles: ['DPO'] }, null],
    ['resetPassword', { newPassword: password }, null],
  ])('end at once by %s', async (mutation, more, undo) => {
    const { refreshToken } = await signIn(login);
    const [sessionId] = refreshToken.split('.');
    await made.done(admin, mutation, { accountId, ...more });
    expect(await refresh(refreshToken)).toEqual(refused('REFRESH_TOKEN_INVALID'));
    expect(await context().keyValue.get(revokedSessionKey(sessionId))).toBe('1');
    if (!undo) return;
    expect(await signIn(login)).toEqual(refused('WRONG_CREDENTIALS'));
    await made.done(admin, undo, { accountId });
    expect(await signIn(login)).toMatchObject({ userErrors: [] });
  });

  it('change with the own password, which ends the other sessions', async () => {
    const [here, elsewhere] = [await signIn(login), await signIn(login)];
    const viewer = viewerWith({
      accountId,
      username: login.username,
      sessionId: here.refreshToken.split('.')[0],
    });
    const newPassword = 'một mật khẩu khác';
    await made.done(viewer, 'changePassword', { currentPassword: password, newPassword });
    expect(await refresh(elsewhere.refreshToken)).toEqual(refused('REFRESH_TOKEN_INVALID'));
    expect(await refresh(here.refreshToken)).toMatchObject({ userErrors: [] });
    expect(await signIn(login)).toEqual(refused('WRONG_CREDENTIALS'));
    expect(await signIn({ ...login, password: newPassword.normalize('NFD') })).toMatchObject({
      userErrors: [],
    });
    await made.done(admin, 'resetPassword', { accountId, newPassword: password });
  });

  it('end by the records and, once it is back, in a store that was away', async () => {
    const session = await trySignIn(context(), login);
    const id = session.refreshToken.split('.')[0]!;
    expect(await sessionIsOpen(context(), id)).toBe(true);
    expect(await sessionIsOpen(made.graph.runtime.context({ viewer: anonymous }), id)).toBeNull();
    const { keyValue } = made.graph.runtime.surroundings;
    let isAway = true;
    const failing = {
      ...keyValue,
      set: (...given: Parameters<typeof keyValue.set>) =>
        isAway ? Promise.reject(new Error('away')) : keyValue.set(...given),
    };
    const viewer = viewerWith({ sessionId: id });
    expect(await signOut({ ...made.graph.runtime.context({ viewer }), keyValue: failing })).toBe(true);
    expect(await sessionIsOpen(context(), id)).toBe(false);
    expect(await keyValue.get(revokedSessionKey(id))).toBeNull();
    isAway = false;
    await vi.waitFor(async () => expect(await keyValue.get(revokedSessionKey(id))).toBe('1'), 5_000);
  });

  it('of demo data are refused in production', async () => {
    const production = () => ({ ...context(), production: true });
    const demo = { username: 'demo.account', password: 'demo-only' };
    const identity = { issuer: 'https://id.example', subject: 'demo' };
    await createAccount(context(), { ...demo, ...identity, roles: ['ADMIN'] }, { isDemo: true });
    const session = await trySignIn(context(), demo);
    expect(session.accessToken).toEqual(expect.any(String));
    expect(await viewerByIdentity(context(), identity.issuer, identity.subject)).not.toBeNull();

    await expect(trySignIn(production(), demo)).rejects.toThrow('WRONG_CREDENTIALS');
    await expect(refreshSession(production(), session)).rejects.toThrow('REFRESH_TOKEN_INVALID');
    expect(await viewerByIdentity(production(), identity.issuer, identity.subject)).toBeNull();
    expect(await trySignIn(production(), login)).toMatchObject({ accessToken: expect.any(String) });
  });
});

describe('guessing', () => {
  const address = '203.0.113.7';
  const attempt = async (username: string, given: string, from = address) => {
    const viewer = { ...anonymous, address: from };
    const { data, errors } = await made.graph.run(
      viewer,
      'mutation($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }',
      { input: { username, password: given } },
    );
    return errors ? errors[0].extensions : (data.signIn.userErrors[0]?.code ?? 'signed in');
  };
  const limited = { code: 'RATE_LIMITED', requestId: 'test', retryAfter: expect.any(Number) };

  it('at one name ends after ten wrong passwords, from wherever they come, even for the right one', async () => {
    await made.done(admin, 'createAccount', { username: 'guessed', password, roles: [] });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => attempt('Guessed', `wrong ${i}`, `198.51.100.${i}`)),
    );
    expect(answers.filter((answer) => answer === 'WRONG_CREDENTIALS')).toHaveLength(10);
    expect(answers.filter((answer) => answer !== 'WRONG_CREDENTIALS')).toEqual([limited, limited]);
    expect(await attempt('guessed', password)).toEqual(limited);
  });

  it('from one address ends after thirty wrong passwords, at whatever names', async () => {
    await made.done(admin, 'createAccount', { username: 'neighbour', password, roles: [] });
    for (let i = 0; i < 5; i++) expect(await attempt('neighbour', password, 'office')).toBe('signed in');
    for (let i = 0; i < 30; i++) await attempt(`name.${i}`, 'wrong', 'office');
    expect(await attempt('neighbour', password, 'office')).toEqual(limited);
    expect(await attempt('neighbour', password, 'elsewhere')).toBe('signed in');
  });
});
