import { setTimeout as sleep } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { jobsOf } from '../merges/index.js';
import type { SubgraphMetrics } from '../metrics.js';
import type { Em } from '../orm/orm.js';
import type { SubgraphRuntime } from '../runtime.js';
import { openBoss } from './boss.js';
import { enqueued, forget } from './enqueue.js';
import { givenUpName, type Job, withGivenUp } from './job.js';
import { runJob } from './run.js';

/** The worker of a subgraph. */
export interface Jobs {
  /** Called after a commit: hand over now what was enqueued. */
  wake(): void;
  /** What waits and what failed, by job. */
  state(): Promise<readonly JobState[]>;
  /** Runs are told to stop, waited for a while, and repeated later where they do not end. */
  stop(): Promise<void>;
}

export interface JobState {
  readonly name: string;
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
  /** How long the oldest that could run has waited. */
  readonly oldestSeconds: number;
}

const timeZone = 'Asia/Ho_Chi_Minh';
/** Looks for what processes enqueued that ended before they could hand it over. */
const pollMs = 1_000;
/** A process that gave no sign for so long has ended; its runs begin again. */
const heartbeatSeconds = 20;
const stopMs = 5_000;

/** Starts the worker: runs what is enqueued and what the clock asks for. Each run happens in one process. */
export async function startJobs(runtime: SubgraphRuntime): Promise<Jobs> {
  const { manifest, orm, surroundings } = runtime;
  const { database, log, metrics } = surroundings;
  const jobs = withGivenUp(jobsOf(manifest));
  const boss = await openBoss(manifest.name, orm, database, log);
  const stopping = new AbortController();
  await follow(boss, jobs);
  // PGlite belongs to this process: whoever ran something before has ended.
  if (database.kind === 'pglite') await repeatInterrupted(boss, jobs);
  else await boss.supervise();
  for (const job of jobs) await work(boss, runtime, job, stopping.signal, metrics);

  let wakeUp = () => {};
  let woken = false;
  const handOver = async () => {
    const em = orm.em.fork() as Em;
    for (let some = await enqueued(em, manifest.name); some.length > 0; ) {
      for (const { id, name, data, startAfter } of some) {
        // With the same id twice, after a failure between the two, it is still one.
        if (jobs.some((job) => job.name === name)) await boss.send(name, data, { id, startAfter });
        else log.error({ job: name }, 'a job that is not in the manifest is dropped');
        await forget(em, manifest.name, id);
      }
      some = await enqueued(em, manifest.name);
    }
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      woken = false;
      await handOver().catch((error: Error) => log.warn({ cause: error.message }, 'enqueued jobs wait'));
      if (woken) continue;
      const pause = new AbortController();
      wakeUp = () => pause.abort();
      const signal = AbortSignal.any([pause.signal, stopping.signal]);
      await sleep(pollMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const handing = loop();

  return {
    wake() {
      woken = true;
      wakeUp();
    },
    async state() {
      const queues = await boss.getQueues(jobs.map(({ name }) => name));
      return queues.map(({ name, readyCount, activeCount, failedCount, readyOldestSeconds }) => ({
        name,
        waiting: readyCount,
        running: activeCount,
        failed: failedCount,
        oldestSeconds: readyOldestSeconds ?? 0,
      }));
    },
    async stop() {
      stopping.abort();
      await handing;
      await boss.stop({ graceful: true, timeout: stopMs, close: true });
    },
  };
}

/** Queues and times as the manifest has them; what it has no longer is not scheduled any more. */
async function follow(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    const { name, retries = 5, minutes = 15, cron } = job;
    const options = {
      retryLimit: retries,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 600,
      expireInSeconds: minutes * 60,
      heartbeatSeconds,
      notify: true,
      deadLetter: job.givenUp ? givenUpName(job) : null,
    };
    // Of a scheduled job one run at a time, and one that waits.
    if (!(await boss.getQueue(name))) await boss.createQueue(name, { policy: cron ? 'stately' : 'standard' });
    await boss.updateQueue(name, options);
    // Written anew, a time would forget what was missed.
    const known = cron ? await boss.getSchedule(name) : null;
    if (cron && known?.cron !== cron) await boss.schedule(name, cron, {}, { tz: timeZone, missed: 'once' });
  }
  const scheduled = new Set(jobs.filter(({ cron }) => cron).map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!scheduled.has(name)) await boss.unschedule(name);
}

async function repeatInterrupted(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const { name } of jobs) {
    const found = await boss.findJobs(name);
    const active = found.filter(({ state }) => state === 'active').map(({ id }) => id);
    if (active.length > 0) await boss.fail(name, active, { message: 'the process ended' });
  }
}

async function work(
  boss: PgBoss,
  runtime: SubgraphRuntime,
  job: Job,
  stopping: AbortSignal,
  metrics: SubgraphMetrics | undefined,
): Promise<void> {
  const options = {
    includeMetadata: true,
    pollingIntervalSeconds: 2,
    notifyPollingIntervalSeconds: 5,
  } as const;
  await boss.work<object, unknown, typeof options>(job.name, options, async ([one]) => {
    const { id, data, signal, retryCount, retryLimit } = one!;
    await runJob(runtime, job, metrics, {
      id,
      data: data ?? {},
      signal: AbortSignal.any([signal, stopping]),
      attempt: retryCount + 1,
      isLast: retryCount >= retryLimit,
    });
  });
}
