import { z } from 'zod';
import { isCivilDate } from '../../kernel/calendar/index.js';
import { badInput, prefixOf } from '../../kernel/index.js';
import type { Population, Subject } from './statistic.js';
import {
  AssociationDimension,
  MembershipDimension,
  PeopleDimension,
  PlaceBasis,
} from './statistics.enums.js';

const dimensions = {
  intellectuals: Object.keys(PeopleDimension),
  memberships: Object.keys(MembershipDimension),
  associations: Object.keys(AssociationDimension),
} as const;

const day = z.string().refine(isCivilDate);
const id = (...prefixes: string[]) => z.string().refine((text) => prefixes.includes(prefixOf(text) ?? ''));
const codes = z.array(z.string().regex(/^[\w.-]{1,60}$/)).max(200);
const shape = z
  .object({
    subject: z.enum(['intellectuals', 'memberships', 'associations']),
    asOf: day,
    where: z.array(z.tuple([z.string(), codes])).max(30),
    place: z.enum(PlaceBasis),
    boundaryOn: day.nullable(),
    level: z.enum(['PROVINCE', 'DISTRICT', 'COMMUNE']),
    within: id('adm', 'reg').nullable(),
    associationIds: z.array(id('aso')).max(200).nullable(),
  })
  .strict()
  .refine(({ subject, where }) =>
    where.every(([dimension]) => (dimensions[subject] as readonly string[]).includes(dimension)),
  );

/** The records behind a number, as a text that a filter takes. */
export const encodeStatistic = (population: Population): string =>
  Buffer.from(JSON.stringify(population)).toString('base64url');

/**
 * Reads such a text, which comes from outside and is no right: whoever uses it is judged anew.
 * @throws BAD_USER_INPUT
 */
export function decodeStatistic(text: string, ...subjects: Subject[]): Population {
  try {
    if (text.length > 20_000) throw new Error('too long');
    const parsed = shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (!subjects.includes(parsed.subject)) throw new Error('another subject');
    return parsed as unknown as Population;
  } catch {
    throw badInput({
      vi: '«statistic» không phải là khóa danh sách của số liệu này.',
      en: '"statistic" is not the list of a number of this kind.',
    });
  }
}
