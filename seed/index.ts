import { Account } from '../subgraphs/associations/account/account.entity.js';
import { Association } from '../subgraphs/associations/association/association.entity.js';
import type { Environment } from '../subgraphs/kernel/env.js';
import { countRows, system } from '../subgraphs/kernel/index.js';
import type { SubgraphRuntime } from '../subgraphs/kernel/runtime.js';
import { scale } from './scale.js';
import { accounts } from './stories/accounts.js';
import { annualReports } from './stories/annual-reports.js';
import { associationLives } from './stories/association-lives.js';
import { associations } from './stories/associations.js';
import { awards } from './stories/awards.js';
import { branches } from './stories/branches.js';
import { congresses } from './stories/congresses.js';
import { consultancy } from './stories/consultancy.js';
import { dialogues } from './stories/dialogues.js';
import { duplicates } from './stories/duplicates.js';
import { erasures } from './stories/erasures.js';
import { fees } from './stories/fees.js';
import { leaderships } from './stories/leaderships.js';
import { memberships } from './stories/memberships.js';
import { organizations } from './stories/organizations.js';
import { people } from './stories/people.js';
import { petitions } from './stories/petitions.js';
import { profiles } from './stories/profiles.js';
import { programme } from './stories/programme.js';
import { research } from './stories/research.js';
import { publicServices } from './stories/services.js';
import { talent } from './stories/talent.js';
import { createWorld, type World } from './world.js';

type Story = readonly [title: string, tell: (world: World) => Promise<void>];

const stories: readonly Story[] = [
  ['organizations', organizations],
  ['associations', associations],
  ['people and profiles', people],
  ['memberships', memberships],
  ['branches', branches],
  ['what became of associations', associationLives],
  ['petitions', petitions],
  ['dialogues', dialogues],
  ['public services', publicServices],
  ['talent', talent],
  ['terms and offices', leaderships],
  ['congresses', congresses],
  ['profiles', profiles],
  ['consultancy', consultancy],
  ['research', research],
  ['awards', awards],
  ['fees', fees],
  ['annual reports', annualReports],
  ['the action programme', programme],
  ['duplicates and merges', duplicates],
  ['erasures', erasures],
  // Last: accounts tell a later start that the stories were told to the end.
  ['accounts', accounts],
];

/**
 * Fills an empty graph with demo data, told through the services: the same ids, names and histories in every run.
 * @param env SEED: `demo` (default), `none` or `scale:<persons>` (the demo and further people); nothing in production
 * @param progress told a line before each story
 */
export async function seedIfEmpty(
  runtimes: ReadonlyMap<string, SubgraphRuntime>,
  env: Environment,
  progress: (line: string) => void,
): Promise<void> {
  if (env.production || env.SEED === 'none') return;
  const ctx = runtimes.get('associations')!.context({ viewer: system });
  // Whoever has accounts has begun without demo data, or with all of it.
  if ((await ctx.em.count(Account, {})) > 0) return;
  if ((await countRows(ctx, Association, {})) > 0) {
    throw new Error(
      'Filling the database was interrupted. Delete the database and start again, or keep it as it is with SEED=none.',
    );
  }
  const world = createWorld(runtimes, progress);
  const persons = Number(env.SEED?.match(/^scale:(\d+)$/)?.[1] ?? 0);
  const further: Story = ['further people', (world) => scale(world, persons)];
  for (const [title, tell] of persons > 0
    ? [...stories.slice(0, -1), further, ...stories.slice(-1)]
    : stories) {
    const start = performance.now();
    await tell(world);
    progress(`seeded ${title} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  for (const runtime of runtimes.values()) await lookAtTables(runtime);
}

/** A server looks at new rows by itself only after a minute; until then its planner takes every table for empty. */
async function lookAtTables({ manifest, context }: SubgraphRuntime): Promise<void> {
  const { em } = context({ viewer: system });
  const tables = await em.execute<{ name: string }[]>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = ?`,
    [manifest.name],
  );
  await em.execute(`analyze ${tables.map(({ name }) => name).join(', ')}`);
}
