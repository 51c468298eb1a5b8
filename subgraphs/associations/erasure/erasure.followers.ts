import { LockMode } from '@mikro-orm/core';
import type { EventConsumer } from '../../kernel/events/consumer.js';
import { type Context, mergeEvents, publishErasure, transition } from '../../kernel/index.js';
import { DataSubjectRequest } from '../data-request/data-request.entity.js';
import { DataRequestStatus } from '../data-request/data-request.enums.js';
import { dataRequestLifecycle } from '../data-request/data-request.lifecycle.js';
import { pendingSubgraphs } from '../data-request/erasure-progress.js';
import { followers } from '../merge/merge.followers.js';

/** Notes that a subgraph has erased its part; with the last one the request is done. */
export const erasureAcknowledgements: EventConsumer = {
  name: 'erasure-acknowledgements',
  entityTypes: [mergeEvents('Person').erasureFollowed],
  async handle(tx, { source, entityId }) {
    // Locked first: of two answers at a time the later one sees the other.
    const request = await tx.em.findOne(
      DataSubjectRequest,
      { id: entityId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!request) return;
    await tx.em.execute(
      `insert into "${tx.subgraph}".erasure_acknowledgement (id, request_id, subgraph, at) values (?, ?, ?, ?)
       on conflict (id) do nothing`,
      [`${entityId}/${source}`, entityId, source, tx.now()],
    );
    if (request.status !== DataRequestStatus.ERASING || (await pendingSubgraphs(tx, request)).length > 0)
      return;
    await transition(tx, dataRequestLifecycle, 'complete', request);
    request.closedOn = tx.today;
    request.updatedAt = tx.now();
  },
};

/**
 * Tells of erasures again that some subgraph has not answered for a quarter of an hour. Who has erased answers again and
 * changes nothing. A job, four times an hour.
 * @param tx the context of a transaction, as the system
 * @returns how many erasures it told of
 */
export async function remindOfErasures(tx: Context): Promise<number> {
  const schema = `"${tx.subgraph}"`;
  const rows = await tx.em.execute<{ id: string; erased: string[] }[]>(
    `select r.id, array_prepend(p.id, p.former_ids) as erased
     from ${schema}.data_subject_request r join ${schema}.person p on p.id = r.person_id
     where r.status = 'ERASING' and r.updated_at < ?::timestamptz - interval '15 minutes'
       and (select count(*) from ${schema}.erasure_acknowledgement a where a.request_id = r.id) < ?
     order by r.id`,
    [tx.now(), followers.length],
  );
  for (const row of rows) await publishErasure(tx, 'Person', row);
  return rows.length;
}
