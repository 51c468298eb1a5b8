import { setImmediate } from 'node:timers/promises';
import { createIds } from '../subgraphs/kernel/ids.js';
import { type Context, system, type Viewer } from '../subgraphs/kernel/index.js';
import type { SubgraphRuntime } from '../subgraphs/kernel/runtime.js';
import { createRandom, type Random } from './random.js';

/** What the stories share: the running subgraphs and the names of what earlier stories made. */
export interface World {
  readonly runtimes: ReadonlyMap<string, SubgraphRuntime>;
  readonly progress: (line: string) => void;
  /** Ids by code: organizations, associations, demo people. */
  readonly organizations: Map<string, string>;
  readonly associations: Map<string, string>;
  readonly people: string[];
  /** The association that each of the demo people belongs to, or asks to, by the person's id. */
  readonly homes: Map<string, string>;
  readonly accounts: Map<string, string>;
  /** Names of associations and people by id. */
  readonly names: Map<string, string>;
}

/** A world in which nothing has been told yet. */
export const createWorld = (
  runtimes: ReadonlyMap<string, SubgraphRuntime>,
  progress: (line: string) => void,
): World => ({
  runtimes,
  progress,
  organizations: new Map(),
  associations: new Map(),
  people: [],
  homes: new Map(),
  accounts: new Map(),
  names: new Map(),
});

/**
 * The same values one by one, with room for the rest of the process after each: PGlite answers without ever leaving the
 * microtask queue, so that a story would otherwise keep timers, requests and output waiting to its end.
 */
export async function* paced<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) {
    yield value;
    await setImmediate();
  }
}

/** How many records a story writes at once: few enough to stay small in memory. */
const batchSize = 500;

/** The same values, as many at a time as a story writes at once. */
export function* batches<T>(values: readonly T[]): Generator<T[]> {
  for (let from = 0; from < values.length; from += batchSize) yield values.slice(from, from + batchSize);
}

/** The day on which demo data ends; stories before it freeze earlier days. */
export const seedDay = '2026-10-01';

export interface Stage {
  readonly random: Random;
  /** A context of a subgraph whose clock stands at 09:00 local time of a day. */
  on(subgraph: string, day: string, viewer?: Viewer): Context;
}

/** A stage with its own stream of random numbers and ids. */
export function createStage(world: World, name: string): Stage {
  const random = createRandom(name);
  return {
    random,
    on(subgraph, day, viewer = system) {
      const runtime = world.runtimes.get(subgraph);
      if (!runtime) throw new Error(`Subgraph ${subgraph} does not run in this process`);
      const now = () => new Date(`${day}T02:00:00Z`);
      return runtime.context({ viewer, now, ids: createIds(now, random.bytes), requestId: 'seed' });
    },
  };
}
