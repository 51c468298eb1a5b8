import type { FastifyInstance } from 'fastify';
import type { Environment } from '../subgraphs/kernel/env.js';

const allowedHeaders = [
  'accept-language',
  'apollo-require-preflight',
  'authorization',
  'content-type',
  'traceparent',
  'tracestate',
  'x-apollo-operation-name',
  'x-purpose',
  'x-request-id',
  'x-requested-with',
].join(', ');

const exposedHeaders = [
  'ratelimit',
  'ratelimit-limit',
  'ratelimit-policy',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-request-id',
].join(', ');

/** Security headers on every answer, and CORS for the origins of CORS_ORIGINS: none by default, never all. */
export function registerHeaders(
  app: FastifyInstance,
  env: Pick<Environment, 'CORS_ORIGINS' | 'production'>,
): void {
  const origins = new Set(
    (env.CORS_ORIGINS ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean),
  );

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy':
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      ...(env.production && { 'strict-transport-security': 'max-age=31536000' }),
    });
    const { origin } = request.headers;
    if (origin === undefined || !origins.has(origin)) return;
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': exposedHeaders,
      vary: 'origin',
    });
    if (request.method === 'OPTIONS') {
      await reply
        .code(204)
        .headers({
          'access-control-allow-methods': 'GET, POST, PUT',
          'access-control-allow-headers': allowedHeaders,
          'access-control-max-age': '600',
        })
        .send();
    }
  });
  for (const [path, allow] of [
    ['/graphql', 'GET, POST, OPTIONS'],
    ['/files/*', 'GET, PUT, OPTIONS'],
  ] as const)
    app.options(path, async (_request, reply) => reply.code(204).header('allow', allow).send());
}
