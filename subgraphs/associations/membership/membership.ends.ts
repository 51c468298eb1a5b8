import { LockMode } from '@mikro-orm/core';
import { type Context, make, recordCreation, transition } from '../../kernel/index.js';
import { OfficeEndReason } from '../leadership/leadership.enums.js';
import { endOffices } from '../leadership/office.follow.js';
import { Membership } from './membership.entity.js';
import { MembershipStatus, openStatuses } from './membership.enums.js';
import { membershipLifecycle } from './membership.lifecycle.js';
import { startOf } from './membership.service.js';

/** Open memberships of associations, locked. */
export const openMembershipsOf = (tx: Context, associationIds: readonly string[]): Promise<Membership[]> =>
  tx.em.find(
    Membership,
    { associationId: { $in: [...associationIds] }, status: { $in: [...openStatuses] } },
    { orderBy: { id: 'ASC' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );

const dayOf = (membership: Membership, day: string) => {
  const start = startOf(membership);
  return start > day ? start : day;
};

/**
 * Ends all open memberships of an association that is dissolved.
 * @param tx as the system
 * @param document number of the decision
 * @returns how many
 */
export async function endWithAssociation(
  tx: Context,
  associationId: string,
  day: string,
  document: string,
): Promise<number> {
  const memberships = await openMembershipsOf(tx, [associationId]);
  for (const membership of memberships) {
    await transition(tx, membershipLifecycle, 'endWithAssociation', membership, {
      documents: [document],
      extra: { on: day },
    });
    Object.assign(membership, { endedOn: dayOf(membership, day), updatedAt: tx.now() });
  }
  await endOfficesOf(tx, memberships, day);
  return memberships.length;
}

/** A membership that goes over, and where to. */
export interface Move {
  readonly membership: Membership;
  readonly associationId: string;
  /** Code of the association that it comes from, to tell apart cards of one number. */
  readonly code: string;
  readonly branchId: string | null;
}

/**
 * Moves memberships to successors. The old record ends and keeps its history; a new one goes on from the same day, with
 * card, category and state, and names the old. Who is a member there already goes on with that one membership.
 * @param tx as the system
 * @returns how many records were made
 */
export async function transferMemberships(
  tx: Context,
  moves: readonly Move[],
  day: string,
  document: string,
): Promise<number> {
  const targets = [...new Set(moves.map(({ associationId }) => associationId))];
  const present = new Map((await openMembershipsOf(tx, targets)).map((each) => [keyOf(each), each]));
  const cards = await cardsOf(tx, targets);
  const going = [...bestOf(moves)].filter(([key, { membership }]) => {
    const there = present.get(key);
    return !there || isBetter(membership, there);
  });
  const leaving = moves.map(({ membership }) => membership);
  const replaced = going.map(([key]) => present.get(key)).filter((each) => each !== undefined);
  const states = new Map(leaving.map((membership) => [membership, membership.status]));
  for (const membership of [...leaving, ...replaced]) await end(tx, membership, day, document);
  await endOfficesOf(tx, leaving, day);
  // The ends before the beginnings: only one open membership may be there at a time.
  await tx.em.flush();
  for (const [, move] of going) await begin(tx, move, states.get(move.membership)!, { day, document, cards });
  return going.length;
}

/** Offices of an association that its members leave together. */
async function endOfficesOf(tx: Context, left: readonly Membership[], day: string): Promise<void> {
  for (const [associationId, memberships] of Map.groupBy(left, (each) => each.associationId)) {
    const personIds = memberships.flatMap(({ personId }) => personId ?? []);
    const whose = { personIds, associationIds: [associationId] };
    await endOffices(tx, whose, day, OfficeEndReason.BODY_REORGANISED);
  }
}

const keyOf = ({ associationId, personId, organizationId }: Who): string =>
  `${associationId} ${personId ?? organizationId}`;
type Who = Pick<Membership, 'associationId' | 'personId' | 'organizationId'>;

const isMember = ({ status }: Membership) =>
  status === MembershipStatus.ACTIVE || status === MembershipStatus.SUSPENDED;

/** A member goes before an applicant, who goes on as a member where he was one before. */
const isBetter = (coming: Membership, other: Membership) => isMember(coming) && !isMember(other);

/** The membership with which each member goes on: members of several predecessors have one. */
function bestOf(moves: readonly Move[]): Map<string, Move> {
  const best = new Map<string, Move>();
  for (const move of moves) {
    const key = keyOf({ ...move.membership, associationId: move.associationId });
    const rival = best.get(key);
    if (!rival || isBetter(move.membership, rival.membership)) best.set(key, move);
  }
  return best;
}

async function end(tx: Context, membership: Membership, day: string, document: string): Promise<void> {
  await transition(tx, membershipLifecycle, 'transfer', membership, {
    documents: [document],
    extra: { on: day },
  });
  Object.assign(membership, { endedOn: dayOf(membership, day), updatedAt: tx.now() });
}

async function begin(
  tx: Context,
  { membership, associationId, code, branchId }: Move,
  status: MembershipStatus,
  { day, document, cards }: { day: string; document: string; cards: Set<string> },
): Promise<void> {
  const made = make(tx, Membership, {
    associationId,
    personId: membership.personId,
    organizationId: membership.organizationId,
    memberType: membership.memberType,
    category: membership.category,
    status,
    cardNumber: freeCard(cards, associationId, membership.cardNumber, code),
    appliedOn: membership.appliedOn,
    admittedOn: membership.admittedOn && dayOf(membership, day),
    decisionNumber: membership.decisionNumber,
    suspendedUntil: membership.suspendedUntil,
    consentId: membership.consentId,
    previousId: membership.id,
    branchId,
  });
  await recordCreation(tx, membershipLifecycle, made, {
    documents: [document],
    extra: { on: day, previousId: membership.id },
  });
}

/** A card number is kept; where it is taken, the code of the old association tells the two apart. */
function freeCard(
  cards: Set<string>,
  associationId: string,
  card: string | null,
  code: string,
): string | null {
  if (!card) return null;
  const free = [card, `${code}/${card}`].find((each) => !cards.has(`${associationId} ${each}`)) ?? null;
  if (free) cards.add(`${associationId} ${free}`);
  return free;
}

async function cardsOf(tx: Context, associationIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.em.execute<{ card: string }[]>(
    `select association_id || ' ' || card_number as card from "${tx.subgraph}".membership
     where association_id = any(?::text[]) and card_number is not null`,
    [`{${associationIds.join(',')}}`],
  );
  return new Set(rows.map(({ card }) => card));
}
