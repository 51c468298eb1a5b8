import type { Context } from '../../kernel/index.js';
import { degreeValues, titleValues } from '../profile/education.service.js';
import { employmentValues } from '../profile/employment.service.js';
import { addPart } from '../profile/profile.change.js';
import type { Person } from './person.entity.js';
import type { CreatePersonInput } from './person.inputs.js';
import { AcademicTitle, Degree, Employment, PersonField } from './profile.entities.js';

/** Writes what a new person brings along. @throws Refusal for over-long texts, years and days that cannot be */
export function addProfile(tx: Context, person: Person, input: CreatePersonInput): void {
  const at = (list: string, i: number) => (field: string) => [list, `${i}`, field];
  for (const [i, degree] of input.degrees.entries())
    addPart(tx, Degree, person.id, degreeValues(tx, person.birth, degree, at('degrees', i)));
  for (const [i, title] of input.titles.entries())
    addPart(tx, AcademicTitle, person.id, titleValues(tx, person.birth, title, at('titles', i)));
  const posts: ReturnType<typeof employmentValues>[] = [];
  for (const [i, post] of input.employments.entries())
    posts.push(employmentValues(tx, person.birth, post, posts, at('employments', i)));
  for (const post of posts) addPart(tx, Employment, person.id, post);
  for (const { fieldId, isMain } of input.fields) addPart(tx, PersonField, person.id, { fieldId, isMain });
}
