import { ConflictTie, type EvidenceSearch, type FactOf } from '../../kernel/council/index.js';
import { labelOf } from '../../kernel/enums.js';
import { type Context, readSql, type Text } from '../../kernel/index.js';
import { InterestKind } from '../interest/interest.enums.js';
import { OfficeTitle } from '../leadership/leadership.enums.js';

/** The id that a person has today; null where there is none. One statement for all people that are asked about. */
export async function currentPerson(ctx: Context, id: string): Promise<string | null> {
  const found = await ctx.loaders.batch<string, string>('current-people', id, async (ids) => {
    const list = `{${ids.join(',')}}`;
    const rows = await readSql<{ asked: string; id: string }>(
      ctx,
      `select p.id as asked, p.id from "${ctx.subgraph}".person p
       where p.id = any(?::text[]) and p.merged_into_id is null
       union all
       select former, p.id from "${ctx.subgraph}".person p cross join unnest(p.former_ids) former
       where p.former_ids <> '{}' and p.former_ids && ?::text[] and p.merged_into_id is null
         and former = any(?::text[])`,
      [list, list, list],
    );
    return new Map(rows.map((row) => [row.asked, row.id]));
  });
  return found ?? null;
}

interface Row {
  readonly tie: ConflictTie;
  readonly person: string;
  readonly other: string;
  readonly found: string;
  readonly name: string;
  readonly kind: string | null;
  readonly office: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** Agencies of the subject, with those that they came from (`up` false) and went into (`up` true). */
const line = (schema: string) => `line (root, id, up) as (
  select v, v, d.up from jsonb_array_elements_text(?::jsonb) v cross join (values (true), (false)) d (up)
  union
  select l.root, case when l.up then o.successor_id else o.id end, l.up from line l join "${schema}".organization o
    on case when l.up then o.id = l.id and o.successor_id is not null else o.successor_id = l.id end)`;

/**
 * What the profiles and the leadership know: one statement for all people and all that they may be tied to. Its lists of
 * people and its day stand in selects of their own: PostgreSQL would plan it for their values each time, which takes longer than to run it.
 */
export async function associationFacts(
  ctx: Context,
  { personIds, organizations, associations, since }: EvidenceSearch,
): Promise<FactOf[]> {
  const known = await Promise.all(personIds.map(async (id) => [id, await currentPerson(ctx, id)] as const));
  const people = `{${known.flatMap(([, id]) => id ?? []).join(',')}}`;
  const schema = ctx.subgraph;
  const rows = await readSql<Row>(
    ctx,
    `with recursive ${line(schema)}, agency as (select distinct root, id from line)
     select e.tie, e.person, e.other, e.found, e.name, e.kind, e.office, e.since::text, e.until::text from (
       select 'EMPLOYED' as tie, e.person_id as person, a.root as other, a.id as found, o.name_vi as name,
              null as kind, null as office, e.valid_from as since, e.valid_to as until
       from "${schema}".employment e join agency a on a.id = e.organization_id
         join "${schema}".organization o on o.id = a.id
       where e.person_id in (select unnest(?::text[]))
       union all
       select case when i.kind = 'POST' then 'DECLARED_POST' else 'DECLARED' end, i.person_id, a.root, a.id, o.name_vi,
              i.kind, null, i.valid_from, i.valid_to
       from "${schema}".interest i join "${schema}".interest_declaration d on d.id = i.declaration_id
         join agency a on a.id = i.organization_id join "${schema}".organization o on o.id = a.id
       where i.person_id in (select unnest(?::text[])) and d.version_number =
         (select max(v.version_number) from "${schema}".interest_declaration v where v.person_id = i.person_id)
       union all
       select 'OFFICE', h.person_id, h.association_id, h.association_id, a.name_vi, h.title, h.id, h.started_on, h.ended_on
       from "${schema}".office_holding h join "${schema}".association a on a.id = h.association_id
       where h.person_id in (select unnest(?::text[])) and h.association_id in (select unnest(?::text[]))) e
     where e.until is null or e.until > (select ?::date)
     order by e.person, e.tie, e.since desc nulls last, e.found`,
    [JSON.stringify(organizations), people, people, people, `{${associations.join(',')}}`, since],
  );
  const byPerson = Map.groupBy(rows, ({ person }) => person);
  return known.flatMap(([personId, id]) =>
    (byPerson.get(id ?? '') ?? []).map((row) => ({ personId, ...factOf(row) })),
  );
}

const words: Readonly<Record<string, (row: Row) => Text>> = {
  EMPLOYED: ({ name }) => ({ vi: `công tác tại «${name}»`, en: `holds or held a post at "${name}"` }),
  DECLARED_POST: ({ name }) => ({
    vi: `tự kê khai chức vụ tại «${name}»`,
    en: `declared a post at "${name}"`,
  }),
  DECLARED: ({ name, kind }) => {
    const label = labelOf(InterestKind, kind!);
    return {
      vi: `tự kê khai lợi ích tại «${name}»: ${label.vi.toLowerCase()}`,
      en: `declared an interest in "${name}": ${label.en}`,
    };
  },
  OFFICE: ({ name, kind }) => {
    const label = labelOf(OfficeTitle, kind!);
    return { vi: `${label.vi} của «${name}»`, en: `${label.en} of "${name}"` };
  },
};

function factOf(row: Row): Omit<FactOf, 'personId'> {
  const { vi, en } = words[row.tie]!(row);
  const party = {
    id: row.found,
    typename: row.office ? 'Association' : 'Organization',
    label: row.name,
  };
  const office = {
    id: row.office!,
    typename: 'OfficeHolding',
    label: labelOf(OfficeTitle, row.kind ?? '').vi,
  };
  return {
    tie: row.tie,
    with: row.other,
    since: row.since,
    until: row.until,
    records: row.office ? [office, party] : [party],
    explanationVi: vi,
    explanationEn: en,
  };
}
