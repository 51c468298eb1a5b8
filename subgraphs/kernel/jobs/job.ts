import type { Context } from '../context.js';

/** One run of a job. */
export interface JobRun<Data = any> {
  /** What it was enqueued with; `{}` for a scheduled run. */
  readonly data: Data;
  /** Aborted when the process stops or the run takes too long: end soon by throwing; the run is repeated elsewhere. */
  readonly signal: AbortSignal;
  /** 1 for the first try. */
  readonly attempt: number;
  /** True where a failure is final: there is no further try. */
  readonly isLast: boolean;
}

/**
 * Work that no caller waits for. It may run more than once and must then change nothing again: a process can end after
 * the work and before that is known. It runs as SYSTEM, outside of any transaction.
 */
export interface Job {
  /** Unique in the subgraph, e.g. `remind-overdue-fees`. */
  readonly name: string;
  /**
   * When it runs by itself, in Asia/Ho_Chi_Minh, e.g. `15 6 * * *`. Runs that were missed while nothing ran are made up for
   * by one. Default: only when it is enqueued.
   */
  readonly cron?: string;
  /** Tries after the first, default 5, farther and farther apart. */
  readonly retries?: number;
  /** Longest time of one run in minutes, default 15. */
  readonly minutes?: number;
  run(ctx: Context, job: JobRun): Promise<unknown>;
  /**
   * Called with the data of a run that is given up: its last try failed, was stopped, or its process was killed. Like a job,
   * it may be called more than once. Not for a job with a `cron`: of two runs that wait one is given up with tries left.
   */
  givenUp?(ctx: Context, data: any): Promise<unknown>;
}

/** The queue of what is to be done where runs of a job are given up. */
export const givenUpName = ({ name }: Job): string => `${name}-given-up`;

/** Jobs, and for each that says what is done where it is given up the job that does it. */
export const withGivenUp = (jobs: readonly Job[]): Job[] =>
  jobs.flatMap((job) =>
    job.givenUp
      ? [{ name: givenUpName(job), retries: 50, run: (ctx, { data }) => job.givenUp!(ctx, data) }, job]
      : [job],
  );

/** Thrown by a job that was told to stop; it is run again from where it is. */
export class JobInterrupted extends Error {
  constructor() {
    super('the job was told to stop');
  }
}
