import { expect, it } from 'vitest';
import { idFromName } from '../../kernel/index.js';
import { closeDatabase, openPglite } from '../../kernel/orm/database.js';
import { createOrm, type Em, migrate } from '../../kernel/orm/orm.js';
import { entitiesOf } from '../../kernel/runtime.js';
import { associations } from '../subgraph.js';

type Run = (sql: string, values?: unknown[]) => Promise<any[]>;

/** The subgraph's tables as the first migrations leave them. */
async function startAt(database: Awaited<ReturnType<typeof openPglite>>, count: number) {
  const migrations = Object.fromEntries(Object.entries(associations.migrations).slice(0, count));
  const orm = await createOrm({
    name: 'associations',
    entities: entitiesOf(associations),
    migrations,
    database,
  });
  await migrate(orm);
  const em = orm.em.fork() as Em;
  const run: Run = (sql, values = []) => em.execute<any[]>(sql, values);
  return { orm, run };
}

const inserter = (run: Run) => (table: string, row: Record<string, unknown>) =>
  run(
    `insert into associations.${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map(() => '?')})`,
    Object.values(row),
  );

it('0003 keeps what members agreed to, and closes applications that nobody knows they made', async () => {
  const database = await openPglite();
  const before = await startAt(database, 2);
  const insert = inserter(before.run);
  const stamp = { created_at: new Date(), updated_at: new Date(), search_key: '', sort_key: '' };
  const names = { name_vi: 'Hội A', kind: 'SECTORAL', scope: 'PROVINCE', status: 'ADMITTED' };
  for (const [id, legal_status] of [
    ['aso_1', 'ACTIVE'],
    ['aso_2', 'ACTIVE'],
    ['aso_3', 'MERGED'],
  ])
    await insert('association', { id, code: id, legal_status, ...names, ...stamp });
  const person = idFromName('per', 'one');
  const known = { full_sort_key: '', gender: 'FEMALE', province_link: 'RESIDENT', status: 'DRAFT' };
  const flags = { is_public: false, is_synthetic: true };
  await insert('person', { id: person, given_name: 'An', full_name: 'An', ...known, ...flags, ...stamp });
  for (const id of ['row_1', 'row_2'])
    await insert('consent_record', {
      id,
      person_id: person,
      purpose: 'MEMBERSHIP_ADMIN',
      text_version: '1',
      channel: 'ONLINE',
      given_at: new Date(),
    });
  const { created_at, updated_at } = stamp;
  const about = { person_id: person, member_type: 'INDIVIDUAL', category: 'FULL', applied_on: '2025-01-01' };
  for (const [id, association_id, status, admitted_on, role] of [
    ['mem_member', 'aso_1', 'ACTIVE', '2025-02-01', 'ASSOC_SECRETARY'],
    ['mem_foisted', 'aso_2', 'APPLIED', null, 'ASSOC_SECRETARY'],
    ['mem_own', 'aso_3', 'APPLIED', null, 'SELF'],
  ]) {
    const row = { id, association_id, status, admitted_on, consent_id: 'row_1', created_at, updated_at };
    await insert('membership', { ...row, ...about });
    await insert('transition', {
      entity_type: 'Membership',
      entity_id: id,
      step: 'create',
      to_state: 'APPLIED',
      at: created_at,
      role,
      ruleset_version: '1',
    });
  }
  await before.orm.close();

  const { orm, run } = await startAt(database, 3);
  const rows = async (sql: string) => (await run(sql)).map((row) => Object.values(row));
  expect(await rows('select id, consent_id from associations.membership order by id')).toEqual([
    ['mem_foisted', null],
    ['mem_member', 'row_1'],
    ['mem_own', 'row_1'],
  ]);
  expect(await rows('select id, withdrawn_at is null from associations.consent_record order by id')).toEqual([
    ['row_1', true],
    ['row_2', false],
  ]);
  expect(await rows('select name_vi from associations.association order by id')).toEqual([
    ['Hội A'],
    ['Hội A (aso_2)'],
    ['Hội A'],
  ]);
  await orm.close();
  await closeDatabase(database);
});

it('0011 keeps when associations were founded, and takes no day for another', async () => {
  const database = await openPglite();
  const names = Object.keys(associations.migrations);
  const before = await startAt(database, names.indexOf('0006-associations-whole'));
  const insert = inserter(before.run);
  const stamp = { created_at: new Date(), updated_at: new Date(), search_key: '', sort_key: '' };
  const row = {
    name_vi: 'Hội A',
    kind: 'SECTORAL',
    scope: 'PROVINCE',
    status: 'ADMITTED',
    legal_status: 'MERGED',
  };
  for (const [id, founded_on] of [
    ['aso_1', '1998-05-19'],
    ['aso_2', null],
  ])
    await insert('association', { id, code: id, founded_on, ...row, ...stamp });
  await before.orm.close();

  const { orm, run } = await startAt(database, names.length);
  expect(
    await run(
      'select id, founded, founding_congress_due_on as due from associations.association order by id',
    ),
  ).toEqual([
    { id: 'aso_1', founded: '1998-05-19', due: null },
    { id: 'aso_2', founded: null, due: null },
  ]);
  await orm.close();
  await closeDatabase(database);
});
