import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import { beforeDeadline, DeadlineExceeded } from '../subgraphs/kernel/deadline.js';
import { AppError, serviceUnavailable } from '../subgraphs/kernel/errors.js';
import type { Operation } from '../subgraphs/kernel/federation/execute.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import type { Caller } from '../subgraphs/kernel/runtime.js';
import { inInnerSpan, SpanKind } from '../subgraphs/kernel/tracing/index.js';
import type { Viewer, ViewerCodec } from '../subgraphs/kernel/viewer.js';
import type { EntityCache } from './entity-cache.js';
import { lostPaths } from './lost-paths.js';
import type { Metrics } from './metrics.js';
import type { RecentWriters } from './recent-writers.js';
import { compactRepresentations } from './representations.js';
import type { RequestContext } from './request-context.js';
import {
  createGuard,
  type Guard,
  type ResilienceOptions,
  resilience,
  TooLateToSend,
  wasNotSent,
} from './resilience.js';
import { shareFetches } from './shared-fetches.js';
import { isMutation, type SubgraphTransport } from './subgraph-transport.js';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** How long a subgraph may take for one fetch. */
export const fetchDeadlineMs = 10_000;

export interface DataSourceOptions {
  readonly name: string;
  readonly transport: SubgraphTransport;
  readonly codec: ViewerCodec;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly deadlineMs: number;
  /** Entities that were kept; default: each is fetched. */
  readonly entities?: EntityCache | undefined;
  /** A text that differs after each change that is known; default: changes are not followed. */
  readonly epoch?: (() => string | undefined) | undefined;
  /** Told who changed something. */
  readonly writers?: RecentWriters | undefined;
  /** Told of a change whose outcome is not known. */
  readonly unsure?: ((name: string) => void) | undefined;
  readonly resilience?: Partial<ResilienceOptions> | undefined;
}

/** What the query planner's executor calls: signs the viewer, sends, and turns silence into an error that names it. */
export class SubgraphDataSource implements GraphQLDataSource {
  readonly guard: Guard;
  private readonly share = shareFetches();

  constructor(private readonly options: DataSourceOptions) {
    const { name, log, metrics } = options;
    this.guard = createGuard({ ...resilience, ...options.resilience }, (state) => {
      metrics.circuit.set({ service: name }, state === 'closed' ? 0 : 1);
      log.warn({ subgraph: name, state }, 'circuit');
    });
    metrics.circuit.set({ service: name }, 0);
    metrics.beforeCollect(() => {
      const load = this.guard.load();
      metrics.load.set({ service: name, state: 'running' }, load.running);
      metrics.load.set({ service: name, state: 'waiting' }, load.waiting);
    });
  }

  async process(call: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const { query, variables, operationName } = call.request;
    const operation: Operation = {
      query: query ?? '',
      variables: variables ?? undefined,
      operationName: operationName ?? undefined,
    };
    const context = call.context as RequestContext;
    if (context.dry) return { data: {} } as Answer;
    const compacted = compactRepresentations(operation);
    const result = await this.answer(context, compacted?.operation ?? operation);
    return (compacted?.expand(result) ?? result) as unknown as Answer;
  }

  /** Answers from what was kept or by asking; never throws. Whoever asked may write into the answer. */
  answer(context: RequestContext, operation: Operation): Promise<ExecutionResult> {
    if (context.dry) return Promise.resolve({ data: {} });
    context.sources.add(this.options.name);
    const ask = (missing: Operation) => this.ask(context, missing);
    const { name, entities } = this.options;
    return entities ? entities(name, context, operation, ask) : ask(operation);
  }

  /** Runs an operation in the subgraph for the viewer of the context; never throws. */
  ask(
    context: RequestContext,
    operation: Operation,
    deadlineMs = this.options.deadlineMs,
  ): Promise<ExecutionResult> {
    const { name } = this.options;
    const attributes = { subgraph: name, 'graphql.operation.name': operation.operationName };
    const failed = ({ errors }: ExecutionResult) => errors !== undefined;
    const options = { kind: SpanKind.CLIENT, attributes, failed };
    return inInnerSpan(`fetch ${name}`, options, () => this.fetch(context, operation, deadlineMs));
  }

  private async fetch(
    context: RequestContext,
    operation: Operation,
    deadlineMs: number,
  ): Promise<ExecutionResult> {
    const { name, codec, log, metrics } = this.options;
    const stop = metrics.fetch.startTimer({ service: name });
    const { requestId } = context;
    try {
      const caller = {
        viewer: await codec.sign(asSeenBy(context.viewer, operation)),
        requestId,
        // Never the client's own text: a long one would make each subgraph refuse the call.
        acceptLanguage: context.locale,
      };
      const until = Math.min(Date.now() + deadlineMs, context.deadlineAt);
      const result = await beforeDeadline(this.send(caller, operation, context, until), until - Date.now());
      if (!isAnswer(result, operation)) throw new Error('the answer is none');
      stop({ outcome: result.errors?.length ? 'errors' : 'ok' });
      if (!result.errors?.length) return { data: result.data };
      // The cause stays in the subgraph's log; what crosses is what its HTTP answer would hold. An answer that was
      // shared carries the id of the request that asked first.
      const errors = result.errors.map(({ message, path, extensions }) => ({
        message,
        path,
        extensions: { ...(extensions?.code === 'TIMEOUT' && { service: name }), ...extensions, requestId },
      }));
      return { data: result.data, errors } as unknown as ExecutionResult;
    } catch (error) {
      const late = error instanceof DeadlineExceeded;
      if (isMutation(operation.query)) this.options.unsure?.(name);
      stop({ outcome: late ? 'timeout' : wasNotSent(error) ? 'not-sent' : 'unavailable' });
      // A subgraph that is known to be away would fill the log.
      log[wasNotSent(error) ? 'debug' : 'error'](
        { subgraph: name, requestId, cause: (error as Error).message },
        'subgraph fetch failed',
      );
      const failure = late ? timedOut(name) : serviceUnavailable(name);
      return { errors: silence(failure, context, operation) } as unknown as ExecutionResult;
    }
  }

  private send(
    caller: Caller,
    operation: Operation,
    context: RequestContext,
    until: number,
  ): Promise<ExecutionResult> {
    const { transport } = this.options;
    const once = () => {
      const left = until - Date.now();
      // Its caller was told so while it waited for a place: it must not happen after all.
      if (left <= 0) throw new TooLateToSend();
      return transport.send(caller, operation, left);
    };
    // The graph's own questions hold a place while they wait for the answer of another: they must not queue behind it.
    const fetch = context.trusted ? once : () => this.guard.run(once);
    if (isMutation(operation.query)) return fetch().finally(() => this.options.writers?.note(context.viewer));
    if (context.asked.fresh || context.trusted) return fetch();
    // Who asks after a change is known must not share what was asked before it.
    const moment = [this.options.epoch?.() ?? null, context.trusted];
    const key = JSON.stringify([
      caller.viewer,
      context.locale,
      ...moment,
      operation.query,
      operation.variables,
    ]);
    return this.share(key, fetch);
  }
}

/** Whether what came answers what was asked: what does not must not pass for an answer without data. */
function isAnswer(result: unknown, { variables }: Operation): result is ExecutionResult {
  if (typeof result !== 'object' || result === null) return false;
  const { data, errors } = result as { data?: unknown; errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return typeof (data ?? {}) === 'object';
  if (typeof data !== 'object' || data === null) return false;
  const { representations } = variables ?? {};
  if (!Array.isArray(representations)) return !Array.isArray(data);
  const { _entities: entities } = data as { _entities?: unknown };
  return Array.isArray(entities) && entities.length === representations.length;
}

/** Only changes are counted by address; in a read it would tell apart what is the same. */
const asSeenBy = (viewer: Viewer, { query }: Operation): Viewer =>
  viewer.address === undefined || isMutation(query) ? viewer : { ...viewer, address: undefined };

/** One error for each field that the answer lacks now, as far as they can be told apart. */
function silence(failure: AppError, { locale, requestId }: RequestContext, operation: Operation) {
  const error = {
    message: failure.text[locale],
    extensions: { code: failure.code, requestId, ...failure.details },
  };
  const paths = lostPaths(operation);
  return paths.length === 0 ? [error] : paths.map((path) => ({ ...error, path }));
}

const timedOut = (service: string) =>
  new AppError(
    'TIMEOUT',
    { vi: `Dịch vụ «${service}» trả lời quá chậm.`, en: `The service "${service}" took too long to answer.` },
    { service },
  );
