import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the gateway counts. */
export interface Metrics {
  readonly registry: Registry;
  readonly operations: Histogram<'operation' | 'kind' | 'outcome'>;
  readonly fetch: Histogram<'service' | 'outcome'>;
  readonly errors: Counter<'code'>;
  /** The label of an operation: its name where it is a known one. */
  labelOf(name: string | null): string;
}

/**
 * Makes a registry of its own, so that several gateways can live in one process.
 * @param known names of the reviewed operations. Other names are the client's to choose and would grow without end:
 * they count as `other`
 */
export function createMetrics(known: ReadonlySet<string> = new Set()): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    labelOf: (name) => (name === null ? 'unnamed' : known.has(name) ? name : 'other'),
    operations: new Histogram({
      name: 'graph_operation_seconds',
      help: 'Time from parsed request to answer, by operation, kind and outcome',
      labelNames: ['operation', 'kind', 'outcome'],
      buckets: seconds,
      registers,
    }),
    fetch: new Histogram({
      name: 'graph_subgraph_fetch_seconds',
      help: 'Time of one fetch from a subgraph',
      labelNames: ['service', 'outcome'],
      buckets: seconds,
      registers,
    }),
    errors: new Counter({
      name: 'graph_errors_total',
      help: 'Errors in answers, by code',
      labelNames: ['code'],
      registers,
    }),
  };
}
