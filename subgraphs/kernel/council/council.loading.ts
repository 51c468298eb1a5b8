import type { EntityClass } from '@mikro-orm/core';
import type { Context } from '../context.js';
import { notFound, unauthenticated } from '../errors.js';
import { assertId } from '../ids.js';
import { loadForChange } from '../write.js';
import { CouncilSeatStatus } from './council.enums.js';
import type {
  CouncilAttendanceRecord,
  CouncilBallotRecord,
  CouncilRecord,
  CouncilSeatRecord,
} from './council.records.js';
import type { Councils } from './councils.types.js';
import type { CouncilSessionRecord, CouncilVoteRecord } from './session.records.js';

/**
 * A record as the viewer may know of it, for what is asked before a transaction.
 * @throws UNAUTHENTICATED, BAD_USER_INPUT, NOT_FOUND
 */
export async function known<T extends object>(ctx: Context, entity: EntityClass<T>, id: string): Promise<T> {
  if (ctx.viewer.kind === 'anonymous') throw unauthenticated();
  // What a batch has made is not in the database yet.
  const made = ctx.batch && ctx.em.getUnitOfWork().getById(entity as never, id as never);
  if (made) return made as T;
  const found = await ctx.loaders.byId(entity, assertId(id, ctx.entities.prefixOf(entity)));
  if (!found) throw notFound();
  return found;
}

/** What a step does to a council: carry it on, for which its subject must be under way, or end something. */
export type Course = 'GOES_ON' | 'ENDS';

/**
 * Locks a council, and before it its subject: whatever changes a council waits for these rows, in this order, so that no
 * two decide at once, and no two wait for each other.
 */
export async function lockCouncil<C extends CouncilRecord>(
  tx: Context,
  { entities, lockSubject }: Councils<C, any, any, any>,
  id: string,
  course: Course = 'GOES_ON',
): Promise<C> {
  if (lockSubject) await lockSubject(tx, await known(tx, entities.council, id), course === 'ENDS');
  return loadForChange(tx, entities.council, id);
}

/** Locks a record that belongs to a council, after the council. */
export async function lockPart<C extends CouncilRecord, T extends { readonly councilId: string }>(
  tx: Context,
  councils: Councils<C, any, any, any>,
  entity: EntityClass<T>,
  id: string,
  course: Course = 'GOES_ON',
): Promise<{ council: C; part: T }> {
  const { councilId } = await known(tx, entity, id);
  const council = await lockCouncil(tx, councils, councilId, course);
  return { council, part: await loadForChange(tx, entity, id) };
}

/** Seats in force, for a decision that has locked the council. */
export const seatsInForce = <S extends CouncilSeatRecord>(
  tx: Context,
  { entities }: Councils<any, S, any, any>,
  councilId: string,
): Promise<S[]> =>
  tx.em.find(entities.seat, { councilId, endedOn: null } as never, {
    orderBy: { id: 'ASC' } as never,
  }) as never;

/** Whether the holder of a seat may take part in a session: he accepted, and declared his interests (C7). */
export const isReady = ({ status, declaredAt }: CouncilSeatRecord): boolean =>
  status === CouncilSeatStatus.ACCEPTED && declaredAt !== null;

/** Who is in the session now. */
export async function presentSeats(
  tx: Context,
  { entities }: Councils<any, any, any, any>,
  sessionId: string,
): Promise<Set<string>> {
  const rows = (await tx.em.find(entities.attendance, {
    sessionId,
    leftAt: null,
  } as never)) as CouncilAttendanceRecord[];
  return new Set(rows.map(({ seatId }) => seatId));
}

/** Ballots and recusals of a vote. */
export const ballotsOf = (
  tx: Context,
  { entities }: Councils<any, any, any, any>,
  voteId: string,
): Promise<CouncilBallotRecord[]> => tx.em.find(entities.ballot, { voteId } as never) as never;

/** Votes of a session that are not counted yet. */
export const openVotes = <V extends CouncilVoteRecord>(
  tx: Context,
  { entities }: Councils<any, any, any, V>,
  sessionId: string,
): Promise<V[]> =>
  tx.em.find(entities.vote, { sessionId, status: 'OPEN' } as never, {
    orderBy: { no: 'ASC' } as never,
  }) as never;

/** The session of a council that is planned or under way; there is one at most. */
export const pendingSession = async <N extends CouncilSessionRecord>(
  tx: Context,
  { entities }: Councils<any, any, N, any>,
  councilId: string,
): Promise<N | null> =>
  (await tx.em.findOne(entities.session, {
    councilId,
    status: { $in: ['SCHEDULED', 'OPEN'] },
  } as never)) as N | null;
