import { createHash } from 'node:crypto';
import {
  assertAllowed,
  type Context,
  loadForChange,
  once,
  type Permission,
  type Problem,
  permission,
  Refusal,
  recordTransition,
} from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { mayHandle } from '../request/request.policy.js';
import type { Opinion } from './opinion.entity.js';
import { OpinionStatus } from './opinion.enums.js';
import type { OpenOpinionsInput } from './opinion.inputs.js';
import { opinionProblems } from './opinion.problems.js';
import { awaitedStatuses, opinionsOfRound } from './opinion.round.js';

const { problem } = opinionProblems;

/**
 * Opens the sealed opinions of the present round: from now on council and authors read each other's.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal while somebody may still submit in time
 */
export const openOpinions = (ctx: Context, input: OpenOpinionsInput): Promise<ConsultancyRequest> =>
  once(ctx, input, 'openOpinions', ConsultancyRequest, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.requestId);
    assertAllowed(mayHandle(tx.viewer), tx);
    const opinions = await opinionsOfRound(tx, request);
    const against = standsAgainst(tx, request, opinions);
    if (against) throw new Refusal([against]);
    const submitted = opinions.filter(({ status }) => status === OpinionStatus.SUBMITTED);
    for (const [i, opinion] of byLot(submitted).entries()) {
      opinion.openedOn = tx.today;
      opinion.number = i + 1;
      opinion.updatedAt = tx.now();
      const { SUBMITTED } = OpinionStatus;
      await recordTransition(tx, 'Opinion', opinion.id, 'open', SUBMITTED, SUBMITTED, {});
    }
    request.opinionsOpenedOn = tx.today;
    request.updatedAt = tx.now();
    return request;
  });

/** What stands against opening the opinions of a round; null where nothing does. */
function standsAgainst(
  { today }: Context,
  request: ConsultancyRequest,
  opinions: readonly Opinion[],
): Problem | null {
  const path = ['input', 'requestId'];
  if (request.opinionsOpenedOn !== null) return problem('ALREADY_OPENED', path);
  if (opinions.some(({ status, dueOn }) => awaitedStatuses.includes(status) && dueOn >= today))
    return problem('OPINIONS_AWAITED', path);
  return opinions.some(({ status }) => status === OpinionStatus.SUBMITTED)
    ? null
    : problem('NO_OPINION_IN', path);
}

/** Whether the opinions can be opened now, by the rule that judges the mutation. Who may not, learns nothing of them. */
export async function mayOpenNow(ctx: Context, request: ConsultancyRequest): Promise<Permission> {
  const decision = mayHandle(ctx.viewer);
  if (!decision.allowed) return permission(ctx, decision);
  const opinions = await ctx.loaders.batch<string, Opinion[]>(
    'opinions-of-round',
    `${request.id} ${request.round}`,
    async (rounds) => {
      const ids = rounds.map((each) => each.split(' ')[0]!);
      const rows = await ctx.em.execute<{ request: string; round: number; status: string; due: string }[]>(
        `select request_id as request, round, status, due_on::text as due from consultancy.opinion
         where request_id = any(?::text[])`,
        [`{${ids.join()}}`],
      );
      const found = rows.map(({ request, round, status, due }) => ({
        key: `${request} ${round}`,
        opinion: { status, dueOn: due } as Opinion,
      }));
      return new Map(
        rounds.map((key) => [key, found.filter((each) => each.key === key).map((each) => each.opinion)]),
      );
    },
  );
  const against = standsAgainst(ctx, request, opinions ?? []);
  return against
    ? { allowed: false, code: against.code, reason: ctx.say(against.text) }
    : { allowed: true, code: null, reason: null };
}

/** In an order that follows neither name nor time nor seat, and is the same whenever it is worked out. */
function byLot(opinions: readonly Opinion[]): Opinion[] {
  const lot = ({ id }: Opinion) => createHash('sha256').update(id).digest('hex');
  return [...opinions].sort((a, b) => lot(a).localeCompare(lot(b)));
}

/** The number of an opinion that comes after the round was opened. */
export const nextNumber = async (tx: Context, request: ConsultancyRequest): Promise<number> =>
  Math.max(0, ...(await opinionsOfRound(tx, request)).map(({ number }) => number)) + 1;
