import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A date of which the month or day may be unknown, as in many old records.' })
@Directive('@shareable')
export class PartialDate {
  @Field(() => Int, { description: 'Year.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'Month 1–12; null where unknown.' })
  month!: number | null;

  @Field(() => Int, { nullable: true, description: 'Day 1–31; null where unknown.' })
  day!: number | null;
}

@InputType({ description: 'A date of which the month or day may be unknown.' })
export class PartialDateInput {
  @Field(() => Int, { description: 'Year, 1850–2100.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'Month 1–12; leave out where unknown.' })
  month?: number | null;

  @Field(() => Int, { nullable: true, description: 'Day 1–31; leave out where unknown; needs the month.' })
  day?: number | null;
}

const two = (n: number) => String(n).padStart(2, '0');

/** The stored form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null where the parts make no date. */
export function partialDateText({ year, month, day }: PartialDateInput): string | null {
  if (year < 1850 || year > 2100 || (day && !month)) return null;
  if (!month) return String(year);
  if (month < 1 || month > 12) return null;
  if (!day) return `${year}-${two(month)}`;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${year}-${two(month)}-${two(day)}`
    : null;
}

/** The stored form in parts. */
export function partialDate(text: string | null): PartialDate | null {
  if (!text) return null;
  const [year = 0, month, day] = text.split('-').map(Number);
  return { year, month: month ?? null, day: day ?? null };
}
