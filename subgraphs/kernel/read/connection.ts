import type { EntityClass } from '@mikro-orm/core';
import type { ClassType } from 'type-graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { badInput } from '../errors.js';
import type { Where } from '../federation/entities.js';
import { decodeCursor, encodeCursor, type ValueType } from './cursor.js';
import { PageInfo } from './page-info.js';
import { both, countRows, type Order, selectFirstOfGroups, selectRows } from './select.js';

export const maxPage = 100;

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

/**
 * One page of visible rows by keyset. The order always ends with the id, so that no row is skipped or repeated while
 * others are added. The total is counted only when it is asked for.
 * @param orderBy not-null properties; `id` is appended
 * @throws BAD_USER_INPUT for a page size outside 0–100 or a cursor that does not fit
 */
export async function connection<T extends object>(
  ctx: Context,
  entity: EntityClass<T>,
  page: PageArguments,
  list: { readonly where?: Where; readonly orderBy: Order },
): Promise<Connection<T>> {
  const { order, after } = seekFrom(ctx, entity, page, list.orderBy);
  const where = list.where ?? {};
  const rows = await selectRows(ctx, entity, both(where, after), { orderBy: order, limit: page.first + 1 });
  return toConnection(rows, order, page, () => countRows(ctx, entity, where));
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
  list: { readonly where?: Where; readonly orderBy: Order },
): Promise<Connection<T>> {
  const { order, after } = seekFrom(ctx, entity, page, list.orderBy);
  const where = list.where ?? {};
  const name = JSON.stringify([(entity as { name: string }).name, property, page, where, order]);
  const rows = await ctx.loaders.batch<string, T[]>(`page:${name}`, value, (values) =>
    selectFirstOfGroups(ctx, entity, property, values, both(where, after), order, page.first + 1),
  );
  return toConnection(rows ?? [], order, page, () =>
    ctx.loaders.count(entity, property, value, { name, where }),
  );
}

function seekFrom(ctx: Context, entity: EntityClass<any>, page: PageArguments, orderBy: Order) {
  assertPage(page.first);
  const order: Order = [...orderBy.filter(([property]) => property !== 'id'), ['id', lastDirection(orderBy)]];
  const values = page.after ? decodeCursor(page.after, order, valueTypes(ctx, entity, order)) : null;
  return { order, after: values ? seek(order, values) : {} };
}

function toConnection<T extends object>(
  rows: T[],
  order: Order,
  page: PageArguments,
  count: () => Promise<number>,
): Connection<T> {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(order, node as Record<string, unknown>) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    get totalCount() {
      return count();
    },
  };
}

/** @throws BAD_USER_INPUT */
export function assertPage(first: number): void {
  if (first < 0 || first > maxPage) {
    throw badInput({
      vi: `«first» phải từ 0 đến ${maxPage}.`,
      en: `"first" must be between 0 and ${maxPage}.`,
    });
  }
}

const lastDirection = (order: Order) => order.at(-1)?.[1] ?? 'ASC';

/** Rows after the given values: (a, b, id) > (x, y, z), written out so that directions may differ. */
function seek(order: Order, values: readonly unknown[]): Where {
  const alternatives = order.map(([property, direction], i) => ({
    ...Object.fromEntries(order.slice(0, i).map(([name], j) => [name, values[j]])),
    [property]: { [direction === 'ASC' ? '$gt' : '$lt']: values[i] },
  }));
  return { $or: alternatives };
}

function valueTypes(ctx: Context, entity: EntityClass<any>, order: Order): ValueType[] {
  const { properties } = ctx.em.getMetadata().get(entity as never) as {
    properties: Record<string, { runtimeType: string; type: string }>;
  };
  return order.map(([property]) => {
    const { runtimeType } = properties[property]!;
    return runtimeType === 'Date' ? 'date' : runtimeType === 'number' ? 'number' : 'string';
  });
}

/**
 * Declares `XConnection` and `XEdge` for a node type.
 * @param what plural noun for the descriptions, e.g. `memberships`
 */
export function connectionType<T extends object>(node: ClassType<T>, name: string, what: string) {
  @ObjectType(`${name}Edge`, { description: `One of the ${what} in a page, with its cursor.` })
  class NodeEdge {
    @Field(() => String, {
      description: 'Opaque position of this row; pass it as `after` to go on from here.',
    })
    cursor!: string;

    @Field(() => node, { description: 'The row itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${what} that the viewer may see.` })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The rows of this page with their cursors.' })
    edges!: NodeEdge[];

    @Field(() => [node], { description: 'The rows of this page, for clients that need no cursors.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Whether there is more, and where this page starts and ends.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: `How many ${what} match and may be seen by the viewer, over all pages. Counted only when asked for.`,
    })
    totalCount!: number;
  }
  return NodeConnection as unknown as ClassType<Connection<T>>;
}
