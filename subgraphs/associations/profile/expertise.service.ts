import { parseOrcid } from '../../kernel/identifiers/index.js';
import { assertId, type Context } from '../../kernel/index.js';
import { searchKey, textInput } from '../../kernel/text/index.js';
import type { Person } from '../person/person.entity.js';
import type { PersonFieldInput } from '../person/person.inputs.js';
import { maySpeakFor } from '../person/person.policy.js';
import { personProblems } from '../person/person.problems.js';
import { PersonField } from '../person/profile.entities.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { orcidOfAccount } from './orcid-account.js';
import { addPart, changeProfile, partsOf } from './profile.change.js';
import { awardYear } from './profile.dates.js';
import { Availability, PersonKeyword } from './profile-part.entities.js';
import type { SetAvailabilityInput, SetExpertiseInput, SetOrcidInput } from './skill.inputs.js';

const { refuse } = personProblems;
const texts = textInput(refuse);
const [mostFields, mostKeywords, mostHours] = [3, 20, 200];

/** @throws Refusal for more than three fields, not exactly one main one, unknown ones */
export async function checkFields(tx: Context, fields: readonly PersonFieldInput[]): Promise<void> {
  const path = ['input', 'fields'];
  if (fields.length > mostFields) refuse('TOO_MANY_FIELDS', path);
  if (fields.length > 0 && fields.filter(({ isMain }) => isMain).length !== 1) refuse('ONE_MAIN_FIELD', path);
  const known = await Promise.all(
    fields.map(({ fieldId }) => tx.loaders.byId(ResearchField, assertId(fieldId, 'fld'))),
  );
  if (known.some((found) => !found)) refuse('REFERENCE_NOT_FOUND', path);
}

/** Keeps of the rows what is still wanted, removes the others and adds what is new. */
function replace<T extends object>(
  tx: Context,
  rows: readonly T[],
  isWanted: (row: T) => boolean,
  add: () => void,
) {
  for (const row of rows) if (!isWanted(row)) tx.em.remove(row);
  add();
}

/** Sets the expertise as a whole: fields by code, words of one's own, since when. */
export function setExpertise(ctx: Context, input: SetExpertiseInput): Promise<Person> {
  return changeProfile(ctx, input, 'setExpertise', async (tx, person) => {
    await checkFields(tx, input.fields);
    const wanted = new Map(input.fields.map(({ fieldId, isMain }) => [fieldId, isMain]));
    if (wanted.size < input.fields.length) refuse('DUPLICATE_ENTRY', ['input', 'fields']);
    const fields = await partsOf(tx, PersonField, person.id);
    for (const field of fields) field.isMain = wanted.get(field.fieldId) ?? field.isMain;
    replace(
      tx,
      fields,
      ({ fieldId }) => wanted.has(fieldId),
      () => {
        const known = new Set(fields.map(({ fieldId }) => fieldId));
        for (const [fieldId, isMain] of wanted)
          if (!known.has(fieldId)) addPart(tx, PersonField, person.id, { fieldId, isMain });
      },
    );
    await setKeywords(tx, person, input.keywords);
    person.expertSince = awardYear(tx, person.birth, input.expertSince, 'expertSince');
  });
}

async function setKeywords(tx: Context, person: Person, keywords: readonly string[]): Promise<void> {
  if (keywords.length > mostKeywords) refuse('TOO_MANY_ENTRIES', ['input', 'keywords']);
  const wanted = new Map<string, string>();
  for (const [i, each] of keywords.entries()) {
    const keyword = texts.required(each, 60, 'keywords', `${i}`);
    wanted.set(searchKey(keyword) || keyword, keyword);
  }
  const rows = await partsOf(tx, PersonKeyword, person.id);
  for (const row of rows) row.keyword = wanted.get(row.key) ?? row.keyword;
  replace(
    tx,
    rows,
    ({ key }) => wanted.has(key),
    () => {
      const known = new Set(rows.map(({ key }) => key));
      for (const [key, keyword] of wanted)
        if (!known.has(key)) addPart(tx, PersonKeyword, person.id, { key, keyword });
    },
  );
}

/** Writes down an ORCID iD: as authenticated where the person signed in at ORCID with it, else as only typed. */
export function setOrcid(ctx: Context, input: SetOrcidInput): Promise<Person> {
  return changeProfile(ctx, input, 'setOrcid', async (tx, person) => {
    const parsed = input.orcid ? parseOrcid(input.orcid) : null;
    if (parsed && !parsed.ok) refuse('ORCID_INVALID', ['input', 'orcid']);
    const orcid = parsed?.ok ? parsed.value : null;
    const isOwn = tx.viewer.personId === person.id;
    const isProved = orcid !== null && isOwn && orcid === (await orcidOfAccount(tx, tx.viewer.accountId));
    person.orcidIsAuthenticated = isProved || (person.orcidIsAuthenticated && orcid === person.orcid);
    person.orcid = orcid;
  });
}

/** Says when and for what an expert is available. The person, or an officer from what he wrote. */
export function setAvailability(ctx: Context, input: SetAvailabilityInput): Promise<Person> {
  const operation = 'setAvailability';
  return changeProfile(
    ctx,
    input,
    operation,
    async (tx, person) => {
      const [known] = await partsOf(tx, Availability, person.id);
      const workKinds = [...new Set(input.workKinds)].sort();
      if (workKinds.length === 0) {
        if (known) tx.em.remove(known);
        return;
      }
      const { hoursPerMonth = null, validTo = null } = input;
      const validFrom = input.validFrom ?? tx.today;
      if (validTo && validTo <= validFrom) refuse('INVALID_VALUE', ['input', 'validTo']);
      if (hoursPerMonth !== null && (hoursPerMonth < 1 || hoursPerMonth > mostHours))
        refuse('INVALID_VALUE', ['input', 'hoursPerMonth']);
      const note = texts.lines(input.note, 500, 'note');
      const values = { validFrom, validTo, hoursPerMonth, workKinds, note };
      if (known) Object.assign(known, values);
      else addPart(tx, Availability, person.id, values);
    },
    maySpeakFor,
  );
}
