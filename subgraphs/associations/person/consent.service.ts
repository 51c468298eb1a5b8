import {
  assertAllowed,
  assertId,
  type Context,
  constraintMeans,
  loadForChange,
  once,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { rowsByPerson } from '../profile/profile.loaders.js';
import { FieldClass } from './field-class.js';
import { readField } from './person.access.js';
import { Person } from './person.entity.js';
import { ConsentPurpose, closedProfiles, ProfileStatus } from './person.enums.js';
import type { ConsentInput } from './person.inputs.js';
import { mayEditPerson } from './person.policy.js';
import { personProblems } from './person.problems.js';
import { ConsentRecord } from './profile.entities.js';

const { refuse } = personProblems;
const textVersion = '2026-01';
constraintMeans('consent_open', personProblems.problem('ALREADY_GIVEN', ['input']));

/**
 * The consent of a person for a purpose that is given and not withdrawn, or null. Silence is no consent.
 * @param associationId with MEMBERSHIP_ADMIN: the association that it has to be given to
 */
export function findOpenConsent(
  tx: Context,
  personId: string,
  purpose: ConsentPurpose,
  associationId: string | null,
): Promise<ConsentRecord | null> {
  return tx.em.findOne(ConsentRecord, { personId, purpose, associationId, withdrawnAt: null } as never);
}

interface OpenConsent {
  readonly id: string;
  readonly person: string;
  readonly purpose: ConsentPurpose;
  readonly association: string | null;
}

/** The consents of a person that are given and not withdrawn; one statement for all people of a page. */
export async function openConsents(ctx: Context, id: string): Promise<readonly OpenConsent[]> {
  const found = await ctx.loaders.batch<string, OpenConsent[]>('consents', id, async (ids) => {
    const rows = await ctx.em.execute<OpenConsent[]>(
      `select id, person_id as person, purpose, association_id as association
       from "${ctx.subgraph}".consent_record
       where withdrawn_at is null and person_id = any(?::text[]) order by purpose, id`,
      [`{${ids.join(',')}}`],
    );
    return Map.groupBy(rows, ({ person }) => person);
  });
  return found ?? [];
}

/** The purposes with an open consent of a person. */
export const openPurposes = async (ctx: Context, id: string): Promise<readonly ConsentPurpose[]> => [
  ...new Set((await openConsents(ctx, id)).map(({ purpose }) => purpose)),
];

/**
 * The association that a consent is given to: MEMBERSHIP_ADMIN names one, no other purpose does.
 * @throws Refusal where it is missing, superfluous or unknown
 */
export async function associationOfConsent(
  tx: Context,
  purposes: readonly ConsentPurpose[],
  id: string | null | undefined,
): Promise<string | null> {
  const path = ['input', 'associationId'];
  const named = purposes.includes(ConsentPurpose.MEMBERSHIP_ADMIN);
  if (!id) return named ? refuse('REQUIRED', path) : null;
  if (!named) refuse('INVALID_VALUE', path);
  if (!(await tx.loaders.byId(Association, assertId(id, 'aso')))) refuse('REFERENCE_NOT_FOUND', path);
  return id;
}

/** Writes down a consent as it was given. */
export function addConsent(
  tx: Context,
  consent: {
    personId: string;
    purpose: ConsentPurpose;
    associationId: string | null;
    channel: string;
    fieldClasses?: FieldClass[];
  },
): void {
  const record = {
    id: tx.ids('row'),
    fieldClasses: [FieldClass.PUBLIC],
    ...consent,
    textVersion,
    givenAt: tx.now(),
    withdrawnAt: null,
  };
  tx.em.persist(tx.em.create(ConsentRecord, record as never) as object);
}

/** The classes of fields that a consent covers. @throws Refusal where one cannot be agreed to for the purpose */
function classesOf({ purpose, fieldClasses }: ConsentInput): FieldClass[] {
  const asked = new Set(fieldClasses ?? []);
  const isPublication = purpose === ConsentPurpose.PUBLIC_PROFILE;
  const isWrong = (each: FieldClass) =>
    each === FieldClass.SENSITIVE || (each !== FieldClass.PUBLIC && !isPublication);
  if ([...asked].some(isWrong)) refuse('INVALID_VALUE', ['input', 'fieldClasses']);
  return [...asked.add(FieldClass.PUBLIC)].sort();
}

/** What follows from the open consents of a person, and is kept beside them. */
export type Showing = Pick<Person, 'isPublic' | 'sharesInternal' | 'sharesContact' | 'inExpertPool'>;

/** The one rule by which a profile is shown: as far as the open consents go, and not at all while it is closed. */
export function showingOf(
  status: ProfileStatus,
  consents: readonly Pick<ConsentRecord, 'purpose' | 'fieldClasses'>[],
): Showing {
  const open = closedProfiles.includes(status) ? [] : consents;
  // Of the dead only the facts of the public record go on.
  const isDead = status === ProfileStatus.DECEASED;
  const publication = open.find(({ purpose }) => purpose === ConsentPurpose.PUBLIC_PROFILE);
  const covers = (fieldClass: FieldClass) => publication?.fieldClasses?.includes(fieldClass) ?? false;
  return {
    isPublic: publication !== undefined,
    sharesInternal: !isDead && covers(FieldClass.INTERNAL),
    sharesContact: !isDead && covers(FieldClass.RESTRICTED),
    inExpertPool: !isDead && open.some(({ purpose }) => purpose === ConsentPurpose.EXPERT_POOL),
  };
}

/**
 * Shows a person to others as far as the open consents go and the profile is not closed. Lists, counts, search and facets
 * go by what is written here, so that giving and withdrawing work at once everywhere.
 */
export async function showByConsent(tx: Context, person: Person): Promise<void> {
  const stored = await tx.em.find(ConsentRecord, { personId: person.id });
  // In a batch what is new is not stored yet.
  const fresh = [...tx.em.getUnitOfWork().getPersistStack()].filter(
    (each): each is ConsentRecord => each instanceof ConsentRecord && each.personId === person.id,
  );
  const records = new Set([...stored, ...fresh]);
  const open = [...records].filter(({ withdrawnAt }) => withdrawnAt === null);
  Object.assign(person, showingOf(person.status, open));
}

/** Gives a consent; one per purpose, and with MEMBERSHIP_ADMIN per association, is open at a time. */
export function giveConsent(ctx: Context, input: ConsentInput): Promise<Person> {
  return once(ctx, input, 'giveConsent', Person, async (tx) => {
    const { purpose } = input;
    const person = await loadForChange(tx, Person, input.id);
    assertAllowed(mayEditPerson(tx.viewer, person), tx);
    const associationId = await associationOfConsent(tx, [purpose], input.associationId);
    if (await findOpenConsent(tx, person.id, purpose, associationId))
      refuse('ALREADY_GIVEN', ['input', 'purpose']);
    const channel = tx.viewer.personId === person.id ? 'ONLINE' : 'PAPER_FORM';
    const fieldClasses = classesOf(input);
    addConsent(tx, { personId: person.id, purpose, associationId, channel, fieldClasses });
    await showByConsent(tx, person);
    person.updatedAt = tx.now();
    return person;
  });
}

/**
 * Withdraws a consent; the record is kept. Withdrawing PUBLIC_PROFILE hides the person at once; an application that rests
 * on the consent shows nothing of the person any more and cannot go on.
 */
export function withdrawConsent(ctx: Context, input: ConsentInput): Promise<Person> {
  return once(ctx, input, 'withdrawConsent', Person, async (tx) => {
    const { purpose } = input;
    const person = await loadForChange(tx, Person, input.id);
    assertAllowed(mayEditPerson(tx.viewer, person), tx);
    const associationId = await associationOfConsent(tx, [purpose], input.associationId);
    const consent = await findOpenConsent(tx, person.id, purpose, associationId);
    if (!consent) return refuse('NOT_GIVEN', ['input', 'purpose']);
    consent.withdrawnAt = tx.now();
    const applications = { consentId: consent.id, admittedOn: null };
    for (const application of await tx.em.find(Membership, applications)) application.consentId = null;
    await showByConsent(tx, person);
    person.updatedAt = tx.now();
    return person;
  });
}

/** All consents of a person, given and withdrawn, the newest first. */
export const consentLog = (ctx: Context, person: Person): Promise<ConsentRecord[] | null> =>
  readField(ctx, person, 'consentRecords', async () =>
    (await rowsByPerson(ctx, ConsentRecord, person.id)).reverse(),
  );
