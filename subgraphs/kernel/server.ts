import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { deadlineHeader, longestOperationMs } from './deadline.js';
import { serveFiles } from './files/serve.js';
import type { SubgraphRuntime } from './runtime.js';
import { inTraceOf } from './tracing/index.js';
import { viewerHeader } from './viewer.js';

const body = z.object({
  query: z.string().max(1_000_000),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** A header value that is safe to log and pass on. */
export const safeRequestId = (value: unknown): string =>
  typeof value === 'string' && /^[\w.:-]{1,64}$/.test(value) ? value : randomUUID();

const patience = (header: unknown): number => {
  const asked = Number(header);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, longestOperationMs) : longestOperationMs;
};

/**
 * Serves one subgraph by HTTP: `POST /graphql` for the gateway, `/health/live` and `/health/ready` for the platform.
 * The operation's errors are in the answer; only a body that is no operation is answered 400.
 */
export function createSubgraphServer(runtime: SubgraphRuntime): FastifyInstance {
  const server = fastify({
    logger: false,
    bodyLimit: 2_000_000,
    keepAliveTimeout: 75_000,
    forceCloseConnections: 'idle',
    // What arrives on an open connection while the server closes is answered like the rest.
    return503OnClosing: false,
  });

  server.post('/graphql', async (request, reply) => {
    const parsed = body.safeParse(request.body);
    if (!parsed.success)
      return reply
        .code(400)
        .send({ errors: [{ message: 'No operation', extensions: { code: 'BAD_USER_INPUT' } }] });
    const { headers } = request;
    const caller = {
      viewer: headers[viewerHeader] as string | undefined,
      client: headers,
      requestId: safeRequestId(headers['x-request-id']),
      acceptLanguage: headers['accept-language'],
      deadlineMs: patience(headers[deadlineHeader]),
    };
    const operation = {
      query: parsed.data.query,
      variables: parsed.data.variables ?? undefined,
      operationName: parsed.data.operationName ?? undefined,
    };
    const result = await inTraceOf(headers, () => runtime.execute(caller, operation));
    return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(result));
  });

  // What comes with a signed link is read as it is, whatever its type says.
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    serveFiles(scope, '/files/*', (_name, call) => runtime.files.handle(call));
  });

  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const database = await runtime.orm.checkConnection().then(
      (state) => state.ok,
      () => false,
    );
    return reply
      .code(database ? 200 : 503)
      .send({ status: database ? 'ok' : 'unavailable', checks: { database } });
  });
  return server;
}
