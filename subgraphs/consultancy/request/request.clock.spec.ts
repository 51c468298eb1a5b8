import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isWorkingDay, workingDaysBetween } from '../../kernel/calendar/index.js';
import { isLate, movedOn, stageDueOn, termAfter } from './request.clock.js';
import { ConsultancyStatus } from './request.status.js';

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2020-01-01', days));

describe('the clock of a request', () => {
  it('leaves as many working days after a stop as were left when it stopped', () => {
    fc.assert(
      fc.property(day, fc.nat(200), fc.nat(200), (stopped, left, pause) => {
        const due = addDays(stopped, left);
        const resumed = addDays(stopped, pause);
        const moved = movedOn(due, stopped, resumed)!;
        expect(workingDaysBetween(resumed, moved)).toBe(workingDaysBetween(stopped, due));
        expect(moved >= due).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not save what was overdue when it stopped', () => {
    expect(movedOn('2026-03-02', '2026-03-03', '2026-06-01')).toBe('2026-03-02');
    expect(movedOn(null, '2026-03-03', '2026-06-01')).toBeNull();
  });

  it('stands still twice as once for as long', () => {
    fc.assert(
      fc.property(day, fc.nat(60), fc.nat(60), fc.nat(60), (stopped, left, first, second) => {
        const due = addDays(stopped, left);
        const middle = addDays(stopped, first);
        const end = addDays(middle, second);
        const twice = movedOn(movedOn(due, stopped, middle), middle, end)!;
        expect(workingDaysBetween(end, twice)).toBe(workingDaysBetween(stopped, due));
      }),
    );
  });

  it('ends terms in calendar days on a working day', () => {
    expect(termAfter('2026-03-02', 30)).toBe('2026-04-01');
    // 30 April and 1 May, then a weekend.
    expect(termAfter('2026-03-31', 30)).toBe('2026-05-04');
    fc.assert(
      fc.property(
        day,
        (from) => isWorkingDay(termAfter(from, 30)) && termAfter(from, 30) >= addDays(from, 30),
      ),
    );
  });

  const days = {
    replyDueOn: '2026-01-01',
    dueOn: '2026-03-10',
    signDueOn: '2026-03-05',
    responseDueOn: '2026-04-01',
  };
  it.each([
    ['PROPOSED', null],
    ['REGISTERED', '2026-01-01'],
    ['ACCEPTED', '2026-03-10'],
    ['WAITING_DOSSIER', null],
    ['IN_REVIEW', '2026-03-10'],
    ['COUNCIL_HELD', '2026-03-05'],
    ['DRAFT_REPORT', '2026-03-05'],
    ['SIGNED', '2026-03-10'],
    ['SENT', '2026-04-01'],
    ['OVERDUE_RESPONSE', '2026-04-01'],
    ['RESPONDED', null],
    ['SUSPENDED', null],
    ['CLOSED', null],
  ])('knows the day of %s', (status, expected) => {
    const request = { ...days, status: status as ConsultancyStatus };
    expect(stageDueOn(request)).toBe(expected);
    expect(isLate(request, expected ?? '2099-01-01')).toBe(false);
    if (expected) expect(isLate(request, addDays(expected, 1))).toBe(true);
  });

  it('takes the earlier of two days', () => {
    const status = ConsultancyStatus.DRAFT_REPORT;
    expect(stageDueOn({ ...days, status, signDueOn: '2026-03-20' })).toBe('2026-03-10');
    expect(stageDueOn({ ...days, status, signDueOn: null })).toBe('2026-03-10');
    expect(stageDueOn({ ...days, status, dueOn: null })).toBe('2026-03-05');
  });
});
