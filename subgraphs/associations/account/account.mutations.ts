import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { asPayload, type Context } from '../../kernel/index.js';
import {
  AccountInput,
  AccountPayload,
  ChangeAccountRolesInput,
  ChangePasswordInput,
  CreateAccountInput,
  CreateAccountPayload,
  ResetPasswordInput,
} from './account.inputs.js';
import {
  changeAccountRoles,
  changePassword,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword,
} from './account.service.js';

const what = 'What to do.';

@Resolver()
export class AccountMutations {
  @Mutation(() => CreateAccountPayload, { description: 'Makes an account (tạo tài khoản). Administrators.' })
  async createAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateAccountInput, { description: what }) input: CreateAccountInput,
  ): Promise<CreateAccountPayload> {
    const { account, userErrors } = await asPayload(ctx, 'account', createAccount(ctx, input));
    return { accountId: account?.id ?? null, account, userErrors };
  }

  @Mutation(() => AccountPayload, {
    description:
      'Disables an account (khóa tài khoản): its sessions end at once, its identities at a provider within a minute. Administrators.',
  })
  disableAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountInput, { description: what }) input: AccountInput,
  ) {
    return asPayload(ctx, 'account', disableAccount(ctx, input));
  }

  @Mutation(() => AccountPayload, {
    description: 'Lets a disabled account sign in again (mở khóa tài khoản). Administrators.',
  })
  enableAccount(
    @Ctx() ctx: Context,
    @Arg('input', () => AccountInput, { description: what }) input: AccountInput,
  ) {
    return asPayload(ctx, 'account', enableAccount(ctx, input));
  }

  @Mutation(() => AccountPayload, {
    description:
      'Changes what an account may act as and for (đổi vai trò); its sessions end at once. Administrators.',
  })
  changeAccountRoles(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeAccountRolesInput, { description: what }) input: ChangeAccountRolesInput,
  ) {
    return asPayload(ctx, 'account', changeAccountRoles(ctx, input));
  }

  @Mutation(() => AccountPayload, {
    description:
      'Gives an account another password (đặt lại mật khẩu); its sessions end at once. Administrators.',
  })
  resetPassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ResetPasswordInput, { description: what }) input: ResetPasswordInput,
  ) {
    return asPayload(ctx, 'account', resetPassword(ctx, input));
  }

  @Mutation(() => AccountPayload, {
    description:
      'Changes one’s own password (đổi mật khẩu); one’s other sessions end at once. Whoever signed in with a password.',
  })
  changePassword(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePasswordInput, { description: what }) input: ChangePasswordInput,
  ) {
    return asPayload(ctx, 'account', changePassword(ctx, input));
  }
}
