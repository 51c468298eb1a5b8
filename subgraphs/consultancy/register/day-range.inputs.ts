import { Field, InputType } from 'type-graphql';
import { badInput, CivilDate, type Where } from '../../kernel/index.js';

@InputType({ description: 'Days from one to another, both included; an end that is left out is open.' })
export class DayRange {
  @Field(() => CivilDate, { nullable: true, description: 'First day; default: from the beginning.' })
  from?: string | null;

  @Field(() => CivilDate, { nullable: true, description: 'Last day; default: without end.' })
  to?: string | null;
}

/**
 * The range as two days that every day compares with.
 * @throws BAD_USER_INPUT where it ends before it begins
 */
export function daysOf(range: DayRange): { readonly from: string; readonly to: string } {
  const [from, to] = [range.from ?? '0001-01-01', range.to ?? '9999-12-31'];
  if (from <= to) return { from, to };
  throw badInput({
    vi: `Khoảng ngày không hợp lệ: ${from} sau ${to}.`,
    en: `The days end before they begin: ${from} is after ${to}.`,
  });
}

/** A day within the range, as a condition. */
export function within(range: DayRange): Where {
  const { from, to } = daysOf(range);
  return { $gte: from, $lte: to };
}
