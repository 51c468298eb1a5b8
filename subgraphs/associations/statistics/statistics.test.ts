import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../seed/random.js';
import { loadPeople } from '../../../seed/scale.js';
import { viewerWith } from '../../../test/support/subgraph.js';
import { createIds } from '../../kernel/ids.js';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import { unitId } from '../administrative-unit/administrative-unit.install.js';
import { regionId } from '../administrative-unit/administrative-unit.territory.js';
import { unitAsOf } from '../administrative-unit/data/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { Gender, type WorkSector } from '../person/person.enums.js';
import { priorityGroupsOf } from '../priority/priority.policy.js';
import { priorities } from './dimensions.js';
import { AssociationDimension, MembershipDimension, PeopleDimension } from './statistics.enums.js';

const dpo = viewerWith({ roles: ['DPO'] });
const today = '2026-11-23';
const unit = (code: string, day = today) => unitId(unitAsOf(code, day)!.key);
const before = '2025-06-30';

let all: Associations;
const execute = (statement: string, values: unknown[] = []): Promise<any[]> =>
  all.graph.runtime.orm.em.getConnection().execute(statement, values as never);
const sql = async (statement: string, values?: unknown[]): Promise<any[]> => {
  const rows = await execute(statement, values);
  // Every write has its entry in the audit, by which what is kept is told from what is old; this one is of anything.
  if (!statement.startsWith('select'))
    await execute(`insert into associations.audit_entry (at, role, action, entity_type, entity_id, request_id)
      values (now(), 'SYSTEM', 'UPDATE', 'ResearchField', 'any', 'test')`);
  return rows;
};

type Variables = Record<string, unknown>;
async function ask(viewer: Viewer, query: string, variables: Variables = {}) {
  const { data, errors } = await all.graph.run(viewer, query, variables);
  expect(errors).toBeUndefined();
  return data;
}
const keys = 'keys { dimension code label recordId }';
const intellectualFields = `asOf boundaryOn overlapping isProtected isWithheld
  total { distinctPersons verified stale share list isSuppressed }
  rows { ${keys} distinctPersons verified stale share isSuppressed list }`;
const intellectuals = (viewer: Viewer, groupBy: string[], more: Variables = {}) =>
  ask(
    viewer,
    `query($groupBy: [PeopleDimension!]!, $asOf: Date, $boundary: BoundaryInput, $level: AdminUnitLevel! = COMMUNE, $place: PlaceBasis! = LIVES_OR_WORKS, $territory: ID, $region: ID, $filter: IntellectualStatisticsFilter) {
       it: intellectualStatistics(groupBy: $groupBy, asOf: $asOf, boundary: $boundary, localityLevel: $level, place: $place, territoryId: $territory, regionId: $region, filter: $filter) { ${intellectualFields} } }`,
    { groupBy, ...more },
  ).then(({ it }) => it);
const members = (viewer: Viewer, groupBy: string[], more: Variables = {}) =>
  ask(
    viewer,
    `query($groupBy: [MembershipDimension!]!, $asOf: Date, $filter: MembershipStatisticsFilter) {
       it: membershipStatistics(groupBy: $groupBy, asOf: $asOf, filter: $filter) { asOf overlapping isProtected isWithheld
         total { distinctPersons memberships organizations list } rows { ${keys} distinctPersons memberships organizations isSuppressed list } } }`,
    { groupBy, ...more },
  ).then(({ it }) => it);

const listOf = (viewer: Viewer, statistic: string) =>
  ask(viewer, 'query($s: String) { people(first: 0, filter: { statistic: $s }) { totalCount } }', {
    s: statistic,
  }).then(({ people }) => people.totalCount as number);

/** The first and the last rows, among them those of which nothing is known. */
const some = (rows: any[]) => (rows.length <= 10 ? rows : [...rows.slice(0, 6), ...rows.slice(-4)]);

beforeAll(async () => {
  all = await startAssociations();
  all.clock.now = () => new Date(`${today}T02:00:00Z`);
  const employers = [];
  for (const [i, code] of ['21034', '21548', '23368', '21142'].entries()) {
    const unitId = unit(code, code === '21142' ? before : today);
    const input = { code: `O${i}`, nameVi: `Cơ quan ${i}`, kind: 'HEALTH', unitId };
    employers.push(await all.done(officer, 'createOrganization', input));
  }
  const random = createRandom('statistics');
  const now = () => new Date('2024-02-01T02:00:00Z');
  const ctx = all.graph.runtime.context({ viewer: system, now, ids: createIds(now, random.bytes) });
  await loadPeople(ctx, random, 900, { associations: [all.associationId, all.otherId], employers }, () => {});
  await sql(
    `update associations.person set ethnicity = case when id like '%a%' and right(id, 1) < '8' then '17' else '01' end`,
  );
  // All work at the seats that the tests know.
  await sql('update associations.employment set work_unit_id = null');
  await sql(`update associations.employment set staff_kind = 'CIVIL_SERVANT' where sector = 'STATE_ADMIN'`);
});
afterAll(() => all.close());

describe('intellectuals', () => {
  it.each(
    Object.values(PeopleDimension),
  )('by %s: every number is as long as the list behind it', async (dimension) => {
    const viewer = dimension === 'PRIORITY' ? dpo : officer;
    const { rows, total, overlapping, isProtected } = await intellectuals(viewer, [dimension]);
    expect([isProtected, rows.length > 0]).toEqual([false, true]);
    for (const row of [total, ...some(rows)]) {
      expect([row.keys, await listOf(viewer, row.list)]).toEqual([row.keys, row.distinctPersons]);
    }
    for (const row of [total, ...rows]) expect(row.verified + row.stale).toBe(row.distinctPersons);
    const sum = rows.reduce((sum: number, row: any) => sum + row.distinctPersons, 0);
    if (overlapping.length === 0) expect(sum).toBe(total.distinctPersons);
    else expect(sum).toBeGreaterThan(total.distinctPersons);
    expect(overlapping).toEqual(['FIELD_L1', 'FIELD_L2', 'PRIORITY'].filter((each) => each === dimension));
  });

  it('by two dimensions that overlap, with a filter on one of them, open their lists', async () => {
    const fieldIds = (await intellectuals(officer, ['FIELD_L2'])).rows
      .slice(0, 5)
      .map((row: any) => row.keys[0].recordId);
    const { rows, total } = await intellectuals(officer, ['FIELD_L2', 'GENDER'], { filter: { fieldIds } });
    expect(rows.length).toBeGreaterThan(10);
    for (const row of [total, ...some(rows)])
      expect(await listOf(officer, row.list)).toBe(row.distinctPersons);
  });

  it('ask only for the last change when columns are known, and for what is new of them when not', async () => {
    const ask = async (groupBy: string[]) => {
      all.graph.statements.length = 0;
      await intellectuals(officer, groupBy, { asOf: '2026-01-01' });
      // Besides the rules in force and the settings for it.
      return all.graph.statements.filter((text) => !/\.rule |^set local /.test(text));
    };
    // The last change, before, in the snapshot and after it, and the columns of all dimensions in one.
    expect(await ask(['FIELD_L1', 'LOCALITY', 'AGE_BAND'])).toHaveLength(4);
    expect(await ask(['LOCALITY', 'FIELD_L2'])).toHaveLength(1);
    // Of any day.
    await intellectuals(officer, ['GENDER'], { asOf: '2025-06-01' });
    expect(await ask(['LOCALITY', 'GENDER'])).toHaveLength(1);
    await all.newPerson('Mới');
    // The last change, before and in the snapshot, and whom it concerns; the columns are told anew for her alone.
    expect(await ask(['LOCALITY', 'GENDER'])).toHaveLength(4);
    expect(all.graph.statements.at(-1)).toContain(`where id = any(`);
  });

  it('are those that the first target counts, from its conditions', async () => {
    const links = { provinceLinks: ['RESIDENT', 'WORKS_HERE_LIVES_ELSEWHERE'] };
    const territory = unit('51', before);
    for (const asOf of ['2026-03-01', today]) {
      const { total } = await intellectuals(officer, ['DEGREE'], { territory, asOf, filter: links });
      const { _entities } = await ask(
        officer,
        'query($r: [_Any!]!) { _entities(representations: $r) { ... on IndicatorReading { intellectuals staleIntellectuals } } }',
        { r: [{ __typename: 'IndicatorReading', indicatorCode: 'T1', territoryId: territory, asOf }] },
      );
      expect(_entities[0]).toEqual({ intellectuals: total.verified, staleIntellectuals: total.stale });
    }
  });

  it('are those of the day: states, degrees, titles, posts and age', async () => {
    const on = (asOf: string, groupBy = ['DEGREE']) => intellectuals(officer, groupBy, { asOf });
    expect((await on('2024-01-31')).total.distinctPersons).toBe(0);
    expect((await on('2024-02-01')).total).toMatchObject({
      stale: 0,
      verified: (await on(before)).total.distinctPersons,
    });
    expect((await on('2026-06-15')).total.stale).toBeGreaterThan(0);
    const [id] = (
      await sql(
        `select id from associations.person where status = 'VERIFIED' and deceased_on is null limit 1`,
      )
    ).map((row) => row.id);
    const level = (await sql('select highest_degree from associations.person where id = ?', [id]))[0]
      .highest_degree;
    const holders = async (asOf: string, code: string) =>
      (await on(asOf)).rows.find((row: any) => row.keys[0].code === code)?.distinctPersons ?? 0;
    const [was, is] = [await holders('2024-12-31', level), await holders(today, level)];
    await sql(
      `insert into associations.degree (id, person_id, level, year) values ('row_x', ?, 'DSC', 2026)`,
      [id],
    );
    await sql(`update associations.person set highest_degree = 'DSC' where id = ?`, [id]);
    expect([await holders('2024-12-31', level), await holders(today, level)]).toEqual([
      was,
      level === 'DSC' ? is : is - 1,
    ]);
    await sql(`delete from associations.degree where id = 'row_x'`);
    await sql('update associations.person set highest_degree = ? where id = ?', [level, id]);
  });

  it('leave out for all days who withdrew the consent to statistics', async () => {
    const { total } = await intellectuals(officer, ['DEGREE']);
    const where = `purpose = 'STATISTICS' and person_id = (select min(id) from associations.person where status = 'VERIFIED' and deceased_on is null)`;
    await sql(`update associations.consent_record set withdrawn_at = '2026-11-01' where ${where}`);
    expect((await intellectuals(officer, ['DEGREE'])).total.distinctPersons).toBe(total.distinctPersons - 1);
    await sql(`update associations.consent_record set withdrawn_at = null where ${where}`);
  });
});

describe('priority groups', () => {
  it('are the same in statistics and in profiles', async () => {
    const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 3 });
    const truth = maybe(fc.boolean());
    const two = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((part) => String(part).padStart(2, '0'));
    const birth = fc
      .tuple(fc.integer({ min: 1988, max: 1993 }), maybe(two(10, 12)), maybe(two(20, 26)))
      .map(([year, month, day]) => [year, month, month && day].filter(Boolean).join('-'));
    const post = fc.record({
      sector: fc.constantFrom('ARMED_FORCES' as WorkSector, 'HEALTH' as WorkSector),
      workplace: maybe(fc.record({ mountainous: truth, island: truth, border: truth })),
    });
    const person = fc.record({
      gender: fc.constantFrom(...Object.values(Gender)),
      birth: maybe(birth),
      ethnicity: maybe(fc.constantFrom('01', '19', '55')),
      post: maybe(post),
    });
    const people = fc.sample(person, { numRuns: 500, seed: 5 });
    const { bits, codes } = priorities({ asOf: today, youngMaxAge: 35 });
    const rows = people.map(({ post, ...facts }, i) => ({
      i,
      ...facts,
      sector: post?.sector,
      ...post?.workplace,
    }));
    const found = await sql(
      `select p.i, ${bits.text} as bits from jsonb_to_recordset(?::jsonb) as p(i int, gender text, birth text, ethnicity text, sector text, mountainous boolean, island boolean, border boolean),
         lateral (select p.sector) post, lateral (select p.mountainous, p.island, p.border) workplace order by p.i`,
      [...bits.values, JSON.stringify(rows)],
    );
    const held = { isMain: true, validFrom: null, validTo: null };
    const judged = people.map(({ post, ...facts }) =>
      priorityGroupsOf({ ...facts, posts: post ? [{ ...post, ...held }] : [] }, today, 35),
    );
    const groups = found.map(({ bits: held }) => codes.filter((_, i) => held & (1 << i)));
    expect(groups).toEqual(judged);
    expect(new Set(judged.flat()).size).toBe(7);
  });
});

describe('localities', () => {
  const codes = (rows: any[]) => rows.map((row) => row.keys[0].code);
  const sum = (rows: any[]) => rows.reduce((total, row) => total + row.distinctPersons, 0);

  it('are those of each record, of today, or of a day, and what has no one place is told apart', async () => {
    const place = 'WORKPLACE';
    const recorded = await intellectuals(officer, ['LOCALITY'], { place, boundary: { mode: 'AS_RECORDED' } });
    expect(codes(recorded.rows)).toEqual(expect.arrayContaining(['21034', '21142', '21548', '23368']));
    expect(recorded.rows.find((row: any) => row.keys[0].code === '21142').keys[0].label).toBe(
      'Xã Trà Bùi (đến 01/07/2025)',
    );
    const now = await intellectuals(officer, ['LOCALITY'], { place });
    expect(now.boundaryOn).toBe(today);
    expect(codes(now.rows).slice(-1)).toEqual(['UNALLOCATED']);
    const boundary = { mode: 'SNAPSHOT', on: before };
    const then = await intellectuals(officer, ['LOCALITY'], { place, boundary });
    // An Phú was made of several; Trà Bùi was still there; the island was a district.
    expect(codes(then.rows)).toEqual(['21142', '23368', '536', 'UNALLOCATED']);
    const districts = await intellectuals(officer, ['LOCALITY'], { place, boundary, level: 'DISTRICT' });
    expect(codes(districts.rows)).toEqual(expect.arrayContaining(['525', '536', '610']));
    const provinces = await intellectuals(officer, ['LOCALITY'], { place, boundary, level: 'PROVINCE' });
    expect(codes(provinces.rows)).toEqual(['51', '62']);
    for (const each of [recorded, now, then, districts, provinces]) {
      expect(sum(each.rows)).toBe(recorded.total.distinctPersons);
      for (const row of some(each.rows)) expect(await listOf(officer, row.list)).toBe(row.distinctPersons);
    }
  });

  it('lie in a territory or region', async () => {
    const place = 'WORKPLACE';
    const [mountain, lySon, konTum] = await Promise.all(
      (['MOUNTAIN', 'LY_SON', 'OLD_KON_TUM_2024'] as const).map((code) =>
        intellectuals(officer, ['LOCALITY'], { place, region: regionId(code) }),
      ),
    );
    expect([codes(mountain.rows), codes(lySon.rows), codes(konTum.rows)]).toEqual([
      ['23368', 'UNALLOCATED'],
      ['21548'],
      ['23368'],
    ]);
    const territory = await intellectuals(officer, ['LOCALITY'], { place, territory: unit('62', before) });
    expect(territory.total.distinctPersons).toBe(konTum.total.distinctPersons);
  });

  it.each([
    [{ boundary: { mode: 'SNAPSHOT' } }, /"boundary.on" goes with SNAPSHOT/],
    [{ level: 'DISTRICT' }, /no districts/],
    [{ asOf: '2027-01-01' }, /day to come/],
    [{ groupBy: [] }, /one to three/],
    [{ groupBy: ['GENDER', 'GENDER'] }, /one to three/],
    [{ territory: 'adm_00000000000000000000000000' }, /no such administrative unit/],
  ])('are refused where they make no sense: %j', async (more, message) => {
    const query = `query($groupBy: [PeopleDimension!]! = [GENDER], $asOf: Date, $boundary: BoundaryInput, $level: AdminUnitLevel! = COMMUNE, $territory: ID) {
      it: intellectualStatistics(groupBy: $groupBy, asOf: $asOf, boundary: $boundary, localityLevel: $level, territoryId: $territory) { asOf } }`;
    const { errors } = await all.graph.run(officer, query, more);
    expect([errors![0].extensions.code, errors![0].message]).toEqual([
      'BAD_USER_INPUT',
      expect.stringMatching(message),
    ]);
  });
});

describe('whoever may not see the people', () => {
  it('gets rounded numbers, no small ones, of the last day of a month, and no list', async () => {
    const exact = await intellectuals(officer, ['DEGREE', 'AGE_BAND'], { asOf: '2026-10-31' });
    const shown = await intellectuals(anonymous, ['DEGREE', 'AGE_BAND']);
    expect([shown.isProtected, shown.asOf, shown.total.list]).toEqual([true, '2026-10-31', null]);
    const real = new Map(
      exact.rows.map((row: any) => [row.keys.map((key: any) => key.code).join(), row.distinctPersons]),
    );
    expect(shown.rows.some((row: any) => row.isSuppressed)).toBe(true);
    for (const row of shown.rows) {
      const count = (real.get(row.keys.map((key: any) => key.code).join()) ?? 0) as number;
      expect([row.list, row.verified, row.isSuppressed]).toEqual([null, null, row.distinctPersons === null]);
      if (count < 5) expect(row.distinctPersons).toBeNull();
      else expect([row.distinctPersons % 5, Math.abs(row.distinctPersons - count) < 5]).toEqual([0, true]);
    }
    // The same people give the same number, whatever else is asked.
    const alone = await intellectuals(anonymous, ['GENDER']);
    const again = await intellectuals(anonymous, ['GENDER'], { asOf: '2026-11-02' });
    expect(again).toEqual(alone);
  });

  it('gets no table of a few people, nor of all but a few', async () => {
    const links = await sql('select id, province_link from associations.person');
    const few = await intellectuals(anonymous, ['GENDER'], { filter: { titles: ['PROFESSOR'] } });
    expect(few).toMatchObject({ rows: [] });
    const [{ id }] = await sql(
      `select id from associations.person where status = 'VERIFIED' and deceased_on is null limit 1`,
    );
    await sql(
      `update associations.person set province_link = 'COLLABORATOR' where province_link = 'NATIVE_OVERSEAS'`,
    );
    await sql(`update associations.person set province_link = 'NATIVE_OVERSEAS' where id = ?`, [id]);
    await sql(
      `update associations.person set province_link = 'RESIDENT' where province_link is null or province_link <> 'NATIVE_OVERSEAS'`,
    );
    const most = await intellectuals(anonymous, ['GENDER'], { filter: { provinceLinks: ['RESIDENT'] } });
    expect(most).toMatchObject({
      isWithheld: true,
      rows: [],
      total: { distinctPersons: null, isSuppressed: true },
    });
    for (const { id, province_link } of links)
      await sql('update associations.person set province_link = ? where id = ?', [province_link, id]);
  });

  it.each([
    ['sets of associations', { filter: { associationIds: ['aso_a', 'aso_b'] } }],
    ['sets of groups', { filter: { priorities: ['ETHNIC_MINORITY', 'WOMAN'] } }],
    ['a cell of three conditions', { filter: { priorities: ['ETHNIC_MINORITY'], degrees: ['PHD'] } }],
  ])('makes no %s, to add a cell to one after the other', async (_what, more: any) => {
    const ids = more.filter.associationIds ? { associationIds: [all.associationId, all.otherId] } : {};
    const query =
      'query($filter: MembershipStatisticsFilter) { membershipStatistics(groupBy: [GENDER], filter: $filter) { asOf } }';
    const filter = { ...more.filter, ...ids };
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [all.stranger, 'FORBIDDEN'],
    ] as const) {
      const { errors } = await all.graph.run(viewer, query, { filter });
      expect(errors?.[0].extensions.code).toBe(code);
    }
  });

  it('gets the same number of a cell, however it is asked for', async () => {
    const table = await intellectuals(anonymous, ['GENDER', 'SECTOR']);
    const turned = await intellectuals(anonymous, ['SECTOR', 'GENDER']);
    const sectors = await intellectuals(anonymous, ['SECTOR'], { filter: { genders: ['FEMALE'] } });
    const female = (row: any) =>
      row.keys.find(({ dimension }: any) => dimension === 'GENDER').code === 'FEMALE';
    const bySector = (rows: any[]) =>
      Object.fromEntries(
        rows
          .filter((row) => row.distinctPersons !== null)
          .map((row) => [
            row.keys.find(({ dimension }: any) => dimension === 'SECTOR').code,
            row.distinctPersons,
          ]),
      );
    const expected = bySector(table.rows.filter(female));
    expect(Object.keys(expected).length).toBeGreaterThan(2);
    expect(bySector(turned.rows.filter(female))).toEqual(expected);
    expect(bySector(sectors.rows)).toMatchObject(expected);
  });

  it('opens no list, and no list of another kind', async () => {
    const { total } = await intellectuals(officer, ['GENDER']);
    const query = 'query($s: String) { people(filter: { statistic: $s }) { totalCount } }';
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [all.secretary, 'FORBIDDEN'],
    ] as const) {
      const { errors } = await all.graph.run(viewer, query, { s: total.list });
      expect(errors![0].extensions.code).toBe(code);
    }
    for (const s of ['x', Buffer.from('{}').toString('base64url')]) {
      const { errors } = await all.graph.run(officer, query, { s });
      expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('is everybody but the data protection officer for the priority groups', async () => {
    const filter = { priorities: ['ETHNIC_MINORITY'] };
    const more = { place: 'WORKPLACE', filter, asOf: '2026-10-31' };
    const shown = await intellectuals(officer, ['LOCALITY'], more);
    const real = await intellectuals(dpo, ['LOCALITY'], more);
    expect([shown.isProtected, real.isProtected]).toEqual([true, false]);
    const [{ n }] = await sql(
      `select count(*)::int as n from associations.person where status in ('VERIFIED', 'STALE') and coalesce(deceased_on > '2026-10-31', true) and ethnicity <> '01'`,
    );
    expect(real.total.distinctPersons).toBe(n);
  });

  it('may ask for two dimensions', async () => {
    const query = '{ intellectualStatistics(groupBy: [GENDER, DEGREE, SECTOR]) { asOf } }';
    const { errors } = await all.graph.run(all.secretary, query);
    expect(errors![0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('members', () => {
  it.each(
    Object.values(MembershipDimension),
  )('by %s: people and memberships as in the lists', async (dimension) => {
    const viewer = dimension === 'PRIORITY' ? dpo : officer;
    const { rows, total } = await members(viewer, [dimension]);
    expect(total.memberships).toBeGreaterThan(total.distinctPersons);
    for (const row of [total, ...some(rows)]) {
      expect(await listOf(viewer, row.list)).toBe(row.distinctPersons);
      const { memberships } = await ask(
        viewer,
        'query($s: String) { memberships(first: 0, filter: { statistic: $s }) { totalCount } }',
        { s: row.list },
      );
      expect(memberships.totalCount).toBe(row.memberships);
    }
  });

  it('agree with the counts of each association, on any day', async () => {
    for (const asOf of ['2020-01-01', '2026-02-01', today]) {
      const { rows, overlapping } = await members(officer, ['ASSOCIATION'], { asOf });
      expect(overlapping).toEqual(['ASSOCIATION']);
      for (const row of rows) {
        const { association } = await ask(
          anonymous,
          'query($id: ID!, $asOf: Date) { association(id: $id) { memberCount(asOf: $asOf) distinctPersons(asOf: $asOf) } }',
          { id: row.keys[0].recordId, asOf },
        );
        expect(association).toEqual({ memberCount: row.memberships, distinctPersons: row.distinctPersons });
      }
    }
  });

  it('of an own association are exact for its secretary, as long as he may see them', async () => {
    const filter = { associationIds: [all.associationId] };
    const own = await members(all.secretary, ['GENDER', 'AGE_BAND'], { filter });
    expect([own.isProtected, await listOf(all.secretary, own.total.list)]).toEqual([
      false,
      own.total.distinctPersons,
    ]);
    for (const [viewer, more] of [
      [all.secretary, {}],
      [all.stranger, { filter }],
      [all.secretary, { filter, asOf: '2024-01-31' }],
    ] as const) {
      expect((await members(viewer, ['GENDER'], more)).isProtected).toBe(true);
    }
  });

  it('who withdrew the consent to statistics, or are restricted, are members, and nothing is told of them', async () => {
    const [out, held] = (
      await sql(
        `select distinct p.id from associations.person p join associations.membership m on m.person_id = p.id and m.ended_on is null
         where p.gender = 'FEMALE' and p.status = 'VERIFIED' and exists (select from associations.person_field f where f.person_id = p.id) order by 1 limit 2`,
      )
    ).map(({ id }) => id);
    const by = async (dimension: string, code: string) => {
      const { rows, total } = await members(dpo, [dimension]);
      for (const row of rows.filter(({ keys }: any) => [code, 'UNKNOWN'].includes(keys[0].code)))
        expect(await listOf(dpo, row.list)).toBe(row.distinctPersons);
      const count = (of: string) => rows.find(({ keys }: any) => keys[0].code === of)?.distinctPersons ?? 0;
      return [total.distinctPersons, count(code), count('UNKNOWN')];
    };
    const asked = [
      ['GENDER', 'FEMALE'],
      ['PRIORITY', 'WOMAN'],
    ] as const;
    const before = await Promise.all(asked.map(([dimension, code]) => by(dimension, code)));
    const fields = await by('FIELD_L1', '1');
    await sql(
      `update associations.consent_record set withdrawn_at = '2026-11-01' where purpose = 'STATISTICS' and person_id = ?`,
      [out],
    );
    await sql(`update associations.person set status = 'RESTRICTED' where id = ?`, [held]);
    const [{ n }] = await sql(
      `select count(*)::int as n from associations.consent_record where purpose = 'STATISTICS' and person_id = ?`,
      [out],
    );
    expect(n).toBe(1);
    for (const [i, [dimension, code]] of asked.entries()) {
      const [total, said, nothing] = before[i]!;
      expect(await by(dimension, code)).toEqual([total, said! - 2, nothing! + 2]);
    }
    expect((await by('FIELD_L1', '1')).at(-1)).toBe(fields.at(-1)! + 2);
    await sql(`update associations.consent_record set withdrawn_at = null where person_id = ?`, [out]);
    await sql(`update associations.person set status = 'VERIFIED' where id = ?`, [held]);
  });

  it('that are organizations are nobody’s data', async () => {
    await all.active({
      organizationId: await all.done(officer, 'createOrganization', {
        code: 'TT',
        nameVi: 'Trung tâm',
        kind: 'OTHER',
      }),
    });
    const { rows } = await members(anonymous, ['MEMBER_TYPE']);
    expect(rows.find((row: any) => row.keys[0].code === 'COLLECTIVE')).toMatchObject({
      distinctPersons: 0,
      organizations: 1,
    });
  });
});

describe('associations', () => {
  it.each(Object.values(AssociationDimension))('by %s open their lists to everyone', async (groupBy) => {
    const { it } = await ask(
      anonymous,
      `query($groupBy: [AssociationDimension!]!) { it: associationStatistics(groupBy: $groupBy) { total { associations list } rows { ${keys} associations list } } }`,
      { groupBy: [groupBy] },
    );
    for (const { list, associations } of [it.total, ...it.rows]) {
      const found = await ask(
        anonymous,
        'query($s: String) { associations(filter: { statistic: $s }) { totalCount } }',
        { s: list },
      );
      expect(found.associations.totalCount).toBe(associations);
    }
  });
});
