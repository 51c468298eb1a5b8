import { administer } from '../../support/postgres.js';
import { secret } from '../load.js';
import { freePort, type Processes } from '../processes.js';
import type { Goal } from '../report.js';
import { type Session, say } from '../session.js';
import { sampleOf } from './graph.js';
import { type Imported, importRows } from './import.js';
import { Desk, type Timed } from './measure.js';
import { pagesOf } from './pages.js';
import { type Pair, timePairs } from './statistics.js';

/** What issue 4 asks for. */
const goals = { page: 50, pair: 300, import: 60, growth: 1.5 };
const importedRows = 10_000;
/** How much more memory an import may take in its last third than in its first: its table is 10,000 rows long. */
const flat = 1.25;

export interface Times {
  readonly people: number;
  readonly pages: ReadonlyMap<string, Timed>;
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
  readonly imported: Imported;
}

/** The subgraph `associations` alone, on one core, asked directly; PostgreSQL works for it without parallel workers. */
export async function startDesk(processes: Processes, databaseUrl: string, name: string): Promise<Desk> {
  const database = new URL(databaseUrl).pathname.slice(1);
  await administer(databaseUrl, `alter database ${database} set max_parallel_workers_per_gather = 0`);
  const target = await processes.start({
    name,
    script: 'subgraphs/main.js',
    args: ['associations'],
    environment: {
      DATABASE_URL: databaseUrl,
      VIEWER_SECRET: secret,
      GATEWAY_URL: `http://127.0.0.1:${await freePort()}/graphql`,
      // As with demo data: accounts of the demo may be used.
      NODE_ENV: 'test',
    },
    oneCore: true,
  });
  await processes.listening(target);
  return new Desk(target, databaseUrl);
}

/** Everything at one size. The import comes last: it changes what the rest reads. */
export async function timeAll(desk: Desk, databaseUrl: string, people: number): Promise<Times> {
  const sample = await sampleOf(databaseUrl);
  const pages = new Map<string, Timed>();
  for (const { name, asker, queries } of pagesOf(sample)) {
    await desk.time(asker, queries.slice(0, 20));
    pages.set(name, await desk.time(asker, queries));
  }
  const pairs = await timePairs(desk, sample.dpo, sample.secretary);
  const imported = await importRows(desk, sample.secretary, importedRows);
  return { people, pages, pairs, imported };
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

type Line = Timed & { name: string; goal: number; note?: string };
const linesOf = ({ pages, pairs }: Times): Line[] => [
  ...[...pages].map(([name, timed]) => ({ name, goal: goals.page, ...timed })),
  ...[...pairs].map(([name, each]) => {
    const { slowest, ...timed } = ofPairs(each);
    return { name, goal: goals.pair, note: slowest, ...timed };
  }),
];

export function timesTable(times: Times): string {
  const head = `${'server time in ms, one request at a time'.padEnd(48)}    p50     p95  goal   CPU  CPU of PostgreSQL`;
  const rows = linesOf(times).map(({ name, p50, p95, goal, cpu, databaseCpu, note }) =>
    `${name.padEnd(48)} ${p50.toFixed(1).padStart(6)}  ${p95.toFixed(1).padStart(6)}  ${String(goal).padStart(4)}  ${cpu.toFixed(1).padStart(4)}  ${databaseCpu.toFixed(1).padStart(6)}  ${p95 <= goal ? '' : 'MISSED '}${note ?? ''}`.trimEnd(),
  );
  const { seconds, created, memory } = times.imported;
  const [before, early, late] = memory.map((each) => each.toFixed(0));
  rows.push(
    `import of ${created} rows: ${seconds.toFixed(1)} s (goal ${goals.import}); resident MB: ${before} before, ${early} in the first third, ${late} in the last`,
  );
  return [head, ...rows].join('\n');
}

export function goalsOf(times: Times): Goal[] {
  const worst = (goal: number) =>
    Math.max(
      ...linesOf(times)
        .filter((line) => line.goal === goal)
        .map(({ p95 }) => p95),
    );
  const { seconds, memory } = times.imported;
  const at = `at ${times.people} people`;
  return [
    {
      goal: `slowest p95 of a page ${at}, in ${goals.page} ms`,
      reached: worst(goals.page) / goals.page,
      wanted: 1,
      atMost: true,
    },
    {
      goal: `p95 of two dimensions ${at}, in ${goals.pair} ms`,
      reached: worst(goals.pair) / goals.pair,
      wanted: 1,
      atMost: true,
    },
    { goal: `import ${at}, in ${goals.import} s`, reached: seconds / goals.import, wanted: 1, atMost: true },
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
  for (const people of sizes) {
    const { databaseUrl } = await session.services(people);
    const desk = await startDesk(session.processes, databaseUrl, `associations-${people}`);
    const times = await timeAll(desk, databaseUrl, people);
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
