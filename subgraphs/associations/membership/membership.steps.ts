import type { Context } from '../../kernel/index.js';
import { ratioAtLeast } from '../../kernel/money/index.js';
import { textInput } from '../../kernel/text/index.js';
import { asSystem } from '../association/association.step.js';
import { arrearsOf } from '../fee/fee.sums.js';
import { Person } from '../person/person.entity.js';
import { closeByDeath } from '../profile/death.service.js';
import type { Membership } from './membership.entity.js';
import { MemberType } from './membership.enums.js';
import type {
  AdmitMemberInput,
  ExpelMemberInput,
  MembershipStepInput,
  RecordMemberEndInput,
  StrikeOffMemberInput,
  SuspendMembershipInput,
} from './membership.inputs.js';
import { membershipProblems } from './membership.problems.js';
import { type MembershipStep, startOf, takeMembershipStep } from './membership.service.js';

const { refuse } = membershipProblems;
const texts = textInput(refuse);

/** Steps that add nothing to state, reason and day. */
export const takePlainStep = (
  ctx: Context,
  step: MembershipStep,
  input: MembershipStepInput,
): Promise<Membership> => takeMembershipStep(ctx, step, input);

export const admitMember = (ctx: Context, input: AdmitMemberInput): Promise<Membership> =>
  takeMembershipStep(ctx, 'admit', input, (_tx, membership, day) => {
    membership.cardNumber = texts.required(input.cardNumber, 60, 'cardNumber');
    membership.decisionNumber = texts.required(input.decisionNumber, 100, 'decisionNumber');
    membership.admittedOn = day;
    return { documents: [membership.decisionNumber] };
  });

export const suspendMembership = (ctx: Context, input: SuspendMembershipInput): Promise<Membership> =>
  takeMembershipStep(ctx, 'suspend', input, (_tx, membership, day) => {
    if (input.until && input.until < day) refuse('DATE_BEFORE_START', ['input', 'until']);
    membership.suspendedUntil = input.until ?? null;
    return { extra: { until: membership.suspendedUntil } };
  });

export const resumeMembership = (ctx: Context, input: MembershipStepInput): Promise<Membership> =>
  takeMembershipStep(ctx, 'resume', input, (_tx, membership) => {
    membership.suspendedUntil = null;
    return {};
  });

/** @throws Refusal without two notices to the member, or where fees are not unpaid for the years of `member.strikeOffFeeYears` */
export const strikeOffMember = (ctx: Context, input: StrikeOffMemberInput): Promise<Membership> =>
  takeMembershipStep(ctx, 'strikeOff', input, async (tx, membership, day) => {
    if (new Set(input.noticesSentOn).size < 2) refuse('TWO_NOTICES_NEEDED', ['input', 'noticesSentOn']);
    if (input.noticesSentOn.some((sent) => sent > day)) refuse('DATE_IN_FUTURE', ['input', 'noticesSentOn']);
    if (input.noticesSentOn.some((sent) => sent < startOf(membership)))
      refuse('DATE_BEFORE_START', ['input', 'noticesSentOn']);
    const years = await unpaidYears(tx, membership, input.unpaidFeeYears ?? null);
    if (years !== null && years < (await tx.rules.number('member.strikeOffFeeYears'))) {
      refuse('FEES_NOT_OVERDUE_LONG_ENOUGH', ['input', 'unpaidFeeYears']);
    }
    return { extra: { notices: input.noticesSentOn, unpaidFeeYears: years } };
  });

/** Where the ledger knows the member, it says for how many years he did not pay; else the secretary does. */
async function unpaidYears(tx: Context, { id }: Membership, stated: number | null): Promise<number | null> {
  if (stated === null) return null;
  const { known, overdue } = await arrearsOf(tx, id);
  if (known === 0) return stated;
  if (stated > overdue) refuse('LEDGER_SAYS_OTHERWISE', ['input', 'unpaidFeeYears']);
  return overdue;
}

/** @throws Refusal without a hearing, or below the majority of `member.expelMajority` */
export const expelMember = (ctx: Context, input: ExpelMemberInput): Promise<Membership> =>
  takeMembershipStep(ctx, 'expel', input, async (tx, membership) => {
    const { votesFor, votesTotal } = input;
    if (!input.hearingOffered) refuse('HEARING_NEEDED', ['input', 'hearingOffered']);
    if (votesTotal < 1 || votesFor < 0 || votesFor > votesTotal)
      refuse('INVALID_VALUE', ['input', 'votesFor']);
    const needed = await tx.rules.value<{ numerator: number; denominator: number }>('member.expelMajority');
    if (!ratioAtLeast(votesFor, votesTotal, needed)) refuse('MAJORITY_NOT_REACHED', ['input', 'votesFor']);
    membership.decisionNumber = texts.required(input.decisionNumber, 100, 'decisionNumber');
    return { documents: [membership.decisionNumber], extra: { votesFor, votesTotal } };
  });

/**
 * The person counts as a member nowhere from then on. Each association records the end of its own membership: the others
 * are told by an alert, and find it by the filter `memberDeceased`.
 */
export const recordMemberDeath = (ctx: Context, input: RecordMemberEndInput): Promise<Membership> =>
  takeMembershipStep(ctx, 'recordDeath', input, async (tx, membership, day) => {
    if (membership.memberType !== MemberType.INDIVIDUAL) refuse('WRONG_MEMBER_TYPE');
    const proof = proofOf(tx, input, day);
    const person = await tx.em.findOneOrFail(Person, { id: membership.personId! });
    await closeByDeath(asSystem(tx), person, day, proof);
    return proof;
  });

export const recordOrganizationDissolution = (
  ctx: Context,
  input: RecordMemberEndInput,
): Promise<Membership> =>
  takeMembershipStep(ctx, 'recordDissolution', input, (tx, membership, day) => {
    if (membership.memberType !== MemberType.COLLECTIVE) refuse('WRONG_MEMBER_TYPE');
    return proofOf(tx, input, day);
  });

/** @throws Refusal for a document without number, of before the end or of the future */
function proofOf(tx: Context, { documentNumber, documentDate }: RecordMemberEndInput, on: string) {
  if (documentDate < on) refuse('DATE_BEFORE_START', ['input', 'documentDate']);
  if (documentDate > tx.today) refuse('DATE_IN_FUTURE', ['input', 'documentDate']);
  return {
    documents: [texts.required(documentNumber, 100, 'documentNumber')],
    extra: { on, documentDate },
  };
}
