import { AppError } from './errors.js';

/** Carries the milliseconds that the caller still waits, from the gateway to a subgraph. */
export const deadlineHeader = 'x-deadline-ms';

/** Longest time of one operation in a subgraph, whatever its caller asks. */
export const longestOperationMs = 30_000;

/** An answer took longer than it may. */
export class DeadlineExceeded extends AppError {
  constructor() {
    super('TIMEOUT', { vi: 'Dịch vụ trả lời quá chậm.', en: 'The service took too long to answer.' });
  }
}

/**
 * Waits no longer than it may. What was begun goes on and its outcome is dropped.
 * @param deadlineMs milliseconds from now; zero or less: not at all
 * @throws DeadlineExceeded
 */
export async function beforeDeadline<T>(answer: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded()), Math.max(0, deadlineMs));
  });
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** How long whoever looks after the platform waits for a part that does not answer. */
export const patienceMs = 2_000;

/** @returns null for what fails or does not come in time: one part that is away must not hide the others */
export const inTime = <T>(part: Promise<T>): Promise<T | null> =>
  beforeDeadline(part, patienceMs).catch(() => null);
