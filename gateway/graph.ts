import { createHash } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin, type GraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { type Environment, forbidTelemetry } from '../subgraphs/kernel/env.js';
import { maskedText } from '../subgraphs/kernel/errors.js';
import { assertStorable } from '../subgraphs/kernel/federation/storable-request.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { system } from '../subgraphs/kernel/viewer.js';
import { type CachePolicy, createCachePolicies } from './cache-hints.js';
import { badRequest, presentErrors, rememberThrown } from './errors.js';
import { CompilingGateway } from './execution/compiling-gateway.js';
import { createLimiter, type Limits, type Sized } from './limits.js';
import type { Metrics } from './metrics.js';
import { type RequestContext, requestContext } from './request-context.js';
import type { SubgraphDataSource } from './subgraph-data-source.js';

/** The planner with the subgraphs behind it. */
export interface Graph {
  /** Differs for each supergraph. */
  readonly version: string;
  /** How answers may be kept, as the supergraph says. */
  readonly policies: ReturnType<typeof createCachePolicies>;
  /** The subgraphs of the supergraph by name. */
  readonly services: ReadonlyMap<string, SubgraphDataSource>;
  /** The schema that clients see; null until it is loaded. */
  schema(): GraphQLSchema | null;
  /** Runs an operation; its answer holds errors in their final form. `context.asked` is filled in. */
  execute(request: GraphQLRequest, context: RequestContext): Promise<FormattedExecutionResult>;
  /** Plans an operation, so that the first who asks need not wait; no subgraph is asked. */
  rehearse(request: GraphQLRequest): Promise<void>;
  stop(): Promise<void>;
}

export interface GraphOptions {
  readonly env: Environment;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly limits: Limits;
  readonly supergraphSdl: string;
  dataSource(name: string): SubgraphDataSource;
}

/** Starts the query planner on a composed supergraph, with nothing that reports to anybody. */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const { env, log, metrics, limits } = options;
  const services = new Map<string, SubgraphDataSource>();
  const policies = createCachePolicies(options.supergraphSdl);
  const quiet = {
    debug: () => undefined,
    info: () => undefined,
    warn: log.warn.bind(log),
    error: log.error.bind(log),
  };
  forbidTelemetry();
  const gateway = new CompilingGateway({
    supergraphSdl: options.supergraphSdl,
    logger: quiet,
    sourceOf(name) {
      const source = services.get(name) ?? options.dataSource(name);
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
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.selections,
    formatError: rememberThrown,
    plugins: [
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      gatekeeper(createLimiter(limits), policies),
    ],
  });
  await server.start();

  return {
    version: createHash('sha256').update(options.supergraphSdl).digest('base64url').slice(0, 12),
    policies,
    services,
    schema: () => gateway.schema ?? null,
    stop: () => server.stop(),
    async rehearse(request) {
      const parts = { viewer: system, requestId: 'rehearsal', acceptLanguage: undefined, method: 'POST' };
      await server.executeOperation(request, {
        contextValue: requestContext({ ...parts, trusted: true, dry: true }),
      });
    },
    async execute(request, context) {
      const stop = metrics.operations.startTimer();
      const response = await server.executeOperation(request, { contextValue: context });
      if (response.body.kind !== 'single') throw new Error('The gateway answered in parts');
      const { errors, data, extensions } = response.body.singleResult;
      const shown = presentErrors(errors ?? [], context, { log, terse: env.production });
      // A null that broke the schema is reported in extensions only; a client must not take it for an empty answer.
      if (data === null && shown.length === 0) {
        log.error({ requestId: context.requestId, extensions }, 'null answer');
        shown.push(nullAnswer(context));
      }
      for (const error of shown) metrics.errors.inc({ code: String(error.extensions?.code) });
      const { kind, name, policy, cost } = context.asked;
      stop({ operation: metrics.labelOf(name), kind, outcome: shown.length > 0 ? 'errors' : 'ok' });
      return {
        ...(shown.length > 0 && { errors: shown }),
        ...(data !== undefined && { data }),
        ...(policy && { extensions: { cost: { requested: cost, limit: limits.cost } } }),
      };
    },
  };
}

const nullAnswer = ({ locale, requestId }: RequestContext) => ({
  message: maskedText[locale],
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
});

/** Checks an operation once it is known and before it is planned. */
function gatekeeper(
  assertAllowedSize: (sized: Sized) => number,
  cachePolicy: (sized: Pick<Sized, 'schema' | 'document' | 'operation'>) => CachePolicy,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        if (!operation) {
          throw badRequest(
            'Không xác định được thao tác cần chạy; hãy kiểm tra operationName.',
            'It is not clear which operation to run; check operationName.',
          );
        }
        const { asked } = contextValue;
        asked.kind = operation.operation;
        if (operation.operation === 'mutation') asked.fresh = true;
        asked.name = operation.name?.value ?? null;
        if (contextValue.method === 'GET' && operation.operation !== 'query') {
          asked.wrongMethod = true;
          throw badRequest(
            'GET chỉ dành cho truy vấn đọc; hãy gửi bằng POST.',
            'GET is for queries only; send this operation with POST.',
          );
        }
        if (contextValue.trusted) return;
        assertStorable(document, request.variables);
        asked.cost = assertAllowedSize({ schema, document, operation, variables: request.variables ?? {} });
        await contextValue.budget.spend(asked.cost * asked.factor);
        asked.policy = cachePolicy({ schema, document, operation });
      },
    }),
  };
}
