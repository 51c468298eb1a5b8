import { addYears } from '../../kernel/calendar/index.js';
import { assertAllowed, assertId, type Context, loadForChange, once } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { Organization } from '../organization/organization.entity.js';
import { Person } from '../person/person.entity.js';
import { Membership } from './membership.entity.js';
import { MembershipStatus } from './membership.enums.js';
import type { IssueMembershipCardInput } from './membership.inputs.js';
import { maySecretary } from './membership.policy.js';
import { membershipProblems } from './membership.problems.js';
import { type MembershipCard, MembershipCardStatus } from './membership-card.types.js';

const { refuse } = membershipProblems;
const { ACTIVE, SUSPENDED } = MembershipStatus;

/** Issues a card with a new code; the code of the card before verifies nothing from then on. */
export function issueMembershipCard(ctx: Context, input: IssueMembershipCardInput): Promise<Membership> {
  return once(ctx, input, 'issueMembershipCard', Membership, async (tx) => {
    const membership = await loadForChange(tx, Membership, input.id);
    assertAllowed(maySecretary(tx.viewer, membership), tx);
    if (membership.status !== ACTIVE) refuse('NOT_A_MEMBER', ['input', 'id']);
    // Its 80 random bits can be guessed by nobody.
    membership.cardCode = tx.ids('crd');
    membership.cardIssuedOn = tx.today;
    membership.updatedAt = tx.now();
    return membership;
  });
}

/**
 * Verifies a card for whoever has its code, past the visibility of memberships: who was shown a card may know what is
 * printed on it.
 * @returns null for a code of no card
 * @throws BAD_USER_INPUT for what is no code
 */
export async function verifyMembershipCard(ctx: Context, code: string): Promise<MembershipCard | null> {
  const membership = await ctx.em.findOne(Membership, { cardCode: assertId(code, 'crd') });
  if (!membership?.cardIssuedOn) return null;
  const years = await ctx.rules.number('member.cardYears');
  const expiresOn = addYears(membership.cardIssuedOn, years);
  return {
    status: statusOf(membership.status, expiresOn <= ctx.today),
    association: await ctx.loaders.byId(Association, membership.associationId),
    displayName: await displayName(ctx, membership),
    category: membership.category,
    issuedOn: membership.cardIssuedOn,
    expiresOn,
  };
}

function statusOf(status: MembershipStatus, isExpired: boolean): MembershipCardStatus {
  if (status === SUSPENDED) return MembershipCardStatus.SUSPENDED;
  if (status !== ACTIVE) return MembershipCardStatus.ENDED;
  return isExpired ? MembershipCardStatus.EXPIRED : MembershipCardStatus.VALID;
}

async function displayName(ctx: Context, { personId, organizationId }: Membership): Promise<string | null> {
  if (organizationId) return (await ctx.loaders.byId(Organization, organizationId))?.nameVi ?? null;
  // Not through the viewer’s rights: a secretary who verifies a card reads no more than the public does.
  const person = await ctx.em.findOne(Person, { id: personId!, isPublic: true });
  return person?.fullName ?? null;
}
