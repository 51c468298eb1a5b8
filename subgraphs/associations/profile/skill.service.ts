import type { Context } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import type { Person } from '../person/person.entity.js';
import { personProblems } from '../person/person.problems.js';
import type { RemoveEntryInput } from './education.inputs.js';
import { iso6391, iso6393 } from './language-codes.js';
import { addPart, changeProfile, partIn, partsOf } from './profile.change.js';
import { awardYear, requireRoom } from './profile.dates.js';
import { LanguageSkill, Training } from './profile-part.entities.js';
import type { SetLanguageSkillInput, SetTrainingInput } from './skill.inputs.js';

const { refuse } = personProblems;
const texts = textInput(refuse);

/** Says how well a person knows a language, once per language. */
export function setLanguageSkill(ctx: Context, input: SetLanguageSkillInput): Promise<Person> {
  return changeProfile(ctx, input, 'setLanguageSkill', async (tx, person) => {
    const language = input.language.trim().toLowerCase();
    if (!iso6391.has(language) && !iso6393.has(language)) refuse('INVALID_VALUE', ['input', 'language']);
    const skills = await partsOf(tx, LanguageSkill, person.id);
    const values = {
      language,
      level: input.level,
      certificate: texts.optional(input.certificate, 100, 'certificate'),
      year: awardYear(tx, person.birth, input.year, 'year'),
    };
    const known = skills.find((each) => each.language === language);
    if (known) Object.assign(known, values);
    else {
      requireRoom(skills);
      addPart(tx, LanguageSkill, person.id, values);
    }
  });
}

export function removeLanguageSkill(ctx: Context, input: RemoveEntryInput): Promise<Person> {
  return changeProfile(ctx, input, 'removeLanguageSkill', async (tx, person) => {
    tx.em.remove(partIn(await partsOf(tx, LanguageSkill, person.id), input.id));
  });
}

/** Says what the highest training of a person is, once per kind. */
export function setTraining(ctx: Context, input: SetTrainingInput): Promise<Person> {
  return changeProfile(ctx, input, 'setTraining', async (tx, person) => {
    const values = {
      kind: input.kind,
      level: input.level,
      institution: texts.optional(input.institution, 300, 'institution'),
      year: awardYear(tx, person.birth, input.year, 'year'),
    };
    const known = (await partsOf(tx, Training, person.id)).find(({ kind }) => kind === input.kind);
    if (known) Object.assign(known, values);
    else addPart(tx, Training, person.id, values);
  });
}

export function removeTraining(ctx: Context, input: RemoveEntryInput): Promise<Person> {
  return changeProfile(ctx, input, 'removeTraining', async (tx, person) => {
    tx.em.remove(partIn(await partsOf(tx, Training, person.id), input.id));
  });
}
