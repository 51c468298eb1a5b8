import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import { type Dispatcher, Pool } from 'undici';
import { AppError, serviceUnavailable } from '../subgraphs/kernel/errors.js';
import type { Operation } from '../subgraphs/kernel/federation/execute.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import type { Caller, SubgraphRuntime } from '../subgraphs/kernel/runtime.js';
import { type ViewerCodec, viewerHeader } from '../subgraphs/kernel/viewer.js';
import type { Metrics } from './metrics.js';
import type { RequestContext } from './request-context.js';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Carries an operation to a subgraph, in this process or another. */
export interface SubgraphTransport {
  send(caller: Caller, operation: Operation, deadlineMs: number): Promise<ExecutionResult>;
  close(): Promise<void>;
}

/** How long a subgraph may take for one fetch. */
export const fetchDeadlineMs = 10_000;

class Deadline extends Error {}

/** A subgraph that runs in this process: real federation without the HTTP hop. */
export function inProcess(runtime: Pick<SubgraphRuntime, 'execute'>): SubgraphTransport {
  return {
    async send(caller, operation, deadlineMs) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Deadline()), deadlineMs);
      });
      try {
        return await Promise.race([runtime.execute(caller, operation), late]);
      } finally {
        clearTimeout(timer);
      }
    },
    close: async () => undefined,
  };
}

/**
 * A subgraph behind an address, over connections that stay open.
 * @param address full URL of its GraphQL endpoint
 */
export function overHttp(address: string): SubgraphTransport {
  const url = new URL(address);
  const pool = new Pool(url.origin, {
    connections: 64,
    pipelining: 1,
    keepAliveTimeout: 60_000,
    connectTimeout: 3_000,
  });
  return {
    async send(caller, operation, deadlineMs) {
      const signal = AbortSignal.timeout(deadlineMs);
      try {
        const answer = await pool.request({
          path: url.pathname + url.search,
          method: 'POST' as Dispatcher.HttpMethod,
          headers: httpHeaders(caller),
          body: JSON.stringify(operation),
          signal,
        });
        const text = await answer.body.text();
        if (answer.statusCode !== 200) throw new Error(`status ${answer.statusCode}`);
        return JSON.parse(text) as ExecutionResult;
      } catch (error) {
        throw signal.aborted ? new Deadline() : error;
      }
    },
    close: () => pool.close(),
  };
}

function httpHeaders(caller: Caller): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-request-id': caller.requestId,
    ...(caller.viewer && { [viewerHeader]: caller.viewer }),
    ...(caller.acceptLanguage && { 'accept-language': caller.acceptLanguage }),
  };
}

export interface DataSourceOptions {
  readonly name: string;
  readonly transport: SubgraphTransport;
  readonly codec: ViewerCodec;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly deadlineMs?: number;
}

/** What the query planner's executor calls: signs the viewer, sends, and turns silence into an error that names it. */
export class SubgraphDataSource implements GraphQLDataSource {
  constructor(private readonly options: DataSourceOptions) {}

  async process(call: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const context = call.context as RequestContext;
    const { query, variables, operationName } = call.request;
    const operation = {
      query: query ?? '',
      variables: variables ?? undefined,
      operationName: operationName ?? undefined,
    };
    return (await this.ask(context, operation)) as unknown as Answer;
  }

  /** Runs an operation in the subgraph for the viewer of the context; never throws. */
  async ask(context: RequestContext, operation: Operation): Promise<ExecutionResult> {
    const { name, transport, codec, log, metrics, deadlineMs = fetchDeadlineMs } = this.options;
    const stop = metrics.fetch.startTimer({ service: name });
    try {
      const caller: Caller = {
        viewer: await codec.sign(context.viewer),
        requestId: context.requestId,
        acceptLanguage: context.acceptLanguage,
      };
      const result = await transport.send(caller, operation, deadlineMs);
      if (typeof result !== 'object' || result === null) throw new Error('the answer is no object');
      stop({ outcome: result.errors?.length ? 'errors' : 'ok' });
      if (!result.errors?.length) return { data: result.data };
      // The cause stays in the subgraph's log; what crosses is what its HTTP answer would hold.
      const errors = result.errors.map(({ message, path, extensions }) => ({ message, path, extensions }));
      return { data: result.data, errors } as unknown as ExecutionResult;
    } catch (error) {
      const late = error instanceof Deadline;
      stop({ outcome: late ? 'timeout' : 'unavailable' });
      log.error(
        { service: name, requestId: context.requestId, cause: (error as Error).message },
        'subgraph fetch failed',
      );
      const failure = late ? timedOut(name) : serviceUnavailable(name);
      return { errors: [silence(failure, context)] } as unknown as ExecutionResult;
    }
  }
}

const silence = (failure: AppError, { locale, requestId }: RequestContext) => ({
  message: failure.text[locale],
  extensions: { code: failure.code, requestId, ...failure.details },
});

const timedOut = (service: string) =>
  new AppError(
    'TIMEOUT',
    { vi: `Dịch vụ «${service}» trả lời quá chậm.`, en: `The service "${service}" took too long to answer.` },
    { service },
  );
