import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { ComplianceAlertKind } from './compliance.enums.js';
import { complianceAlerts, complianceOf } from './compliance.service.js';
import { ComplianceAlert } from './compliance.types.js';

const within = 'How many days ahead to look, 0 to 3,650; what is overdue always shows. Default 90.';

@Resolver(() => Association)
export class ComplianceResolver {
  @Query(() => [ComplianceAlert], {
    description:
      'What associations have to see to, the most urgent first, what has no day last (cảnh báo tuân thủ). Union officers, leaders and inspectors and the authorities: of all; secretaries and leaders of associations: of their own.',
  })
  complianceAlerts(
    @Ctx() ctx: Context,
    @Arg('withinDays', () => Int, { defaultValue: 90, description: within }) withinDays: number,
    @Arg('kinds', () => [ComplianceAlertKind], {
      nullable: true,
      description: 'Of these kinds; default all.',
    })
    kinds?: ComplianceAlertKind[] | null,
  ) {
    return complianceAlerts(ctx, { withinDays, kinds });
  }

  @FieldResolver(() => [ComplianceAlert], {
    nullable: true,
    description:
      'What it has to see to, the most urgent first. Internal: the association itself and who watches over it; null for others.',
  })
  compliance(
    @Ctx() ctx: Context,
    @Root() association: Association,
    @Arg('withinDays', () => Int, { defaultValue: 90, description: within }) withinDays: number,
    @Arg('kinds', () => [ComplianceAlertKind], {
      nullable: true,
      description: 'Of these kinds; default all.',
    })
    kinds?: ComplianceAlertKind[] | null,
  ) {
    return complianceOf(ctx, association, { withinDays, kinds });
  }
}
