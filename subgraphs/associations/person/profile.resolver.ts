import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/index.js';
import { Organization } from '../organization/organization.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { Person } from './person.entity.js';
import { AcademicTitle, Degree, Employment, PersonField } from './profile.entities.js';

@ObjectType({ description: 'A field in which a person is expert (lĩnh vực chuyên môn).' })
export class Expertise {
  @Field(() => Boolean, { description: 'Whether it is the main one.' })
  isMain!: boolean;

  @Field(() => ResearchField, { description: 'The research field, level 2.' })
  field!: ResearchField;
}

/** Rows of the profile's tables have no visibility of their own: they are reached only through a visible person. */
export const ofPerson = <T extends object>(ctx: Context, entity: new () => T, id: string): Promise<T[]> =>
  ctx.loaders
    .batch<string, T[]>(`profile:${entity.name}`, id, async (ids) => {
      const rows = (await ctx.em
        .createQueryBuilder(entity as never, 'p')
        .select('*')
        .where({ personId: { $in: [...ids] } } as never)
        .orderBy({ id: 'ASC' } as never)
        .execute('all')) as (T & { personId: string })[];
      const groups = new Map<string, T[]>();
      for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
      return groups;
    })
    .then((rows) => rows ?? []);

@Resolver(() => Person)
export class ProfileResolver {
  @FieldResolver(() => [Degree], { description: 'Degrees, in the order of entry.' })
  degrees(@Ctx() ctx: Context, @Root() { id }: Person) {
    return ofPerson(ctx, Degree, id);
  }

  @FieldResolver(() => [AcademicTitle], { description: 'Academic titles.' })
  titles(@Ctx() ctx: Context, @Root() { id }: Person) {
    return ofPerson(ctx, AcademicTitle, id);
  }

  @FieldResolver(() => [Employment], { description: 'Posts, in the order of entry.' })
  employments(@Ctx() ctx: Context, @Root() { id }: Person) {
    return ofPerson(ctx, Employment, id);
  }

  @FieldResolver(() => [Expertise], {
    description: 'Fields of expertise, at most three, the main one first.',
  })
  async expertise(@Ctx() ctx: Context, @Root() { id }: Person): Promise<Expertise[]> {
    const rows = await ofPerson(ctx, PersonField, id);
    const fields = await Promise.all(
      rows.map(async ({ fieldId, isMain }) => ({
        isMain,
        field: (await ctx.loaders.byId(ResearchField, fieldId))!,
      })),
    );
    return fields.sort((a, b) => Number(b.isMain) - Number(a.isMain));
  }
}

@Resolver(() => Employment)
export class EmploymentResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization, where it is in the graph.',
  })
  organization(@Ctx() ctx: Context, @Root() { organizationId }: Employment) {
    return organizationId && ctx.loaders.byId(Organization, organizationId);
  }
}
