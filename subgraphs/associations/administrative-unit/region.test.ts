import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../../test/support/subgraph.js';
import { anonymous } from '../../kernel/index.js';
import { associations } from '../subgraph.js';
import { unitId } from './administrative-unit.install.js';
import { regionId } from './administrative-unit.territory.js';
import { unitAsOf } from './data/index.js';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(associations, undefined, () => new Date('2026-11-23T02:00:00Z'));
});
afterAll(() => graph.close());

const unit = (code: string, day = '2026-11-23') => unitId(unitAsOf(code, day)!.key);
const before = '2025-06-30';
async function ask(query: string, variables = {}) {
  const { data, errors } = await graph.run(anonymous, query, variables);
  expect(errors).toBeUndefined();
  return data;
}
const of = (id: string, fields: string) =>
  ask(`query($id: ID!) { administrativeUnit(id: $id) { ${fields} } }`, { id }).then(
    ({ administrativeUnit }) => administrativeUnit,
  );

describe('an administrative unit', () => {
  it('has others above it on each day of its time', async () => {
    const names =
      'ancestors { fullName } at: ancestors(asOf: "2013-12-31") { fullName } parent(asOf: "2014-06-01") { fullName }';
    const tinhLong = unit('21253', '2014-06-01');
    expect(await of(tinhLong, names)).toEqual({
      ancestors: [{ fullName: 'Thành phố Quảng Ngãi' }, { fullName: 'Tỉnh Quảng Ngãi' }],
      at: [],
      parent: { fullName: 'Thành phố Quảng Ngãi' },
    });
    expect(await of(unit('21034'), names)).toMatchObject({
      ancestors: [{ fullName: 'Tỉnh Quảng Ngãi' }],
      parent: null,
    });
  });

  it('is like something in its time, and what is not known is null', async () => {
    const fields =
      'mountainous island border coastal specialDifficulty economicZone economicZoneExtent validFrom validTo';
    const query = `attributes { ${fields} } earlier: attributes(asOf: "2020-01-01") { ${fields} }`;
    expect(await of(unit('21548'), query)).toEqual({
      attributes: {
        mountainous: null,
        island: true,
        border: false,
        coastal: true,
        specialDifficulty: null,
        economicZone: 'DUNG_QUAT',
        economicZoneExtent: 'WHOLE',
        validFrom: '2025-07-01',
        validTo: null,
      },
      earlier: null,
    });
    expect(await of(unit('21142', before), query)).toMatchObject({
      attributes: { mountainous: true, coastal: false },
    });
  });

  it('went to units of today with a weight, where it is known', async () => {
    const fields = 'currentEquivalents { extent weight unit { gsoCode } }';
    expect(await of(unit('21094', '2019-12-31'), fields)).toEqual({
      currentEquivalents: [{ extent: 'WHOLE', weight: 10_000, unit: { gsoCode: '21109' } }],
    });
    const { currentEquivalents } = await of(unit('21142', before), fields);
    expect(currentEquivalents.map((each: any) => [each.extent, each.weight])).toEqual([
      ['PART', null],
      ['PART', null],
    ]);
  });

  it('multiplies the shares of all steps of a way', async () => {
    const { em } = graph.runtime.orm;
    const part = "where extent = 'PART' and from_id = ?";
    const shares = `update associations.admin_succession set population_share = case when to_id = ? then 2500 else 7500 end ${part}`;
    const [caDam, traBui] = [unit('21136'), unit('21142', before)];
    await em.getConnection().execute(shares, [caDam, traBui]);
    const fields = 'currentEquivalents { weight unit { gsoCode } }';
    const { currentEquivalents } = await of(traBui, fields);
    expect(currentEquivalents).toEqual(
      expect.arrayContaining([
        { weight: 2_500, unit: { gsoCode: '21136' } },
        { weight: 7_500, unit: { gsoCode: '21157' } },
      ]),
    );
    await em
      .getConnection()
      .execute(`update associations.admin_succession set population_share = null ${part}`, [traBui]);
  });

  it('is told from its namesakes by kind, place and time', async () => {
    const query = `query($search: String!, $asOf: Date) { administrativeUnits(filter: { search: $search, asOf: $asOf, level: COMMUNE }) {
      nodes { fullName validFrom validTo ancestors { fullName } } } }`;
    const found = (search: string, asOf?: string) =>
      ask(query, { search, asOf }).then(({ administrativeUnits }) =>
        administrativeUnits.nodes.map((node: any) =>
          [node.fullName, ...node.ancestors.map((each: any) => each.fullName)].join(', '),
        ),
      );
    expect((await found('nguyen nghiem', before)).sort()).toEqual([
      'Phường Nguyễn Nghiêm, Thành phố Quảng Ngãi, Tỉnh Quảng Ngãi',
      'Phường Nguyễn Nghiêm, Thị xã Đức Phổ, Tỉnh Quảng Ngãi',
    ]);
    expect(await found('nguyen nghiem')).toEqual(['Xã Nguyễn Nghiêm, Tỉnh Quảng Ngãi']);
    expect(await found('trần hưng đạo', before)).toHaveLength(2);
  });

  it('answers for a page of units in as many statements as for one', async () => {
    const query = `query($first: Int!) { administrativeUnits(first: $first, filter: { level: COMMUNE }) {
      nodes { ancestors { gsoCode } attributes { mountainous } regions { code } currentEquivalents { weight } } } }`;
    const count = async (first: number) => {
      graph.statements.length = 0;
      await ask(query, { first });
      return graph.statements.length;
    };
    expect(await count(50)).toBe(await count(2));
  });
});

describe('a statistical region', () => {
  it('holds the units of a day, under names that stay', async () => {
    const { statisticalRegions } = await ask(
      '{ statisticalRegions { code isExact validFrom now: units { id } then: units(asOf: "2025-06-30") { id } } }',
    );
    const counts = Object.fromEntries(
      statisticalRegions.map((each: any) => [each.code, [each.now.length, each.then.length]]),
    );
    expect(statisticalRegions).toHaveLength(6);
    // The island was a district without communes.
    expect(counts).toMatchObject({ OLD_QUANG_NGAI_2024: [56, 170], LY_SON: [1, 0] });
    expect(statisticalRegions.find((each: any) => each.code === 'DUNG_QUAT_ZONE')).toMatchObject({
      isExact: false,
      validFrom: '2023-02-28',
    });
  });

  it('is found by its id, and names those of a unit', async () => {
    const { statisticalRegion } = await ask('query($id: ID!) { statisticalRegion(id: $id) { code } }', {
      id: regionId('COAST'),
    });
    expect(statisticalRegion).toEqual({ code: 'COAST' });
    const { regions } = await of(unit('21548'), 'regions { code }');
    expect(regions.map((each: any) => each.code)).toEqual([
      'COAST',
      'DUNG_QUAT_ZONE',
      'LY_SON',
      'OLD_QUANG_NGAI_2024',
    ]);
  });
});
