import type { GraphQLRequest } from '@apollo/server';
import fastify, { type FastifyInstance } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Environment } from '../subgraphs/kernel/env.js';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import { negotiateLocale } from '../subgraphs/kernel/locale.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { safeRequestId } from '../subgraphs/kernel/server.js';
import { createViewerCodec, type Viewer } from '../subgraphs/kernel/viewer.js';
import { createAuthentication } from './authentication.js';
import { badRequest, refusal } from './errors.js';
import { startGraph } from './graph.js';
import { registerGraphql } from './graphql-http.js';
import { registerHealth } from './health.js';
import { registerHeaders } from './http-headers.js';
import { createIdentityProvider } from './identity-provider.js';
import { limits } from './limits.js';
import { createMetrics } from './metrics.js';
import { requestContext } from './request-context.js';
import { SubgraphDataSource, type SubgraphTransport } from './subgraph-data-source.js';

export interface GatewayOptions {
  readonly env: Environment;
  /** Signs the viewer for the subgraphs and verifies access tokens. */
  readonly secret: string;
  readonly keyValue: KeyValue;
  readonly log: Logger;
  readonly supergraphSdl: string;
  /** How a subgraph of the supergraph is reached: `inProcess(runtime)` or `overHttp(url)`. */
  dataSourceFor(name: string): SubgraphTransport;
  /** Folder of example operations for the explorer. */
  readonly operationsDir?: string;
  /** Clock for access tokens; default the system's. */
  readonly now?: () => Date;
  /** Longest time of one fetch from a subgraph, default 10 s. */
  readonly deadlineMs?: number;
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
  const metrics = createMetrics();
  const transports: SubgraphTransport[] = [];
  const { deadlineMs } = options;
  const graph = await startGraph({
    env,
    log,
    metrics,
    supergraphSdl: options.supergraphSdl,
    dataSource(name) {
      const transport = options.dataSourceFor(name);
      transports.push(transport);
      return new SubgraphDataSource({
        name,
        transport,
        codec,
        log,
        metrics,
        ...(deadlineMs && { deadlineMs }),
      });
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
  const app = createApp(log);
  registerHeaders(app, env);
  registerGraphql(app, { graph, authenticate, log });
  registerHealth(app, { graph, keyValue, metrics, draining: () => draining });

  return {
    app,
    async executeAs(viewer, { query, variables, requestId, acceptLanguage }) {
      const request: GraphQLRequest = { query, variables };
      const context = requestContext({ viewer, requestId, acceptLanguage, method: 'POST', trusted: true });
      return (await graph.execute(request, context)).result;
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

function createApp(log: Logger): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    keepAliveTimeout: 75_000,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
  });
  // Forms and plain text reach a server across origins without a preflight: they are not read at all.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );

  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const caller = {
      locale: negotiateLocale(request.headers['accept-language']),
      requestId: safeRequestId(request.headers['x-request-id']),
    };
    const status = error.statusCode ?? 500;
    const shown = status < 500 ? unreadable(status) : error;
    return reply
      .code(status)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify(refusal(shown, caller, log)));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'Not found' }));
  return app;
}

function unreadable(status: number) {
  if (status === 413)
    return badRequest('Yêu cầu quá lớn, tối đa 1 MB.', 'The request is too large; at most 1 MB.');
  if (status === 415)
    return badRequest(
      'Hãy gửi JSON (Content-Type: application/json).',
      'Send JSON (Content-Type: application/json).',
    );
  return badRequest('Không đọc được JSON của yêu cầu.', 'The JSON of the request cannot be read.');
}
