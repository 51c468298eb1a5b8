import { type CivilDate, daysBetween } from '../../kernel/calendar/index.js';
import { IndicatorOperator, IndicatorStatus } from './indicator.enums.js';

/** The part of a target that judging needs. */
export interface Target {
  readonly operator: IndicatorOperator;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly deadline: CivilDate;
  readonly baseline: number | null;
  readonly baselineOn: CivilDate | null;
}

/**
 * The value planned for a day: on the straight line, by days, from the baseline to the target at the deadline; before
 * and after it stays level. Null without a baseline or a target value.
 */
export function milestoneOn(target: Target, asOf: CivilDate): number | null {
  const { baseline, baselineOn, value, deadline } = target;
  if (baseline === null || baselineOn === null || value === null) return null;
  const whole = daysBetween(baselineOn, deadline);
  const passed = Math.min(Math.max(daysBetween(baselineOn, asOf), 0), whole);
  return baseline + ((value - baseline) * passed) / whole;
}

/**
 * Where a target stands. A band is achieved inside it. Other targets are achieved where the operator holds; before the
 * deadline they are judged by the milestone, and by the target itself where there is none; after it they are off track.
 * @param actual the actual value in the target's unit; null where there is none
 * @param atRiskPercent share of the milestone from which a value is at risk and not off track
 */
export function statusOf(
  target: Target,
  actual: number | null,
  asOf: CivilDate,
  atRiskPercent: number,
): IndicatorStatus {
  if (actual === null) return IndicatorStatus.NO_DATA;
  const { operator, value, low, high } = target;
  if (operator === IndicatorOperator.BETWEEN) {
    if (low === null || high === null) return IndicatorStatus.NO_DATA;
    if (actual < low) return IndicatorStatus.BELOW_BAND;
    return actual > high ? IndicatorStatus.ABOVE_BAND : IndicatorStatus.ACHIEVED;
  }
  if (value === null) return IndicatorStatus.NO_DATA;
  if (holds(operator, actual, value)) return IndicatorStatus.ACHIEVED;
  if (asOf > target.deadline) return IndicatorStatus.OFF_TRACK;
  const milestone = milestoneOn(target, asOf) ?? value;
  if (actual >= milestone) return IndicatorStatus.ON_TRACK;
  return actual * 100 >= milestone * atRiskPercent ? IndicatorStatus.AT_RISK : IndicatorStatus.OFF_TRACK;
}

function holds(operator: IndicatorOperator, actual: number, value: number): boolean {
  if (operator === IndicatorOperator.GT) return actual > value;
  return operator === IndicatorOperator.GE ? actual >= value : actual === value;
}

/** How much is missing to a target; 0 where it is reached. Null without a value, and for bands. */
export function remainingTo({ operator, value }: Target, actual: number | null): number | null {
  if (actual === null || value === null || operator === IndicatorOperator.BETWEEN) return null;
  // "More than" is reached by one more.
  return Math.max(0, value + (operator === IndicatorOperator.GT ? 1 : 0) - actual);
}

/** How much must be added a year until the deadline, to one decimal, rounded up; null after it. */
export function yearlyPaceTo(target: Target, actual: number | null, asOf: CivilDate): number | null {
  const remaining = remainingTo(target, actual);
  const days = daysBetween(asOf, target.deadline);
  if (remaining === null || days <= 0) return null;
  return Math.ceil((remaining / days) * 365.25 * 10) / 10;
}
