import { type Context, partialDateText } from '../../kernel/index.js';
import { graphemeLength, normalizeText, personName, textInput } from '../../kernel/text/index.js';
import type { Person } from '../person/person.entity.js';
import { Gender } from '../person/person.enums.js';
import type { CreatePersonInput } from '../person/person.inputs.js';
import { personProblems } from '../person/person.problems.js';
import { Degree, Employment } from '../person/profile.entities.js';
import { ethnicGroupOf } from '../priority/ethnic-groups.js';
import type { UpdatePersonInput } from './basics.inputs.js';
import { changeProfile, partsOf } from './profile.change.js';
import { countryCode, isBeforeBirth } from './profile.dates.js';

const { refuse } = personProblems;
const texts = textInput(refuse);
const mostNames = 10;

/** A name as columns. @throws Refusal with REQUIRED or TOO_LONG */
export function nameColumns(name: CreatePersonInput['name']) {
  if (!normalizeText(name.given)) refuse('REQUIRED', ['input', 'name', 'given']);
  for (const part of ['family', 'middle', 'given'] as const) {
    if (graphemeLength(name[part] ?? '') > 100) refuse('TOO_LONG', ['input', 'name', part]);
  }
  const { family, middle, given, full, sortKey, fullSortKey, searchKey } = personName(name);
  return {
    familyName: family,
    middleName: middle,
    givenName: given,
    fullName: full,
    sortKey,
    fullSortKey,
    searchKey,
  };
}

/** A birth date as text. @throws Refusal with INVALID_VALUE, BIRTH_IN_FUTURE */
export function birthText(tx: Context, birth: CreatePersonInput['birth']): string | null {
  if (!birth) return null;
  const text = partialDateText(birth);
  if (!text) return refuse('INVALID_VALUE', ['input', 'birth']);
  if (text > tx.today) refuse('BIRTH_IN_FUTURE', ['input', 'birth']);
  return text;
}

/** @throws Refusal with BEFORE_BIRTH where something of the profile would be before a new birth date */
async function checkAgainstProfile(tx: Context, person: Person, birth: string | null): Promise<void> {
  if (!birth) return;
  const [degrees, posts] = await Promise.all([
    partsOf(tx, Degree, person.id),
    partsOf(tx, Employment, person.id),
  ]);
  const days = [...degrees.map(({ year }) => year && String(year)), ...posts.map((post) => post.validFrom)];
  if (days.some((day) => day && isBeforeBirth(day, birth))) refuse('BEFORE_BIRTH', ['input', 'birth']);
}

/** Changes the basics of a profile. */
export function updatePerson(ctx: Context, input: UpdatePersonInput): Promise<Person> {
  return changeProfile(ctx, input, 'updatePerson', async (tx, person) => {
    if (input.name) Object.assign(person, nameColumns(input.name));
    if (input.otherNames !== undefined) person.otherNames = otherNames(input.otherNames);
    if (input.gender !== undefined) person.gender = input.gender ?? Gender.UNDISCLOSED;
    if (input.birth !== undefined) {
      const birth = birthText(tx, input.birth);
      await checkAgainstProfile(tx, person, birth);
      person.birth = birth;
    }
    if (input.nationality !== undefined) person.nationality = countryCode(input.nationality, 'nationality');
    if (input.ethnicity !== undefined) {
      if (input.ethnicity && !ethnicGroupOf(input.ethnicity)) refuse('INVALID_VALUE', ['input', 'ethnicity']);
      person.ethnicity = input.ethnicity || null;
    }
    if (input.provinceLink) person.provinceLink = input.provinceLink;
  });
}

function otherNames(names: readonly string[] | null): string[] | null {
  if (!names) return null;
  if (names.length > mostNames) refuse('TOO_MANY_ENTRIES', ['input', 'otherNames']);
  return [...new Set(names.map((name, i) => texts.required(name, 100, 'otherNames', `${i}`)))];
}
