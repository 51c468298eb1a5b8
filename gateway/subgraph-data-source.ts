import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { ExecutionResult } from 'graphql';
import { AppError, serviceUnavailable } from '../subgraphs/kernel/errors.js';
import type { Operation } from '../subgraphs/kernel/federation/execute.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import type { ViewerCodec } from '../subgraphs/kernel/viewer.js';
import { lostPaths } from './lost-paths.js';
import type { Metrics } from './metrics.js';
import type { RequestContext } from './request-context.js';
import { DeadlineExceeded, type SubgraphTransport } from './subgraph-transport.js';

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
}

/** What the query planner's executor calls: signs the viewer, sends, and turns silence into an error that names it. */
export class SubgraphDataSource implements GraphQLDataSource {
  constructor(private readonly options: DataSourceOptions) {}

  async process(call: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const { query, variables, operationName } = call.request;
    const operation = {
      query: query ?? '',
      variables: variables ?? undefined,
      operationName: operationName ?? undefined,
    };
    return (await this.ask(call.context as RequestContext, operation)) as unknown as Answer;
  }

  /** Runs an operation in the subgraph for the viewer of the context; never throws. */
  async ask(
    context: RequestContext,
    operation: Operation,
    deadlineMs = this.options.deadlineMs,
  ): Promise<ExecutionResult> {
    const { name, transport, codec, log, metrics } = this.options;
    const stop = metrics.fetch.startTimer({ service: name });
    try {
      const viewer = await codec.sign(context.viewer);
      const { requestId, acceptLanguage } = context;
      const result = await transport.send({ viewer, requestId, acceptLanguage }, operation, deadlineMs);
      if (typeof result !== 'object' || result === null) throw new Error('the answer is no object');
      stop({ outcome: result.errors?.length ? 'errors' : 'ok' });
      if (!result.errors?.length) return { data: result.data };
      // The cause stays in the subgraph's log; what crosses is what its HTTP answer would hold.
      const errors = result.errors.map(({ message, path, extensions }) => ({ message, path, extensions }));
      return { data: result.data, errors } as unknown as ExecutionResult;
    } catch (error) {
      const late = error instanceof DeadlineExceeded;
      stop({ outcome: late ? 'timeout' : 'unavailable' });
      log.error(
        { subgraph: name, requestId: context.requestId, cause: (error as Error).message },
        'subgraph fetch failed',
      );
      const failure = late ? timedOut(name) : serviceUnavailable(name);
      return { errors: silence(failure, context, operation) } as unknown as ExecutionResult;
    }
  }
}

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
