import { ageOn, isCivilDate, parsePartialDate } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  countRows,
  loadForChange,
  make,
  once,
  recordCreation,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { findOpenConsent } from '../person/consent.service.js';
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
import { mayApply, mayLead } from './membership.policy.js';
import { membershipProblems } from './membership.problems.js';

const { refuse } = membershipProblems;

export type MembershipStep = keyof typeof membershipLifecycle.steps;

/**
 * Applies for membership, for oneself or, as secretary, from a signed paper form.
 * @throws Refusal where the association takes no members, the member has one open already, is under age or did not
 *   consent to MEMBERSHIP_ADMIN
 */
export function applyForMembership(ctx: Context, input: ApplyForMembershipInput): Promise<Membership> {
  return once(ctx, input.idempotencyKey, 'applyForMembership', Membership, async (tx) => {
    const subject = subjectOf(input);
    assertAllowed(mayApply(tx.viewer, subject));
    if (input.category === MemberCategory.HONORARY) refuse('INVALID_VALUE', ['input', 'category']);
    const appliedOn = pastDay(tx, input.appliedOn, 'appliedOn');
    await requireActiveAssociation(tx, input.associationId);
    const consentId = subject.personId
      ? await checkPerson(tx, subject.personId, input.category, appliedOn)
      : null;
    if (subject.organizationId) await requireOrganization(tx, subject.organizationId);
    await requireNoOpenMembership(tx, subject);
    const previous = await previousMembership(tx, subject);
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
  return once(ctx, input.idempotencyKey, 'grantHonoraryMembership', Membership, async (tx) => {
    const subject = subjectOf(input);
    assertAllowed(mayLead(tx.viewer, subject));
    if (!input.citation.trim()) refuse('REQUIRED', ['input', 'citation']);
    if (input.citation.length > 2_000) refuse('TOO_LONG', ['input', 'citation']);
    const day = pastDay(tx, input.grantedOn, 'grantedOn');
    await requireActiveAssociation(tx, input.associationId);
    const consentId = await checkPerson(tx, input.personId, MemberCategory.HONORARY, day);
    await requireNoOpenMembership(tx, subject);
    const membership = make(tx, Membership, {
      ...subject,
      memberType: MemberType.INDIVIDUAL,
      category: MemberCategory.HONORARY,
      status: MembershipStatus.ACTIVE,
      appliedOn: day,
      admittedOn: day,
      decisionNumber: input.decisionNumber ?? null,
      consentId,
    });
    await recordCreation(tx, membershipLifecycle, membership, {
      reason: input.citation,
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
  return once(ctx, input.idempotencyKey, `Membership.${step}`, Membership, async (tx) => {
    const membership = await loadForChange(tx, Membership, input.id);
    if ((input.reason ?? '').length > 2_000) refuse('TOO_LONG', ['input', 'reason']);
    const day = pastDay(tx, input.on, 'on');
    const before = { ...membership };
    await transition(tx, membershipLifecycle, step, membership, { reason: input.reason ?? null });
    if (day < before.appliedOn) refuse('DATE_BEFORE_START', ['input', 'on']);
    const extra = await check(tx, membership, day);
    Object.assign(tx.pendingTransitions.at(-1)!, extra);
    if (!openStatuses.includes(membership.status as never)) membership.endedOn = day;
    membership.updatedAt = tx.now();
    return membership;
  });
}

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

function pastDay(tx: Context, day: string | null | undefined, field: string): string {
  const chosen = day ?? tx.today;
  if (!isCivilDate(chosen)) refuse('INVALID_VALUE', ['input', field]);
  if (chosen > tx.today) refuse('DATE_IN_FUTURE', ['input', field]);
  return chosen;
}

async function requireActiveAssociation(tx: Context, id: string): Promise<void> {
  const association = await tx.loaders.byId(Association, id);
  if (!association) return refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
  if (!isActive(association)) refuse('ASSOCIATION_NOT_ADMITTED', ['input', 'associationId']);
}

async function requireOrganization(tx: Context, id: string): Promise<void> {
  if (!(await tx.loaders.byId(Organization, id))) refuse('REFERENCE_NOT_FOUND', ['input', 'organizationId']);
}

/** @returns the id of the consent that the membership rests on */
async function checkPerson(tx: Context, id: string, category: MemberCategory, day: string): Promise<string> {
  // The applicant may be unknown to the secretary before he belongs to the association: his consent is what counts.
  const person = await tx.em.findOne(Person, { id });
  const consent = person && (await findOpenConsent(tx, id, ConsentPurpose.MEMBERSHIP_ADMIN));
  if (!person || !consent) return refuse('CONSENT_MISSING', ['input', 'personId']);
  if (person.deceasedOn) refuse('MEMBER_NOT_ALIVE', ['input', 'personId']);
  const birth = person.birth ? parsePartialDate(person.birth) : null;
  const age = birth && ageOn(birth, day);
  if (category === MemberCategory.FULL && age && age.years < (await tx.rules.number('member.minimumAge'))) {
    refuse('UNDER_AGE', ['input', 'personId']);
  }
  return consent.id;
}

const ofSubject = (subject: ReturnType<typeof subjectOf>) => ({
  associationId: subject.associationId,
  ...(subject.personId ? { personId: subject.personId } : { organizationId: subject.organizationId }),
});

async function requireNoOpenMembership(tx: Context, subject: ReturnType<typeof subjectOf>): Promise<void> {
  const open = await countRows(tx, Membership, { ...ofSubject(subject), status: { $in: [...openStatuses] } });
  if (open > 0) refuse('DUPLICATE_OPEN_MEMBERSHIP', ['input']);
}

async function previousMembership(
  tx: Context,
  subject: ReturnType<typeof subjectOf>,
): Promise<Membership | null> {
  const ended = { $in: [MembershipStatus.RESIGNED, MembershipStatus.STRUCK_OFF] };
  return tx.em.findOne(Membership, { ...ofSubject(subject), status: ended } as never, {
    orderBy: { endedOn: 'DESC' } as never,
  });
}
