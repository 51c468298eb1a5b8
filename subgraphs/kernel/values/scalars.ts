import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';
import { isCivilDate } from '../calendar/index.js';

const { parseValue, parseLiteral, ...localDate } = GraphQLLocalDate.toConfig();

/** The library lets the year 0000 through, which neither the calendar nor the database has. */
function existing(day: unknown): string {
  if (!isCivilDate(day)) throw new GraphQLError(`There is no day ${String(day).slice(0, 20)}.`);
  return day;
}

/** A civil day without time zone. */
export const CivilDate = new GraphQLScalarType<string | Date, string>({
  ...localDate,
  parseValue: (value) => existing(parseValue(value)),
  parseLiteral: (node, variables) => existing(parseLiteral(node, variables)),
  name: 'Date',
  description:
    'A civil day as `YYYY-MM-DD` (ISO 8601), without time zone; deadlines end at 23:59:59.999 in Asia/Ho_Chi_Minh.',
});

/** An instant. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant as ISO 8601 in UTC, e.g. `2026-11-23T02:00:00.000Z`.',
});

/** An integer of up to 53 bits: amounts in đồng overflow GraphQL's Int at 2.1 billion. */
export const SafeInt = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  name: 'SafeInt',
  description: 'An integer between −(2^53 − 1) and 2^53 − 1, for amounts that do not fit Int.',
});
