import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the gateway counts. Labels come from closed sets: an operation's name is the client's to choose, so it is none. */
export interface Metrics {
  readonly registry: Registry;
  readonly operations: Histogram<'kind' | 'outcome'>;
  readonly fetch: Histogram<'service' | 'outcome'>;
  readonly errors: Counter<'code'>;
}

/** Makes a registry of its own, so that several gateways can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    operations: new Histogram({
      name: 'graph_operation_seconds',
      help: 'Time from parsed request to answer, by kind of operation and outcome',
      labelNames: ['kind', 'outcome'],
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
