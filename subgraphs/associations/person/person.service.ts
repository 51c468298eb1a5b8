import { LockMode } from '@mikro-orm/core';
import { periodContains } from '../../kernel/calendar/index.js';
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
import { graphemeLength, normalizeText, personName, textInput } from '../../kernel/text/index.js';
import { Account } from '../account/account.entity.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { addConsent, associationOfConsent } from './consent.service.js';
import { Person } from './person.entity.js';
import { ConsentPurpose, DegreeLevel } from './person.enums.js';
import type { CreatePersonInput, ProfileStepInput } from './person.inputs.js';
import { profileLifecycle } from './person.lifecycle.js';
import { createsHimself, mayCreatePerson } from './person.policy.js';
import { personProblems } from './person.problems.js';
import { addProfile } from './profile.service.js';

const { refuse } = personProblems;
const texts = textInput(refuse);
const rank = Object.values(DegreeLevel);

/**
 * Makes a person with the profile's basics. Who makes himself is the person of his account from then on.
 * @param options `isSynthetic` marks the made-up people of demo data
 * @throws Refusal for a name without given part or over-long, dates in the future, unknown references, too many entries,
 *   an account that has its person
 */
export function createPerson(
  ctx: Context,
  input: CreatePersonInput,
  options = { isSynthetic: false },
): Promise<Person> {
  return once(ctx, input, 'createPerson', Person, async (tx) => {
    assertAllowed(mayCreatePerson(tx.viewer, input.associationId ?? null));
    const account = createsHimself(tx.viewer) ? await accountWithoutPerson(tx) : null;
    const name = checkName(input);
    const birth = checkBirth(tx, input);
    await checkReferences(tx, input);
    const associationId = await associationOfConsent(tx, input.consents, input.associationId);
    const channel = account ? 'ONLINE' : texts.required(input.consentChannel, 50, 'consentChannel');
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
      mergedIntoId: null,
      formerIds: [],
      isPublic: input.consents.includes(ConsentPurpose.PUBLIC_PROFILE),
      isSynthetic: options.isSynthetic,
    });
    addProfile(tx, person, input);
    for (const purpose of new Set(input.consents)) {
      const to = purpose === ConsentPurpose.MEMBERSHIP_ADMIN ? associationId : null;
      addConsent(tx, { personId: person.id, purpose, associationId: to, channel });
    }
    if (account) account.personId = person.id;
    await recordCreation(tx, profileLifecycle, person);
    return person;
  });
}

/** The caller's account, locked: its token may be older than its person. */
async function accountWithoutPerson(tx: Context): Promise<Account> {
  const account = await tx.em.findOne(
    Account,
    { id: tx.viewer.accountId! },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  return !account || account.personId ? refuse('HAS_PERSON') : account;
}

function checkName({ name }: CreatePersonInput) {
  if (!normalizeText(name.given)) refuse('REQUIRED', ['input', 'name', 'given']);
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
  for (const list of ['degrees', 'titles', 'employments'] as const) {
    if (input[list].length > 30) refuse('TOO_MANY_ENTRIES', ['input', list]);
  }
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
  const residence = input.residenceId && (await tx.loaders.byId(AdministrativeUnit, input.residenceId));
  if (residence && !periodContains({ from: residence.validFrom, to: residence.validTo }, tx.today)) {
    refuse('UNIT_NOT_VALID', ['input', 'residenceId']);
  }
}

/** Takes one step of the profile's lifecycle. */
export function takeProfileStep(
  ctx: Context,
  step: keyof typeof profileLifecycle.steps,
  input: ProfileStepInput,
) {
  return once(ctx, input, `Person.${step}`, Person, async (tx) => {
    const person = await loadForChange(tx, Person, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, profileLifecycle, step, person, { reason });
    person.updatedAt = tx.now();
    return person;
  });
}
