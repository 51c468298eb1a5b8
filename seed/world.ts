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
  readonly accounts: Map<string, string>;
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
