import { LockMode } from '@mikro-orm/core';
import { type Context, notFound, publishErasure, tombstoneOf, transition } from '../../kernel/index.js';
import { Account } from '../account/account.entity.js';
import { endSessions } from '../account/session.service.js';
import { asSystem } from '../association/association.step.js';
import { OfficeEndReason } from '../leadership/leadership.enums.js';
import { endOffices } from '../leadership/office.follow.js';
import { Membership } from '../membership/membership.entity.js';
import { openStatuses } from '../membership/membership.enums.js';
import { membershipLifecycle } from '../membership/membership.lifecycle.js';
import { startOf } from '../membership/membership.service.js';
import { lockPeople } from '../merge/merge.columns.js';
import { tableOf } from '../merge/merge.journal.js';
import { Person } from '../person/person.entity.js';
import { ProfileStatus, ProvinceLink } from '../person/person.enums.js';
import { profileLifecycle } from '../person/person.lifecycle.js';
import { nameColumns } from '../profile/basics.service.js';
import { eraseMerges } from './erasure.merges.js';
import { auditErased, eraseRows } from './erasure.rows.js';

/** Columns of a tombstone that keep their value: they say nothing of the person. */
const stays = [
  'id',
  'created_at',
  'version',
  'is_synthetic',
  'former_ids',
  'merged_into_id',
  'source',
  'orcid_is_authenticated',
];

/**
 * Erases a person in this subgraph, in the transaction of the grant, and tells the others. The row stays as a tombstone
 * for what law and archives need; every path forgets it at once.
 * @returns ids of sessions whose access tokens end once this is committed
 */
export async function erasePerson(tx: Context, personId: string, requestId: string): Promise<string[]> {
  const [row] = (await lockPeople(tx, [personId])).values();
  if (!row || row.merged_into_id) throw notFound();
  const ids = [personId, ...(row.former_ids as string[])];
  const subject = { id: personId, status: row.status } as Person;
  await transition(tx, profileLifecycle, 'erase', subject, { extra: { requestId } });
  await endMemberships(asSystem(tx), ids);
  await tx.em.flush();
  await tx.em.execute(
    `update "${tx.subgraph}".consent_record set withdrawn_at = ? where withdrawn_at is null and person_id = any(?::text[])`,
    [tx.now(), `{${ids.join(',')}}`],
  );
  const sessions = await closeAccounts(tx, ids);
  await eraseRows(tx, ids);
  await eraseMerges(tx, ids);
  for (const id of ids) await leaveTombstone(tx, id);
  await publishErasure(tx, 'Person', { id: requestId, erased: ids });
  return sessions;
}

async function endMemberships(tx: Context, ids: readonly string[]): Promise<void> {
  await endOffices(tx, { personIds: ids }, tx.today, OfficeEndReason.MEMBERSHIP_ENDED);
  const open = await tx.em.find(
    Membership,
    { personId: { $in: [...ids] }, status: { $in: [...openStatuses] } },
    { orderBy: { id: 'ASC' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  for (const membership of open) {
    await transition(tx, membershipLifecycle, 'endWithErasure', membership);
    const start = startOf(membership);
    membership.endedOn = start > tx.today ? start : tx.today;
    membership.updatedAt = tx.now();
  }
}

/** An account that is nobody’s but the person’s is closed with its name; an officer’s goes on without the person. */
async function closeAccounts(tx: Context, ids: readonly string[]): Promise<string[]> {
  const accounts = await tx.em.execute<{ id: string; has_roles: boolean }[]>(
    `select id, jsonb_array_length(roles) > 0 as has_roles from "${tx.subgraph}".account
     where person_id = any(?::text[]) order by id for update`,
    [`{${ids.join(',')}}`],
  );
  const ended: string[] = [];
  for (const { id, has_roles } of accounts) {
    ended.push(...(await endSessions(tx, id)));
    if (has_roles) continue;
    await tx.em.execute(
      `update "${tx.subgraph}".account set username = ?, password_hash = null, issuer = null, subject = null,
         is_disabled = true, version = version + 1, updated_at = ? where id = ?`,
      [`${tombstoneOf(id).toLowerCase()}`, tx.now(), id],
    );
    await auditErased(tx, Account.name, [id], { username: null, isDisabled: null });
  }
  return ended;
}

async function leaveTombstone(tx: Context, id: string): Promise<void> {
  const { sql, properties } = tableOf(tx, Person);
  const name = nameColumns({ given: tombstoneOf(id) });
  const values: Record<string, unknown> = {
    ...Object.fromEntries(
      [...properties].filter(([column]) => !stays.includes(column)).map(([c]) => [c, null]),
    ),
    ...Object.fromEntries(
      [...properties].filter(([, property]) => property in name).map(([c, p]) => [c, name[p as never]]),
    ),
    gender: 'UNDISCLOSED',
    province_link: ProvinceLink.COLLABORATOR,
    status: ProfileStatus.ERASED,
    is_public: false,
    shares_internal: false,
    shares_contact: false,
    in_expert_pool: false,
    updated_at: tx.now(),
  };
  const columns = Object.keys(values);
  await tx.em.execute(
    `update ${sql} t set ${columns.map((column) => `"${column}" = v."${column}"`).join(', ')}, version = t.version + 1
     from jsonb_populate_record(null::${sql}, ?::jsonb) v where t.id = ?`,
    [JSON.stringify(values), id],
  );
  const erased = columns.map((column) => [properties.get(column)!, null]);
  await auditErased(tx, Person.name, [id], Object.fromEntries(erased));
}
