import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { seconds } from '../subgraphs/kernel/metrics.js';

/** What the gateway counts. */
export interface Metrics {
  readonly registry: Registry;
  readonly operations: Histogram<'operation' | 'kind' | 'outcome'>;
  readonly fetch: Histogram<'service' | 'outcome'>;
  readonly errors: Counter<'code'>;
  /** Lookups of kept answers: `near` in this process, `shared` in the store of all, `miss`. */
  readonly cache: Counter<'cache' | 'outcome'>;
  /** Operations outside the manifest, by class of client: `answered` or `refused`. */
  readonly unreviewed: Counter<'client' | 'outcome'>;
  /** 1 while nothing is sent to a subgraph because it failed. */
  readonly circuit: Gauge<'service'>;
  /** Fetches under way and waiting for their turn. */
  readonly load: Gauge<'service' | 'state'>;
  /** Has figures of the moment read whenever somebody asks for the metrics. */
  beforeCollect(sample: () => void): void;
  /** Supergraphs that were taken, or refused as not valid. */
  readonly reloads: Counter<'outcome'>;
  /** The label of an operation: its name where it is a known one. */
  labelOf(name: string | null): string;
}

/**
 * Makes a registry of its own, so that several gateways can live in one process.
 * @param registry where they go; it may hold those of subgraphs in the same process
 * @param known names of the reviewed operations. Other names are the client's to choose and would grow without end:
 * they count as `other`
 */
export function createMetrics(
  known: ReadonlySet<string> = new Set(),
  registry: Registry = new Registry(),
): Metrics {
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const samples: (() => void)[] = [];
  return {
    registry,
    beforeCollect: (sample) => void samples.push(sample),
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
    cache: new Counter({
      name: 'graph_cache_lookups_total',
      help: 'Lookups of kept answers, by cache and outcome',
      labelNames: ['cache', 'outcome'],
      registers,
    }),
    unreviewed: new Counter({
      name: 'graph_unreviewed_operations_total',
      help: 'Operations that are not in the manifest, by class of client and outcome',
      labelNames: ['client', 'outcome'],
      registers,
    }),
    circuit: new Gauge({
      name: 'graph_subgraph_circuit_open',
      help: '1 while calls to a subgraph are held back because it failed',
      labelNames: ['service'],
      aggregator: 'max',
      registers,
    }),
    load: new Gauge({
      name: 'graph_subgraph_fetches',
      help: 'Fetches from a subgraph now, by state: running or waiting for their turn',
      labelNames: ['service', 'state'],
      registers,
      collect: () => samples.forEach((sample) => void sample()),
    }),
    reloads: new Counter({
      name: 'graph_supergraph_reloads_total',
      help: 'Supergraphs that were read while running, by outcome: taken or refused',
      labelNames: ['outcome'],
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
