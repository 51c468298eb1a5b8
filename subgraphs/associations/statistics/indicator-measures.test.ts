import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { unitId } from '../administrative-unit/administrative-unit.install.js';
import { unitAsOf } from '../administrative-unit/data/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { DegreeLevel, ProvinceLink, WorkSector } from '../person/person.enums.js';

const { MASTER, PHD, SPECIALIST_II, BACHELOR } = DegreeLevel;
const unit = (code: string, day = '2026-11-23') => unitId(unitAsOf(code, day)!.key);
const province = unit('51');
const [oldQuangNgai, oldKonTum] = [unit('51', '2025-01-01'), unit('62', '2025-01-01')];
const anPhu = unit('21034');

let all: Associations;
const sql = (statement: string, values: unknown[]) =>
  all.graph.runtime.orm.em.getConnection().execute(statement, values as never);

/** A person whose profile was verified on a day, and left as it is in a state. */
async function intellectual(
  name: string,
  parts: Parameters<Associations['newPerson']>[1],
  verifiedAt = '2026-01-10T02:00:00Z',
  state = 'VERIFIED',
): Promise<string> {
  const id = await all.newPerson(name, parts);
  const step = `insert into associations.transition (entity_type, entity_id, step, to_state, at, role, ruleset_version)
    values ('Person', ?, 'x', ?, ?, 'SYSTEM', '1')`;
  await sql(step, [id, 'VERIFIED', verifiedAt]);
  if (state !== 'VERIFIED') await sql(step, [id, state, '2026-11-01T02:00:00Z']);
  await sql('update associations.person set status = ? where id = ?', [state, id]);
  return id;
}

const fields = 'intellectuals staleIntellectuals holdersAtLeast canSeeIntellectuals { allowed code }';
async function read(viewer: Viewer, code: string, territoryId: string, asOf = '2026-11-23') {
  const { data, errors } = await all.graph.run(
    viewer,
    `query($r: [_Any!]!) { _entities(representations: $r) { ... on IndicatorReading { ${fields} } } }`,
    { r: [{ __typename: 'IndicatorReading', indicatorCode: code, territoryId, asOf }] },
  );
  expect(errors).toBeUndefined();
  return data._entities[0];
}
const count = async (code: string, territoryId: string, asOf?: string) =>
  (await read(officer, code, territoryId, asOf)).intellectuals;

beforeAll(async () => {
  all = await startAssociations();
  const on = (time: string) => {
    all.clock.now = () => new Date(time);
  };
  on('2024-02-01T02:00:00Z');
  const former = (code: string) => unit(code, '2024-02-01');
  const posts = async (code: string) => [
    {
      sector: WorkSector.HEALTH,
      validFrom: '2015-01-01',
      organizationId: await all.done(officer, 'createOrganization', {
        code: `O${code}`,
        nameVi: 'Bệnh viện',
        kind: 'HEALTH',
        unitId: former(code),
      }),
    },
  ];
  const away = { residenceId: null, provinceLink: ProvinceLink.WORKS_HERE_LIVES_ELSEWHERE };
  await intellectual('A', { residenceId: former('21037'), degrees: [{ level: PHD }, { level: MASTER }] });
  await intellectual('B', { residenceId: former('23281'), degrees: [{ level: MASTER }] });
  await intellectual('C', { ...away, degrees: [{ level: MASTER }], employments: await posts('21034') });
  await intellectual('D', {
    residenceId: former('21034'),
    degrees: [{ level: SPECIALIST_II }, { level: MASTER }],
  });
  await intellectual(
    'E',
    { residenceId: former('21034'), degrees: [{ level: BACHELOR }] },
    undefined,
    'STALE',
  );
  const gone = await intellectual('F', { residenceId: former('21034'), degrees: [{ level: BACHELOR }] });
  await sql("update associations.person set deceased_on = '2026-06-01' where id = ?", [gone]);
  // One who counts in no indicator of the programme, and one who has nothing in the province.
  const foreign = ProvinceLink.FOREIGN_IN_PROVINCE;
  await intellectual('G', { residenceId: former('21034'), provinceLink: foreign, degrees: [{ level: PHD }] });
  await intellectual('H', { ...away, degrees: [{ level: PHD }] });
  // In Vietnam the day has begun already.
  await intellectual(
    'I',
    { residenceId: former('21034'), degrees: [{ level: PHD }] },
    '2026-02-28T18:00:00Z',
  );
  on('2026-11-23T02:00:00Z');
});
afterAll(() => all.close());

describe('people for the targets', () => {
  it('live in the territory, or work in it and live elsewhere; the stale stand apart', async () => {
    expect(await read(anonymous, 'T1', province)).toEqual({
      intellectuals: 5,
      staleIntellectuals: 1,
      holdersAtLeast: null,
      canSeeIntellectuals: { allowed: true, code: null },
    });
    expect(await read(anonymous, 'T6', province)).toMatchObject({ intellectuals: 2, holdersAtLeast: 2 });
    // Holders of a master's degree with a higher one are in the second figure only.
    expect(await read(anonymous, 'T7', province)).toMatchObject({ intellectuals: 2, holdersAtLeast: 5 });
  });

  it('lie in one of the former provinces, wherever their unit went', async () => {
    const parts = [await count('T1', oldQuangNgai), await count('T1', oldKonTum)];
    expect(parts).toEqual([4, 1]);
    expect(await count('T1', anPhu)).toBe(4);
  });

  it('are those of the day: by the history of the profile, the death and the civil day in Vietnam', async () => {
    expect(await count('T1', province, '2026-01-09')).toBe(0);
    expect(await count('T1', province, '2026-02-28')).toBe(6);
    expect(await count('T1', province, '2026-03-01')).toBe(7);
    expect(await count('T1', province, '2026-06-01')).toBe(6);
    expect(await read(officer, 'T1', province, '2026-11-22')).toMatchObject({ staleIntellectuals: 1 });
  });

  it.each([
    ['everyone', anonymous, 'UNAUTHENTICATED'],
    ['an agency', viewerWith({ roles: ['AGENCY'], organizationId: idFromName('org', 'x') }), 'FORBIDDEN'],
  ])('are withheld from %s below the province', async (_who, viewer, code) => {
    for (const territory of [anPhu, unit('522', '2025-01-01')]) {
      expect(await read(viewer, 'T7', territory)).toEqual({
        intellectuals: null,
        staleIntellectuals: null,
        holdersAtLeast: null,
        canSeeIntellectuals: { allowed: false, code },
      });
    }
  });

  it('are null, not none, for a territory or a target that is not known', async () => {
    const nothing = { intellectuals: null, staleIntellectuals: null, holdersAtLeast: null };
    const unknown = await read(officer, 'T1', idFromName('adm', 'unknown'));
    expect(unknown).toEqual({ ...nothing, canSeeIntellectuals: null });
    expect(await read(officer, 'T2', province)).toMatchObject(nothing);
  });

  it('take one statement for all targets of a day, and none but a look at the last change until something changes', async () => {
    const r = ['T1', 'T6', 'T7'].flatMap((indicatorCode) =>
      [province, oldKonTum].map((territoryId) => ({
        __typename: 'IndicatorReading',
        indicatorCode,
        territoryId,
        asOf: '2026-11-23',
      })),
    );
    const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on IndicatorReading { ${fields} } } }`;
    const ask = async () => {
      all.graph.statements.length = 0;
      const { data } = await all.graph.run(officer, query, { r });
      return { data, statements: all.graph.statements.length };
    };
    await intellectual('J', { residenceId: anPhu, degrees: [{ level: PHD }] });
    const first = await ask();
    expect(first.statements).toBe(2);
    expect(await ask()).toEqual({ data: first.data, statements: 1 });
    await intellectual('K', { residenceId: anPhu, degrees: [{ level: PHD }] });
    const later = await ask();
    expect(later.statements).toBe(2);
    expect(later.data).not.toEqual(first.data);
  });
});
