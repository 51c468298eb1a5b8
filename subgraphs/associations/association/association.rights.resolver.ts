import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  CivilDate,
  type Context,
  historyName,
  Permission,
  permission,
  Transition,
} from '../../kernel/index.js';
import { bankAccountOf, historyFor, reportedMembersOf } from './association.affairs.js';
import { Association } from './association.entity.js';
import { unionLifecycle } from './association.lifecycle.js';
import {
  mayRunAssociation,
  maySeeBankAccount,
  mayUpdateAssociation,
  mayUpdateContact,
} from './association.policy.js';
import { legalLifecycle } from './legal-life.lifecycle.js';

@ObjectType({ description: 'A bank account (tài khoản ngân hàng).' })
export class BankAccount {
  @Field(() => String, { nullable: true, description: 'The bank.' })
  bank!: string | null;

  @Field(() => String, { description: 'The number, digits only.' })
  number!: string;
}

@ObjectType({ description: 'How many members an association says that it has (số hội viên báo cáo).' })
export class ReportedMembers {
  @Field(() => CivilDate, { description: 'The day of the count.' })
  asOf!: string;

  @Field(() => Int, { description: 'Individual members.' })
  individuals!: number;

  @Field(() => Int, { description: 'Collective members.' })
  collectives!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Women among the individual members; null where not told.',
  })
  female!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Individual members with a degree from bachelor up; null where not told.',
  })
  withDegree!: number | null;
}

const affairs =
  'Internal: union officers, leaders and inspectors, the authorities and the association itself.';

@Resolver(() => Association)
export class AssociationRightsResolver {
  @FieldResolver(() => [AllowedAction], {
    description: 'What can be done now with its standing in the Union, and whether the viewer may.',
  })
  allowedActions(@Ctx() ctx: Context, @Root() association: Association) {
    return allowedActions(ctx, unionLifecycle, association);
  }

  @FieldResolver(() => [AllowedAction], {
    description: 'What can be done now in its legal life, and whether the viewer may.',
  })
  allowedLegalActions(@Ctx() ctx: Context, @Root() association: Association) {
    return allowedActions(ctx, legalLifecycle, association);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: `Its life in the Union so far, oldest first. ${affairs}`,
  })
  history(@Ctx() ctx: Context, @Root() association: Association) {
    return historyFor(ctx, association, historyName(unionLifecycle));
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: `Its legal life so far, oldest first. ${affairs}`,
  })
  legalHistory(@Ctx() ctx: Context, @Root() association: Association) {
    return historyFor(ctx, association, historyName(legalLifecycle));
  }

  @FieldResolver(() => ReportedMembers, {
    nullable: true,
    description: 'The member counts that it last reported itself; `memberCount` counts what is registered.',
  })
  reportedMembers(@Root() association: Association) {
    return reportedMembersOf(association);
  }

  @FieldResolver(() => BankAccount, {
    nullable: true,
    description:
      'Bank account. Restricted: union officers and leaders, the association’s secretary and leader; null for others.',
  })
  bankAccount(@Ctx() ctx: Context, @Root() association: Association) {
    return bankAccountOf(ctx, association);
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may see the bank account.' })
  canSeeBankAccount(@Ctx() ctx: Context, @Root() association: Association) {
    return permission(ctx, maySeeBankAccount(ctx.viewer, association));
  }

  @FieldResolver(() => Permission, {
    description: 'Whether the viewer may change all data of the association.',
  })
  canUpdate(@Ctx() ctx: Context) {
    return permission(ctx, mayUpdateAssociation(ctx.viewer));
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may change how it is reached.' })
  canUpdateContact(@Ctx() ctx: Context, @Root() association: Association) {
    return permission(ctx, mayUpdateContact(ctx.viewer, association));
  }

  @FieldResolver(() => Permission, {
    description: 'Whether the viewer may make and change its branches and report its members.',
  })
  canRun(@Ctx() ctx: Context, @Root() association: Association) {
    return permission(ctx, mayRunAssociation(ctx.viewer, association));
  }
}
