import { LockMode } from '@mikro-orm/core';
import { parseCitizenId, parseOrcid } from '../../kernel/identifiers/index.js';
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
import { textInput } from '../../kernel/text/index.js';
import { Account } from '../account/account.entity.js';
import { fingerprintOf } from '../identity/identity.document.js';
import { IdentityDocumentKind } from '../identity/identity.enums.js';
import { holdersOf } from '../identity/identity.service.js';
import { currentPersonId } from '../person/person.access.js';
import { Person } from '../person/person.entity.js';
import { closedProfiles, ProfileStatus } from '../person/person.enums.js';
import { orcidOfAccount } from '../profile/orcid-account.js';
import { ProfileClaim } from './claim.entity.js';
import { ClaimMatch, ProfileClaimStatus } from './claim.enums.js';
import type { ApproveProfileClaimInput, ClaimProfileInput, RejectProfileClaimInput } from './claim.inputs.js';
import { claimLifecycle } from './claim.lifecycle.js';
import { mayClaim } from './claim.policy.js';
import { claimProblems } from './claim.problems.js';

const { refuse } = claimProblems;
const texts = textInput(refuse);
const windowMs = 30 * 86_400_000;

/** Claims one's own profile; see the input's description for what happens. */
export async function claimProfile(ctx: Context, input: ClaimProfileInput): Promise<ProfileClaim> {
  const { citizenId } = input;
  const secretless = { ...input, citizenId: citizenId && ctx.vault.fingerprint('claim', citizenId) };
  return once(ctx, secretless, 'claimProfile', ProfileClaim, async (tx) => {
    assertAllowed(mayClaim(tx.viewer), tx);
    const account = await lockedAccount(tx, tx.viewer.accountId!);
    if (!account || account.personId) return refuse('HAS_PERSON');
    await requireFewClaims(tx, account.id);
    const note = texts.lines(input.note, 1_000, 'note');
    const { match, person, isCertain } = await findProfile(tx, input);
    const status = isCertain ? ProfileClaimStatus.APPROVED : claimLifecycle.initial;
    const claim = make(tx, ProfileClaim, {
      accountId: account.id,
      personId: person?.id ?? null,
      status,
      match,
      note,
    });
    if (isCertain) account.personId = person!.id;
    await recordCreation(tx, claimLifecycle, claim, { extra: { match } });
    return claim;
  });
}

const lockedAccount = (tx: Context, id: string) =>
  tx.em.findOne(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** Who tries many birth dates for a citizen id is stopped. */
async function requireFewClaims(tx: Context, accountId: string): Promise<void> {
  const since = new Date(tx.now().getTime() - windowMs);
  const recent = await tx.em.find(ProfileClaim, { accountId, createdAt: { $gt: since } } as never);
  if (recent.some(({ status }) => status === ProfileClaimStatus.PENDING)) refuse('CLAIM_PENDING', ['input']);
  if (recent.length >= (await tx.rules.number('profile.claimsPerMonth'))) refuse('TOO_MANY_CLAIMS');
}

interface Found {
  readonly match: ClaimMatch;
  readonly person: Person | null;
  /** Nobody else is likely to know it, and nobody has the profile. */
  readonly isCertain: boolean;
}

async function findProfile(tx: Context, input: ClaimProfileInput): Promise<Found> {
  const citizen = input.citizenId ? parseCitizenId(input.citizenId.slice(0, 50)) : null;
  if (citizen && !citizen.ok) refuse('CITIZEN_ID_INVALID', ['input', 'citizenId']);
  const orcid = input.orcid ? parseOrcid(input.orcid) : null;
  if (orcid && !orcid.ok) refuse('ORCID_INVALID', ['input', 'orcid']);
  const birth = input.birth ? partialDateText(input.birth) : null;
  if (input.birth && !birth) refuse('INVALID_VALUE', ['input', 'birth']);
  const kind = IdentityDocumentKind.CITIZEN_ID;
  if (citizen?.ok) {
    const fingerprint = fingerprintOf(tx, { kind, number: citizen.value, country: null });
    const holders = await holdersOf(tx, fingerprint);
    const person = holders.length === 1 ? await liveProfile(tx, holders[0]!) : null;
    if (person) {
      const isCertain = birth?.length === 10 && birth === person.birth && !(await isTaken(tx, person.id));
      return { match: ClaimMatch.CITIZEN_ID, person, isCertain };
    }
  }
  // Everybody may know an ORCID iD: it proves something where the account signed in at ORCID with it.
  const proved = await orcidOfAccount(tx, tx.viewer.accountId);
  const claimed = orcid?.ok ? orcid.value : proved;
  const named = claimed ? await tx.em.findOne(Person, { orcid: claimed }) : null;
  const person = named ? await liveProfile(tx, await currentPersonId(tx, named.id)) : null;
  const isCertain = person !== null && claimed === proved && !(await isTaken(tx, person.id));
  return { match: person ? ClaimMatch.ORCID : ClaimMatch.NONE, person, isCertain };
}

const unclaimable = [...closedProfiles, ProfileStatus.MERGED];

/** Locked, so that of two claims to it the second sees what became of the first. */
const liveProfile = (tx: Context, id: string) =>
  tx.em.findOne(Person, { id, deceasedOn: null, status: { $nin: unclaimable } } as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });

const isTaken = async (tx: Context, personId: string) => (await tx.em.count(Account, { personId })) > 0;

/** Approves a claim: from its next sign-in the account is that of the person. */
export function approveProfileClaim(ctx: Context, input: ApproveProfileClaimInput): Promise<ProfileClaim> {
  return once(ctx, input, 'approveProfileClaim', ProfileClaim, async (tx) => {
    const claim = await loadForChange(tx, ProfileClaim, input.id);
    await transition(tx, claimLifecycle, 'approve', claim);
    const named = input.personId ? assertId(input.personId, 'per') : claim.personId;
    if (!named) return refuse('REQUIRED', ['input', 'personId']);
    const personId = await currentPersonId(tx, named);
    // The dead sign in no more, but who helps with what they left may be given the profile by an officer.
    const person = await tx.em.findOne(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!person || unclaimable.includes(person.status))
      return refuse('REFERENCE_NOT_FOUND', ['input', 'personId']);
    const account = await lockedAccount(tx, claim.accountId);
    if (!account || account.personId) return refuse('HAS_PERSON');
    if (await isTaken(tx, personId)) refuse('PERSON_TAKEN', ['input', 'personId']);
    account.personId = personId;
    claim.personId = personId;
    claim.updatedAt = tx.now();
    return claim;
  });
}

export function rejectProfileClaim(ctx: Context, input: RejectProfileClaimInput): Promise<ProfileClaim> {
  return once(ctx, input, 'rejectProfileClaim', ProfileClaim, async (tx) => {
    const claim = await loadForChange(tx, ProfileClaim, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, claimLifecycle, 'reject', claim, { reason });
    claim.updatedAt = tx.now();
    return claim;
  });
}
