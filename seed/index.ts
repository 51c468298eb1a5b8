import { Association } from '../subgraphs/associations/association/association.entity.js';
import type { Environment } from '../subgraphs/kernel/env.js';
import { countRows, system } from '../subgraphs/kernel/index.js';
import type { SubgraphRuntime } from '../subgraphs/kernel/runtime.js';
import { accounts } from './stories/accounts.js';
import { associations } from './stories/associations.js';
import { memberships } from './stories/memberships.js';
import { organizations } from './stories/organizations.js';
import { people } from './stories/people.js';
import type { World } from './world.js';

type Story = readonly [title: string, tell: (world: World) => Promise<void>];

const stories: readonly Story[] = [
  ['organizations', organizations],
  ['associations', associations],
  ['people and profiles', people],
  ['memberships', memberships],
  ['accounts', accounts],
];

/**
 * Fills an empty graph with demo data, told through the services: the same ids, names and histories in every run.
 * @param env SEED: `demo` (default) or `none`; nothing in production
 * @param progress told a line before each story
 */
export async function seedIfEmpty(
  runtimes: ReadonlyMap<string, SubgraphRuntime>,
  env: Environment,
  progress: (line: string) => void,
): Promise<void> {
  if (env.production || env.SEED === 'none') return;
  const ctx = runtimes.get('associations')!.context({ viewer: system });
  if ((await countRows(ctx, Association, {})) > 0) return;
  const world: World = {
    runtimes,
    progress,
    organizations: new Map(),
    associations: new Map(),
    people: [],
    accounts: new Map(),
  };
  for (const [title, tell] of stories) {
    const start = performance.now();
    await tell(world);
    progress(`seeded ${title} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}
