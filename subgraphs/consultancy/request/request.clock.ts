import {
  addDays,
  addWorkingDays,
  workingDayOnOrAfter,
  workingDaysBetween,
} from '../../kernel/calendar/index.js';
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

/** The day by which the present stage has to be done; null where no clock runs. */
export function stageDueOn({ status, replyDueOn, dueOn, signDueOn, responseDueOn }: RequestDays) {
  const { REGISTERED, COUNCIL_HELD, DRAFT_REPORT, SENT, OVERDUE_RESPONSE } = ConsultancyStatus;
  if (status === REGISTERED) return replyDueOn;
  if (status === COUNCIL_HELD || status === DRAFT_REPORT) return earlier(signDueOn, dueOn);
  if (status === SENT || status === OVERDUE_RESPONSE) return responseDueOn;
  return runningStatuses.includes(status) ? dueOn : null;
}

/** Whether the present stage is late on a day. */
export function isLate(request: RequestDays, today: string): boolean {
  const due = stageDueOn(request);
  return due !== null && due < today;
}
