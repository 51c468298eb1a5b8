import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type Context, connection, PageArgs } from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyReminder } from './reminder.entity.js';
import { ConsultancyReminderFilter, reminderWhere } from './reminder.filters.js';
import { ConsultancyReminderConnection } from './reminder.payloads.js';

const stub = (id: string | null) => (id === null ? null : { id });

@Resolver(() => ConsultancyReminder)
export class ConsultancyReminderResolver {
  @Query(() => ConsultancyReminderConnection, {
    description: 'Reminders for the viewer, and for the Union all of them, the newest first (nhắc việc).',
  })
  consultancyReminders(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConsultancyReminderFilter, { nullable: true, description: 'Default: all.' })
    filter?: ConsultancyReminderFilter | null,
  ) {
    return connection(ctx, ConsultancyReminder, page, {
      where: reminderWhere(filter),
      orderBy: [['raisedOn', 'DESC']],
    });
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request; null where the viewer may not know of it.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: ConsultancyReminder) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => AssociationStub, {
    nullable: true,
    description: 'The association that it is for; null where it is for somebody else.',
  })
  association(@Root() { associationId }: ConsultancyReminder) {
    return stub(associationId);
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description: 'The agency that it is for; null where it is for somebody else.',
  })
  agency(@Root() { organizationId }: ConsultancyReminder) {
    return stub(organizationId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the due day has passed (quá hạn).' })
  isPast(@Ctx() { today }: Context, @Root() { dueOn }: ConsultancyReminder): boolean {
    return dueOn < today;
  }
}
