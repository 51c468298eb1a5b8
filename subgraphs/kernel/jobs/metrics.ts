import { Gauge, type Registry } from 'prom-client';
import { inTime } from '../deadline.js';
import type { SubgraphRuntime } from '../runtime.js';

/** Shows, when somebody asks, what waits and what failed. */
export function watchJobs(runtimes: readonly SubgraphRuntime[], registers: Registry[]): void {
  const labelNames = ['subgraph', 'job'] as const;
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `graph_job_${name}`, help, labelNames, registers });
  const waiting = gauge('waiting', 'Runs that could begin now');
  const running = gauge('running', 'Runs under way, in whatever process');
  const failed = gauge('failed', 'Runs of the last days that failed for good');
  new Gauge({
    name: 'graph_job_oldest_seconds',
    help: 'How long the oldest run that could begin has waited; the four are taken every 5 s',
    labelNames,
    registers,
    async collect() {
      for (const { manifest, jobs } of runtimes) {
        for (const each of (jobs && (await inTime(jobs.state()))) ?? []) {
          const labels = { subgraph: manifest.name, job: each.name };
          waiting.set(labels, each.waiting);
          running.set(labels, each.running);
          failed.set(labels, each.failed);
          this.set(labels, each.oldestSeconds);
        }
      }
    },
  });
}
