import {
  addDays,
  addWorkingDays,
  workingDayOnOrAfter,
  workingDaysBetween,
} from '../../kernel/calendar/index.js';
import type { Where } from '../../kernel/index.js';
import { ConsultancyStatus, runningStatuses } from './request.status.js';

/** The days of a request that deadlines follow from. */
export interface RequestDays {
  readonly status: ConsultancyStatus;
  readonly replyDueOn: string | null;
  readonly dueOn: string | null;
  readonly signDueOn: string | null;
  readonly responseDueOn: string | null;
}

/**
 * A due day after the clock stood still: as many working days are left on the day when it goes on as were on the day when
 * it stopped. What was overdue then stays so.
 */
export function movedOn(due: string | null, stoppedOn: string, resumedOn: string): string | null {
  if (due === null || due < stoppedOn) return due;
  const moved = addWorkingDays(resumedOn, workingDaysBetween(stoppedOn, due));
  // A due day at a weekend is not brought forward to the last day worked before it.
  return moved > due ? moved : due;
}

/** The end of a term in calendar days: a term that ends on a day off ends on the next working day. */
export const termAfter = (day: string, days: number): string => workingDayOnOrAfter(addDays(day, days));

/** The earlier of two days, either of which may be missing. */
const earlier = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a);

/** Which day the present stage has to be done by, by state; where two are named, the earlier one. */
const stages: readonly (readonly [
  states: readonly ConsultancyStatus[],
  columns: readonly (keyof RequestDays)[],
])[] = (() => {
  const { REGISTERED, COUNCIL_HELD, DRAFT_REPORT, SENT, OVERDUE_RESPONSE } = ConsultancyStatus;
  const signing = [COUNCIL_HELD, DRAFT_REPORT];
  return [
    [[REGISTERED], ['replyDueOn']],
    [signing, ['signDueOn', 'dueOn']],
    [[SENT, OVERDUE_RESPONSE], ['responseDueOn']],
    [runningStatuses.filter((status) => !signing.includes(status)), ['dueOn']],
  ];
})();

/** The day by which the present stage has to be done; null where no clock runs. */
export function stageDueOn(request: RequestDays): string | null {
  const columns = stages.find(([states]) => states.includes(request.status))?.[1] ?? [];
  return columns.map((column) => request[column]).reduce(earlier, null);
}

/** `isLate` as a condition. */
export function lateWhere(today: string, isLate: boolean): Where {
  const late: Where[] = stages.map(([states, columns]) => ({
    status: { $in: [...states] },
    $or: columns.map((column) => ({ [column]: { $lt: today } })),
  }));
  if (isLate) return { $or: late };
  const ticking = stages.flatMap(([states]) => states);
  const inTime: Where[] = stages.map(([states, columns]) => ({
    status: { $in: [...states] },
    $and: columns.map((column) => ({ $or: [{ [column]: null }, { [column]: { $gte: today } }] })),
  }));
  return { $or: [{ status: { $nin: ticking } }, ...inTime] };
}

/** Whether the present stage is late on a day. */
export function isLate(request: RequestDays, today: string): boolean {
  const due = stageDueOn(request);
  return due !== null && due < today;
}
