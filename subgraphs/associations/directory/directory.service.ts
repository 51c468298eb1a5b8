import { raw } from '@mikro-orm/core';
import {
  type Connection,
  type Context,
  connection,
  type PersonalPageArgs,
  type Where,
} from '../../kernel/index.js';
import { keptRows } from '../../kernel/read/kept.js';
import { visibleWhere } from '../../kernel/read/select.js';
import { Person } from '../person/person.entity.js';
import { type ExpertDirectoryFilter, expertWhere } from './directory.filters.js';

/** How many experts have a value. */
export interface FacetRow {
  readonly value: string;
  readonly count: number;
}

/** A page of the directory. */
export const expertDirectory = (
  ctx: Context,
  page: PersonalPageArgs,
  filter?: ExpertDirectoryFilter | null,
): Promise<Connection<Person>> =>
  connection(ctx, Person, page, {
    where: expertWhere(filter),
    orderBy: [['sortKey', 'ASC']],
    search: filter?.search,
  });

/** What is counted in: the filter as a condition. */
export interface Hits {
  readonly where: Where;
}

const facetSql = {
  fields: (schema: string) =>
    `select f.field_id as value, count(*)::int as count from hits join "${schema}".person_field f on f.person_id = hits.id group by 1`,
  degrees: () =>
    `select highest_degree as value, count(*)::int as count from hits where highest_degree is not null group by 1`,
  titles: (schema: string) =>
    `select t.kind as value, count(distinct hits.id)::int as count from hits join "${schema}".academic_title t on t.person_id = hits.id group by 1`,
  keywords: (schema: string) =>
    `select min(k.keyword) as value, count(*)::int as count from hits join "${schema}".person_keyword k on k.person_id = hits.id group by k.key`,
} as const;

/** Counts of one kind over all hits, the most frequent first; one statement, kept where it takes long. */
export function facet(
  ctx: Context,
  { where }: Hits,
  kind: keyof typeof facetSql,
  limit = 60,
): Promise<FacetRow[]> {
  const hits = ctx.em
    .createQueryBuilder(Person, 'e')
    .select([raw('"e"."id", "e"."highest_degree"')] as never)
    .where(visibleWhere(ctx, Person, where) as never)
    .toQuery();
  const sql = `with hits as (${hits.sql}) select * from (${facetSql[kind](ctx.subgraph)}) counted
     order by count desc, value limit ${Number(limit)}`;
  const params = [...hits.params] as unknown[];
  return keptRows<FacetRow>(ctx, sql, params);
}
