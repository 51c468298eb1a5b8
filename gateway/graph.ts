import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin, type GraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import type { Environment } from '../subgraphs/kernel/env.js';
import { AppError, maskedText } from '../subgraphs/kernel/errors.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { badRequest, presentErrors, rememberThrown } from './errors.js';
import { assertWithinLimits, limits, measure } from './limits.js';
import type { Metrics } from './metrics.js';
import type { RequestContext } from './request-context.js';
import type { SubgraphDataSource } from './subgraph-data-source.js';

/** An operation asked with GET that is no query. */
export class WrongMethod extends AppError {
  constructor() {
    super('BAD_USER_INPUT', {
      vi: 'GET chỉ dành cho truy vấn đọc; hãy gửi bằng POST.',
      en: 'GET is for queries only; send this operation with POST.',
    });
  }
}

export interface Graph {
  /** Names of the subgraphs in the supergraph. */
  readonly services: ReadonlyMap<string, SubgraphDataSource>;
  /** Runs an operation; its answer holds errors in their final form. */
  execute(request: GraphQLRequest, context: RequestContext): Promise<Outcome>;
  stop(): Promise<void>;
}

export interface Outcome {
  readonly result: FormattedExecutionResult;
  /** True where GET asked for something that is no query. */
  readonly wrongMethod: boolean;
}

export interface GraphOptions {
  readonly env: Environment;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly supergraphSdl: string;
  dataSource(name: string): SubgraphDataSource;
}

/** Starts the query planner on a composed supergraph, with nothing that reports to anybody. */
export async function startGraph({
  env,
  log,
  metrics,
  supergraphSdl,
  dataSource,
}: GraphOptions): Promise<Graph> {
  const services = new Map<string, SubgraphDataSource>();
  const quiet = {
    debug: () => undefined,
    info: () => undefined,
    warn: log.warn.bind(log),
    error: log.error.bind(log),
  };
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: quiet,
    __exposeQueryPlanExperimental: false,
    buildService({ name }) {
      const source = services.get(name) ?? dataSource(name);
      services.set(name, source);
      return source;
    },
  });
  const server = new ApolloServer<RequestContext>({
    gateway,
    logger: quiet,
    nodeEnv: env.NODE_ENV,
    introspection: !env.production,
    hideSchemaDetailsFromClientErrors: env.production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: rememberThrown,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      gatekeeper(),
    ],
  });
  await server.start();

  return {
    services,
    stop: () => server.stop(),
    async execute(request, context) {
      const kind = { value: 'none' };
      kinds.set(request, kind);
      const stop = metrics.operations.startTimer();
      const response = await server.executeOperation(request, { contextValue: context });
      if (response.body.kind !== 'single') throw new Error('The gateway answered in parts');
      const { errors, data } = response.body.singleResult;
      const shown = presentErrors(errors ?? [], context, log);
      // Without an error the planner's executor reports a null that broke the schema only in extensions.
      if (data === null && shown.length === 0) {
        log.error(
          { requestId: context.requestId, extensions: response.body.singleResult.extensions },
          'null answer',
        );
        shown.push(nullAnswer(context));
      }
      for (const { extensions } of shown) metrics.errors.inc({ code: String(extensions?.code) });
      stop({ kind: kind.value, outcome: shown.length > 0 ? 'errors' : 'ok' });
      return {
        wrongMethod: kind.value === 'refused',
        result: { ...(shown.length > 0 && { errors: shown }), ...(data !== undefined && { data }) },
      };
    },
  };
}

const kinds = new WeakMap<object, { value: string }>();

const nullAnswer = ({ locale, requestId }: RequestContext) => ({
  message: maskedText[locale],
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
});

/** Checks an operation once it is known and before it is planned. */
function gatekeeper(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        const kind = kinds.get(request);
        if (!operation) {
          throw badRequest(
            'Không xác định được thao tác cần chạy; hãy kiểm tra operationName.',
            'It is not clear which operation to run; check operationName.',
          );
        }
        if (kind) kind.value = operation.operation;
        if (contextValue.method === 'GET' && operation.operation !== 'query') {
          if (kind) kind.value = 'refused';
          throw new WrongMethod();
        }
        if (!contextValue.trusted)
          assertWithinLimits(measure(schema, document, operation, request.variables));
      },
    }),
  };
}
