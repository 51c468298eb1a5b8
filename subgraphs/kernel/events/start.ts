import type { SubgraphManifest } from '../federation/manifest.js';
import { consumersOf } from '../merges/index.js';
import type { Em } from '../orm/orm.js';
import type { SubgraphRuntime } from '../runtime.js';
import { createEventBus, type EventBus } from './bus.js';
import { lastSequence } from './relay.js';

/** The bus of the subgraphs of this process. @param redisUrl unset: there are no others */
export function busFor(redisUrl: string | undefined, manifests: readonly SubgraphManifest[]): EventBus {
  const unseen = manifests.flatMap(({ tables = [] }) => tables.filter((table) => table.unseen));
  return createEventBus(redisUrl, new Set(unseen.map(({ entity }) => (entity as { name: string }).name)));
}

/**
 * Joins all subgraphs of one process to a bus that forgets with the process: events begin again where the consumer that
 * is farthest behind stopped.
 */
export async function joinAll(runtimes: readonly SubgraphRuntime[], bus: EventBus): Promise<void> {
  // Everybody listens before anybody speaks: this bus hands an event to those who are there.
  for (const runtime of runtimes) await runtime.followEvents(bus);
  // Found out once, and before anybody speaks: later it would begin behind what was committed meanwhile, as the answers of
  // those who listen.
  const firsts = await Promise.all(runtimes.map((runtime) => firstUntaken(runtimes, runtime)));
  for (const [i, runtime] of runtimes.entries()) runtime.publishEvents(bus, async () => firsts[i]!);
}

/** The events of a source before the first that a consumer waits for: those that nobody takes are not told again. */
async function firstUntaken(runtimes: readonly SubgraphRuntime[], source: SubgraphRuntime): Promise<number> {
  const of = source.orm.em.fork() as Em;
  const last = await lastSequence(of, source.manifest.name);
  const taken = await Promise.all(
    runtimes.flatMap(({ manifest, orm }) =>
      consumersOf(manifest).map(async ({ name, entityTypes }) => {
        const [row] = await (orm.em.fork() as Em).execute<{ last: string | null }[]>(
          `select max(sequence) as last from "${manifest.name}".consumed_event where consumer = ? and source = ?`,
          [name, source.manifest.name],
        );
        const [next] = await of.execute<{ first: string | null }[]>(
          `select min(id) as first from "${source.manifest.name}".audit_entry
           where id > ? and entity_type in (select jsonb_array_elements_text(?::jsonb))`,
          [row?.last ?? 0, JSON.stringify(entityTypes)],
        );
        return next?.first ? Number(next.first) - 1 : Number.POSITIVE_INFINITY;
      }),
    ),
  );
  return Math.min(...taken, last);
}
