import type { Asker, Desk, Timed } from './desk.js';
import type { Query } from './load.js';

/** One kind of page: who opens it, and the questions with different variables. */
export interface Page {
  readonly name: string;
  readonly asker: Asker;
  readonly queries: readonly Query[];
  /** The subgraph in whose process each sets off a job, which is not its own time: the next waits for the end of it. */
  readonly jobsOf?: string;
}

/** What a kind of page took, and what it may. */
export type Line = Timed & { readonly name: string; readonly goal: number; readonly note?: string };

/** The same question about different values. */
export const each = <T>(
  values: readonly T[],
  query: string,
  variables: (value: T, i: number) => object,
): Query[] =>
  values.map((value, i) => ({ query, variables: variables(value, i) as Record<string, unknown> }));

/** Pages are timed when their code is compiled and their statements are planned, as those of a server that runs are. */
const rounds = 3;

/** Times pages one after another, each after some of its questions that warm it up. */
export async function timePages(
  desk: Desk,
  pages: readonly Page[],
  progress?: (name: string, timed: Timed) => void,
): Promise<Map<string, Timed>> {
  const timed = new Map<string, Timed>();
  for (const { name, asker, queries, jobsOf } of pages) {
    const between = jobsOf ? () => desk.idleJobs(jobsOf) : undefined;
    for (let i = 0; i < rounds; i++) await desk.time(asker, queries.slice(0, 20), between);
    const found = await desk.time(asker, queries, between);
    timed.set(name, found);
    progress?.(name, found);
  }
  return timed;
}

export function tableOf(lines: readonly Line[]): string {
  const head = `${'server time in ms, one request at a time'.padEnd(48)}    p50     p95  goal   CPU  CPU of PostgreSQL`;
  const rows = lines.map(({ name, p50, p95, goal, cpu, databaseCpu, note }) =>
    `${name.padEnd(48)} ${p50.toFixed(1).padStart(6)}  ${p95.toFixed(1).padStart(6)}  ${String(goal).padStart(4)}  ${cpu.toFixed(1).padStart(4)}  ${databaseCpu.toFixed(1).padStart(6)}  ${p95 <= goal ? '' : 'MISSED '}${note ?? ''}`.trimEnd(),
  );
  return [head, ...rows].join('\n');
}

/** The slowest p95 of those with a goal, in that goal. */
export const worst = (lines: readonly Line[], goal: number): number =>
  Math.max(...lines.filter((line) => line.goal === goal).map(({ p95 }) => p95)) / goal;
