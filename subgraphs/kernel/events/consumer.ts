import type { Context } from '../context.js';
import { transact } from '../context.js';
import { consumersOf } from '../merges/index.js';
import type { SubgraphRuntime } from '../runtime.js';
import { system } from '../viewer.js';
import type { EventBus } from './bus.js';
import type { DomainEvent } from './event.js';

/** What a subgraph does when something happens in another. */
export interface EventConsumer {
  /** Names the consumer for ever: what it has taken is remembered under it. */
  readonly name: string;
  /** Types of entities that it follows, as `Person`; other events are passed over. */
  readonly entityTypes: readonly string[];
  /**
   * Takes one event, in a transaction together with the mark that it was taken: its effect happens once, though the
   * event may arrive again. Throw to get it again. Ask the graph in `prepare`, never here.
   */
  handle(tx: Context, event: DomainEvent, prepared: unknown): Promise<void>;
  /** Asks other subgraphs before the transaction begins. */
  prepare?(ctx: Context, event: DomainEvent): Promise<unknown>;
}

/** Follows the bus with the consumers of a subgraph. @returns stops them */
export async function startConsumers(runtime: SubgraphRuntime, bus: EventBus): Promise<() => Promise<void>> {
  const { name } = runtime.manifest;
  const stops = await Promise.all(
    consumersOf(runtime.manifest).map((consumer) =>
      bus.subscribe(`${name}.${consumer.name}`, (event) => consume(runtime, consumer, event)),
    ),
  );
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Hands an event to a consumer that has not taken it yet. */
export async function consume(
  runtime: SubgraphRuntime,
  consumer: EventConsumer,
  event: DomainEvent,
): Promise<void> {
  if (!consumer.entityTypes.includes(event.entityType)) return;
  const ctx = runtime.context({ viewer: system, requestId: event.requestId });
  const prepared = await consumer.prepare?.(ctx, event);
  await transact(ctx, async (tx) => {
    // A second delivery at the same time waits here for the first to commit.
    const first = await tx.em.execute<unknown[]>(
      `insert into "${ctx.subgraph}".consumed_event (consumer, source, sequence, at) values (?, ?, ?, ?)
       on conflict do nothing returning sequence`,
      [consumer.name, event.source, event.sequence, ctx.now()],
    );
    if (first.length === 0) return;
    await consumer.handle(tx, event, prepared);
    if (event.sequence % cleaned === 0) await forgetOld(tx, consumer, event);
  });
}

/** A bus brings an event again after 100,000 others at most; a mark that is older than this many is of no use. */
const remembered = 250_000;
/** So often old marks are looked for. */
const cleaned = 1_000;

async function forgetOld(tx: Context, { name }: EventConsumer, { source, sequence }: DomainEvent) {
  await tx.em.execute(
    `delete from "${tx.subgraph}".consumed_event where consumer = ? and source = ? and sequence < ?`,
    [name, source, sequence - remembered],
  );
}
