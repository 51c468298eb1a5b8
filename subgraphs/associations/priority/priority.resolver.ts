import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { CivilDate, type Context } from '../../kernel/index.js';
import { readField } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { ethnicGroupOf, ethnicGroups } from './ethnic-groups.js';
import { PriorityKind } from './priority.enums.js';
import { priorityGroups } from './priority.service.js';

@ObjectType({ description: 'An ethnic group of the national list (dân tộc). Everyone.' })
export class EthnicGroup {
  @Field(() => String, { description: 'Code of two digits, e.g. `19`.' })
  code!: string;

  @Field(() => String, { description: 'Vietnamese name, e.g. `Hrê`.' })
  name!: string;
}

@Resolver(() => Person)
export class PriorityResolver {
  @Query(() => [EthnicGroup], {
    description: 'The 54 ethnic groups of the national list, and foreigners, by code. Everyone.',
  })
  ethnicGroups() {
    return ethnicGroups;
  }

  @FieldResolver(() => EthnicGroup, {
    nullable: true,
    description:
      'Ethnic group; sensitive: the person and the data protection officer. Every read by others is logged.',
  })
  ethnicity(@Ctx() ctx: Context, @Root() person: Person) {
    return readField(ctx, person, 'ethnicity', () => ethnicGroupOf(person.ethnicity ?? '') ?? null);
  }

  @FieldResolver(() => [PriorityKind], {
    nullable: true,
    description:
      'Priority groups (đối tượng ưu tiên) on a day, derived from birth, gender, ethnic group and the workplace; sensitive: the person and the data protection officer. Every read by others is logged.',
  })
  priorityGroups(
    @Ctx() ctx: Context,
    @Root() person: Person,
    @Arg('asOf', () => CivilDate, { nullable: true, description: 'Day; default today.' })
    asOf?: string | null,
  ) {
    return readField(ctx, person, 'priorityGroups', () => priorityGroups(ctx, person, asOf ?? ctx.today));
  }
}
