import { Gauge, Histogram, type Registry } from 'prom-client';
import { inTime } from './deadline.js';
import type { EventBus } from './events/index.js';
import { watchJobs } from './jobs/metrics.js';
import { consumersOf } from './merges/index.js';
import type { Orm } from './orm/orm.js';
import type { SubgraphRuntime } from './runtime.js';

/** Buckets of all times, in seconds. */
export const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a subgraph counts, in its own process or beside the others in one. */
export interface SubgraphMetrics {
  readonly operations: Histogram<'subgraph' | 'outcome'>;
  /** Runs of jobs and how long they took. */
  readonly jobs: Histogram<'subgraph' | 'job' | 'outcome'>;
  /** Begins to show what is read when somebody asks: connections, and how far events are behind. */
  watch(runtimes: readonly SubgraphRuntime[], bus: EventBus | null): void;
}

/** Makes the metrics of all subgraphs of a process. */
export function createSubgraphMetrics(registry: Registry): SubgraphMetrics {
  const registers = [registry];
  return {
    operations: new Histogram({
      name: 'graph_subgraph_operation_seconds',
      help: 'Time of one operation inside a subgraph',
      labelNames: ['subgraph', 'outcome'],
      buckets: seconds,
      registers,
    }),
    jobs: new Histogram({
      name: 'graph_job_seconds',
      help: 'Time of one run of a job; outcome failed: tried again while tries are left',
      labelNames: ['subgraph', 'job', 'outcome'],
      buckets: [...seconds, 30, 60, 300, 900],
      registers,
    }),
    watch(runtimes, bus) {
      watchJobs(runtimes, registers);
      new Gauge({
        name: 'graph_database_connections',
        help: 'Connections to PostgreSQL by state; waiting: callers without one',
        labelNames: ['subgraph', 'state'],
        registers,
        async collect() {
          for (const { manifest, orm } of runtimes) {
            const pool = await inTime(poolOf(orm));
            if (!pool) continue;
            const subgraph = manifest.name;
            this.set({ subgraph, state: 'used' }, pool.totalCount - pool.idleCount);
            this.set({ subgraph, state: 'idle' }, pool.idleCount);
            this.set({ subgraph, state: 'waiting' }, pool.waitingCount);
          }
        },
      });
      if (!bus) return;
      const relay = new Gauge({
        name: 'graph_event_relay_lag',
        help: 'Committed events that are not published yet',
        labelNames: ['subgraph'],
        registers,
        collect: () =>
          each(runtimes, async (runtime) => {
            const lag = await inTime(runtime.eventLag());
            // No figure is better than an old one.
            if (lag === null) relay.remove({ subgraph: runtime.manifest.name });
            else relay.set({ subgraph: runtime.manifest.name }, lag);
          }),
      });
      const groups = runtimes.flatMap(({ manifest }) =>
        consumersOf(manifest).map(({ name }) => `${manifest.name}.${name}`),
      );
      const consumers = new Gauge({
        name: 'graph_event_consumer_lag',
        help: 'Published events that a consumer has not taken yet',
        labelNames: ['consumer'],
        registers,
        collect: () =>
          each(groups, async (consumer) => {
            const lag = await inTime(bus.lag(consumer));
            if (lag === null) consumers.remove({ consumer });
            else consumers.set({ consumer }, lag);
          }),
      });
    },
  };
}

const each = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  await Promise.all(all.map(work));
};

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** @returns null where there is no pool: PGlite has one connection */
async function poolOf(orm: Orm): Promise<Pool | null> {
  const connection = orm.em.getConnection() as unknown as { getNativeClient?(): Promise<object> };
  const client = await connection.getNativeClient?.();
  return client && 'waitingCount' in client ? (client as Pool) : null;
}
