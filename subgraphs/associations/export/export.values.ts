import { type GraphQLNamedType, isEnumType } from 'graphql';
import { formatPartialDateVi, parsePartialDate } from '../../kernel/calendar/index.js';
import { labelOfNamed } from '../../kernel/enums.js';
import type { Context } from '../../kernel/index.js';
import type { Value } from '../../kernel/tables/index.js';

/** What is shown of a record or a value of several fields, where a path ends at it. */
const ends: Readonly<Record<string, string>> = {
  AcademicTitle: 'kind',
  AdministrativeUnit: 'fullName',
  Association: 'nameVi',
  AssociationBody: 'kind',
  Branch: 'nameVi',
  Congress: 'ordinal',
  Dialogue: 'topic',
  LegalDocument: 'number',
  Money: 'amount',
  Organization: 'nameVi',
  Person: 'name.full',
  PersonName: 'full',
  Petition: 'title',
  PublicService: 'nameVi',
  ResearchField: 'nameVi',
};
const leaves: Readonly<Record<string, string>> = { AgeBand: 'from to', PartialDate: 'year month day' };

export const endOf = (type: string): { readonly path: string[]; readonly leaves: string | null } => ({
  path: ends[type]?.split('.') ?? [],
  leaves: leaves[type] ?? null,
});

const yes = { vi: 'Có', en: 'Yes' };
const no = { vi: 'Không', en: 'No' };
const two = (part: number) => String(part).padStart(2, '0');
const minute = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A value of the API as people read it in a table. */
export function shownValue(ctx: Context, type: GraphQLNamedType, value: any): Value {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const shown = value.flat(5).map((each) => shownValue(ctx, type, each));
    return shown.filter((each) => each !== null && each !== '').join('; ') || null;
  }
  if (isEnumType(type)) return ctx.say(labelOfNamed(type.name, value));
  if (type.name === 'Date') return day(value);
  if (type.name === 'DateTime') return minute.format(new Date(value)).replace(',', '');
  if (type.name === 'PartialDate')
    return [value.day, value.month, value.year].filter(Boolean).map(two).join('/');
  if (type.name === 'AgeBand') return `${value.from}–${value.to}`;
  if (typeof value === 'boolean') return ctx.say(value ? yes : no);
  return typeof value === 'number' ? value : String(value);
}

/** `dd/mm/yyyy` of a day. */
function day(text: string): Value {
  const date = parsePartialDate(text);
  return date ? formatPartialDateVi(date) : text;
}
