import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logger.js';
import type { Em, Orm } from '../orm/orm.js';
import { inSpan, SpanKind } from '../tracing/index.js';
import type { EventBus } from './bus.js';
import { type DomainEvent, eventId } from './event.js';

export interface RelayOptions {
  readonly orm: Orm;
  /** Name of the subgraph, which is also its schema. */
  readonly source: string;
  readonly bus: EventBus;
  readonly log: Logger;
  /** Where to begin on a bus that knows nothing of the source; default: `replayed` events back. */
  readonly start?: () => Promise<number>;
}

/** Brings what was committed to the bus. */
export interface Relay {
  /** Called after a commit: publish now. */
  wake(): void;
  /** Publishes all that there is. @returns how many events */
  run(): Promise<number>;
  /** Committed events that are not on the bus yet. */
  lag(): Promise<number>;
  stop(): Promise<void>;
}

const batch = 500;
const replayed = 100_000;

/**
 * Publishes the events of one subgraph. Its audit is the outbox: written in the transaction of the change, append-only,
 * numbered without gaps in the order of commits. The bus itself remembers how far it is, so there is nothing to mark:
 * what it lost is published again, and replicas may run side by side.
 */
export function startRelay({ orm, source, bus, log, start }: RelayOptions): Relay {
  const stopped = new AbortController();
  let woken = false;
  let wakeUp: () => void = () => undefined;

  const run = async (): Promise<number> => {
    let published = 0;
    for (;;) {
      const since = performance.now();
      const em = orm.em.fork() as Em;
      const known = await bus.position(source);
      const from = known ?? (await (start ?? (() => backFrom(em, source)))());
      const events = await eventsAfter(em, source, from);
      if (events.length === 0) {
        // A database that was set back or made anew numbers again what the bus takes for known.
        if (known === null || (await lastSequence(em, source)) >= known) {
          await bus.confirm(source, since);
          return published;
        }
        log.warn({ source, known }, 'the bus is ahead of the database');
        await bus.forget(source);
        continue;
      }
      const span = { kind: SpanKind.PRODUCER, attributes: { source, events: events.length } };
      await inSpan('publish events', span, () => bus.publish(source, events, known));
      published += events.length;
    }
  };

  const loop = async () => {
    let failing = false;
    while (!stopped.signal.aborted) {
      woken = false;
      try {
        await run();
        if (failing) log.info({ source }, 'events flow again');
        failing = false;
      } catch (error) {
        if (!failing) log.warn({ source, cause: (error as Error).message }, 'events wait');
        failing = true;
      }
      if (woken && !failing) continue;
      const pause = new AbortController();
      wakeUp = () => pause.abort();
      // Looks for events of others, and of processes that ended before they could publish.
      await sleep(bus.pollMs, undefined, { signal: AbortSignal.any([pause.signal, stopped.signal]) }).catch(
        () => undefined,
      );
    }
  };
  const running = loop();

  return {
    wake() {
      woken = true;
      wakeUp();
    },
    run,
    async lag() {
      const known = (await bus.position(source)) ?? 0;
      return Math.max(0, (await lastSequence(orm.em.fork() as Em, source)) - known);
    },
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

const backFrom = async (em: Em, source: string) => Math.max(0, (await lastSequence(em, source)) - replayed);

/** Number of the last committed event of a subgraph, 0 where it has none. */
export async function lastSequence(em: Em, schema: string): Promise<number> {
  const [row] = await em.execute<{ last: string | null }[]>(
    `select max(id) as last from "${schema}".audit_entry`,
  );
  return Number(row?.last ?? 0);
}

interface AuditRow {
  readonly id: string;
  readonly action: DomainEvent['action'];
  readonly entity_type: string;
  readonly entity_id: string;
  readonly changed: string[] | null;
  readonly at: Date;
  readonly request_id: string;
}

async function eventsAfter(em: Em, source: string, from: number): Promise<DomainEvent[]> {
  const rows = await em.execute<AuditRow[]>(
    `select id, action, entity_type, entity_id, at, request_id,
       (select json_agg(key) from jsonb_object_keys(after) key) as changed
     from "${source}".audit_entry where id > ? order by id limit ${batch}`,
    [from],
  );
  return rows.map((row) => ({
    id: eventId(source, Number(row.id)),
    source,
    sequence: Number(row.id),
    action: row.action,
    entityType: row.entity_type,
    entityId: row.entity_id,
    changed: row.changed ?? [],
    at: new Date(row.at).toISOString(),
    requestId: row.request_id,
  }));
}
