import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  groupConnection,
  historyOf,
  PageArgs,
  Transition,
} from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Association } from '../association/association.entity.js';
import { Person } from '../person/person.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { Petition } from './petition.entity.js';
import { PetitionForwardStatus, PetitionSatisfaction, PetitionStatus } from './petition.enums.js';
import { PetitionFilter, petitionWhere } from './petition.filters.js';
import { petitionLifecycle } from './petition.lifecycle.js';
import { signatureOf } from './petition.loaders.js';
import { PetitionConnection, PetitionForwardConnection } from './petition.payloads.js';
import { maySeeHistory, maySeePetitioner } from './petition.policy.js';
import { PetitionForward } from './petition-forward.entity.js';

const known = ({ viewer }: Context, petition: Petition) => maySeePetitioner(viewer, petition);
const party = ({ viewer }: Context, petition: Petition) => maySeeHistory(viewer, petition);

@Resolver(() => Petition)
export class PetitionResolver {
  @Query(() => Petition, {
    nullable: true,
    description: 'One petition; null where there is none that the viewer may know of.',
  })
  petition(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the petition, `pet_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Petition, assertId(id, 'pet'));
  }

  @Query(() => PetitionConnection, {
    description: 'The petitions that the viewer may see, newest first; a search ranks them.',
  })
  petitions(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PetitionFilter, { nullable: true, description: 'Default: all.' })
    filter?: PetitionFilter | null,
  ) {
    return connection(ctx, Petition, page, {
      where: petitionWhere(ctx, filter),
      orderBy: [['writtenOn', 'DESC']],
      search: filter?.search,
    });
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'The person who petitions, if the viewer may see the profile; null where an association petitions, and for bodies where confidential.',
  })
  person(@Ctx() ctx: Context, @Root() petition: Petition) {
    return petition.personId && known(ctx, petition) ? ctx.loaders.byId(Person, petition.personId) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name that the person signed with; null as `person`, but for who may not see the profile.',
  })
  signature(@Ctx() ctx: Context, @Root() petition: Petition) {
    return petition.personId && known(ctx, petition) ? signatureOf(ctx, petition.personId) : null;
  }

  @FieldResolver(() => Association, {
    nullable: true,
    description:
      'The association that petitions or through which the person does; null where there is none, and for bodies where confidential.',
  })
  association(@Ctx() ctx: Context, @Root() petition: Petition) {
    const { associationId } = petition;
    return associationId && known(ctx, petition) ? ctx.loaders.byId(Association, associationId) : null;
  }

  @FieldResolver(() => [ResearchField], { description: 'Research fields concerned, by code.' })
  async fields(@Ctx() ctx: Context, @Root() { fieldIds }: Petition) {
    const fields = await Promise.all(fieldIds.map((id) => ctx.loaders.byId(ResearchField, id)));
    return fields.filter((field) => field !== null).sort((a, b) => a.code.localeCompare(b.code));
  }

  @FieldResolver(() => AdministrativeUnit, { nullable: true, description: 'Unit concerned (địa bàn).' })
  unit(@Ctx() ctx: Context, @Root() { unitId }: Petition) {
    return unitId && ctx.loaders.byId(AdministrativeUnit, unitId);
  }

  @FieldResolver(() => PetitionForwardConnection, {
    description: 'The bodies that it was sent to, oldest first, as far as the viewer may see them.',
  })
  forwards(@Ctx() ctx: Context, @Root() { id }: Petition, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, PetitionForward, 'petitionId', id, page, {
      orderBy: [['forwardedOn', 'ASC']],
    });
  }

  @FieldResolver(() => Int, {
    description: 'How many bodies that the viewer may see owe an answer whose day has passed.',
  })
  overdueCount(@Ctx() ctx: Context, @Root() { id }: Petition) {
    const { WAITING, OVERDUE, REMINDED, ESCALATED } = PetitionForwardStatus;
    const where = {
      $or: [
        { status: { $in: [OVERDUE, REMINDED, ESCALATED] } },
        { status: WAITING, dueOn: { $lt: ctx.today } },
      ],
    };
    return ctx.loaders.count(PetitionForward, 'petitionId', id, { name: 'overdue', where });
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the Union has neither registered nor returned it in time (chậm vào sổ).',
  })
  isRegistrationOverdue(@Ctx() { today }: Context, @Root() { status, registerDueOn }: Petition) {
    return status === PetitionStatus.FILED && registerDueOn !== null && registerDueOn < today;
  }

  @FieldResolver(() => PetitionSatisfaction, {
    nullable: true,
    description: 'How satisfied the petitioner is (mức độ hài lòng); not for the bodies; null before.',
  })
  satisfaction(@Ctx() ctx: Context, @Root() petition: Petition) {
    return party(ctx, petition) ? petition.satisfaction : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The petitioner’s remark on the answer; not for the bodies.',
  })
  satisfactionNote(@Ctx() ctx: Context, @Root() petition: Petition) {
    return party(ctx, petition) ? petition.satisfactionNote : null;
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() petition: Petition) {
    return allowedActions(ctx, petitionLifecycle, petition);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Its life so far, oldest first; null for the bodies that it was sent to.',
  })
  history(@Ctx() ctx: Context, @Root() petition: Petition) {
    return party(ctx, petition) ? historyOf(ctx, 'Petition', petition.id) : null;
  }
}
