import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, take, trioOn, written } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { type Files, people, start, startFiles } from '../attachment/attachment.fixture.js';
import { register } from './register.fixture.js';

let files: Files;
beforeAll(async () => {
  files = await startFiles();
});
afterAll(() => files?.graph.close());
const trio = trioOn(() => files.graph);
const { officer, leader, inspector, agency } = people;

/** Another period for every report. */
let periods = 0;
const nextPeriod = () => {
  periods += 1;
  return { year: 2024 - Math.floor(periods / 4), quarter: 1 + (periods % 4) };
};
const draft = () => done(files.graph, officer, 'preparePeriodicReport', nextPeriod());
const submitted = async () => done(files.graph, officer, 'submitPeriodicReport', { id: await draft() });
const sent = async () =>
  done(files.graph, leader, 'sendPeriodicReport', { id: await submitted(), number: '9/BC' });
const steps = [
  ['NOT_FOUND', { id: idFromName('cpr', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
  ['DATE_IN_FUTURE', { on: '2026-03-03' }],
  ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
] as const;

trio('preparePeriodicReport', {
  input: nextPeriod,
  right: officer,
  wrong: leader,
  becomes: 'DRAFT',
  refusals: [
    ['BAD_USER_INPUT', { year: 1800 }],
    ['INVALID_VALUE', { quarter: 5 }],
    ['INVALID_VALUE', { quarter: 0 }],
    ['PERIOD_NOT_BEGUN', { year: 2026, quarter: 2 }],
    ['PERIOD_NOT_BEGUN', { year: 2027, quarter: null }],
    [
      'FIGURES_FROZEN',
      async () => {
        const { record } = await take(files.graph, officer, 'preparePeriodicReport', { year: 1999 });
        await done(files.graph, officer, 'submitPeriodicReport', { id: record.id });
        return { year: 1999, quarter: null };
      },
    ],
  ],
});

trio('submitPeriodicReport', {
  input: async () => ({ id: await draft() }),
  right: officer,
  wrong: leader,
  unaware: agency,
  becomes: 'SUBMITTED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ...steps,
    // The quarter runs, and what was taken within it is not whole.
    [
      'PERIOD_OPEN,FIGURES_TOO_EARLY',
      async () => ({
        id: await done(files.graph, officer, 'preparePeriodicReport', { year: 2026, quarter: 1 }),
      }),
    ],
  ],
});

trio('returnPeriodicReport', {
  input: async () => ({ id: await submitted(), reason: 'Bổ sung số liệu' }),
  right: leader,
  wrong: officer,
  unaware: agency,
  becomes: 'DRAFT',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ...steps,
    ['REASON_REQUIRED', { reason: ' ' }],
    ['ILLEGAL_TRANSITION', async () => ({ id: await sent() })],
  ],
});

trio('sendPeriodicReport', {
  input: async () => ({ id: await submitted(), number: '15/BC-LHH' }),
  right: leader,
  wrong: inspector,
  unaware: agency,
  becomes: 'SENT',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ...steps,
    ['REQUIRED', { number: '\u200b ' }],
    ['TOO_LONG', { number: 'x'.repeat(101) }],
    ['PERIOD_OPEN', { on: '1990-01-01' }],
    ['ILLEGAL_TRANSITION', async () => ({ id: await draft() })],
  ],
});

describe('figures', () => {
  it('are taken anew while it is a draft, and frozen afterwards', async () => {
    const period = { year: 2025, quarter: 4 };
    const read = async (id: string) =>
      (
        await files.graph.run(
          officer,
          'query($id: ID!) { periodicReport(id: $id) { status figures { received } } }',
          { id },
        )
      ).data.periodicReport;
    const id = await done(files.graph, officer, 'preparePeriodicReport', period);
    expect(await read(id)).toEqual({ status: 'DRAFT', figures: { received: 0 } });
    await register(files, { parts: { receivedOn: '2025-11-03', proposedOn: '2025-11-01' } });
    expect(await read(id)).toMatchObject({ figures: { received: 0 } });
    expect(await done(files.graph, officer, 'preparePeriodicReport', period)).toBe(id);
    expect(await read(id)).toMatchObject({ figures: { received: 1 } });
    await done(files.graph, officer, 'submitPeriodicReport', { id });
    await register(files, { parts: { receivedOn: '2025-11-04', proposedOn: '2025-11-01' } });
    const before = await written(files.graph);
    expect(await take(files.graph, officer, 'preparePeriodicReport', period)).toEqual({
      code: 'FIGURES_FROZEN',
    });
    expect(await written(files.graph)).toEqual(before);
    expect(await read(id)).toEqual({ status: 'SUBMITTED', figures: { received: 1 } });
  });

  it('are of one report where two officers prepare at once', async () => {
    const period = { year: 1998, quarter: 2 };
    const both = await Promise.all(
      [1, 2].map(() => take(files.graph, officer, 'preparePeriodicReport', { ...period })),
    );
    const ids = new Set(both.flatMap(({ record }) => (record ? [record.id] : [])));
    expect(ids.size).toBe(1);
    expect(both.flatMap(({ code }) => (code ? [code] : [])).every((code) => code === 'REPORT_EXISTS')).toBe(
      true,
    );
    expect(start.getUTCFullYear()).toBe(2026);
  });
});
