import { LRUCache } from 'lru-cache';
import { type Context, readSql, selectRows, system } from '../../kernel/index.js';
import { mostPeople } from '../conflict/conflict.evidence.js';
import { ExpertPoolEntry } from '../expert/pool.entity.js';

/** Fields that are wanted, and those that are near to them. */
export interface WantedFields {
  readonly exact: readonly string[];
  /** Other fields of the same parent; none where the table of fields did not answer. */
  readonly near: readonly string[];
}

interface FieldRow {
  readonly id: string;
  readonly code: string;
}

/** The table of fields by graph, asked for again after a minute: it changes with the version of the graph only. */
const known = new LRUCache<object, readonly FieldRow[]>({ max: 10, ttl: 60_000 });

/** None where the table of fields did not answer. */
async function researchFields(ctx: Context): Promise<readonly FieldRow[]> {
  const found = known.get(ctx.entities);
  if (found) return found;
  const { data } = await ctx.graph.queryPartly<{ researchFields: readonly FieldRow[] | null }>(
    'query ResearchFieldCodes { researchFields { id code } }',
    {},
    system,
  );
  if (data?.researchFields) known.set(ctx.entities, data.researchFields);
  return data?.researchFields ?? [];
}

/** The fields wanted with their neighbours: of code 105 all of 1xx. */
export async function wantedFields(ctx: Context, exact: readonly string[]): Promise<WantedFields> {
  const fields = await researchFields(ctx);
  const parents = new Set(fields.filter(({ id }) => exact.includes(id)).map(({ code }) => code.charAt(0)));
  const near = fields
    .filter(({ id, code }) => parents.has(code.charAt(0)) && !exact.includes(id))
    .map(({ id }) => id);
  return { exact, near };
}

/** Who takes part in a request already, as a person. */
export async function chosenFor(ctx: Context, requestId: string): Promise<string[]> {
  const rows = await readSql<{ person: string }>(
    ctx,
    `select distinct person_id as person from "${ctx.subgraph}".participant
     where request_id = ? and person_id is not null and ended_on is null order by 1`,
    [requestId],
  );
  return rows.map(({ person }) => person);
}

/** Those who take part to whom candidates are compared. */
export const compared = (chosen: readonly string[]): readonly string[] => chosen.slice(0, mostPeople / 2);

/**
 * The active experts of the fields who do not take part yet: those of the very fields first, then who was asked longest
 * ago. With those who take part as many as one question of the graph may name.
 */
export async function candidatesOf(
  ctx: Context,
  { exact, near }: WantedFields,
  chosen: readonly string[],
): Promise<{ readonly entries: ExpertPoolEntry[]; readonly matched: number }> {
  const schema = ctx.subgraph;
  const most = mostPeople - compared(chosen).length;
  const fieldsIn = (ids: string) =>
    `exists (select 1 from jsonb_array_elements_text(x.field_ids) f where f = any(${ids}::text[]))`;
  const found = await readSql<{ id: string; matched: number }>(
    ctx,
    `select x.id, count(*) over ()::int as matched
     from "${schema}".expert_pool_entry x
     where x.status = 'ACTIVE' and not x.person_id = any(?::text[]) and ${fieldsIn('?')}
     order by ${fieldsIn('?')} desc,
       (select max(e.offered_on) from "${schema}".expert_engagement e
        where e.person_id = x.person_id and e.status not in ('DECLINED', 'CANCELLED')) asc nulls first, x.id
     limit ?`,
    [`{${chosen.join(',')}}`, `{${[...exact, ...near].join(',')}}`, `{${exact.join(',')}}`, most],
  );
  if (found.length === 0) return { entries: [], matched: 0 };
  const ids = found.map(({ id }) => id);
  const rows = await selectRows(ctx, ExpertPoolEntry, { id: { $in: ids } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { entries: ids.flatMap((id) => byId.get(id) ?? []), matched: found[0]!.matched };
}
