import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CouncilConflictDeclaration, seatLifecycle } from '../../kernel/council/index.js';
import {
  AllowedAction,
  allowedActions,
  type Context,
  groupConnection,
  PageArgs,
} from '../../kernel/index.js';
import { OrganizationStub } from '../external/organization.stub.js';
import { PersonStub } from '../external/person.stub.js';
import { councilRules } from './council.course.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';
import { ConsultancyCouncilSeatConnection } from './council.payloads.js';
import { declarationOf } from './council.policy.js';

const lifecycle = seatLifecycle('ConsultancyCouncilSeat', councilRules);
const stub = (id: string | null) => (id === null ? null : { id });

@Resolver(() => ConsultancyCouncilSeat)
export class ConsultancyCouncilSeatResolver {
  @FieldResolver(() => ConsultancyCouncil, {
    nullable: true,
    description: 'The council; null for who may not know of it.',
  })
  council(@Ctx() ctx: Context, @Root() { councilId }: ConsultancyCouncilSeat) {
    return ctx.loaders.byId(ConsultancyCouncil, councilId);
  }

  @FieldResolver(() => PersonStub, {
    nullable: true,
    description: 'Who holds it. Everyone who may see the seat; the profile has rights of its own.',
  })
  person(@Root() { personId }: ConsultancyCouncilSeat) {
    return { id: personId };
  }

  @FieldResolver(() => OrganizationStub, {
    nullable: true,
    description:
      'For whom the holder worked at the appointment (đơn vị công tác); null where nobody is named.',
  })
  organizationAtAppointment(@Root() { organizationId }: ConsultancyCouncilSeat) {
    return stub(organizationId);
  }

  @FieldResolver(() => ConsultancyCouncilSeat, {
    nullable: true,
    description: 'The seat that took its place; null where none did.',
  })
  replacedBy(@Ctx() ctx: Context, @Root() { replacedById }: ConsultancyCouncilSeat) {
    return replacedById && ctx.loaders.byId(ConsultancyCouncilSeat, replacedById);
  }

  @FieldResolver(() => CouncilConflictDeclaration, {
    nullable: true,
    description:
      'What he declared; null before. Union officers, leaders and inspectors, and he himself; else null.',
  })
  declaration(@Ctx() { viewer }: Context, @Root() seat: ConsultancyCouncilSeat) {
    return declarationOf(viewer, seat);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() seat: ConsultancyCouncilSeat) {
    return allowedActions(ctx, lifecycle, seat);
  }
}

@Resolver(() => PersonStub)
export class PersonCouncilSeats {
  @FieldResolver(() => ConsultancyCouncilSeatConnection, {
    nullable: true,
    description:
      'Seats in councils of consultancy requests (tham gia hội đồng tư vấn, phản biện) that the viewer may see, newest first.',
  })
  consultancyCouncilSeats(
    @Ctx() ctx: Context,
    @Root() { id }: PersonStub,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return groupConnection(ctx, ConsultancyCouncilSeat, 'personId', id, page, {
      orderBy: [['createdAt', 'DESC']],
    });
  }
}
