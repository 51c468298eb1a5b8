import type { GraphQLRequest } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { ErrorCode } from '../subgraphs/kernel/errors.js';
import { type AnswerCache, cacheKey } from './answer-cache.js';
import type { Graph } from './graph.js';
import type { Metrics } from './metrics.js';
import type { createPersistedOperations } from './persisted-operations.js';
import type { RecentWriters } from './recent-writers.js';
import type { RequestContext } from './request-context.js';

/** An answer as it is sent. */
export interface Answer {
  readonly text: string;
  /** Code of the first error where there is no data at all, else null. */
  readonly failure: ErrorCode | null;
}

export interface AnswererOptions {
  readonly graph: Graph;
  readonly cache: AnswerCache;
  readonly persisted: ReturnType<typeof createPersistedOperations>;
  readonly metrics: Metrics;
  readonly writers: RecentWriters;
  /** Civil day, on which many answers depend. */
  today(): string;
}

/**
 * Answers requests of clients: with what was kept, where nothing has changed since, or by asking the graph. What the
 * public sees is kept for the public; what everybody sees alike is kept for everybody.
 * @returns a function that throws what keeps an operation from being known, and RATE_LIMITED
 */
export function createAnswerer({ graph, cache, persisted, metrics, writers, today }: AnswererOptions) {
  return async (sent: GraphQLRequest, context: RequestContext): Promise<Answer> => {
    const started = performance.now();
    const operation = await persisted.resolve(sent, context);
    const { request, digest } = operation;
    context.asked.fresh = writers.has(context.viewer);
    const moment = context.trusted || context.asked.fresh ? null : cache.now();
    const audience = context.viewer.kind === 'anonymous' ? 'public' : 'everybody';
    const key = moment && cacheKey(graph.version, digest, ...partsOf(request, context), audience, today());
    const kept = key && (await cache.get(key, moment));
    if (kept) {
      await context.budget.spend(kept.cost * context.asked.factor);
      persisted.passed(operation, context, kept.name);
      Object.assign(context.asked, { kind: 'query', name: kept.name, cost: kept.cost });
      metrics.operations.observe(
        { operation: metrics.labelOf(kept.name), kind: 'query', outcome: 'kept' },
        (performance.now() - started) / 1000,
      );
      return { text: kept.text, failure: null };
    }
    const result = await graph.execute(request, context);
    const text = JSON.stringify(result);
    const { policy, name, cost } = context.asked;
    if (policy) persisted.passed(operation, context, name);
    const mayKeep = policy && (audience === 'public' || policy.shared) && !result.errors && result.data;
    if (key && mayKeep) cache.set(key, { text, name, cost }, context.sources, policy.maxAge, moment);
    return { text, failure: failureOf(result) };
  };
}

/** What an answer depends on besides the text. A GET that asks to change something must not find what a POST got. */
const partsOf = ({ operationName, variables }: GraphQLRequest, { locale, method }: RequestContext) => [
  operationName ?? null,
  variables ?? null,
  locale,
  method,
];

const failureOf = (result: FormattedExecutionResult): ErrorCode | null =>
  'data' in result ? null : ((result.errors?.[0]?.extensions?.code as ErrorCode) ?? 'INTERNAL_SERVER_ERROR');
