import { describe, expect, it } from 'vitest';
import type { Context, Precondition } from '../kernel/index.js';
import { EditionStatus } from './edition/edition.enums.js';
import { editionLifecycle } from './edition/edition.lifecycle.js';
import { classedCodes, HonourCode, kindOf } from './honour/honour.catalogue.js';
import { HonourStatus } from './honour/honour.enums.js';
import { honourLifecycle } from './honour/honour.lifecycle.js';

/** `from` to `to` of every step, as in the tables of DOMAIN B.3.5 and B.3.7. */
const arrows = (lifecycle: { steps: Record<string, { from: readonly string[]; to: unknown }> }) =>
  Object.entries(lifecycle.steps).flatMap(([name, { from, to }]) =>
    from.map((each) => `${each} ${name} ${to}`),
  );

describe('edition', () => {
  it('has the steps of the table and no others', () => {
    const steps = [
      'PLANNED issueRules RULES_ISSUED',
      'RULES_ISSUED open OPEN',
      'OPEN extend EXTENDED',
      'EXTENDED reopen OPEN',
      'OPEN close CLOSED',
      'CLOSED startPreliminaryJudging PRELIMINARY_JUDGING',
      'PRELIMINARY_JUDGING startFinalJudging FINAL_JUDGING',
      'FINAL_JUDGING proposeResults RESULTS_PROPOSED',
      'RESULTS_PROPOSED approveResults RESULTS_APPROVED',
      'RESULTS_APPROVED award AWARDED',
      'AWARDED archive ARCHIVED',
    ];
    const ended = ['AWARDED', 'ARCHIVED', 'CANCELLED'];
    const cancellable = Object.values(EditionStatus).filter((status) => !ended.includes(status));
    expect(arrows(editionLifecycle)).toEqual([
      ...steps,
      ...cancellable.map((each) => `${each} cancel CANCELLED`),
    ]);
  });

  it.each([
    ['NOT_YET_OPEN', 'open', '2026-03-10', '2026-03-11'],
    ['DEADLINE_PASSED', 'extend', '2026-03-21', '2026-03-20'],
    ['DEADLINE_NOT_PASSED', 'close', '2026-03-20', '2026-03-21'],
    ['PUBLIC_NOTICE_RUNNING', 'approveResults', '2026-04-09', '2026-04-10'],
  ] as const)('%s holds back %s on %s and not on %s', async (code, step, held, free) => {
    const edition = {
      opensOn: '2026-03-11',
      submissionDeadline: '2026-03-20',
      resultsPublishedOn: '2026-03-31',
    };
    const [condition] = (editionLifecycle.steps[step] as { requires: readonly Precondition<object>[] })
      .requires;
    const on = (today: string) =>
      condition!.holds({ today, rules: { number: async () => 10 } } as unknown as Context, edition);
    expect(condition!.code).toBe(code);
    expect([await on(held), await on(free)]).toEqual([false, true]);
  });
});

describe('honour', () => {
  it('is revoked and restored, each with a reason', () => {
    expect(arrows(honourLifecycle)).toEqual([
      'CONFERRED revoke REVOKED',
      'RESTORED revoke REVOKED',
      'REVOKED restore RESTORED',
    ]);
    expect(honourLifecycle.initial).toBe(HonourStatus.CONFERRED);
    expect(Object.values(honourLifecycle.steps).every(({ reason }) => reason)).toBe(true);
  });

  it('has a kind for every code, and classes only for decorations of the State', () => {
    expect(Object.values(HonourCode).filter((code) => !kindOf(code))).toEqual([]);
    expect(new Set(classedCodes.map(kindOf))).toEqual(new Set(['STATE_DECORATION']));
  });
});
