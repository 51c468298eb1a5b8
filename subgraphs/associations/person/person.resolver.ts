import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  both,
  CivilDate,
  type Context,
  connection,
  historyOf,
  PartialDate,
  Permission,
  PersonalPageArgs,
  partialDate,
  permission,
  Transition,
} from '../../kernel/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { membershipWhere } from '../membership/membership.filters.js';
import { statisticWhere } from '../statistics/statistic-list.js';
import { completeness } from './completeness.js';
import { openPurposes } from './consent.service.js';
import { maskedFields, readField } from './person.access.js';
import { Person } from './person.entity.js';
import { ConsentPurpose, Gender } from './person.enums.js';
import { PersonFilter, PersonOrder, personOrders, personWhere } from './person.filters.js';
import { profileLifecycle } from './person.lifecycle.js';
import { AgeBand, ageBandOf, PersonConnection, PersonName } from './person.payloads.js';
import { mayEditPerson } from './person.policy.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'One person; null where there is none that the viewer may know of.',
  })
  person(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the person, `per_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Person, assertId(id, 'per'));
  }

  @Query(() => PersonConnection, {
    description:
      'The people whom the viewer may see; searched with or without diacritics. Reading more than 50 people in one request is logged.',
  })
  async people(
    @Ctx() ctx: Context,
    @Args(() => PersonalPageArgs) page: PersonalPageArgs,
    @Arg('filter', () => PersonFilter, { nullable: true, description: 'Default: all.' })
    filter?: PersonFilter | null,
    @Arg('orderBy', () => PersonOrder, {
      nullable: true,
      description: 'Default: GIVEN_NAME; of a search the best matches first, as `search` has it.',
    })
    orderBy?: PersonOrder | null,
  ) {
    return connection(ctx, Person, page, {
      where: both(personWhere(ctx, filter), await statisticWhere(ctx, filter?.statistic, 'person')),
      orderBy: personOrders[orderBy ?? PersonOrder.GIVEN_NAME],
      search: orderBy ? null : filter?.search,
    });
  }

  @FieldResolver(() => PersonName, { description: 'The name in parts. Whoever sees the person.' })
  name(@Root() person: Person): PersonName {
    return {
      family: person.familyName,
      middle: person.middleName,
      given: person.givenName,
      full: person.fullName,
    };
  }

  @FieldResolver(() => Gender, {
    nullable: true,
    description: 'Gender; internal: null to those who see only the public profile.',
  })
  gender(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'gender', () => person.gender);
  }

  @FieldResolver(() => AgeBand, {
    nullable: true,
    description: 'Age today in a ten-year band; internal: null to those who see only the public profile.',
  })
  ageBand(@Ctx() ctx: Context, @Root() person: Person): Promise<AgeBand | null> {
    return readField(ctx, person, 'ageBand', () => ageBandOf(person.birth, ctx.today));
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description:
      'Birth date; restricted: the person, the data protection officer, and union officers who state a purpose (`X-Purpose`). Every read by others is logged.',
  })
  birth(@Ctx() ctx: Context, @Root() person: Person): Promise<PartialDate | null> {
    return readField(ctx, person, 'birth', () => partialDate(person.birth));
  }

  @FieldResolver(() => AdministrativeUnit, {
    nullable: true,
    description: 'Where the person lives; internal: null to those who see only the public profile.',
  })
  residence(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'residence', () =>
      person.residenceId ? ctx.loaders.byId(AdministrativeUnit, person.residenceId) : null,
    );
  }

  @FieldResolver(() => Int, {
    description: 'How much of the profile’s basics is filled in, 0–100 percent. Whoever sees the person.',
  })
  completeness(@Ctx() ctx: Context, @Root() person: Person) {
    return completeness(ctx, person);
  }

  @FieldResolver(() => [Membership], {
    description: 'Memberships that the viewer may see, newest first; those that ended are its history.',
  })
  memberships(
    @Ctx() ctx: Context,
    @Root() { id }: Person,
    @Arg('asOf', () => CivilDate, {
      nullable: true,
      description: 'Only those admitted and not ended on this day. Default: all.',
    })
    asOf?: string | null,
  ) {
    return ctx.loaders.group(Membership, 'personId', id, {
      name: asOf ?? '',
      where: membershipWhere(ctx, { asOf }),
      orderBy: [['appliedOn', 'DESC']],
    });
  }

  @FieldResolver(() => [ConsentPurpose], {
    nullable: true,
    description: 'Purposes with an open consent; internal: null to those who see only the public profile.',
  })
  consents(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'consents', () => openPurposes(ctx, person.id));
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may change the profile.' })
  canEdit(@Ctx() ctx: Context, @Root() person: Person) {
    return permission(ctx, mayEditPerson(ctx.viewer, person));
  }

  @FieldResolver(() => [AllowedAction], {
    description: 'What can be done with the profile now, and whether the viewer may.',
  })
  allowedActions(@Ctx() ctx: Context, @Root() person: Person) {
    return allowedActions(ctx, profileLifecycle, person);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description:
      'Life of the profile, oldest first; internal: null to those who see only the public profile.',
  })
  history(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'history', () => historyOf(ctx, 'Person', person.id));
  }

  @FieldResolver(() => [String], {
    description:
      'FIELD_MASKED: names of fields of this person that answer null because the viewer may not read them, whether or not they hold anything. Whoever sees the person.',
  })
  maskedFields(@Ctx() ctx: Context, @Root() person: Person) {
    return maskedFields(ctx, person);
  }
}
