import type { EntityClass } from '@mikro-orm/core';
import {
  type ActorRole,
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { currentPersonId } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { Account } from './account.entity.js';
import type {
  AccountInput,
  ChangeAccountRolesInput,
  ChangePasswordInput,
  CreateAccountInput,
  ResetPasswordInput,
} from './account.inputs.js';
import { hashPassword, isPassword } from './account.password.js';
import { mayChangePassword, mayManageAccounts } from './account.policy.js';
import { accountProblems } from './account.problems.js';
import { endSessions, forgetSessions, takeAttempt } from './session.service.js';

const { refuse } = accountProblems;
const texts = textInput(refuse);
const usernames = /^[a-z0-9._-]{3,50}$/;

/**
 * Makes an account. Administrators.
 * @param isDemo whether the password is known to everybody, as that of demo data is
 * @throws Refusal for a password that is too short, a name or identity that is taken, neither of both, unknown references
 */
export async function createAccount(
  ctx: Context,
  input: CreateAccountInput,
  { isDemo = false } = {},
): Promise<Account> {
  assertAllowed(mayManageAccounts(ctx.viewer));
  const username = input.username.trim().toLowerCase();
  if (!usernames.test(username)) refuse('INVALID_VALUE', ['input', 'username']);
  const issuer = texts.optional(input.issuer, 500, 'issuer');
  const subject = texts.optional(input.subject, 500, 'subject');
  if (Boolean(issuer) !== Boolean(subject)) refuse('REQUIRED', ['input', issuer ? 'subject' : 'issuer']);
  const { password, ...rest } = input;
  if (password == null && !subject) refuse('REQUIRED', ['input', 'password']);
  const passwordHash = password == null ? null : await hashPassword(password, 'password');
  return once(ctx, rest, 'createAccount', Account, async (tx) => {
    assertAllowed(mayManageAccounts(tx.viewer), tx);
    await requireKnown(tx, Person, input.personId, 'personId');
    return make(tx, Account, {
      username,
      passwordHash,
      issuer,
      subject,
      personId: input.personId ? await currentPersonId(tx, input.personId) : null,
      ...(await powersOf(tx, input)),
      isDisabled: false,
      isDemo,
    });
  });
}

/** Keeps an account from signing in and ends its sessions. Administrators. @throws Refusal where it is disabled */
export const disableAccount = (ctx: Context, input: AccountInput): Promise<Account> =>
  change(ctx, input, 'disableAccount', async (_tx, account) => {
    if (account.isDisabled) refuse('ILLEGAL_TRANSITION', ['input', 'accountId']);
    account.isDisabled = true;
  });

/** Lets a disabled account sign in again. Administrators. @throws Refusal where it is not disabled */
export const enableAccount = (ctx: Context, input: AccountInput): Promise<Account> =>
  change(ctx, input, 'enableAccount', async (_tx, account) => {
    if (!account.isDisabled) refuse('ILLEGAL_TRANSITION', ['input', 'accountId']);
    account.isDisabled = false;
  });

/** Changes what an account may do and ends its sessions. Administrators. @throws Refusal for unknown references */
export const changeAccountRoles = (ctx: Context, input: ChangeAccountRolesInput): Promise<Account> =>
  change(ctx, input, 'changeAccountRoles', async (tx, account) => {
    const { associationIds = account.associationIds, organizationId = account.organizationId } = input;
    Object.assign(account, await powersOf(tx, { roles: input.roles, associationIds, organizationId }));
  });

/** Gives an account another password and ends its sessions. Administrators. @throws Refusal for one too short or long */
export async function resetPassword(ctx: Context, { newPassword, ...input }: ResetPasswordInput) {
  assertAllowed(mayManageAccounts(ctx.viewer));
  const passwordHash = await hashPassword(newPassword, 'newPassword');
  return change(ctx, input, 'resetPassword', async (_tx, account) => {
    account.passwordHash = passwordHash;
  });
}

/**
 * Changes one's own password and ends one's other sessions. Whoever signed in with a password.
 * @throws RATE_LIMITED after too many wrong ones; Refusal WRONG_CREDENTIALS, PASSWORD_TOO_SHORT, TOO_LONG
 */
export async function changePassword(
  ctx: Context,
  { currentPassword, newPassword, ...input }: ChangePasswordInput,
): Promise<Account> {
  assertAllowed(mayChangePassword(ctx.viewer));
  const attempt = await takeAttempt(ctx, ctx.viewer.username!);
  const passwordHash = await hashPassword(newPassword, 'newPassword');
  const { accountId, sessionId } = ctx.viewer;
  const ended: string[] = [];
  const account = await once(ctx, input, 'changePassword', Account, async (tx) => {
    assertAllowed(mayChangePassword(tx.viewer), tx);
    const own = await loadForChange(tx, Account, accountId!);
    if (!(await isPassword(own.passwordHash, currentPassword)))
      refuse('WRONG_CREDENTIALS', ['input', 'currentPassword']);
    own.passwordHash = passwordHash;
    own.updatedAt = tx.now();
    ended.push(...(await endSessions(tx, own.id, sessionId)));
    return own;
  });
  await attempt.succeeded();
  await forgetSessions(ctx, ended);
  return account;
}

/** What administrators change ends the sessions: their tokens say what the account was. */
async function change(
  ctx: Context,
  input: AccountInput,
  operation: string,
  edit: (tx: Context, account: Account) => Promise<void>,
): Promise<Account> {
  const ended: string[] = [];
  const account = await once(ctx, input, operation, Account, async (tx) => {
    assertAllowed(mayManageAccounts(tx.viewer), tx);
    const found = await loadForChange(tx, Account, input.accountId);
    await edit(tx, found);
    found.updatedAt = tx.now();
    ended.push(...(await endSessions(tx, found.id)));
    return found;
  });
  await forgetSessions(ctx, ended);
  return account;
}

interface Powers {
  readonly roles: readonly ActorRole[];
  readonly associationIds?: readonly string[] | null;
  readonly organizationId?: string | null;
}

/** What an account may act as and for. @throws Refusal for unknown references */
async function powersOf(tx: Context, powers: Powers) {
  const associationIds = [...new Set(powers.associationIds ?? [])];
  await requireKnown(tx, Organization, powers.organizationId, 'organizationId');
  for (const id of associationIds) await requireKnown(tx, Association, id, 'associationIds');
  return {
    roles: [...new Set(powers.roles)],
    associationIds,
    organizationId: powers.organizationId || null,
  };
}

/** Whoever the account stands for exists; an administrator need not be able to see the person. */
async function requireKnown(
  tx: Context,
  entity: EntityClass<{ id: string }>,
  id: string | null | undefined,
  field: string,
): Promise<void> {
  if (!id) return;
  assertId(id, tx.entities.prefixOf(entity));
  if (!(await tx.em.findOne(entity, { id }))) refuse('REFERENCE_NOT_FOUND', ['input', field]);
}
