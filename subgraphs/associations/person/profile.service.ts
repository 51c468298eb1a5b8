import type { Context } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import type { Person } from './person.entity.js';
import type { CreatePersonInput } from './person.inputs.js';
import { personProblems } from './person.problems.js';
import { AcademicTitle, Degree, Employment, PersonField } from './profile.entities.js';

const { refuse } = personProblems;
const texts = textInput(refuse);

/** Writes what a new person brings along. @throws Refusal for over-long texts, years and days that cannot be */
export function addProfile(tx: Context, person: Person, input: CreatePersonInput): void {
  const add = (entity: any, values: object) =>
    tx.em.persist(
      tx.em.create(entity, { id: tx.ids('row'), personId: person.id, ...values } as never) as object,
    );
  for (const degree of degreesOf(tx, input)) add(Degree, degree);
  for (const [i, { kind, year = null }] of input.titles.entries())
    add(AcademicTitle, { kind, year: pastYear(tx, year, 'titles', `${i}`, 'year') });
  for (const employment of employmentsOf(input)) add(Employment, employment);
  for (const { fieldId, isMain } of input.fields) add(PersonField, { fieldId, isMain });
}

const degreesOf = (tx: Context, { degrees }: CreatePersonInput) =>
  degrees.map(({ level, major, institution, country, year }, i) => {
    const at = (field: string) => ['degrees', `${i}`, field];
    if (country && !/^[A-Z]{2}$/.test(country)) refuse('INVALID_VALUE', ['input', ...at('country')]);
    return {
      level,
      major: texts.optional(major, 300, ...at('major')),
      institution: texts.optional(institution, 300, ...at('institution')),
      country: country || null,
      year: pastYear(tx, year ?? null, ...at('year')),
    };
  });

const employmentsOf = ({ employments }: CreatePersonInput) =>
  employments.map(({ organizationId, sector, position, validFrom, validTo }, i) => {
    const at = (field: string) => ['employments', `${i}`, field];
    if (validFrom && validTo && validTo <= validFrom) refuse('INVALID_VALUE', ['input', ...at('validTo')]);
    return {
      organizationId: organizationId || null,
      sector,
      position: texts.optional(position, 300, ...at('position')),
      validFrom: validFrom ?? null,
      validTo: validTo ?? null,
    };
  });

function pastYear(tx: Context, year: number | null, ...path: string[]): number | null {
  if (year !== null && (year < 1900 || year > Number(tx.today.slice(0, 4))))
    refuse('INVALID_VALUE', ['input', ...path]);
  return year;
}
