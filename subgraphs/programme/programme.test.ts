import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '../kernel/viewer.js';
import { groups } from './data/tasks.js';
import { run, runtime, start, statements, stop, territoryId } from './programme.fixture.js';
import { programme } from './subgraph.js';

beforeAll(start);
afterAll(stop);

describe('the content of the programme', () => {
  it('has the seven targets', async () => {
    const { data } = await run(
      anonymous,
      '{ targetIndicators { code operator value low high unit kind source deadline definitionStatus baseline owner { code } } }',
    );
    const rest = (code: string) => data.targetIndicators.find((each: any) => each.code === code);
    expect(
      data.targetIndicators.map((t: any) => [t.code, t.operator, t.value, t.low, t.high, t.unit, t.source]),
    ).toEqual([
      ['T1', 'GT', 50_000, null, null, 'PERSON', 'HYBRID'],
      ['T2', 'EQ', 100, null, null, 'PERCENT', 'MANUAL'],
      ['T3', 'EQ', 100, null, null, 'PERCENT', 'MANUAL'],
      ['T4', 'BETWEEN', null, 15, 20, 'PERCENT', 'HYBRID'],
      ['T5', 'BETWEEN', null, 25, 35, 'PERCENT', 'MANUAL'],
      ['T6', 'GE', 120, null, null, 'PERSON', 'DERIVED'],
      ['T7', 'GE', 3_000, null, null, 'PERSON', 'DERIVED'],
    ]);
    expect(new Set(data.targetIndicators.map((t: any) => t.deadline))).toEqual(new Set(['2030-12-31']));
    expect(['T1', 'T6', 'T7'].map((code) => rest(code).baseline)).toEqual([48_000, 25, 396]);
    expect(rest('T3').definitionStatus).toBe('NEEDS_DECISION');
  });

  it('has 5 groups, 22 tasks, 7 duties and who does them, read in few statements', async () => {
    expect(groups.map(({ tasks }) => tasks.length)).toEqual([5, 3, 5, 5, 4]);
    statements.length = 0;
    const { data, errors } = await run(
      anonymous,
      `{ programmes { code issuer { nameVi } duties { code dueOn responsibleBodies { role body { code } } }
           taskGroups { code tasks { code } responsibleBodies { role from { year } to { year } body { code } successor { code } } } }
         programmeTasks { code responsibleBodies { role body { code } } } some: programmeTasks(group: "III.3") { code } }`,
    );
    expect(errors).toBeUndefined();
    expect(statements.length).toBeLessThan(16);
    expect(data.programmeTasks).toHaveLength(22);
    expect(data.some.map((task: any) => task.code)).toContain('III.3.2');
    const [{ taskGroups, duties }] = data.programmes;
    expect([taskGroups.length, duties.length, duties[1].dueOn]).toEqual([5, 7, '2024-03-31']);
    expect(taskGroups.every((group: any) => group.responsibleBodies[0].role === 'STEER')).toBe(true);
    const parts = taskGroups[4].responsibleBodies;
    expect(parts).toContainEqual({
      role: 'COORDINATE',
      from: null,
      to: { year: 2025 },
      body: { code: 'PROPAGANDA_COMMISSION' },
      successor: { code: 'PROPAGANDA_MASS_COMMISSION' },
    });
    expect(parts.find((part: any) => part.role === 'LEAD').body.code).toBe('UNION_DELEGATION');
  });

  it('is installed once', async () => {
    const count = () => runtime.orm.em.fork().execute('select count(*) from programme.responsible_body');
    const before = await count();
    await programme.install!(runtime.orm.em.fork() as never, 'programme');
    expect(await count()).toEqual(before);
  });
});

describe('readings', () => {
  const resolve = (indicatorCode: string, parts: object = { intellectuals: 120 }) =>
    run(
      anonymous,
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on IndicatorReading { value status missingMeasures milestone milestoneInterpolated territory { id } } } }`,
      { r: [{ __typename: 'IndicatorReading', indicatorCode, territoryId, asOf: '2026-11-23', ...parts }] },
    ).then(({ data }) => data._entities[0]);

  it.each([
    ['T1', { intellectuals: 120 }, 120, 'OFF_TRACK', []],
    ['T2', { intellectuals: null }, null, 'NO_DATA', []],
    ['T6', { intellectuals: 120 }, 120, 'ACHIEVED', []],
    ['T6', { intellectuals: null }, null, 'NO_DATA', ['intellectuals']],
    ['T7', {}, null, 'NO_DATA', ['intellectuals']],
  ])('%s with %o', async (code, parts, value, status, missingMeasures) => {
    const found = await resolve(code, parts);
    expect(found).toMatchObject({ value, status, missingMeasures, territory: { id: territoryId } });
    expect(found.milestoneInterpolated).toBe(found.milestone !== null);
  });

  it('are null for what is no reading', async () => {
    expect(await resolve('T8')).toBeNull();
    expect(await resolve('T1', { territoryId: 'adm_x' })).toBeNull();
    expect(await resolve('T1', { asOf: 'soon' })).toBeNull();
  });

  it('are listed for all targets, today by default', async () => {
    const query =
      'query ($t: ID!) { indicatorReadings(territoryId: $t) { indicatorCode asOf } targetIndicator(code: "T6") { reading(territoryId: $t) { asOf } } }';
    const { data } = await run(anonymous, query, { t: territoryId });
    expect(data.indicatorReadings.map((each: any) => each.indicatorCode)).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
      'T7',
    ]);
    expect(data.targetIndicator.reading.asOf).toBe('2026-11-23');
  });
});
