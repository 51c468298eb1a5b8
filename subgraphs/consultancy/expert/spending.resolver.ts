import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CivilDate, type Context } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { expertSpending } from './spending.js';
import { SpendingKey, SpendingReport, SpendingRow } from './spending.types.js';

@Resolver(() => SpendingRow)
export class ExpertSpendingResolver {
  @Query(() => SpendingReport, {
    description:
      'What was paid to experts in a period, per request and funding source, against the norm (chi cho chuyên gia). Union officers, leaders and inspectors.',
  })
  expertSpending(
    @Ctx() ctx: Context,
    @Arg('from', () => CivilDate, { description: 'First day of payment.' }) from: string,
    @Arg('to', () => CivilDate, { description: 'Last day of payment.' }) to: string,
    @Arg('groupBy', () => [SpendingKey], {
      defaultValue: [SpendingKey.CONSULTANCY, SpendingKey.FUNDING_SOURCE],
      description: 'What to tell apart. Default: request and funding source; empty: the total only.',
    })
    groupBy: SpendingKey[],
  ) {
    return expertSpending(ctx, from, to, groupBy);
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request; null in the total, and where not grouped by it.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: SpendingRow) {
    return requestId && ctx.loaders.byId(ConsultancyRequest, requestId);
  }
}
