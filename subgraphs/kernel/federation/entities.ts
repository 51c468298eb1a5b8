import type { EntityClass } from '@mikro-orm/core';
import type { Viewer } from '../viewer.js';

/** A condition in MikroORM's object form, e.g. `{ status: { $in: ['SENT'] } }`. `{}` lets every row through. */
export type Where = Record<string, unknown>;

/** Lets no row through. */
export const nothing: Where = Object.freeze({ id: null });

/** How one entity of a subgraph is known to the graph and who may see its rows. */
export interface EntityDefinition {
  readonly entity: EntityClass<any>;
  /** GraphQL type name. */
  readonly typename: string;
  /** Prefix of its ids, e.g. `per`. */
  readonly prefix: string;
  /**
   * The rows that a viewer may know of, as a condition in SQL. It is added on every path: list, count, search, relation,
   * `node`, `_entities`, and loading for a mutation.
   */
  readonly visible: (viewer: Viewer, today: string) => Where;
  /**
   * Property with the ids under which a row was known before others were merged into it: whoever asks for one of them
   * gets the row. Default: rows have no other ids.
   */
  readonly formerIds?: string;
  /**
   * A repeated call answers its first record only to who may still see it: what became secret since stays so. Default
   * false: whoever made a record gets it again.
   */
  readonly isGuarded?: boolean;
  /**
   * There are so many rows that counting them takes long: what they come to is kept until the next change, which the audit
   * tells. So every change is audited of these rows, and of all that conditions on them read. Default false.
   */
  readonly isMass?: boolean;
  /**
   * How many texts its `searchKey` has, where all of them have indexes on their beginnings, of either spelling
   * (`searchText`): a search reads rows by these first, and by all else only where they do not fill the page. Default none.
   */
  readonly searchStarts?: number;
  /** Rows are people: pages are short, and reading many of them is logged. Default false. */
  readonly isPersonal?: boolean;
}

/** A table that is no entity of the graph: it is reached only through records that are. */
export interface TableDefinition {
  readonly entity: EntityClass<any>;
  /** Prefix of its ids; `row` where nobody ever names one. */
  readonly prefix: string;
  /** True where its changes show in no public answer, so that caches need not know of them. Default false. */
  readonly unseen?: boolean;
}

/** The rows that have one of the ids, today or before a merge. */
export const identifiedBy = (
  { formerIds }: Pick<EntityDefinition, 'formerIds'>,
  ids: readonly string[],
): Where =>
  formerIds
    ? {
        $or: [
          { id: { $in: [...ids] } },
          // The index holds only rows that have some.
          { $and: [{ [formerIds]: { $ne: [] } }, { [formerIds]: { $overlap: [...ids] } }] },
        ],
      }
    : { id: { $in: [...ids] } };

/** Rows by every id that they have or had. */
export function byEveryId<T extends object>(
  { formerIds }: Pick<EntityDefinition, 'formerIds'>,
  rows: readonly T[],
): Map<string, T> {
  const found = new Map<string, T>();
  const known = (row: T) => (formerIds ? ((row as Record<string, unknown>)[formerIds] as string[]) : []);
  for (const row of rows) for (const id of known(row)) found.set(id, row);
  for (const row of rows) found.set((row as unknown as { id: string }).id, row);
  return found;
}

/** The entities of one subgraph, found by class or by type name. */
export interface Entities {
  byClass(entity: EntityClass<any>): EntityDefinition;
  /** Prefix of the ids of an entity or table. */
  prefixOf(entity: EntityClass<any>): string;
  byTypename(typename: string): EntityDefinition | undefined;
  readonly all: readonly EntityDefinition[];
}

export function indexEntities(
  all: readonly EntityDefinition[],
  tables: readonly TableDefinition[] = [],
): Entities {
  const classes = new Map(all.map((definition) => [definition.entity, definition]));
  const prefixes = new Map([...all, ...tables].map(({ entity, prefix }) => [entity, prefix]));
  const typenames = new Map(all.map((definition) => [definition.typename, definition]));
  return {
    all,
    byTypename: (typename) => typenames.get(typename),
    prefixOf(entity) {
      const found = prefixes.get(entity);
      if (!found) throw new Error(`${(entity as { name: string }).name} is not in the manifest`);
      return found;
    },
    byClass(entity) {
      const found = classes.get(entity);
      if (!found)
        throw new Error(`${(entity as { name: string }).name} is not in the manifest's list of entities`);
      return found;
    },
  };
}
