import { randomUUID } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { SubgraphRuntime } from './runtime.js';
import { viewerHeader } from './viewer.js';

const body = z.object({
  query: z.string().max(1_000_000),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** A header value that is safe to log and pass on. */
export const safeRequestId = (value: unknown): string =>
  typeof value === 'string' && /^[\w.:-]{1,64}$/.test(value) ? value : randomUUID();

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
  });

  server.post('/graphql', async (request, reply) => {
    const parsed = body.safeParse(request.body);
    if (!parsed.success)
      return reply
        .code(400)
        .send({ errors: [{ message: 'No operation', extensions: { code: 'BAD_USER_INPUT' } }] });
    const { headers } = request;
    const result = await runtime.execute(
      {
        viewer: headers[viewerHeader] as string | undefined,
        bearer: /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1],
        requestId: safeRequestId(headers['x-request-id']),
        acceptLanguage: headers['accept-language'],
      },
      {
        query: parsed.data.query,
        variables: parsed.data.variables ?? undefined,
        operationName: parsed.data.operationName ?? undefined,
      },
    );
    return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(result));
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
