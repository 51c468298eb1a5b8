import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { ResearchFieldStub } from '../external/research-field.stub.js';
import { ConsultancyRequestFilter } from '../request/request.filters.js';
import { DayRange } from './day-range.inputs.js';
import { ConsultancyStatisticKey } from './register.enums.js';
import { consultancyStatistics, figuresOfParty } from './statistics.service.js';
import { ConsultancyStatistic } from './statistics.types.js';

const stub = (id: string | null) => (id === null ? null : { id });

@Resolver(() => ConsultancyStatistic)
export class ConsultancyStatisticsResolver {
  @Query(() => [ConsultancyStatistic], {
    description:
      'Requests received in a period, counted by none, one or two keys, most first. Everyone, of the public ones; the Union of all that it sees.',
  })
  consultancyStatistics(
    @Ctx() ctx: Context,
    @Arg('groupBy', () => [ConsultancyStatisticKey], {
      defaultValue: [],
      description: 'What to count by: none (default: one total), one or two.',
    })
    groupBy: ConsultancyStatisticKey[],
    @Arg('receivedWithin', () => DayRange, {
      nullable: true,
      description: 'Days of receipt; default: all that were ever registered.',
    })
    receivedWithin?: DayRange | null,
    @Arg('filter', () => ConsultancyRequestFilter, { nullable: true, description: 'Default: all.' })
    filter?: ConsultancyRequestFilter | null,
  ) {
    return consultancyStatistics(ctx, groupBy, receivedWithin ?? {}, filter);
  }

  @FieldResolver(() => OrganizationStub, { nullable: true, description: 'The agency of `agencyId`.' })
  agency(@Root() { agencyId }: ConsultancyStatistic) {
    return stub(agencyId);
  }

  @FieldResolver(() => ResearchFieldStub, { nullable: true, description: 'The field of `fieldId`.' })
  field(@Root() { fieldId }: ConsultancyStatistic) {
    return stub(fieldId);
  }

  @FieldResolver(() => AssociationStub, {
    nullable: true,
    description: 'The association of `leadAssociationId`.',
  })
  leadAssociation(@Root() { leadAssociationId }: ConsultancyStatistic) {
    return stub(leadAssociationId);
  }
}

const figures =
  'as `consultancyStatistics` counts them. Everyone, of the public ones; the Union of all that it sees.';

@Resolver(() => OrganizationStub)
export class OrganizationFiguresResolver {
  @FieldResolver(() => ConsultancyStatistic, {
    nullable: true,
    description: `Its requests for consultancy that were registered (số liệu tư vấn, phản biện), ${figures}`,
  })
  consultancyFigures(@Ctx() ctx: Context, @Root() { id }: OrganizationStub) {
    return figuresOfParty(ctx, ConsultancyStatisticKey.AGENCY, id);
  }
}

@Resolver(() => AssociationStub)
export class AssociationFiguresResolver {
  @FieldResolver(() => ConsultancyStatistic, {
    nullable: true,
    description: `Consultancy requests that it leads and that were registered (số liệu tư vấn, phản biện), ${figures}`,
  })
  consultancyFigures(@Ctx() ctx: Context, @Root() { id }: AssociationStub) {
    return figuresOfParty(ctx, ConsultancyStatisticKey.LEAD_ASSOCIATION, id);
  }
}
