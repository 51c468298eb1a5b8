import { createHash } from 'node:crypto';
import { type EntityClass, LockMode } from '@mikro-orm/core';
import { Field, InputType } from 'type-graphql';
import type { Context } from './context.js';
import { transact } from './context.js';
import { badInput, conflict, notFound, unauthenticated } from './errors.js';
import { byEveryId, identifiedBy, type Where } from './federation/entities.js';
import { assertId } from './ids.js';
import { visibleWhere } from './read/select.js';

/** Fields of every mutation's input. */
@InputType()
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of the client’s choice, at most 100 characters. A repeated call with the same key and input by the same account answers the first result and changes nothing again; with other input it answers CONFLICT. Default: none.',
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
  const known = tx.batch && tx.em.getUnitOfWork().getById(entity as never, id as never);
  if (known) return known as T;
  const lock = (where: Where) =>
    tx.em.find(entity, visibleWhere(tx, entity, where, true) as never, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
  const record = tx.batch
    ? await tx.loaders.batch(`lock:${definition.typename}`, id, async (ids) => {
        return byEveryId(definition, (await lock(identifiedBy(definition, ids))) as T[]);
      })
    : (await lock(identifiedBy(definition, [id])))[0];
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
 * @param input with the client's key, or none: then the work runs every time. Leave out what is secret: a digest is kept
 * @param operation name of the mutation
 * @param work makes or changes the record inside the transaction that it is given
 * @returns the record, or the one of the first call as it is now, which its maker gets even where he may not see it later,
 *   unless the entity is guarded
 * @throws BAD_USER_INPUT for a key of more than 100 characters; CONFLICT for a key that came with other input before;
 *   NOT_FOUND for a repeated call whose record is guarded and no longer the viewer's to see
 */
export async function once<T extends { id: string }>(
  ctx: Context,
  { idempotencyKey: key, ...input }: Pick<MutationInput, 'idempotencyKey'>,
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
    const call = [key, tx.viewer.accountId ?? tx.viewer.kind, operation];
    const digest = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    const claimed = await tx.em.execute<object[]>(
      `insert into "${tx.subgraph}".idempotency (key, actor, operation, entity_id, at, input_hash)
       values (?, ?, ?, '', ?, ?) on conflict do nothing returning key`,
      [...call, tx.now(), digest],
    );
    if (claimed.length === 0) return firstResult(tx, call, digest, entity);
    const record = await work(tx);
    await tx.em.execute(
      `update "${tx.subgraph}".idempotency set entity_id = ? where key = ? and actor = ? and operation = ?`,
      [record.id, ...call],
    );
    return record;
  });
}

async function firstResult<T extends { id: string }>(
  tx: Context,
  call: readonly string[],
  digest: string,
  entity: EntityClass<T>,
): Promise<T> {
  const [first] = await tx.em.execute<{ entity_id: string; input_hash: string | null }[]>(
    `select entity_id, input_hash from "${tx.subgraph}".idempotency where key = ? and actor = ? and operation = ?`,
    [...call],
  );
  if (first!.input_hash !== null && first!.input_hash !== digest) {
    throw conflict({
      vi: '«idempotencyKey» này đã được dùng với nội dung khác; hãy dùng khoá mới.',
      en: 'This "idempotencyKey" was used with other input before; take a new one.',
    });
  }
  const mine = { id: first!.entity_id };
  const isGuarded = tx.entities.all.find((each) => each.entity === entity)?.isGuarded ?? false;
  const record = await tx.em.findOne(
    entity,
    (isGuarded ? visibleWhere(tx, entity, mine, true) : mine) as never,
  );
  if (!record) throw notFound();
  return record as T;
}
