import type { GraphQLRequest } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Environment } from '../subgraphs/kernel/env.js';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { createViewerCodec, type Viewer } from '../subgraphs/kernel/viewer.js';
import { createApp } from './app.js';
import { createAuthentication } from './authentication.js';
import { registerExplorer } from './explorer.js';
import { startGraph } from './graph.js';
import { registerGraphql } from './graphql-http.js';
import { registerHealth } from './health.js';
import { registerHeaders } from './http-headers.js';
import { createIdentityProvider } from './identity-provider.js';
import { type Limits, limits } from './limits.js';
import { createMetrics } from './metrics.js';
import { readOperations } from './operations.js';
import { requestContext } from './request-context.js';
import { fetchDeadlineMs, SubgraphDataSource } from './subgraph-data-source.js';
import type { SubgraphTransport } from './subgraph-transport.js';

export interface GatewayOptions {
  readonly env: Environment;
  /** Signs the viewer for the subgraphs and verifies access tokens. */
  readonly secret: string;
  readonly keyValue: KeyValue;
  readonly log: Logger;
  readonly supergraphSdl: string;
  /** How a subgraph of the supergraph is reached: `inProcess(runtime)` or `overHttp(url)`. */
  dataSourceFor(name: string): SubgraphTransport;
  /** Folder of the reviewed operations: examples of the explorer, names in the metrics. Default: none. */
  readonly operationsDir?: string;
  /** Clock for access tokens; default the system's. */
  readonly now?: () => Date;
  /** Longest time of one fetch from a subgraph, default 10 s. */
  readonly deadlineMs?: number;
  /** What differs from the default limits. */
  readonly limits?: Partial<Limits>;
}

export interface InternalRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly requestId: string;
  readonly acceptLanguage?: string;
}

export interface Gateway {
  readonly app: FastifyInstance;
  /** Runs an operation of the graph itself, as a viewer who is already known; limits do not hold for it. */
  executeAs(viewer: Viewer, request: InternalRequest): Promise<FormattedExecutionResult>;
  /** Takes no more requests, finishes the running ones, then lets go of the subgraphs. */
  close(): Promise<void>;
}

/** Builds the gateway on a composed supergraph. It listens only when `app.listen` is called. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { env, log, keyValue, secret } = options;
  const codec = createViewerCodec(secret);
  const held: Limits = { ...limits, ...options.limits };
  const operations = await readOperations(options.operationsDir, log);
  const metrics = createMetrics(new Set(operations.map(({ name }) => name)));
  const transports: SubgraphTransport[] = [];
  const deadlineMs = options.deadlineMs ?? fetchDeadlineMs;
  const graph = await startGraph({
    env,
    log,
    metrics,
    limits: held,
    supergraphSdl: options.supergraphSdl,
    dataSource(name) {
      const transport = options.dataSourceFor(name);
      transports.push(transport);
      return new SubgraphDataSource({ name, transport, codec, log, metrics, deadlineMs });
    },
  });
  const provider =
    env.OIDC_ISSUER && env.OIDC_AUDIENCE
      ? createIdentityProvider({
          issuer: env.OIDC_ISSUER,
          audience: env.OIDC_AUDIENCE,
          accounts: () => graph.services.get('associations')!,
          log,
        })
      : undefined;
  const authenticate = createAuthentication({ secret, codec, keyValue, log, provider, now: options.now });

  let draining = false;
  const app = createApp(log, held.bodyBytes);
  registerHeaders(app, env);
  registerGraphql(app, { graph, authenticate, metrics, log });
  registerHealth(app, { graph, keyValue, metrics, draining: () => draining });
  if (!env.production) registerExplorer(app, operations);

  return {
    app,
    async executeAs(viewer, { query, variables, requestId, acceptLanguage }) {
      const request: GraphQLRequest = { query, variables };
      const context = requestContext({ viewer, requestId, acceptLanguage, method: 'POST', trusted: true });
      return graph.execute(request, context);
    },
    async close() {
      if (draining) return;
      draining = true;
      await app.close();
      await graph.stop();
      await Promise.all(transports.map((transport) => transport.close()));
      metrics.registry.clear();
    },
  };
}
