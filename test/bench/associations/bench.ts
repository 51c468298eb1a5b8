import { type Desk, startDesk, type Timed } from '../desk.js';
import type { Goal } from '../report.js';
import { type Session, say } from '../session.js';
import { type Line, tableOf, timePages, worst } from '../times.js';
import { sampleOf } from './graph.js';
import { type Imported, importRows } from './import.js';
import { pagesOf } from './pages.js';
import { type Pair, timePairs } from './statistics.js';

/** What issue 4 asks for, with `growth` as the times that a larger number of people may take. */
const goals = { page: 50, pair: 300, import: 60, growth: 1.5 };
const importedRows = 10_000;
/** How much more memory an import may take in its last third than in its first: its table is 10,000 rows long. */
const flat = 1.25;

export interface Times {
  readonly people: number;
  /** So many times the goals are allowed. */
  readonly allowed: number;
  readonly pages: ReadonlyMap<string, Timed>;
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
  readonly imported: Imported;
}

/** Everything at one size. The import comes last: it changes what the rest reads. */
export async function timeAll(
  desk: Desk,
  databaseUrl: string,
  people: number,
  allowed: number,
): Promise<Times> {
  const sample = await sampleOf(databaseUrl);
  const pages = await timePages(desk, pagesOf(sample));
  const pairs = await timePairs(desk, sample.dpo, sample.secretary);
  const imported = await importRows(desk, sample.secretary, importedRows);
  return { people, allowed, pages, pairs, imported };
}

const sorted = (pairs: readonly Pair[], by: 'p50' | 'p95') => pairs.toSorted((a, b) => b[by] - a[by]);

/** The p95 of all pairs, and the slowest by its median. */
function ofPairs(pairs: readonly Pair[]): Timed & { slowest: string } {
  const [slowest] = sorted(pairs, 'p50');
  const mean = (pick: (pair: Pair) => number) =>
    pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length;
  return {
    p50: sorted(pairs, 'p50')[pairs.length >> 1]!.p50,
    p95: sorted(pairs, 'p95')[Math.floor(pairs.length * 0.05)]!.p95,
    cpu: mean(({ cpu }) => cpu),
    databaseCpu: mean(({ databaseCpu }) => databaseCpu),
    slowest: `slowest ${slowest!.name} ${slowest!.p50.toFixed(0)} ms`,
  };
}

const linesOf = ({ pages, pairs, allowed }: Times): Line[] => [
  ...[...pages].map(([name, timed]) => ({ name, goal: allowed * goals.page, ...timed })),
  ...[...pairs].map(([name, each]) => {
    const { slowest, ...timed } = ofPairs(each);
    return { name, goal: allowed * goals.pair, note: slowest, ...timed };
  }),
];

export function timesTable(times: Times): string {
  const { seconds, created, memory } = times.imported;
  const [before, early, late] = memory.map((each) => each.toFixed(0));
  const imported = `import of ${created} rows: ${seconds.toFixed(1)} s (goal ${times.allowed * goals.import}); resident MB: ${before} before, ${early} in the first third, ${late} in the last`;
  return `${tableOf(linesOf(times))}\n${imported}`;
}

export function goalsOf(times: Times): Goal[] {
  const lines = linesOf(times);
  const { seconds, memory } = times.imported;
  const at = `at ${times.people} people`;
  const [page, pair, imported] = [goals.page, goals.pair, goals.import].map((goal) => times.allowed * goal);
  const of = (what: string, goal: number, reached: number): Goal => ({
    goal: `${what} ${at}, in ${goal}`,
    reached,
    wanted: 1,
    atMost: true,
  });
  return [
    of('slowest p95 of a page in ms', page!, worst(lines, page!)),
    of('p95 of two dimensions in ms', pair!, worst(lines, pair!)),
    of('import in s', imported!, seconds / imported!),
    {
      goal: `memory of the import ${at}, last third in first`,
      reached: memory[2] / memory[1],
      wanted: flat,
      atMost: true,
    },
  ];
}

/** The times at a larger size in those at a smaller one, the most first; and against the goals, which grow likewise. */
export function growthOf(few: Times, many: Times): { table: string; goals: Goal[] } {
  const large = new Map(linesOf(many).map((line) => [line.name, line]));
  const grown = linesOf(few)
    .map(({ name, p95, goal }) => ({ name, few: p95, many: large.get(name)!.p95, goal }))
    .sort((a, b) => b.many / b.few - a.many / a.few);
  const beyond = Math.max(...grown.map(({ many, goal }) => many / goal));
  return {
    table: grown
      .map(
        (each) =>
          `${each.name.padEnd(48)} p95 ${each.few.toFixed(1).padStart(7)} → ${each.many.toFixed(1).padStart(7)} ms  × ${(each.many / each.few).toFixed(2)}`,
      )
      .join('\n'),
    goals: [
      {
        goal: `slowest at ${many.people} people, in what is allowed at ${few.people}`,
        reached: beyond,
        wanted: goals.growth,
        atMost: true,
      },
    ],
  };
}

/** `npm run bench -- --associations [people] [more people]` */
export async function associationsBench(session: Session, sizes: readonly number[]): Promise<Goal[]> {
  const all: Times[] = [];
  for (const [i, people] of sizes.entries()) {
    const { databaseUrl } = await session.services(people);
    const desk = await startDesk(session.processes, databaseUrl, 'associations', String(people));
    const times = await timeAll(desk, databaseUrl, people, i === 0 ? 1 : goals.growth);
    await desk.close();
    await session.processes.close();
    say(`\nAssociations at ${people} people, on one core\n${timesTable(times)}`);
    all.push(times);
  }
  const [few, many] = all;
  const grown = few && many ? growthOf(few, many) : null;
  if (grown) say(`\nGrowth\n${grown.table}`);
  return [...all.flatMap(goalsOf), ...(grown?.goals ?? [])];
}
