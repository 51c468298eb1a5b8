import { type EntityClass, LockMode } from '@mikro-orm/core';
import { Field, InputType } from 'type-graphql';
import type { Context } from './context.js';
import { transact } from './context.js';
import { badInput, notFound, unauthenticated } from './errors.js';
import { assertId } from './ids.js';
import { visibleWhere } from './read/select.js';

/** Fields of every mutation's input. */
@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of the client’s choice, at most 100 characters. A repeated call with the same key by the same account answers the first result and changes nothing again. Default: none.',
  })
  idempotencyKey?: string | null;
}

/**
 * Loads and locks a record for a change.
 * @throws UNAUTHENTICATED for anonymous callers; BAD_USER_INPUT for an id of another form; NOT_FOUND where there is none that the viewer may know of
 */
export async function loadForChange<T extends object>(
  tx: Context,
  entity: EntityClass<T>,
  id: string,
): Promise<T> {
  const definition = tx.entities.byClass(entity);
  if (tx.viewer.kind === 'anonymous') throw unauthenticated();
  assertId(id, definition.prefix);
  if (tx.batch) {
    const known = tx.em.getUnitOfWork().getById(entity as never, id as never);
    if (known) return known as T;
  }
  const record = await tx.em.findOne(entity, visibleWhere(tx, entity, { id }) as never, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
  });
  if (!record) throw notFound();
  return record as T;
}

/** Makes a record with its id and times, ready to be flushed. */
export function make<T extends object>(tx: Context, entity: EntityClass<T>, values: Partial<T>): T {
  const now = tx.now();
  const id = tx.ids(tx.entities.prefixOf(entity));
  const record = tx.em.create(entity, { id, createdAt: now, updatedAt: now, ...values } as never);
  tx.em.persist(record as object);
  return record as T;
}

/**
 * Runs a use case that makes or changes one record once per idempotency key and account.
 * @param key the client's key, or nothing: then the work runs every time
 * @param operation name of the mutation
 * @param work makes or changes the record inside the transaction that it is given
 * @returns the record, or the one of the first call as it is now
 * @throws BAD_USER_INPUT for a key of more than 100 characters
 */
export async function once<T extends { id: string }>(
  ctx: Context,
  key: string | null | undefined,
  operation: string,
  entity: EntityClass<T>,
  work: (tx: Context) => Promise<T>,
): Promise<T> {
  if (key && key.length > 100) {
    throw badInput({
      vi: '«idempotencyKey» dài quá 100 ký tự.',
      en: '"idempotencyKey" is longer than 100 characters.',
    });
  }
  return transact(ctx, async (tx) => {
    if (!key) return work(tx);
    const actor = tx.viewer.accountId ?? tx.viewer.kind;
    const claimed = await tx.em.execute<{ entity_id: string }[]>(
      `insert into "${tx.subgraph}".idempotency (key, actor, operation, entity_id, at) values (?, ?, ?, '', ?)
       on conflict do nothing returning entity_id`,
      [key, actor, operation, tx.now()],
    );
    if (claimed.length === 0) {
      const [first] = await tx.em.execute<{ entity_id: string }[]>(
        `select entity_id from "${tx.subgraph}".idempotency where key = ? and actor = ? and operation = ?`,
        [key, actor, operation],
      );
      return loadForChange(tx, entity, first!.entity_id);
    }
    const record = await work(tx);
    await tx.em.execute(
      `update "${tx.subgraph}".idempotency set entity_id = ? where key = ? and actor = ? and operation = ?`,
      [record.id, key, actor, operation],
    );
    return record;
  });
}
