import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { trioOn } from '../../../test/support/trio.js';
import { anonymous, system } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose, DegreeLevel } from '../person/person.enums.js';
import type { CreatePersonInput } from '../person/person.inputs.js';
import { findDuplicates } from './duplicate.finder.js';

const leader = viewerWith({ roles: ['UNION_LEADER'] });
let made: Associations;
let graph: TestSubgraph;
beforeAll(async () => {
  made = await startAssociations();
  graph = made.graph;
});
afterAll(() => made?.close());

const search = () => findDuplicates(graph.runtime.context({ viewer: system }));
const school = { level: DegreeLevel.BACHELOR, institution: 'Trường Đại học Giả Định', year: 2002 };
const newPerson = (given: string, parts: Partial<CreatePersonInput> = {}) =>
  made.newPerson(given, { consents: [], degrees: [school], ...parts });

let serial = 0;
/** A pair that was found, open. */
async function foundPair(): Promise<{ id: string; a: string; b: string }> {
  const name = `Trùng ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[serial++]}`;
  const [a, b] = [await newPerson(name), await newPerson(name)];
  await search();
  const [{ id }] = (await pairsOf(a)) as [{ id: string }];
  return { id, a, b };
}
async function pairsOf(personId: string, viewer = officer): Promise<any[]> {
  const { data, errors } = await graph.run(
    viewer,
    `query($id: ID!) { duplicateCandidates(filter: { personId: $id, statuses: [OPEN, DISMISSED, MERGED] }) {
       totalCount nodes { id score status first { id } second { id } reasons { code weight label } } } }`,
    { id: personId },
  );
  expect(errors).toBeUndefined();
  return data.duplicateCandidates.nodes;
}

const trio = trioOn(() => graph);
const of = { right: officer, wrong: leader, unaware: () => made.secretary, again: 'ILLEGAL_TRANSITION' };
trio('dismissDuplicate', {
  ...of,
  input: async () => ({ id: (await foundPair()).id, reason: 'Cha và con cùng tên' }),
  becomes: 'DISMISSED',
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
  ],
});
trio('reopenDuplicate', {
  ...of,
  input: async () => {
    const { id } = await foundPair();
    await made.done(officer, 'dismissDuplicate', { id, reason: 'Cha và con cùng tên' });
    return { id, reason: 'Có thông tin mới' };
  },
  becomes: 'OPEN',
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

describe('the search', () => {
  it('finds the same name, birth year and school, says why, and finds nothing twice', async () => {
    const [hoa, hoa2] = [await newPerson('Hòa'), await newPerson('Hoà')];
    const names = [await newPerson('Ánh'), await newPerson('Ân'), await newPerson('An')];
    const unmarked = await newPerson('Anh', { name: { family: 'Nguyen', given: 'Anh' } });
    await newPerson('Hòa', { birth: { year: 1981 } });
    expect(await search()).toBe(1);
    expect(await search()).toBe(0);
    const [first, second] = [hoa, hoa2].sort();
    expect(await pairsOf(hoa)).toMatchObject([
      {
        score: 80,
        status: 'OPEN',
        first: { id: first },
        second: { id: second },
        reasons: [
          { code: 'NAME', weight: 50 },
          { code: 'BIRTH_YEAR', weight: 15 },
          { code: 'INSTITUTION', weight: 15 },
        ],
      },
    ]);
    for (const id of [...names, unmarked]) expect(await pairsOf(id)).toEqual([]);
  });

  it('remembers what was dismissed, and drops pairs that are none any more', async () => {
    const { id, a } = await foundPair();
    await made.done(officer, 'dismissDuplicate', { id, reason: 'Hai người' });
    const other = await foundPair();
    const sql = 'update associations.person set updated_at = now(), birth = ? where id = ?';
    const connection = graph.runtime.orm.em.getConnection();
    await connection.execute(sql, ['1980', a]);
    await connection.execute(sql, ['1955', other.a]);
    expect(await search()).toBe(0);
    expect(await pairsOf(a)).toMatchObject([{ id, status: 'DISMISSED' }]);
    expect(await pairsOf(other.a)).toEqual([]);
  });

  it('closes the pairs of who was merged, and opens them where that is undone', async () => {
    const { id, a, b } = await foundPair();
    const other = viewerWith({ accountId: 'acc_other', roles: ['UNION_OFFICER'] });
    const merge = await made.done(officer, 'proposePersonMerge', {
      survivorId: a,
      mergedId: b,
      reason: 'Một người',
    });
    await made.done(other, 'approvePersonMerge', { id: merge });
    expect(await pairsOf(a)).toMatchObject([{ id, status: 'MERGED', first: { id: a }, second: { id: a } }]);
    expect(await search()).toBe(0);
    await made.done(officer, 'proposeMergeUndo', { id: merge, reason: 'Nhầm' });
    await made.done(other, 'approveMergeUndo', { id: merge });
    expect(await pairsOf(a)).toMatchObject([{ id, status: 'OPEN' }]);
  });

  it('looks people up by an index, each by itself', async () => {
    await search();
    await newPerson('Lẻ');
    graph.statements.length = 0;
    await search();
    const lookup = graph.statements.find((sql) => sql.includes('cross join lateral'))!;
    const em = graph.runtime.orm.em.fork() as any;
    const plan = await em.transactional(async (tx: any) => {
      // As many people as make an index worth it.
      await tx.execute(`insert into associations.person select (jsonb_populate_record(null::associations.person, to_jsonb(p) || jsonb_build_object(
        'id', 'per_' || md5(n::text), 'search_key', e'\n' || md5(n::text)))).*
        from (select * from associations.person limit 1) p, generate_series(1, 3000) n`);
      await tx.execute('analyze associations.person');
      const explained = await tx.execute(`explain ${lookup.replace(/'\{[^']*\}'|\?|\$1/, `'{per_x}'`)}`);
      await tx.execute(
        "delete from associations.person where search_key like e'\n%' and length(search_key) = 33",
      );
      return explained;
    });
    const text = plan.map((row: any) => row['QUERY PLAN']).join('\n');
    expect(text.match(/person_duplicate/g)!.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/Seq Scan on person/);
  });

  it('takes one statement per entity type for the desk, whatever the page', async () => {
    for (let i = 0; i < 3; i++) await foundPair();
    graph.statements.length = 0;
    const { data } = await graph.run(
      officer,
      '{ duplicateCandidates(first: 20) { nodes { score reasons { label } first { id name { full } } second { id } allowedActions { name allowed } history { step } } } }',
    );
    expect(data.duplicateCandidates.nodes.length).toBeGreaterThan(2);
    expect(graph.statements).toHaveLength(3);
    const compare = async (first: number) => {
      graph.statements.length = 0;
      const query =
        'query($first: Int!) { duplicateCandidates(first: $first) { nodes { comparison { field first } } } }';
      expect(
        (await graph.run({ ...officer, purpose: 'Bàn trùng' }, query, { first })).errors,
      ).toBeUndefined();
      return graph.statements.length;
    };
    expect(await compare(20)).toBe(await compare(1));
  });
});

describe('side by side', () => {
  const query = `query($a: ID!, $b: ID!) { comparePersons(firstId: $a, secondId: $b) {
    first { id } second { id } score reasons { code } fields { field label first second isSame isMasked } }
    duplicatesOf(personId: $a) { score person { id } } }`;

  it('shows each field, and masks what the viewer may not see', async () => {
    const a = await newPerson('Sóng', { birth: { year: 1980, month: 1, day: 2 } });
    const b = await newPerson('Sóng', { birth: { year: 1980, month: 1, day: 2 }, degrees: [] });
    const ask = async (viewer = officer) => (await graph.run(viewer, query, { a, b })).data;
    const { comparePersons, duplicatesOf } = await ask();
    const all = { score: 90, reasons: [{ code: 'NAME' }, { code: 'BIRTH_DATE' }] };
    expect(comparePersons).toMatchObject({ score: 50, reasons: [{ code: 'NAME' }] });
    expect(duplicatesOf).toEqual([{ score: 50, person: { id: b } }]);
    const line = (data: any, field: string) => data.fields.find((each: any) => each.field === field);
    expect(line(comparePersons, 'BIRTH')).toMatchObject({
      first: [],
      second: [],
      isSame: null,
      isMasked: true,
    });
    expect(line(comparePersons, 'DEGREES')).toMatchObject({
      label: 'Degrees',
      first: ['Bachelor, Trường Đại học Giả Định, 2002'],
      second: [],
      isSame: false,
      isMasked: false,
    });
    const purposeful = await ask({ ...officer, purpose: 'Đối chiếu' });
    expect(line(purposeful.comparePersons, 'BIRTH')).toMatchObject({ first: ['1980-01-02'], isSame: true });
    expect(purposeful.comparePersons).toMatchObject(all);
    expect(purposeful.duplicatesOf).toEqual([{ score: 90, person: { id: b } }]);
    const log = await graph.runtime.orm.em
      .getConnection()
      .execute(`select 1 from associations.access_log where fields = '{birth}' and purpose = 'Đối chiếu'`);
    expect(log).toHaveLength(1);
  });

  it('tells nobody of days of birth who may not see them, by reasons, scores or the filter by score', async () => {
    const birth = (day: number) => ({ birth: { year: 1980, month: 1, day } });
    const a = await newPerson('Ngày', birth(2));
    await newPerson('Ngày', birth(2));
    const [c, d] = [await newPerson('Tháng', birth(2)), await newPerson('Tháng', birth(3))];
    await search();
    const dpo = viewerWith({ roles: ['DPO'] });
    const careful = { ...officer, purpose: 'Đối chiếu' };
    const codes = async (viewer: typeof officer, id: string) =>
      (await pairsOf(id, viewer)).map(({ score, reasons }) => [score, reasons.map((each: any) => each.code)]);
    const open = [[65, ['NAME', 'INSTITUTION']]];
    for (const viewer of [leader, officer]) expect(await codes(viewer, a)).toEqual(open);
    for (const viewer of [careful, dpo])
      expect(await codes(viewer, a)).toEqual([[100, ['NAME', 'BIRTH_DATE', 'INSTITUTION']]]);
    const found = async (viewer: typeof officer, minimumScore: number) => {
      const query = `query($id: ID!, $minimumScore: Int!) {
        duplicateCandidates(filter: { personId: $id, minimumScore: $minimumScore }) { totalCount } }`;
      return (await graph.run(viewer, query, { id: a, minimumScore })).data.duplicateCandidates.totalCount;
    };
    expect([await found(leader, 66), await found(leader, 65), await found(careful, 66)]).toEqual([0, 1, 1]);
    const { data } = await graph.run(leader, query, { a: c, b: d });
    expect(data.comparePersons.reasons.map(({ code }: any) => code)).not.toContain('BIRTH_DIFFERS');
  });

  it('is for those who see the pairs alone', async () => {
    const open = { consents: [ConsentPurpose.PUBLIC_PROFILE] };
    const [a, b] = [await newPerson('Kín', open), await newPerson('Kín', open)];
    for (const viewer of [anonymous, made.secretary, viewerWith({ personId: a })])
      expect((await graph.run(viewer, query, { a, b })).data).toEqual({
        comparePersons: null,
        duplicatesOf: null,
      });
    await search();
    expect(await pairsOf(a, made.secretary)).toEqual([]);
    expect(await pairsOf(a, leader)).toHaveLength(1);
  });
});
