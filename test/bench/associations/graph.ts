import { rowsAt } from '../../support/postgres.js';
import type { Asker } from '../desk.js';

/** Whom and what the questions are about: taken from the graph at even distances. */
export interface Sample {
  readonly officer: Asker;
  readonly secretary: Asker;
  readonly dpo: Asker;
  /** Ids and names of people. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly given: string }[];
  readonly associations: readonly string[];
}

/** How many of each are taken. */
const size = 60;

export async function sampleOf(databaseUrl: string): Promise<Sample> {
  const rows = (sql: string) => rowsAt(databaseUrl, sql);
  const accounts = await rows(
    `select id, username, roles, association_ids from associations.account
     where username in ('officer', 'secretary', 'dpo')`,
  );
  const asker = (name: string): Asker => {
    const found = accounts.find(({ username }) => username === name);
    if (!found) throw new Error(`There is no demo account ${name}`);
    const { id, username, roles, association_ids } = found;
    return { accountId: id, username, roles, associationIds: association_ids };
  };
  const [{ n }] = (await rows('select count(*)::int as n from associations.person')) as [{ n: number }];
  const people = await rows(
    `select id, full_name as name, given_name as given from
       (select *, row_number() over (order by id) as place from associations.person) numbered
     where place % ${Math.max(1, Math.floor(n / size))} = 0 order by id limit ${size}`,
  );
  const associations = await rows(
    `select association_id as id from associations.membership group by 1 having count(*) > 100 order by 1`,
  );
  return {
    officer: asker('officer'),
    secretary: asker('secretary'),
    dpo: asker('dpo'),
    people: people as unknown as Sample['people'],
    associations: associations.map(({ id }) => id),
  };
}
