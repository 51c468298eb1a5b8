import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
  partialDateText,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { graphemeLength, personName } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { findOpenConsent } from './consent.service.js';
import { Person } from './person.entity.js';
import { ConsentPurpose, DegreeLevel } from './person.enums.js';
import type { ConsentInput, CreatePersonInput, ProfileStepInput } from './person.inputs.js';
import { profileLifecycle } from './person.lifecycle.js';
import { mayCreatePerson, mayEditPerson } from './person.policy.js';
import { personProblems } from './person.problems.js';
import { AcademicTitle, ConsentRecord, Degree, Employment, PersonField } from './profile.entities.js';

const { refuse } = personProblems;
const consentText = '2026-01';
const rank = Object.values(DegreeLevel);

/**
 * Makes a person with the profile's basics.
 * @param options `isSynthetic` marks the made-up people of demo data
 * @throws Refusal for a name without given part or over-long, dates in the future, unknown references, too many fields
 */
export function createPerson(
  ctx: Context,
  input: CreatePersonInput,
  options = { isSynthetic: false },
): Promise<Person> {
  return once(ctx, input.idempotencyKey, 'createPerson', Person, async (tx) => {
    assertAllowed(mayCreatePerson(tx.viewer));
    const name = checkName(input);
    const birth = checkBirth(tx, input);
    await checkReferences(tx, input);
    const person = make(tx, Person, {
      familyName: name.family,
      middleName: name.middle,
      givenName: name.given,
      fullName: name.full,
      sortKey: name.sortKey,
      fullSortKey: name.fullSortKey,
      searchKey: name.searchKey,
      gender: input.gender,
      birth,
      provinceLink: input.provinceLink,
      residenceId: input.residenceId ?? null,
      status: profileLifecycle.initial,
      highestDegree:
        input.degrees.map(({ level }) => level).sort((a, b) => rank.indexOf(b) - rank.indexOf(a))[0] ?? null,
      deceasedOn: null,
      isPublic: input.consents.includes(ConsentPurpose.PUBLIC_PROFILE),
      isSynthetic: options.isSynthetic,
    });
    addProfile(tx, person, input);
    await recordCreation(tx, profileLifecycle, person);
    return person;
  });
}

function addProfile(tx: Context, person: Person, input: CreatePersonInput): void {
  const add = (entity: any, values: object) =>
    tx.em.persist(
      tx.em.create(entity, { id: tx.ids('row'), personId: person.id, ...values } as never) as object,
    );
  for (const { level, major = null, institution = null, country = null, year = null } of input.degrees) {
    add(Degree, { level, major, institution, country, year });
  }
  for (const { kind, year = null } of input.titles) add(AcademicTitle, { kind, year });
  for (const {
    organizationId = null,
    sector,
    position = null,
    validFrom = null,
    validTo = null,
  } of input.employments) {
    add(Employment, { organizationId, sector, position, validFrom, validTo });
  }
  for (const { fieldId, isMain } of input.fields) add(PersonField, { fieldId, isMain });
  for (const purpose of input.consents) {
    add(ConsentRecord, {
      purpose,
      textVersion: consentText,
      channel: input.consentChannel,
      givenAt: tx.now(),
      withdrawnAt: null,
    });
  }
}

function checkName({ name }: CreatePersonInput) {
  if (!name.given.trim()) refuse('REQUIRED', ['input', 'name', 'given']);
  for (const part of ['family', 'middle', 'given'] as const) {
    if (graphemeLength(name[part] ?? '') > 100) refuse('TOO_LONG', ['input', 'name', part]);
  }
  return personName(name);
}

function checkBirth(tx: Context, { birth }: CreatePersonInput): string | null {
  if (!birth) return null;
  const text = partialDateText(birth);
  if (!text) return refuse('INVALID_VALUE', ['input', 'birth']);
  if (text > tx.today) refuse('BIRTH_IN_FUTURE', ['input', 'birth']);
  return text;
}

async function checkReferences(tx: Context, input: CreatePersonInput): Promise<void> {
  if (input.fields.length > 3) refuse('TOO_MANY_FIELDS', ['input', 'fields']);
  if (input.fields.length > 0 && input.fields.filter(({ isMain }) => isMain).length !== 1) {
    refuse('ONE_MAIN_FIELD', ['input', 'fields']);
  }
  const known = await Promise.all([
    input.residenceId ? tx.loaders.byId(AdministrativeUnit, assertId(input.residenceId, 'adm')) : true,
    ...input.fields.map(({ fieldId }) => tx.loaders.byId(ResearchField, assertId(fieldId, 'fld'))),
    ...input.employments.map(({ organizationId }) =>
      organizationId ? tx.loaders.byId(Organization, assertId(organizationId, 'org')) : true,
    ),
  ]);
  if (known.some((found) => !found)) refuse('REFERENCE_NOT_FOUND', ['input']);
}

/** Takes one step of the profile's lifecycle. */
export function takeProfileStep(
  ctx: Context,
  step: keyof typeof profileLifecycle.steps,
  input: ProfileStepInput,
) {
  return once(ctx, input.idempotencyKey, `Person.${step}`, Person, async (tx) => {
    const person = await loadForChange(tx, Person, input.id);
    await transition(tx, profileLifecycle, step, person, { reason: input.reason ?? null });
    person.updatedAt = tx.now();
    return person;
  });
}

/** Gives a consent; one per purpose is open at a time. */
export function giveConsent(ctx: Context, input: ConsentInput): Promise<Person> {
  return once(ctx, input.idempotencyKey, 'giveConsent', Person, async (tx) => {
    const person = await loadForChange(tx, Person, input.id);
    assertAllowed(mayEditPerson(tx.viewer, person));
    if (await findOpenConsent(tx, person.id, input.purpose)) refuse('ALREADY_GIVEN', ['input', 'purpose']);
    const channel = tx.viewer.personId === person.id ? 'ONLINE' : 'PAPER_FORM';
    const record = {
      id: tx.ids('row'),
      personId: person.id,
      purpose: input.purpose,
      textVersion: consentText,
      channel,
    };
    tx.em.persist(
      tx.em.create(ConsentRecord, { ...record, givenAt: tx.now(), withdrawnAt: null } as never) as object,
    );
    if (input.purpose === ConsentPurpose.PUBLIC_PROFILE) person.isPublic = true;
    person.updatedAt = tx.now();
    return person;
  });
}

/** Withdraws a consent; the record is kept. Withdrawing PUBLIC_PROFILE hides the person at once. */
export function withdrawConsent(ctx: Context, input: ConsentInput): Promise<Person> {
  return once(ctx, input.idempotencyKey, 'withdrawConsent', Person, async (tx) => {
    const person = await loadForChange(tx, Person, input.id);
    assertAllowed(mayEditPerson(tx.viewer, person));
    const consent = await findOpenConsent(tx, person.id, input.purpose);
    if (!consent) return refuse('NOT_GIVEN', ['input', 'purpose']);
    consent.withdrawnAt = tx.now();
    if (input.purpose === ConsentPurpose.PUBLIC_PROFILE) person.isPublic = false;
    person.updatedAt = tx.now();
    return person;
  });
}
