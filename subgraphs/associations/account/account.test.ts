import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, system } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const admin = viewerWith({ roles: ['ADMIN'] });
const password = 'mật khẩu đủ dài';
let names = 0;
const newInput = () => {
  names += 1;
  return { username: `nguoi.${names}`, password, roles: ['AGENCY'] };
};
const account = async () => ({ accountId: await made.done(admin, 'createAccount', newInput()) });
const unknown = { accountId: idFromName('acc', 'unknown') };

trio('createAccount', {
  input: newInput,
  right: admin,
  wrong: officer,
  again: 'USERNAME_TAKEN',
  refusals: [
    ['INVALID_VALUE', { username: 'ab' }],
    ['INVALID_VALUE', { username: 'người' }],
    ['INVALID_VALUE', { username: 'x'.repeat(51) }],
    ['PASSWORD_TOO_SHORT', { password: '12345678' }],
    ['PASSWORD_TOO_SHORT', { password: '' }],
    ['TOO_LONG', { password: 'x'.repeat(501) }],
    ['TOO_LONG', { password: 'x'.repeat(100_000) }],
    ['REQUIRED', { password: null }],
    ['REQUIRED', { issuer: 'https://id.example' }],
    ['REQUIRED', { subject: 'somebody' }],
    [
      'IDENTITY_TAKEN',
      async () => {
        const identity = { issuer: 'https://id.example', subject: 'one' };
        await made.done(admin, 'createAccount', { username: 'first', roles: [], ...identity });
        return identity;
      },
    ],
    ['TOO_LONG', { issuer: 'x'.repeat(501) }],
    ['TOO_LONG', { subject: 'x'.repeat(501) }],
    ['BAD_USER_INPUT', { roles: ['GOD'] }],
    ['BAD_USER_INPUT', { personId: 'nonsense' }],
    ['BAD_USER_INPUT', { associationIds: [idFromName('per', 'of another type')] }],
    ['REFERENCE_NOT_FOUND', { personId: idFromName('per', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { associationIds: [idFromName('aso', 'unknown')] }],
  ],
});

trio('disableAccount', {
  input: account,
  right: admin,
  wrong: officer,
  again: 'ILLEGAL_TRANSITION',
  refusals: [['NOT_FOUND', unknown]],
});

trio('enableAccount', {
  input: async () => {
    const input = await account();
    await made.done(admin, 'disableAccount', input);
    return input;
  },
  right: admin,
  wrong: officer,
  again: 'ILLEGAL_TRANSITION',
  refusals: [['NOT_FOUND', unknown]],
});

trio('changeAccountRoles', {
  input: async () => ({ ...(await account()), roles: ['DPO'], associationIds: [made.associationId] }),
  right: admin,
  wrong: officer,
  refusals: [
    ['NOT_FOUND', unknown],
    ['BAD_USER_INPUT', { associationIds: ['nonsense'] }],
    ['REFERENCE_NOT_FOUND', { associationIds: [idFromName('aso', 'unknown')] }],
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
  ],
});

trio('resetPassword', {
  input: async () => ({ ...(await account()), newPassword: 'một mật khẩu khác' }),
  right: admin,
  wrong: officer,
  refusals: [
    ['NOT_FOUND', unknown],
    ['PASSWORD_TOO_SHORT', { newPassword: '12345678' }],
    ['TOO_LONG', { newPassword: 'x'.repeat(501) }],
  ],
});

let own = '';
trio('changePassword', {
  input: async () => {
    own = (await account()).accountId;
    return { currentPassword: password, newPassword: 'một mật khẩu khác' };
  },
  right: () => viewerWith({ accountId: own, username: own, sessionId: idFromName('ses', 'own') }),
  wrong: viewerWith({}),
  again: 'WRONG_CREDENTIALS',
  refusals: [
    ['WRONG_CREDENTIALS', { currentPassword: 'sai mật khẩu' }],
    ['PASSWORD_TOO_SHORT', { newPassword: '12345678' }],
    ['TOO_LONG', { newPassword: 'x'.repeat(501) }],
  ],
});

it('lists accounts to administrators, and shows others their own only', async () => {
  const { accountId } = await account();
  const one = 'query($id: ID!) { account(id: $id) { username isDisabled isUsable roles person { id } } }';
  const ask = (viewer: typeof admin) => made.graph.run(viewer, one, { id: accountId });
  const shown = {
    username: `nguoi.${names}`,
    isDisabled: false,
    isUsable: true,
    roles: ['AGENCY'],
    person: null,
  };
  expect((await ask(admin)).data).toEqual({ account: shown });
  expect((await ask(viewerWith({ accountId }))).data).toEqual({ account: shown });
  expect((await ask(officer)).data).toEqual({ account: null });
  // What other subgraphs ask before they honour a link to a file.
  expect((await ask(system)).data).toEqual({ account: shown });
  await made.done(admin, 'disableAccount', { accountId });
  expect((await ask(system)).data.account).toMatchObject({ isDisabled: true, isUsable: false });
  const all = 'query($name: String) { accounts(username: $name) { totalCount nodes { id } } }';
  const found = await made.graph.run(admin, all, { name: ` NGUOI.${names} ` });
  expect(found.data).toEqual({ accounts: { totalCount: 1, nodes: [{ id: accountId }] } });
  const code = async (viewer: typeof admin) =>
    (await made.graph.run(viewer, all)).errors?.[0].extensions.code;
  expect(await code(officer)).toBe('FORBIDDEN');
  expect(await code(anonymous)).toBe('UNAUTHENTICATED');
});

it('tells the caller what he may begin, and why not', async () => {
  const permission = '{ allowed code reason }';
  const query = `{ viewer { id isSignedIn canManageAccounts ${permission} canCreateOrganization ${permission} } }`;
  const yes = { allowed: true, code: null, reason: null };
  const no = (code: string) => ({ allowed: false, code, reason: expect.any(String) });
  const answers = async (viewer: typeof admin) => (await made.graph.run(viewer, query)).data.viewer;
  expect(await answers(admin)).toMatchObject({
    canManageAccounts: yes,
    canCreateOrganization: no('FORBIDDEN'),
  });
  expect(await answers(officer)).toMatchObject({
    canManageAccounts: no('FORBIDDEN'),
    canCreateOrganization: yes,
  });
  expect(await answers(anonymous)).toMatchObject({
    isSignedIn: false,
    canManageAccounts: no('UNAUTHENTICATED'),
  });
});
