import { type Context, transact } from '../../kernel/index.js';
import type { DuplicateReasonCode } from './duplicate.enums.js';
import { type Facts, type Score, scorePair, type Weights } from './duplicate.scoring.js';

/** The keyed hash of somebody's citizen id, which finds duplicates whatever their names; null where there is none. */
const citizenIdHash = (subgraph: string, person: string) =>
  `(select d.fingerprint from "${subgraph}".identity_document d where d.person_id = ${person} and d.kind = 'CITIZEN_ID')`;

/** Name without diacritics, as the index `person_duplicate` has it. */
export const nameOf = (table: string) => `split_part(${table}.search_key, e'\\n', 2)`;

export interface FoundPair extends Score {
  readonly firstId: string;
  readonly secondId: string;
}

/** How duplicates are found, by the rules in force. */
export interface Search {
  readonly weights: Weights;
  readonly minimumScore: number;
  readonly blockLimit: number;
}

export const searchRules = async ({ rules }: Context): Promise<Search> => ({
  weights: await rules.value<Record<DuplicateReasonCode, number>>('duplicate.weights'),
  minimumScore: await rules.number('duplicate.minimumScore'),
  blockLimit: await rules.number('duplicate.blockLimit'),
});

/**
 * The pairs of the given people with anybody who may be the same, found by index: each is looked up once by name and
 * birth year, once among those whose birth is not known, and by citizen id. Never everybody with everybody.
 */
export async function findPairs(
  ctx: Context,
  ids: readonly string[],
  { weights, minimumScore, blockLimit }: Search,
): Promise<FoundPair[]> {
  const pairs = await ctx.em.execute<{ a: string; b: string }[]>(pairsSql(ctx, blockLimit), [
    `{${ids.join(',')}}`,
  ]);
  const facts = await factsOf(ctx, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]);
  const found = new Map<string, FoundPair>();
  for (const { a, b } of pairs) {
    const [firstId, secondId] = a < b ? [a, b] : [b, a];
    const score = scorePair(facts.get(firstId)!, facts.get(secondId)!, weights);
    if (score && score.score >= minimumScore)
      found.set(`${firstId}:${secondId}`, { firstId, secondId, ...score });
  }
  return [...found.values()];
}

function pairsSql({ subgraph }: Context, blockLimit: number): string {
  const person = `"${subgraph}".person`;
  const others = (condition: string) =>
    `(select c.id from ${person} c where ${condition} and c.id <> p.id and c.merged_into_id is null
      order by (c.birth = p.birth) desc nulls last, c.id limit ${Number(blockLimit)})`;
  const sameName = `${nameOf('c')} = ${nameOf('p')}`;
  const blocks = [
    others(`${sameName} and left(c.birth, 4) = left(p.birth, 4)`),
    others(`${sameName} and left(c.birth, 4) is null`),
    others(`${sameName} and p.birth is null and left(c.birth, 4) is not null`),
    // From the document to the person, by its index.
    `(select c.id from "${subgraph}".identity_document d join ${person} c on c.id = d.person_id
      where d.fingerprint = ${citizenIdHash(subgraph, 'p.id')} and c.id <> p.id and c.merged_into_id is null
      order by c.id limit ${Number(blockLimit)})`,
  ];
  return `select p.id as a, c.id as b from ${person} p cross join lateral (${blocks.join(' union ')}) c
    where p.id = any(?::text[]) and p.merged_into_id is null`;
}

/** What people are compared by; one statement. */
export async function factsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, Facts>> {
  const schema = `"${ctx.subgraph}"`;
  const list = (table: string, column: string) =>
    `coalesce((select jsonb_agg(distinct t.${column}) from ${schema}.${table} t
       where t.person_id = p.id and t.${column} is not null), '[]')`;
  const rows = await ctx.em.execute<Facts[]>(
    `select p.id, p.full_name as "fullName", p.birth, nullif(p.gender, 'UNDISCLOSED') as gender,
       p.residence_id as "residenceId", ${citizenIdHash(ctx.subgraph, 'p.id')} as "citizenIdHash",
       ${list('degree', 'institution')} as institutions, ${list('employment', 'organization_id')} as workplaces
     from ${schema}.person p where p.id = any(?::text[])`,
    [`{${ids.join(',')}}`],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const batchSize = 500;
/** Changes that were committed after others that are younger. */
const overlap = "interval '10 minutes'";

/**
 * Looks for duplicates of everybody who was changed since the last search, and writes the pairs down. A job, run again
 * and again; each batch is a transaction, so that one that is interrupted goes on where it was.
 * @param ctx the system’s
 * @returns how many new pairs there are
 */
export async function findDuplicates(ctx: Context): Promise<number> {
  const search = await searchRules(ctx);
  const schema = `"${ctx.subgraph}"`;
  const [last] = await ctx.em.execute<{ from: string }[]>(
    `select (scanned_until - ${overlap})::text as from from ${schema}.duplicate_scan where id = 'people'`,
  );
  let after = { at: last?.from ?? '-infinity', id: '' };
  for (let found = 0; ; ) {
    const batch = await ctx.em.execute<{ at: string; id: string }[]>(
      `select updated_at::text as at, id from ${schema}.person
       where (updated_at, id) > (?::timestamptz, ?) and merged_into_id is null order by updated_at, id limit ${batchSize}`,
      [after.at, after.id],
    );
    if (batch.length === 0) return found;
    after = batch.at(-1)!;
    found += await transact(ctx, (tx) =>
      writePairs(
        tx,
        batch.map(({ id }) => id),
        after.at,
        search,
      ),
    );
  }
}

async function writePairs(tx: Context, ids: string[], until: string, search: Search): Promise<number> {
  const pairs = await findPairs(tx, ids, search);
  const schema = `"${tx.subgraph}"`;
  const rows = pairs.map(({ firstId, secondId, score, evidence }) => ({
    id: tx.ids('dup'),
    first_id: firstId,
    second_id: secondId,
    score,
    evidence,
  }));
  const written = await tx.em.execute<{ is_new: boolean }[]>(
    `insert into ${schema}.duplicate_candidate as d
       (id, created_at, updated_at, version, first_id, second_id, score, evidence, status)
     select r.id, ?, ?, 1, r.first_id, r.second_id, r.score, r.evidence, 'OPEN'
     from jsonb_to_recordset(?::jsonb) as r(id text, first_id text, second_id text, score int, evidence jsonb)
     on conflict (first_id, second_id) do update
       set score = excluded.score, evidence = excluded.evidence, updated_at = excluded.updated_at, version = d.version + 1
       where d.status = 'OPEN' and d.evidence <> excluded.evidence
     returning xmax = 0 as is_new`,
    [tx.now(), tx.now(), JSON.stringify(rows)],
  );
  // Pairs that are none any more; what somebody judged stays.
  await tx.em.execute(
    `delete from ${schema}.duplicate_candidate where status = 'OPEN'
       and (first_id = any(?::text[]) or second_id = any(?::text[]))
       and (first_id, second_id) not in
         (select r.first_id, r.second_id from jsonb_to_recordset(?::jsonb) as r(first_id text, second_id text))`,
    [`{${ids.join(',')}}`, `{${ids.join(',')}}`, JSON.stringify(rows)],
  );
  await tx.em.execute(
    `insert into ${schema}.duplicate_scan (id, scanned_until) values ('people', ?)
     on conflict (id) do update set scanned_until = excluded.scanned_until`,
    [until],
  );
  return written.filter(({ is_new }) => is_new).length;
}
