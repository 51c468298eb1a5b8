import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { associationsBench } from './associations/bench.js';
import { consultancyBench } from './consultancy/bench.js';
import { growth, growthTable } from './growth.js';
import { assertSameAnswers, type Match, type Plan, play } from './match.js';
import { installPeers } from './peers.js';
import { type Goal, goalLine, ownCpu, type Row, table, totalCpu } from './report.js';
import { inSession, say } from './session.js';
import { quickMatches, stackMatches } from './stack/matches.js';
import { toyMatches } from './toy/matches.js';

/**
 * `npm run bench -- [--quick] [--growth <people>] [--json FILE]`: the tables of PERFORMANCE.md side by side; with
 * `--associations [people] [more people]` only those of one subgraph, at 50,000 people by default, with
 * `--consultancy [years]` those of the other, at 20 years by default.
 */
const { values: options, positionals: sizes } = parseArgs({
  allowPositionals: true,
  options: {
    associations: { type: 'boolean', default: false },
    consultancy: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    growth: { type: 'string' },
    json: { type: 'string' },
  },
});
const plan: Plan = options.quick
  ? { connections: 20, warmSeconds: 1.5, seconds: 2, rounds: 1 }
  : { connections: 20, warmSeconds: 4, seconds: 5, rounds: 3 };
/** Seeding so many people takes its own time, so whoever asks for growth gives it. */
const boundMs =
  options.growth || options.associations || options.consultancy
    ? 7_200_000
    : options.quick
      ? 60_000
      : 600_000;
const few = 20_000;

const of = (rows: readonly Row[], match: string, contestant: string): Row =>
  rows.find((row) => row.match === match && row.contestant === contestant)!;

const toyGoals = (rows: readonly Row[]): Goal[] =>
  (
    [
      ['heavy', 2],
      ['small', 5],
    ] as const
  ).map(([name, wanted]) => {
    const match = `The Guild, ${name}`;
    const reached = ownCpu(of(rows, match, 'hive')) / ownCpu(of(rows, match, 'ours'));
    return { goal: `1. ${name}: CPU of Hive Gateway with its Rust planner, in ours`, reached, wanted };
  });

function stackGoals(rows: readonly Row[]): Goal[] {
  const cold = totalCpu(of(rows, 'FiftyPeople', 'stack-ours'));
  const tables = totalCpu(of(rows, 'FiftyPeople', 'postgraphile'));
  const warm = of(rows, 'public, warm', 'cached-ours').perSecond;
  const warmTables = of(rows, 'public, warm', 'postgraphile').perSecond;
  return [
    { goal: '2. all CPU of FiftyPeople, in PostGraphile’s', reached: cold / tables, wanted: 2, atMost: true },
    { goal: '3. requests/s of kept public reads, in PostGraphile’s', reached: warm / warmTables, wanted: 3 },
  ];
}

async function playAll(matches: readonly Match[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const match of matches) {
    const size = await assertSameAnswers(match);
    say(`${match.name}: the same answer from all ${match.contestants.length}, ${size} characters`);
  }
  for (const match of matches) {
    const played = await play(match, plan);
    say(`\n${table(played)}`);
    rows.push(...played);
  }
  return rows;
}

await inSession(boundMs, async (session) => {
  if (options.associations || options.consultancy) {
    const reached = options.associations
      ? await associationsBench(session, sizes.length > 0 ? sizes.map(Number) : [50_000])
      : await consultancyBench(session, Number(sizes[0] ?? 20));
    say(`\n${reached.map(goalLine).join('\n')}`);
    if (options.json) writeFileSync(options.json, `${JSON.stringify({ goals: reached }, null, 2)}\n`);
    return true;
  }
  const rows: Row[] = [];
  const goals: Goal[] = [];
  if (options.quick) {
    rows.push(...(await playAll(await quickMatches(session.processes, await session.services()))));
    say('Left out with --quick: Hive Gateway, PostGraphile, The Guild’s graph, the cache, SQL.');
  } else {
    await installPeers(say);
    rows.push(...(await playAll(await toyMatches(session.processes, await session.scratch()))));
    goals.push(...toyGoals(rows));
    await session.processes.close();
    const services = await session.services();
    const { cold, warm } = await stackMatches(session.processes, services);
    rows.push(...(await playAll([...cold, warm])));
    goals.push(...stackGoals(rows));
    await session.processes.close();
  }
  say(
    `\n${plan.connections} connections, ${plan.rounds} × ${plan.seconds} s each, ${availableParallelism()} CPUs; CPU in ms per request, of all processes that count`,
  );
  say(table(rows));
  const many = Number(options.growth ?? 0);
  const grown = many > few ? await growth(session, few, many) : [];
  if (grown.length > 0) {
    say(`\nGrowth from ${few} to ${many} people\n${growthTable(grown)}`);
    const reached = Math.max(...grown.map((each) => each.many / each.few));
    goals.push({ goal: '5. p95 with many people, in that with few', reached, wanted: 1.5, atMost: true });
  } else
    say('Growth is measured with --growth <people>, e.g. 200000 or 1000000; it takes as long as filling.');
  say(`\n${goals.map(goalLine).join('\n')}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ plan, rows, grown, goals }, null, 2)}\n`);
  return true;
});
