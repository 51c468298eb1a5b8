import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import type { Where } from '../federation/entities.js';
import { decodeCursor, encodeCursor, type ValueType } from './cursor.js';
import type { PageInfo } from './page-info.js';
import { noteReads, personalLimit } from './personal.js';
import { searchTiers } from './search.js';
import { both, countRows, maxPage, type Order, selectFirstOfGroups, selectRows } from './select.js';
import { rankOrder, rankProperty, selectRanked, textProperty, textsOf } from './select-ranked.js';

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  readonly totalCount: Promise<number>;
}

/** Which rows and in what order. */
export interface List {
  readonly where?: Where;
  /** Not-null properties; `id` is appended. */
  readonly orderBy: Order;
  /** What `where` searches for by `searchWhere`: rows come by how well they match, then by `orderBy`. */
  readonly search?: string | null;
}

/**
 * One page of visible rows by keyset. The order always ends with the id, so that no row is skipped or repeated while
 * others are added. The total is counted only when it is asked for.
 * @throws BAD_USER_INPUT for a page size outside 0–100, of people 0–50, or a cursor that does not fit
 */
export async function connection<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  page: PageArguments,
  list: List,
): Promise<Connection<T>> {
  const where = list.where ?? {};
  const limit = page.first + 1;
  const tiers = searchTiers(list.search, textsOf(ctx, entity) > 0);
  if (tiers) {
    const { order, values } = startOf(ctx, entity, page, [...rankOrder(ctx, entity), ...list.orderBy]);
    const ranked = { search: list.search!, tiers, order, after: values, limit };
    const rows = await selectRanked(ctx, entity, where, ranked);
    return toConnection(ctx, entity, rows, order, page, () => countRows(ctx, entity, where));
  }
  const { order, values } = startOf(ctx, entity, page, list.orderBy);
  const rows = await selectRows(ctx, entity, both(where, seek(order, values)), { orderBy: order, limit });
  return toConnection(ctx, entity, rows, order, page, () => countRows(ctx, entity, where));
}

/**
 * One page per parent, for a list inside a list: one statement for all parents by a window function, and one for all
 * totals.
 * @param property the property that names the parent
 * @param value the parent's id
 * @throws BAD_USER_INPUT as `connection`
 */
export async function groupConnection<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  property: string,
  value: string,
  page: PageArguments,
  list: Omit<List, 'search'>,
): Promise<Connection<T>> {
  const { order, values } = startOf(ctx, entity, page, list.orderBy);
  const after = seek(order, values);
  const where = list.where ?? {};
  const name = JSON.stringify([(entity as { name: string }).name, property, page, where, order]);
  const rows = await ctx.loaders.batch<string, T[]>(`page:${name}`, value, (parents) =>
    selectFirstOfGroups(ctx, entity, property, parents, both(where, after), order, page.first + 1),
  );
  return toConnection(ctx, entity, rows ?? [], order, page, () =>
    ctx.loaders.count(entity, property, value, { name, where }),
  );
}

/** The whole order of a list, and the sort values after which the page starts; null from the beginning. */
function startOf(ctx: Context, entity: EntityClass<any>, page: PageArguments, orderBy: Order) {
  assertPage(page.first, ctx.entities.byClass(entity).isPersonal ? personalLimit : maxPage);
  const order: Order = [...orderBy.filter(([property]) => property !== 'id'), ['id', lastDirection(orderBy)]];
  const values = page.after ? decodeCursor(page.after, order, valueTypes(ctx, entity, order)) : null;
  return { order, values };
}

async function toConnection<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  rows: T[],
  order: Order,
  page: PageArguments,
  count: () => Promise<number>,
): Promise<Connection<T>> {
  const nodes = rows.slice(0, page.first);
  await noteReads(ctx, entity, nodes);
  const cursorOf = (node: T) => encodeCursor(order, node as Record<string, unknown>);
  const [first, last] = [nodes[0], nodes.at(-1)];
  // Most clients ask for a part of this, so each part is made when it is read.
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(node) }));
    },
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      get startCursor() {
        return first ? cursorOf(first) : null;
      },
      get endCursor() {
        return last ? cursorOf(last) : null;
      },
    },
    get totalCount() {
      return count();
    },
  };
}

/** @throws BAD_USER_INPUT */
function assertPage(first: number, limit: number): void {
  if (first < 0 || first > limit) {
    throw badInput({
      vi: `«first» phải từ 0 đến ${limit}.`,
      en: `"first" must be between 0 and ${limit}.`,
    });
  }
}

const lastDirection = (order: Order) => order.at(-1)?.[1] ?? 'ASC';

/** Rows after the given values: (a, b, id) > (x, y, z), written out so that directions may differ. */
function seek(order: Order, values: readonly unknown[] | null): Where {
  if (!values) return {};
  const alternatives = order.map(([property, direction], i) => ({
    ...Object.fromEntries(order.slice(0, i).map(([name], j) => [name, values[j]])),
    [property]: { [direction === 'ASC' ? '$gt' : '$lt']: values[i] },
  }));
  return { $or: alternatives };
}

function valueTypes(ctx: Context, entity: EntityClass<any>, order: Order): ValueType[] {
  const { properties } = ctx.em.getMetadata().get(entity as never) as {
    properties: Record<string, { runtimeType: string; columnTypes: string[] }>;
  };
  return order.map(([property]) => {
    if (property === rankProperty) return 'rank';
    if (property === textProperty) return 'string';
    const { runtimeType, columnTypes } = properties[property]!;
    if (columnTypes[0] === 'date') return 'day';
    return runtimeType === 'Date' ? 'date' : runtimeType === 'number' ? 'number' : 'string';
  });
}
