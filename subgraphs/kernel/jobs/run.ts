import type { SubgraphMetrics } from '../metrics.js';
import type { SubgraphRuntime } from '../runtime.js';
import { inSpan, SpanKind } from '../tracing/index.js';
import { system } from '../viewer.js';
import type { Job, JobRun } from './job.js';

/** Runs a job once, as SYSTEM, in a span, counted and logged. @throws what the job throws */
export async function runJob(
  runtime: SubgraphRuntime,
  job: Job,
  metrics: SubgraphMetrics | undefined,
  run: JobRun & { readonly id: string },
): Promise<void> {
  const subgraph = runtime.manifest.name;
  const { log } = runtime.surroundings;
  const ctx = runtime.context({ viewer: system, requestId: `job-${run.id}` });
  const started = performance.now();
  const count = (outcome: 'ok' | 'failed' | 'stopped') => {
    const seconds = (performance.now() - started) / 1000;
    metrics?.jobs.observe({ subgraph, job: job.name, outcome }, seconds);
    return Math.round(seconds * 1000);
  };
  const span = { kind: SpanKind.CONSUMER, attributes: { subgraph, job: job.name, attempt: run.attempt } };
  try {
    await inSpan(`job ${job.name}`, span, () => job.run(ctx, run));
    log.debug({ job: job.name, ms: count('ok') }, 'job done');
  } catch (error) {
    const outcome = run.signal.aborted ? 'stopped' : 'failed';
    const ms = count(outcome);
    const told = { job: job.name, attempt: run.attempt, ms, cause: (error as Error).message };
    if (outcome === 'stopped') log.info(told, 'job stopped, to run again');
    else log[run.isLast ? 'error' : 'warn'](told, 'job failed');
    throw error;
  }
}
