import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import type { ReferenceResolver } from '../federation/manifest.js';
import { prefixOf } from '../ids.js';
import { DateTime } from '../values/scalars.js';

const description =
  'Who looked at the viewer’s personal data (lượt truy cập dữ liệu cá nhân), by the part of the graph that logged it: restricted or sensitive fields, and lists of more than 50 people. Only the person; kept for at least 24 months.';
const most = 100;

@ObjectType({ description: 'A look at personal data, as one subgraph logged it. The person.' })
@Directive('@shareable')
export class LoggedLook {
  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'In what capacity, e.g. `UNION_OFFICER`.' })
  role!: string;

  @Field(() => String, { nullable: true, description: 'Purpose as stated; null where none was.' })
  purpose!: string | null;

  @Field(() => [String], { description: 'Fields that were read; `list` for a long list.' })
  fields!: string[];
}

/** The key is the id of a person, which anybody may know; the looks behind it are shown to that person alone. */
export const looksReference: ReferenceResolver = (reference) =>
  typeof reference.id === 'string' && prefixOf(reference.id) === 'per' ? { id: reference.id } : null;

/** The newest looks at a person that this subgraph logged. */
async function looksAt(ctx: Context, personId: string, first: number): Promise<LoggedLook[]> {
  if (first < 0 || first > most)
    throw badInput({ vi: `«first» phải từ 0 đến ${most}.`, en: `"first" must be between 0 and ${most}.` });
  // Whoever came here by another door than the key is nobody.
  if (personId !== ctx.viewer.personId) return [];
  const rows = await ctx.em.execute<(Omit<LoggedLook, 'at'> & { at: string | Date })[]>(
    `select at, role, purpose, fields from "${ctx.subgraph}".access_log
     where entity_type = 'Person' and entity_ids @> array[?]::text[] order by id desc limit ?`,
    [personId, first] as unknown[],
  );
  // A raw statement leaves instants as the driver gives them.
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/**
 * `DataLooks`, to which every subgraph adds what it logged itself; each answers `Query.myDataLooks`, so that none must be
 * up for the others to be shown.
 * @param subgraph name of the subgraph
 * @returns the type and the resolver classes
 */
export function dataLooksOf(subgraph: string) {
  @ObjectType('DataLooks', { description })
  @Directive('@key(fields: "id")')
  class DataLooks {
    @Field(() => ID, { description: 'Id of the viewer’s person.' })
    id!: string;
  }

  @Resolver(() => DataLooks)
  class DataLooksResolver {
    @FieldResolver(() => [LoggedLook], {
      name: subgraph,
      nullable: true,
      description: `What \`${subgraph}\` logged, the newest first; null, with an error that names it, where it does not answer.`,
    })
    looks(
      @Ctx() ctx: Context,
      @Root() { id }: DataLooks,
      @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 0 to 100, default 50.' })
      first: number,
    ): Promise<LoggedLook[]> {
      return looksAt(ctx, id, first);
    }

    @Directive('@shareable')
    @Directive('@cacheHint(maxAge: 0)')
    @Query(() => DataLooks, {
      nullable: true,
      description: `${description} Null for an account without a person.`,
    })
    myDataLooks(@Ctx() { viewer }: Context): DataLooks | null {
      return viewer.personId === null ? null : { id: viewer.personId };
    }
  }
  return { type: DataLooks, resolvers: [DataLooksResolver] };
}
