import {
  CouncilRole,
  CouncilSeatStatus,
  CouncilStatus,
  faultsOfEstablishing,
  faultsOfQuorum,
  rulesetOf,
} from '../../kernel/council/index.js';
import type { Context } from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';
import { isOfUnion, partiesOf } from './council.policy.js';
import {
  type ConsultancyAttendance,
  type ConsultancyCouncilSession,
  ConsultancyCouncilVote,
} from './session.entity.js';

const rank = Object.values(CouncilRole);

/** The seats of a council that the viewer may see: by role, then by appointment. */
export async function seatsOf(ctx: Context, councilId: string): Promise<ConsultancyCouncilSeat[]> {
  const seats = await ctx.loaders.group(ConsultancyCouncilSeat, 'councilId', councilId);
  return seats.toSorted((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role));
}

/** Whether the viewer sees what goes on inside a council: the Union, and the members once they have declared (C7). */
export async function isInside(ctx: Context, councilId: string): Promise<boolean> {
  const { viewer } = ctx;
  if (isOfUnion(viewer)) return true;
  if (!viewer.personId) return false;
  const seats = await ctx.loaders.group(ConsultancyCouncilSeat, 'councilId', councilId);
  return seats.some(
    ({ personId, endedOn, status, declaredAt }) =>
      personId === viewer.personId &&
      endedOn === null &&
      status === CouncilSeatStatus.ACCEPTED &&
      declaredAt !== null,
  );
}

/** Attendance of a session, in order of arrival; null for who is outside. One statement for a page. */
export async function attendanceOf(
  ctx: Context,
  session: ConsultancyCouncilSession,
): Promise<Pick<ConsultancyAttendance, 'id' | 'seatId' | 'createdAt' | 'leftAt'>[] | null> {
  if (!(await isInside(ctx, session.councilId))) return null;
  type Row = { id: string; sessionId: string; seatId: string; createdAt: string; leftAt: string | null };
  const found = await ctx.loaders.batch<string, Row[]>('attendance', session.id, async (ids) => {
    const rows = await ctx.em.execute<Row[]>(
      `select id, session_id as "sessionId", seat_id as "seatId", created_at as "createdAt", left_at as "leftAt"
       from consultancy.consultancy_attendance where session_id = any(?::text[]) order by id`,
      [`{${ids.join()}}`],
    );
    return Map.groupBy(rows, ({ sessionId }) => sessionId);
  });
  return (found ?? []).map(({ id, seatId, createdAt, leftAt }) => ({
    id,
    seatId,
    createdAt: new Date(createdAt) as never,
    leftAt: leftAt === null ? null : new Date(leftAt),
  }));
}

/** Whether those who are in a session may decide; null for who is outside. */
export async function isQuorate(ctx: Context, session: ConsultancyCouncilSession): Promise<boolean | null> {
  const attendance = await attendanceOf(ctx, session);
  const council = attendance && (await ctx.loaders.byId(ConsultancyCouncil, session.councilId));
  if (!attendance || !council) return null;
  const present = new Set(attendance.filter(({ leftAt }) => leftAt === null).map(({ seatId }) => seatId));
  const seats = (await seatsOf(ctx, council.id)).filter(({ endedOn }) => endedOn === null);
  return faultsOfQuorum(await rulesetOf(ctx, council.kind), seats, present).length === 0;
}

/** A session's votes that the viewer may see, in order. */
export const votesOf = (
  ctx: Context,
  session: ConsultancyCouncilSession,
): Promise<ConsultancyCouncilVote[]> =>
  ctx.loaders.group(ConsultancyCouncilVote, 'sessionId', session.id, { orderBy: [['no', 'ASC']] });

/** Which seats voted in a vote, and which are recused: never what they voted. One statement for a page. */
export async function turnoutOf(
  ctx: Context,
  vote: ConsultancyCouncilVote,
): Promise<{ readonly seatId: string; readonly isRecused: boolean; readonly choice: string | null }[]> {
  type Row = { voteId: string; seatId: string; isRecused: boolean; choice: string | null };
  const found = await ctx.loaders.batch<string, Row[]>('turnout', vote.id, async (ids) => {
    const rows = await ctx.em.execute<Row[]>(
      `select vote_id as "voteId", seat_id as "seatId", is_recused as "isRecused", choice
       from consultancy.consultancy_ballot where vote_id = any(?::text[]) order by seat_id`,
      [`{${ids.join()}}`],
    );
    return Map.groupBy(rows, ({ voteId }) => voteId);
  });
  return found ?? [];
}

/** A request's councils that the viewer may see, latest round first. */
export async function councilsOf(ctx: Context, { id }: ConsultancyRequest): Promise<ConsultancyCouncil[]> {
  const councils = await ctx.loaders.group(ConsultancyCouncil, 'requestId', id);
  return councils.toSorted((a, b) => b.round - a.round || (a.id < b.id ? 1 : -1));
}

/** The council of the round in force, as far as the viewer may see it. */
export async function presentCouncil(
  ctx: Context,
  request: ConsultancyRequest,
): Promise<ConsultancyCouncil | null> {
  const councils = await councilsOf(ctx, request);
  return councils.find(({ round, status }) => round === request.round && status !== 'CANCELLED') ?? null;
}

/** What keeps a draft from being established, in words, for the Union; null for others and once it is established. */
export async function obstaclesOf(ctx: Context, council: ConsultancyCouncil): Promise<string[] | null> {
  if (council.status !== CouncilStatus.DRAFT || !isOfUnion(ctx.viewer)) return null;
  const request = await ctx.loaders.byId(ConsultancyRequest, council.requestId);
  if (!request) return null;
  const seats = (await seatsOf(ctx, council.id)).filter(({ endedOn }) => endedOn === null);
  const ruleset = await rulesetOf(ctx, council.kind);
  return faultsOfEstablishing(council.kind, ruleset, seats, partiesOf(request)).map(({ text }) =>
    ctx.say(text),
  );
}
