import type { Em } from '../../kernel/orm/orm.js';

/** Tables of which each row is of one person, by the name of their entity in the audit. */
export const ofPerson: Readonly<Record<string, string>> = {
  Degree: 'degree',
  AcademicTitle: 'academic_title',
  Employment: 'employment',
  PersonField: 'person_field',
  PersonPlace: 'person_place',
  ConsentRecord: 'consent_record',
};
/** What everything depends on; it changes with the program. */
export const ofAll: Readonly<Record<string, string>> = {
  ResearchField: 'research_field',
  UnitAttribute: 'unit_attribute',
};

/** Records of which something may be different from what it was. */
export interface Changed {
  readonly people: readonly string[];
  readonly memberships: readonly string[];
}

/** More than so many are faster read with all others, and so is what more entries than that may tell of. */
const most = 20_000;
const mostEntries = 100_000n;

const entitiesOf = (tables: Readonly<Record<string, string>>) =>
  Object.keys(tables)
    .map((name) => `'${name}'`)
    .join(', ');

/**
 * The records that changed after an entry of the audit, in one statement: every change has one.
 * @param after number of the entry
 * @param last number of the last one; there is no gap between them
 * @returns null where it may be any, or are too many
 */
export async function changedSince(
  em: Em,
  schema: string,
  after: bigint,
  last: bigint,
): Promise<Changed | null> {
  if (last === after) return { people: [], memberships: [] };
  if (last - after > mostEntries) return null;
  const rowsOf = Object.entries(ofPerson).map(
    ([name, table]) =>
      `union select 'person', r.person_id from entries e join "${schema}".${table} r on r.id = e.entity_id
       where e.entity_type = '${name}'`,
  );
  const rows = await em.execute<{ kind: 'person' | 'membership' | 'all'; id: string | null }[]>(
    `with entries as materialized (
       select entity_type, entity_id, before ->> 'personId' as was, after ->> 'personId' as is
       from "${schema}".audit_entry where id > ?)
     select 'person' as kind, entity_id as id from entries where entity_type = 'Person'
     union select 'person', p.id from entries e, unnest(array[e.was, e.is]) p(id)
       where e.entity_type in (${entitiesOf(ofPerson)}) and p.id is not null
     ${rowsOf.join(' ')}
     union select 'person', r.person_id from entries e join "${schema}".employment r on r.organization_id = e.entity_id
       where e.entity_type = 'Organization'
     union select 'membership', entity_id from entries where entity_type = 'Membership'
     union select 'all', null from entries where entity_type in (${entitiesOf(ofAll)})
     limit ${most + 1}`,
    [String(after)],
  );
  if (rows.length > most || rows.some(({ kind }) => kind === 'all')) return null;
  const of = (kind: string) => rows.flatMap((row) => (row.kind === kind ? [row.id!] : []));
  return { people: of('person'), memberships: of('membership') };
}
