import { LockMode } from '@mikro-orm/core';
import { periodContains } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  hasRole,
  loadForChange,
  make,
  once,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Account } from '../account/account.entity.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { birthText, nameColumns } from '../profile/basics.service.js';
import { highestOf } from '../profile/education.service.js';
import { checkFields } from '../profile/expertise.service.js';
import { ResearchField } from '../research-field/research-field.entity.js';
import { addConsent, associationOfConsent, showByConsent } from './consent.service.js';
import { Person } from './person.entity.js';
import { ConsentPurpose, closedProfiles, ProfileSource, ProfileStatus } from './person.enums.js';
import type { CreatePersonInput, ProfileStepInput } from './person.inputs.js';
import { profileLifecycle } from './person.lifecycle.js';
import { createsHimself, mayCreatePerson } from './person.policy.js';
import { personProblems } from './person.problems.js';
import { addProfile } from './profile.service.js';

const { refuse } = personProblems;
const texts = textInput(refuse);

/**
 * Makes a person with the profile's basics. Who makes himself is the person of his account from then on.
 * @param options `isSynthetic` marks the made-up people of demo data
 * @throws Refusal for a name without given part or over-long, dates in the future, unknown references, too many entries,
 *   an account that has its person
 */
export function createPerson(
  ctx: Context,
  input: CreatePersonInput,
  options: { readonly isSynthetic: boolean; readonly source?: ProfileSource } = { isSynthetic: false },
): Promise<Person> {
  return once(ctx, input, 'createPerson', Person, async (tx) => {
    assertAllowed(mayCreatePerson(tx.viewer, input.associationId ?? null));
    const account = createsHimself(tx.viewer) ? await accountWithoutPerson(tx) : null;
    await checkReferences(tx, input);
    const associationId = await associationOfConsent(tx, input.consents, input.associationId);
    const channel = account ? 'ONLINE' : texts.required(input.consentChannel, 50, 'consentChannel');
    const source = options.source ?? sourceOf(tx, account !== null);
    const person = makePerson(tx, input, { ...options, source });
    for (const purpose of new Set(input.consents)) {
      const to = purpose === ConsentPurpose.MEMBERSHIP_ADMIN ? associationId : null;
      addConsent(tx, { personId: person.id, purpose, associationId: to, channel });
    }
    if (account) account.personId = person.id;
    await recordCreation(tx, profileLifecycle, person);
    return person;
  });
}

/** Makes the row of a new person and of what he brings along; the caller judged who may, and records the creation. */
export function makePerson(
  tx: Context,
  input: CreatePersonInput,
  options: { readonly isSynthetic: boolean; readonly source: ProfileSource; readonly status?: ProfileStatus },
): Person {
  const person = make(tx, Person, {
    ...nameColumns(input.name),
    gender: input.gender,
    birth: birthText(tx, input.birth),
    provinceLink: input.provinceLink,
    residenceId: input.residenceId ?? null,
    status: options.status ?? profileLifecycle.initial,
    highestDegree: highestOf(input.degrees),
    deceasedOn: null,
    mergedIntoId: null,
    formerIds: [],
    isPublic: input.consents.includes(ConsentPurpose.PUBLIC_PROFILE),
    inExpertPool: input.consents.includes(ConsentPurpose.EXPERT_POOL),
    sharesInternal: false,
    sharesContact: false,
    orcidIsAuthenticated: false,
    source: options.source,
    isSynthetic: options.isSynthetic,
  });
  addProfile(tx, person, input);
  return person;
}

/** Where a new profile comes from, by who enters it. */
function sourceOf({ viewer }: Context, isOwn: boolean): ProfileSource {
  if (isOwn) return ProfileSource.SELF;
  return hasRole(viewer, 'UNION_OFFICER') ? ProfileSource.UNION : ProfileSource.ASSOCIATION;
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

async function checkReferences(tx: Context, input: CreatePersonInput): Promise<void> {
  for (const list of ['degrees', 'titles', 'employments'] as const) {
    if (input[list].length > 30) refuse('TOO_MANY_ENTRIES', ['input', list]);
  }
  await checkFields(tx, input.fields);
  const known = await Promise.all([
    input.residenceId ? tx.loaders.byId(AdministrativeUnit, assertId(input.residenceId, 'adm')) : true,
    ...input.degrees.map(({ fieldId }) =>
      fieldId ? tx.loaders.byId(ResearchField, assertId(fieldId, 'fld')) : true,
    ),
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

/**
 * Takes one step of the profile's lifecycle.
 * @param change what changes besides the state, once the step is taken
 */
export function takeProfileStep(
  ctx: Context,
  step: keyof typeof profileLifecycle.steps,
  input: ProfileStepInput,
  change: (tx: Context, person: Person) => Promise<void> | void = () => undefined,
) {
  return once(ctx, input, `Person.${step}`, Person, async (tx) => {
    const person = await loadForChange(tx, Person, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const before = person.status;
    await transition(tx, profileLifecycle, step, person, { reason });
    await follow(tx, person, before);
    await change(tx, person);
    person.updatedAt = tx.now();
    return person;
  });
}

/** What a new state brings with it, whatever the step. */
export async function follow(tx: Context, person: Person, before: ProfileStatus): Promise<void> {
  // Somebody whose restriction is lifted is as verified as before.
  if (person.status === ProfileStatus.VERIFIED && before !== ProfileStatus.RESTRICTED) {
    person.lastVerifiedOn = tx.today;
    person.verifiedById = tx.viewer.accountId;
  }
  const { RESTRICTED, DECEASED } = ProfileStatus;
  if ([RESTRICTED, DECEASED].includes(person.status) && before !== RESTRICTED) person.statusBefore = before;
  if ([RESTRICTED, DECEASED].includes(before) && person.status !== DECEASED) person.statusBefore = null;
  if ([...closedProfiles, DECEASED].some((state) => state === person.status || state === before))
    await showByConsent(tx, person);
}
