import type { Worker } from 'node:cluster';
import type { MetricObjectWithValues, MetricValue } from 'prom-client';
import { inTime } from '../subgraphs/kernel/deadline.js';
import type { Readiness } from './health.js';
import type { Gateway } from './server.js';

/** What the first process asks of its workers, for operators. */
interface Answers {
  readonly readiness: Readiness;
  readonly metrics: MetricObjectWithValues<MetricValue<string>>[];
}

interface Question {
  readonly ask: keyof Answers;
  /** Comes back with the answer. */
  readonly number: number;
}
interface Reply {
  readonly answer: unknown;
  readonly number: number;
}
let asked = 0;

/** Has a worker answer what the first process asks. */
export function answerOperators(gateway: Gateway): void {
  const answers = {
    readiness: () => gateway.readiness(),
    metrics: () => gateway.registry.getMetricsAsJSON(),
  };
  process.on('message', async ({ ask, number }: Question) => {
    const reply: Reply = { answer: await answers[ask](), number };
    process.send?.(reply);
  });
}

/** @returns what a worker answers; null where it does not in time */
export async function askWorker<K extends keyof Answers>(worker: Worker, ask: K): Promise<Answers[K] | null> {
  const question: Question = { ask, number: ++asked };
  let take: (reply: Reply) => void = () => undefined;
  const answer = new Promise<Answers[K]>((resolve) => {
    take = (reply) => reply.number === question.number && resolve(reply.answer as Answers[K]);
  });
  worker.on('message', take);
  // One that has just died is no fault of this process.
  worker.send(question, () => undefined);
  const given = await inTime(answer);
  worker.off('message', take);
  return given;
}
