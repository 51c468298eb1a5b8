import type { Measured } from './load.js';

export interface Row extends Measured {
  readonly query: string;
  readonly gateway: string;
}

export interface Ratio {
  readonly query: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly gatewayCpu: number;
  readonly totalCpu: number;
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** One row of several rounds: the median of each number. */
export function merge(rounds: readonly Row[]): Row {
  const { query, gateway, cpu } = rounds[0]!;
  const of = (pick: (row: Row) => number) => median(rounds.map(pick));
  return {
    query,
    gateway,
    requests: rounds.reduce((sum, row) => sum + row.requests, 0),
    perSecond: of((row) => row.perSecond),
    p50: of((row) => row.p50),
    p99: of((row) => row.p99),
    cpu: Object.fromEntries(Object.keys(cpu).map((name) => [name, of((row) => row.cpu[name]!)])),
  };
}

const gatewayCpu = (row: Row): number => row.cpu[row.gateway]!;
const totalCpu = (row: Row): number => Object.values(row.cpu).reduce((sum, ms) => sum + ms, 0);

/** How many times better the first gateway is than the second; above 1 is better throughout. */
export function ratios(rows: readonly Row[], first: string, second: string): Ratio[] {
  return [...new Set(rows.map(({ query }) => query))].map((query) => {
    const of = (name: string) => rows.find((row) => row.query === query && row.gateway === name)!;
    const [a, b] = [of(first), of(second)];
    return {
      query,
      perSecond: a.perSecond / b.perSecond,
      p50: b.p50 / a.p50,
      gatewayCpu: gatewayCpu(b) / gatewayCpu(a),
      totalCpu: totalCpu(b) / totalCpu(a),
    };
  });
}

/** The rows as one table of text; CPU in ms per request. */
export function table(rows: readonly Row[], subgraphs: readonly string[]): string {
  const head = [
    'query',
    'gateway',
    'requests',
    'req/s',
    'p50 ms',
    'p99 ms',
    'gw cpu',
    'sub cpu',
    ...subgraphs,
  ];
  const lines = rows.map((row) => [
    row.query,
    row.gateway,
    String(row.requests),
    row.perSecond.toFixed(1),
    row.p50.toFixed(1),
    row.p99.toFixed(1),
    gatewayCpu(row).toFixed(2),
    (totalCpu(row) - gatewayCpu(row)).toFixed(2),
    ...subgraphs.map((name) => row.cpu[name]!.toFixed(2)),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]!.length)));
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  '),
    )
    .join('\n');
}
