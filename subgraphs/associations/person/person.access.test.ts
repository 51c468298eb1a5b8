import { afterAll, beforeAll, expect, it } from 'vitest';
import { anonymous, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose } from './person.enums.js';

let made: Associations;
const people: string[] = [];
beforeAll(async () => {
  made = await startAssociations();
  for (let i = 0; i < 51; i++)
    people.push(await made.newPerson(`Công ${i}`, { consents: [ConsentPurpose.PUBLIC_PROFILE] }));
});
afterAll(() => made.close());

interface Entry {
  account_id: string | null;
  entity_ids: string[];
  fields: string[];
}
/** What the request adds to the access log. */
async function logged(viewer: Viewer, query: string, variables = {}): Promise<Entry[]> {
  const connection = made.graph.runtime.orm.em.getConnection();
  const before: Entry[] = await connection.execute('select * from associations.access_log');
  const { errors } = await made.graph.run(viewer, query, variables);
  expect(errors).toBeUndefined();
  const after: Entry[] = await connection.execute('select * from associations.access_log order by at');
  return after.slice(before.length);
}

it('lists at most 50 people in a page, and says so', async () => {
  const { errors } = await made.graph.run(officer, '{ people(first: 51) { nodes { id } } }');
  expect(errors![0]).toMatchObject({
    message: '"first" must be between 0 and 50.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(made.graph.runtime.sdl).toContain('How many people at most: 0 to 50');
});

it('logs who reads more than 50 people in one request, by whatever way', async () => {
  const page = '{ people(first: 50) { nodes { id } pageInfo { endCursor hasNextPage } } }';
  expect(await logged(officer, page)).toEqual([]);
  const twice =
    '{ a: people(first: 50) { nodes { id } } b: people(first: 50, orderBy: FULL_NAME) { nodes { id } } }';
  expect(await logged(officer, twice)).toEqual([]);
  const { data } = await made.graph.run(officer, page);
  const { endCursor } = data.people.pageInfo;
  const all =
    'query($after: String) { a: people(first: 50) { nodes { id } } b: people(after: $after) { nodes { id } } }';
  const [entry, ...more] = await logged(officer, all, { after: endCursor });
  expect(more).toEqual([]);
  expect(entry).toMatchObject({ account_id: 'acc_test', fields: ['list'] });
  expect([...entry!.entity_ids].sort()).toEqual([...people].sort());
  const entities = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { isPublic } } }`;
  const r = people.map((id) => ({ __typename: 'Person', id }));
  expect(await logged(anonymous, entities, { r: r.slice(0, 50) })).toEqual([]);
  expect(await logged(anonymous, entities, { r })).toMatchObject([{ account_id: null }]);
});

it('finds the same for whoever has so many members that each is asked for by himself', async () => {
  const member = await made.active(await made.newPerson('Đông Một'));
  const left = await made.active(await made.newPerson('Đông Hai'));
  await made.newPerson('Đông Ba');
  await made.newPerson('Đông Bốn', { consents: [ConsentPurpose.PUBLIC_PROFILE] });
  const connection = made.graph.runtime.orm.em.getConnection();
  await connection.execute('update associations.membership set association_id = ? where id in (?, ?)', [
    made.otherId,
    member,
    left,
  ]);
  await connection.execute(
    `update associations.membership set status = 'RESIGNED', ended_on = '2020-01-01' where id = ?`,
    [left],
  );
  const [{ person_id: one }] = await connection.execute(
    'select person_id from associations.membership where id = ?',
    [member],
  );
  const search = async (orderBy: string | null) => {
    const { data, errors } = await made.graph.run(
      made.stranger,
      `query($orderBy: PersonOrder) { people(first: 50, filter: { search: "đông" }, orderBy: $orderBy) {
        totalCount nodes { id name { full } } } }`,
      { orderBy },
    );
    expect(errors).toBeUndefined();
    return [data.people.totalCount, ...data.people.nodes.map(({ name }: any) => name.full).sort()];
  };
  // As many members as make the difference, each with the columns of one, found by another name.
  for (const [table, changed] of [
    ['person', { search_key: '\n nguoi khac\n\t-.người-khac\t' }],
    ['membership', { association_id: made.otherId, card_number: null, card_code: null, consent_id: null }],
  ] as const)
    await connection.execute(
      `insert into associations.${table} select copy.* from associations.${table} t cross join generate_series(1, 2000) i
         cross join jsonb_populate_record(t, ?::jsonb || jsonb_build_object('id', '${table}_' || i)
           || ${table === 'membership' ? `jsonb_build_object('person_id', 'person_' || i)` : `'{}'::jsonb`}) copy
       where t.id = ?`,
      [JSON.stringify(changed), table === 'person' ? one : member],
    );
  made.graph.statements.length = 0;
  const ranked = await search(null);
  expect(made.graph.statements.some((sql) => /m\.person_id = "?e"?\.id/.test(sql))).toBe(true);
  expect(ranked).toEqual([2, 'Nguyễn Đông Bốn', 'Nguyễn Đông Một']);
  expect(await search('FULL_NAME')).toEqual(ranked);
});
