import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  assertAllowed,
  assertId,
  type Context,
  connection,
  connectionType,
  PageArgs,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { Account } from './account.entity.js';
import { mayBeUsed, mayManageAccounts } from './account.policy.js';

export const AccountConnection = connectionType(Account, 'Account', 'accounts');

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account, { nullable: true, description: 'One account. Administrators; one’s own.' })
  account(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the account, `acc_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Account, assertId(id, 'acc'));
  }

  @Query(() => AccountConnection, { description: 'Accounts by user name. Administrators.' })
  accounts(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('username', () => String, { nullable: true, description: 'Exact user name; default: all.' })
    username?: string,
  ) {
    assertAllowed(mayManageAccounts(ctx.viewer));
    const where = username == null ? {} : { username: username.trim().toLowerCase() };
    return connection(ctx, Account, page, { where, orderBy: [['username', 'ASC']] });
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it counts now: not disabled, and no demo account where the graph is in earnest use.',
  })
  isUsable(@Ctx() { production }: Context, @Root() account: Account) {
    return mayBeUsed(account, production);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person behind it.' })
  person(@Ctx() ctx: Context, @Root() { personId }: Account) {
    return personId && ctx.loaders.byId(Person, personId);
  }

  @FieldResolver(() => [Association], {
    description: 'Associations that its secretary or leader acts for, as far as the viewer may know of them.',
  })
  async associations(@Ctx() ctx: Context, @Root() { associationIds }: Account) {
    const found = await Promise.all(associationIds.map((id) => ctx.loaders.byId(Association, id)));
    return found.filter((association) => association !== null);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The agency or body that it acts for.' })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: Account) {
    return organizationId && ctx.loaders.byId(Organization, organizationId);
  }
}
