import type { SubgraphManifest } from '../federation/manifest.js';
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
  for (const runtime of runtimes) {
    // Found out once: asked again later, it would begin behind what was committed meanwhile.
    const first = await firstUntaken(runtimes, runtime);
    runtime.publishEvents(bus, async () => first);
  }
}

async function firstUntaken(runtimes: readonly SubgraphRuntime[], source: SubgraphRuntime): Promise<number> {
  const taken = await Promise.all(
    runtimes.flatMap(({ manifest, orm }) =>
      (manifest.consumers ?? []).map(async ({ name }) => {
        const [row] = await (orm.em.fork() as Em).execute<{ last: string | null }[]>(
          `select max(sequence) as last from "${manifest.name}".consumed_event where consumer = ? and source = ?`,
          [name, source.manifest.name],
        );
        return Number(row?.last ?? 0);
      }),
    ),
  );
  return Math.min(...taken, await lastSequence(source.orm.em.fork() as Em, source.manifest.name));
}
