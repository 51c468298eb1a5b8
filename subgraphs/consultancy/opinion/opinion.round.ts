import { LockMode } from '@mikro-orm/core';
import {
  assertAllowed,
  assertId,
  type Context,
  type Decision,
  loadForChange,
  notFound,
  selectRows,
  unauthenticated,
} from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Opinion } from './opinion.entity.js';
import { OpinionStatus } from './opinion.enums.js';

const { INVITED, DRAFT, DECLINED, CANCELLED } = OpinionStatus;

/** Asked for and not in. */
export const awaitedStatuses: readonly OpinionStatus[] = [INVITED, DRAFT];
/** Asked for no more. */
export const endedOpinionStatuses: readonly OpinionStatus[] = [DECLINED, CANCELLED];

/**
 * Locks what hangs on a request together with it, the request first: what is opened and what comes in do not cross.
 * @throws UNAUTHENTICATED; BAD_USER_INPUT; NOT_FOUND where the viewer may not know of the record
 */
export async function loadWithRequest<T extends { id: string; requestId: string }>(
  tx: Context,
  entity: new () => T,
  id: string,
): Promise<{ record: T; request: ConsultancyRequest }> {
  if (tx.viewer.kind === 'anonymous') throw unauthenticated();
  assertId(id, tx.entities.prefixOf(entity));
  const seen = tx.batch ? await loadForChange(tx, entity, id) : (await selectRows(tx, entity, { id }))[0];
  if (!seen) throw notFound();
  const request = await lockRequest(tx, seen.requestId);
  return { record: await loadForChange(tx, entity, id), request };
}

/** Locks a request that is reached through a record which the viewer may know of. */
export async function lockRequest(tx: Context, id: string): Promise<ConsultancyRequest> {
  const lock = tx.batch ? {} : { lockMode: LockMode.PESSIMISTIC_WRITE };
  return (await tx.em.findOneOrFail(ConsultancyRequest, { id }, lock)) as ConsultancyRequest;
}

/**
 * The request that a mutation names, before its transaction and before the graph is asked anything.
 * @throws NOT_FOUND where the viewer may not know of it; UNAUTHENTICATED or FORBIDDEN
 */
export async function requestInView(
  ctx: Context,
  id: string,
  decision: Decision,
): Promise<ConsultancyRequest> {
  assertId(id, 'cns');
  if (ctx.viewer.kind === 'anonymous') throw unauthenticated();
  const request = ctx.inTransaction
    ? await ctx.em.findOne(ConsultancyRequest, { id })
    : await ctx.loaders.byId(ConsultancyRequest, id);
  if (!request) throw notFound();
  assertAllowed(decision);
  return request as ConsultancyRequest;
}

const ofRound = (request: { id: string; round: number }) => ({ requestId: request.id, round: request.round });

/** Every opinion of the present round of a request, whoever asks: for rules, not for answers. */
export const opinionsOfRound = (tx: Context, request: { id: string; round: number }): Promise<Opinion[]> =>
  tx.em.find(Opinion, ofRound(request), { orderBy: { id: 'ASC' } }) as Promise<Opinion[]>;
