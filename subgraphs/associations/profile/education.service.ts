import { assertId, type Context } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import type { Person } from '../person/person.entity.js';
import { type AcademicTitleKind, DegreeLevel } from '../person/person.enums.js';
import type { DegreeInput } from '../person/person.inputs.js';
import { personProblems } from '../person/person.problems.js';
import { AcademicTitle, Degree } from '../person/profile.entities.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import type {
  AddAcademicTitleInput,
  AddDegreeInput,
  RemoveEntryInput,
  UpdateAcademicTitleInput,
  UpdateDegreeInput,
} from './education.inputs.js';
import { addPart, changeProfile, partIn, partsOf } from './profile.change.js';
import { awardYear, countryCode, requireRoom } from './profile.dates.js';

const { refuse } = personProblems;
const texts = textInput(refuse);
const rank = Object.values(DegreeLevel);
const top = (field: string) => [field];

/** The highest of some degrees, null where there is none. */
export const highestOf = (degrees: readonly { readonly level: DegreeLevel }[]): DegreeLevel | null =>
  degrees.map(({ level }) => level).sort((a, b) => rank.indexOf(b) - rank.indexOf(a))[0] ?? null;

/** What a degree is stored as. @throws Refusal for over-long texts, a year or country that cannot be */
export const degreeValues = (
  tx: Context,
  birth: string | null,
  input: DegreeInput,
  at: (field: string) => string[] = top,
) => ({
  level: input.level,
  major: texts.optional(input.major, 300, ...at('major')),
  institution: texts.optional(input.institution, 300, ...at('institution')),
  country: countryCode(input.country, ...at('country')),
  year: awardYear(tx, birth, input.year, ...at('year')),
  fieldId: input.fieldId || null,
  diplomaNumber: texts.optional(input.diplomaNumber, 50, ...at('diplomaNumber')),
  verifiedOn: null,
});

/** What an academic title is stored as. @throws Refusal as `degreeValues` */
export const titleValues = (
  tx: Context,
  birth: string | null,
  input: { kind: AcademicTitleKind; year?: number | null; councilField?: string | null },
  at: (field: string) => string[] = top,
) => ({
  kind: input.kind,
  year: awardYear(tx, birth, input.year, ...at('year')),
  councilField: texts.optional(input.councilField, 300, ...at('councilField')),
});

async function requireField(tx: Context, id: string | null | undefined): Promise<void> {
  if (id && !(await tx.loaders.byId(ResearchField, assertId(id, 'fld'))))
    refuse('REFERENCE_NOT_FOUND', ['input', 'fieldId']);
}

export function addDegree(ctx: Context, input: AddDegreeInput): Promise<Person> {
  return changeProfile(ctx, input, 'addDegree', async (tx, person) => {
    await requireField(tx, input.fieldId);
    const degrees = await partsOf(tx, Degree, person.id);
    requireRoom(degrees);
    const degree = addPart(tx, Degree, person.id, degreeValues(tx, person.birth, input));
    person.highestDegree = highestOf([...degrees, degree]);
  });
}

/** Changes a degree, which then is to be verified anew. What is left out stays, null clears. */
export function updateDegree(ctx: Context, input: UpdateDegreeInput): Promise<Person> {
  return changeProfile(ctx, input, 'updateDegree', async (tx, person) => {
    await requireField(tx, input.fieldId);
    const degrees = await partsOf(tx, Degree, person.id);
    const degree = partIn(degrees, input.id);
    const changed = { ...degree, ...input, level: input.level ?? degree.level };
    Object.assign(degree, degreeValues(tx, person.birth, changed));
    person.highestDegree = highestOf(degrees);
  });
}

export function removeDegree(ctx: Context, input: RemoveEntryInput): Promise<Person> {
  return changeProfile(ctx, input, 'removeDegree', async (tx, person) => {
    const degrees = await partsOf(tx, Degree, person.id);
    const degree = partIn(degrees, input.id);
    person.highestDegree = highestOf(degrees.filter((each) => each !== degree));
    tx.em.remove(degree);
  });
}

export function addAcademicTitle(ctx: Context, input: AddAcademicTitleInput): Promise<Person> {
  return changeProfile(ctx, input, 'addAcademicTitle', async (tx, person) => {
    const titles = await partsOf(tx, AcademicTitle, person.id);
    if (titles.some(({ kind }) => kind === input.kind)) refuse('DUPLICATE_ENTRY', ['input', 'kind']);
    addPart(tx, AcademicTitle, person.id, titleValues(tx, person.birth, input));
  });
}

/** Changes the year or council of a title; another title is another entry. */
export function updateAcademicTitle(ctx: Context, input: UpdateAcademicTitleInput): Promise<Person> {
  return changeProfile(ctx, input, 'updateAcademicTitle', async (tx, person) => {
    const title = partIn(await partsOf(tx, AcademicTitle, person.id), input.id);
    Object.assign(title, titleValues(tx, person.birth, { ...title, ...input, kind: title.kind }));
  });
}

export function removeAcademicTitle(ctx: Context, input: RemoveEntryInput): Promise<Person> {
  return changeProfile(ctx, input, 'removeAcademicTitle', async (tx, person) => {
    tx.em.remove(partIn(await partsOf(tx, AcademicTitle, person.id), input.id));
  });
}
