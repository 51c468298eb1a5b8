import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
} from 'cockatiel';
import { DeadlineExceeded } from '../subgraphs/kernel/deadline.js';

/** How many fetches a subgraph gets at once, how many more wait, and when it is left alone for a while. */
export interface ResilienceOptions {
  /** Fetches under way at once. */
  readonly concurrent: number;
  /** Fetches that wait for their turn; more are refused. */
  readonly waiting: number;
  /** Failures in a row after which nothing is sent. */
  readonly failures: number;
  /** Milliseconds of silence after the first break; doubled while trials fail, up to `longestPauseMs`. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
}

export const resilience: ResilienceOptions = Object.freeze({
  concurrent: 128,
  waiting: 1_024,
  failures: 10,
  pauseMs: 500,
  longestPauseMs: 4_000,
});

/** Guards the calls to one subgraph. */
export interface Guard {
  /** @throws what `work` throws, or at once where the subgraph is left alone or has too many calls waiting */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** `open`: nothing is sent; `half-open`: one trial is under way. */
  state(): 'closed' | 'open' | 'half-open';
  /** Calls now. */
  load(): { readonly running: number; readonly waiting: number };
}

/** A call that had waited for its place so long that its caller was gone. */
export class TooLateToSend extends DeadlineExceeded {}

/** A subgraph that is well would not take the call as it is: too long, or no operation. */
export class CallRefused extends Error {}

/** Whether the guard refused a call that was never sent. */
export const wasNotSent = (error: unknown): boolean =>
  error instanceof BrokenCircuitError ||
  error instanceof BulkheadRejectedError ||
  error instanceof TooLateToSend;

/** What one call brings about must not close the way to all. */
const isFailureOfTheWay = (error: unknown): boolean =>
  !(error instanceof CallRefused || error instanceof TooLateToSend);

/**
 * Makes the guard of one subgraph. Only failures of the way count: an answer with errors is an answer.
 * @param changed told whenever the state changes
 */
export function createGuard(options: ResilienceOptions, changed: (state: string) => void): Guard {
  const breaker = circuitBreaker(handleWhen(isFailureOfTheWay), {
    halfOpenAfter: new ExponentialBackoff({
      initialDelay: options.pauseMs,
      maxDelay: options.longestPauseMs,
    }),
    breaker: new ConsecutiveBreaker(options.failures),
  });
  const seats = bulkhead(options.concurrent, options.waiting);
  let state: ReturnType<Guard['state']> = 'closed';
  const become = (next: typeof state) => () => {
    state = next;
    changed(next);
  };
  breaker.onBreak(become('open'));
  breaker.onHalfOpen(become('half-open'));
  breaker.onReset(become('closed'));
  return {
    run: (work) => seats.execute(() => breaker.execute(work)),
    state: () => state,
    load: () => ({
      running: options.concurrent - seats.executionSlots,
      waiting: options.waiting - seats.queueSlots,
    }),
  };
}
