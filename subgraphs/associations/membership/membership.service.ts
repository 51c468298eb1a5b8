import { ageOn, parsePartialDate, pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  notFound,
  once,
  recordCreation,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { openConsents } from '../person/consent.service.js';
import { currentPersonId } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { ConsentPurpose } from '../person/person.enums.js';
import { Membership } from './membership.entity.js';
import { MemberCategory, MembershipStatus, MemberType, openStatuses } from './membership.enums.js';
import type {
  ApplyForMembershipInput,
  GrantHonoraryMembershipInput,
  MembershipStepInput,
} from './membership.inputs.js';
import { isActive, membershipLifecycle } from './membership.lifecycle.js';
import { moveOffices } from './membership.offices.js';
import { mayApply, mayLead } from './membership.policy.js';
import { membershipProblems } from './membership.problems.js';

const { refuse } = membershipProblems;
const texts = textInput(refuse);
const pastDay = pastDayBy(refuse);

export type MembershipStep = keyof typeof membershipLifecycle.steps;

/**
 * Applies for membership, for oneself or, as secretary, from a signed paper form.
 * @throws NOT_FOUND for a person whom a secretary may not see and who did not consent to this association
 * @throws Refusal where the association takes no members, the member has one open already, is under age or did not
 *   consent to MEMBERSHIP_ADMIN
 */
export function applyForMembership(ctx: Context, input: ApplyForMembershipInput): Promise<Membership> {
  return once(ctx, input, 'applyForMembership', Membership, async (tx) => {
    const subject = await currentSubject(tx, input);
    assertAllowed(mayApply(tx.viewer, subject), tx);
    if (input.category === MemberCategory.HONORARY) refuse('INVALID_VALUE', ['input', 'category']);
    const appliedOn = pastDay(tx, input.appliedOn, 'appliedOn');
    await requireActiveAssociation(tx, input.associationId, appliedOn, 'appliedOn');
    const consentId = subject.personId
      ? await checkPerson(tx, subject.associationId, subject.personId, input.category, appliedOn)
      : null;
    if (subject.organizationId) await requireOrganization(tx, subject.organizationId);
    const previous = await previousMembership(tx, subject, appliedOn, 'appliedOn');
    const membership = make(tx, Membership, {
      ...subject,
      memberType: subject.personId ? MemberType.INDIVIDUAL : MemberType.COLLECTIVE,
      category: input.category,
      status: membershipLifecycle.initial,
      appliedOn,
      consentId,
      previousId: previous?.id ?? null,
    });
    await recordCreation(tx, membershipLifecycle, membership, { extra: { consentId } });
    return membership;
  });
}

/** Grants an honorary membership, which is active at once. */
export function grantHonoraryMembership(
  ctx: Context,
  input: GrantHonoraryMembershipInput,
): Promise<Membership> {
  return once(ctx, input, 'grantHonoraryMembership', Membership, async (tx) => {
    const subject = await currentSubject(tx, input);
    assertAllowed(mayLead(tx.viewer, subject), tx);
    const citation = texts.lines(input.citation, 2_000, 'citation');
    if (!citation) refuse('REQUIRED', ['input', 'citation']);
    const decisionNumber = texts.optional(input.decisionNumber, 100, 'decisionNumber');
    const day = pastDay(tx, input.grantedOn, 'grantedOn');
    await requireActiveAssociation(tx, input.associationId, day, 'grantedOn');
    const consentId = await checkPerson(
      tx,
      subject.associationId,
      subject.personId!,
      MemberCategory.HONORARY,
      day,
    );
    await previousMembership(tx, subject, day, 'grantedOn');
    const membership = make(tx, Membership, {
      ...subject,
      memberType: MemberType.INDIVIDUAL,
      category: MemberCategory.HONORARY,
      status: MembershipStatus.ACTIVE,
      appliedOn: day,
      admittedOn: day,
      decisionNumber,
      consentId,
    });
    await recordCreation(tx, membershipLifecycle, membership, {
      reason: citation,
      extra: { consentId },
    });
    return membership;
  });
}

/**
 * Takes one step of the lifecycle.
 * @param check judges what the step's input adds, and changes what the step changes besides the state
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function takeMembershipStep<Input extends MembershipStepInput>(
  ctx: Context,
  step: MembershipStep,
  input: Input,
  check: (
    tx: Context,
    membership: Membership,
    day: string,
  ) => Promise<TransitionInput> | TransitionInput = () => ({}),
): Promise<Membership> {
  return once(ctx, input, `Membership.${step}`, Membership, async (tx) => {
    const membership = await loadForChange(tx, Membership, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const day = pastDay(tx, input.on, 'on');
    const before = { ...membership };
    await transition(tx, membershipLifecycle, step, membership, { reason });
    if (day < startOf(before)) refuse('DATE_BEFORE_START', ['input', 'on']);
    const extra = await check(tx, membership, day);
    Object.assign(tx.pendingTransitions.at(-1)!, extra);
    if (!openStatuses.includes(membership.status as never)) {
      membership.endedOn = day;
      membership.endReason = reason;
    }
    membership.updatedAt = tx.now();
    await moveOffices(tx, membership, before.status, day, reason);
    return membership;
  });
}

/** The day before which nothing can have happened to a membership. */
export const startOf = (membership: Pick<Membership, 'admittedOn' | 'appliedOn'>): string =>
  membership.admittedOn ?? membership.appliedOn;

const subjectOf = (input: {
  associationId: string;
  personId?: string | null;
  organizationId?: string | null;
}) => {
  const subject = {
    associationId: assertId(input.associationId, 'aso'),
    personId: input.personId ? assertId(input.personId, 'per') : null,
    organizationId: input.organizationId ? assertId(input.organizationId, 'org') : null,
  };
  if ((subject.personId === null) === (subject.organizationId === null)) refuse('ONE_MEMBER', ['input']);
  return subject;
};

/** Who applies, by the id that a person has today. */
async function currentSubject(tx: Context, input: Parameters<typeof subjectOf>[0]) {
  const subject = subjectOf(input);
  return subject.personId ? { ...subject, personId: await currentPersonId(tx, subject.personId) } : subject;
}

async function requireActiveAssociation(tx: Context, id: string, day: string, field: string): Promise<void> {
  // An association that ends at this moment ends first, or waits and takes the new member along.
  if (!tx.batch)
    await tx.em.execute(`select id from "${tx.subgraph}".association where id = ? for share`, [id]);
  const association = await tx.loaders.byId(Association, id);
  if (!association) return refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
  if (!isActive(association)) refuse('ASSOCIATION_NOT_ADMITTED', ['input', 'associationId']);
  // A year alone is its first day here: who joined in it is not turned away.
  if (association.founded && day < association.founded) refuse('DATE_BEFORE_START', ['input', field]);
}

async function requireOrganization(tx: Context, id: string): Promise<void> {
  if (!(await tx.loaders.byId(Organization, id))) refuse('REFERENCE_NOT_FOUND', ['input', 'organizationId']);
}

/**
 * A person with a consent to this association may be unknown to it; whoever only knows an id learns nothing.
 * @returns the id of the consent that the membership rests on
 */
async function checkPerson(
  tx: Context,
  associationId: string,
  id: string,
  category: MemberCategory,
  day: string,
): Promise<string> {
  const consent = (await openConsents(tx, id)).find(
    ({ purpose, association }) =>
      purpose === ConsentPurpose.MEMBERSHIP_ADMIN && association === associationId,
  );
  const person = consent ? await tx.em.findOne(Person, { id }) : await tx.loaders.byId(Person, id);
  if (!person) throw notFound();
  if (!consent) return refuse('CONSENT_MISSING', ['input', 'personId']);
  if (person.deceasedOn) refuse('MEMBER_NOT_ALIVE', ['input', 'personId']);
  if (category === MemberCategory.FULL) await requireAge(tx, person, day);
  return consent.id;
}

async function requireAge(tx: Context, { birth }: Person, day: string): Promise<void> {
  const known = birth ? parsePartialDate(birth) : null;
  if (!known) return refuse('AGE_UNKNOWN', ['input', 'personId']);
  const minimum = await tx.rules.number('member.minimumAge');
  const age = ageOn(known, day);
  if (!age || age.years < minimum) refuse('UNDER_AGE', ['input', 'personId']);
  if (age!.atLeast < minimum) refuse('AGE_UNKNOWN', ['input', 'personId']);
}

const ofSubject = (subject: ReturnType<typeof subjectOf>) => ({
  associationId: subject.associationId,
  ...(subject.personId ? { personId: subject.personId } : { organizationId: subject.organizationId }),
});

/** Those of all members of a batch in one statement. */
async function membershipsOf(tx: Context, subject: ReturnType<typeof subjectOf>): Promise<Membership[]> {
  const { associationId, personId } = subject;
  const order = { orderBy: { endedOn: 'DESC' } as never };
  if (!tx.batch || !personId) return tx.em.find(Membership, ofSubject(subject) as never, order);
  const found = await tx.loaders.batch(`memberships-in:${associationId}`, personId, async (ids) =>
    Map.groupBy(
      await tx.em.find(Membership, { associationId, personId: { $in: [...ids] } }, order),
      (each) => each.personId!,
    ),
  );
  return found ?? [];
}

/**
 * The last membership that ended by the member’s own doing, which a new one follows.
 * @throws Refusal where one is open, or had not ended on the day: nobody is a member of an association twice at a time
 */
async function previousMembership(
  tx: Context,
  subject: ReturnType<typeof subjectOf>,
  day: string,
  field: string,
): Promise<Membership | null> {
  const known = await membershipsOf(tx, subject);
  if (known.some(({ status }) => openStatuses.includes(status as never)))
    refuse('DUPLICATE_OPEN_MEMBERSHIP', ['input']);
  // One that was merged into another is no time of its own.
  const own = known.filter(({ status }) => status !== MembershipStatus.MERGED);
  if (own.some(({ admittedOn, endedOn }) => admittedOn && endedOn && day < endedOn))
    refuse('OVERLAPPING_MEMBERSHIP', ['input', field]);
  const { RESIGNED, STRUCK_OFF } = MembershipStatus;
  return known.find(({ status }) => status === RESIGNED || status === STRUCK_OFF) ?? null;
}
