import type { Measured } from './load.js';

export interface Row extends Measured {
  /** What was asked. */
  readonly match: string;
  readonly contestant: string;
  /** SQL statements per request, where they were counted. */
  readonly statements?: number;
}

/** A goal of PERFORMANCE.md and what was reached. */
export interface Goal {
  readonly goal: string;
  readonly reached: number;
  readonly wanted: number;
  /** True where less is better. */
  readonly atMost?: boolean;
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** One row of several rounds: the median of each number. */
export function merge(rounds: readonly Row[]): Row {
  const of = (pick: (row: Row) => number) => median(rounds.map(pick));
  const first = rounds[0]!;
  return {
    ...first,
    requests: rounds.reduce((sum, row) => sum + row.requests, 0),
    perSecond: of((row) => row.perSecond),
    p50: of((row) => row.p50),
    p99: of((row) => row.p99),
    bytesBehind: of((row) => row.bytesBehind),
    cpu: Object.fromEntries(Object.keys(first.cpu).map((name) => [name, of((row) => row.cpu[name]!)])),
  };
}

/** CPU ms per request of the process that is asked. */
export const ownCpu = (row: Row): number => row.cpu[row.contestant]!;
/** CPU ms per request of all processes. */
export const totalCpu = (row: Row): number => Object.values(row.cpu).reduce((sum, ms) => sum + ms, 0);

const cells: readonly (readonly [head: string, cell: (row: Row) => string])[] = [
  ['query', ({ match }) => match],
  ['asked', ({ contestant }) => contestant],
  ['CPU ms', (row) => totalCpu(row).toFixed(2)],
  ['of it own', (row) => ownCpu(row).toFixed(2)],
  ['req/s', ({ perSecond }) => perSecond.toFixed(1)],
  ['p50 ms', ({ p50 }) => p50.toFixed(1)],
  ['p99 ms', ({ p99 }) => p99.toFixed(1)],
  ['SQL', ({ statements }) => statements?.toFixed(1) ?? ''],
  ['bytes behind', ({ bytesBehind }) => bytesBehind.toFixed(0)],
  ['requests', ({ requests }) => String(requests)],
  [
    'CPU by process',
    ({ cpu }) =>
      Object.entries(cpu)
        .map(([name, ms]) => `${name} ${ms.toFixed(2)}`)
        .join(' '),
  ],
];

/** The rows as one table of text. */
export function table(rows: readonly Row[]): string {
  const lines = [cells.map(([head]) => head), ...rows.map((row) => cells.map(([, cell]) => cell(row)))];
  const widths = cells.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const isText = (column: number) => column < 2 || column === cells.length - 1;
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const goalLine = ({ goal, reached, wanted, atMost }: Goal): string => {
  const met = atMost ? reached <= wanted : reached >= wanted;
  return `${met ? 'reached' : 'MISSED '}  × ${reached.toFixed(2)} (${atMost ? 'at most' : 'at least'} ${wanted})  ${goal}`;
};
