import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbedded } from '../../gateway/embedded.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { buildOnce } from '../support/once.js';

let built: string;
const folder = mkdtempSync(join(tmpdir(), 'account-'));
const variables = {
  NODE_ENV: 'production',
  VIEWER_SECRET: 'a secret of more than thirty-two characters',
  DATA_DIR: folder,
  LOG_LEVEL: 'error',
};
const password = 'mật khẩu của quản trị viên';

beforeAll(async () => {
  built = await buildOnce();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function account(input: string, ...words: string[]) {
  const command = `${built}/subgraphs/associations/account/account.command.js`;
  const env = { PATH: process.env.PATH, ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { input, env });
  return { status, said: `${stdout}${stderr}` };
}

it('lets the first administrator into an empty graph in production', async () => {
  expect(account('', 'make', 'root')).toMatchObject({
    status: 1,
    said: expect.stringMatching(/^npm run account/),
  });
  expect(account(password, 'create', 'root', 'GOD').said).toMatch(/Roles: ADMIN/);
  expect(account('short\n', 'create', 'root')).toMatchObject({
    status: 1,
    said: 'The password must have at least 9 characters.\n',
  });
  const made = account(`${password}\n`, 'create', 'Root');
  expect(made.said).toMatch(/^Made root \(acc_\w+\): ADMIN\n$/);
  expect(made.status).toBe(0);
  expect(account(`${password}\n`, 'create', 'root').said).toBe('The user name is taken.\n');

  const { gateway, close } = await startEmbedded({ env: parseEnvironment(variables) });
  try {
    const ask = async (query: string, input: object, token?: string) => {
      const headers = {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const payload = JSON.stringify({ query, variables: { input } });
      return (await gateway.app.inject({ method: 'POST', url: '/graphql', headers, payload })).json();
    };
    const signIn = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    const { accessToken } = (await ask(signIn, { username: 'root', password })).data.signIn;
    const create =
      'mutation($input: CreateAccountInput!) { createAccount(input: $input) { account { username roles } } }';
    const input = { username: 'officer', password: 'một mật khẩu dài', roles: ['UNION_OFFICER'] };
    expect(await ask(create, input, accessToken)).toMatchObject({
      data: { createAccount: { account: { username: 'officer', roles: ['UNION_OFFICER'] } } },
    });
  } finally {
    await close();
  }
}, 120_000);
