import fastify, { type FastifyInstance } from 'fastify';
import { negotiateLocale } from '../subgraphs/kernel/locale.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { safeRequestId } from '../subgraphs/kernel/server.js';
import { badRequest, refusal } from './errors.js';

/** How long a client may take, in milliseconds. One that is slower holds a connection for nothing. */
export interface Patience {
  /** Until its headers are there. */
  readonly headersMs: number;
  /** Until its whole request is there. */
  readonly requestMs: number;
  /** Without a byte either way, as where it does not take its answer; longer than an answer may take to be made. */
  readonly idleMs: number;
}

const usual: Patience = Object.freeze({ headersMs: 10_000, requestMs: 30_000, idleMs: 45_000 });

/**
 * An HTTP server that reads JSON only and answers every failure of reading in the form of GraphQL, in the caller's
 * language.
 * @param bodyBytes largest body that is read
 * @param proxies addresses of reverse proxies: what they forward for is who asks. Default none
 */
export function createApp(
  log: Logger,
  bodyBytes: number,
  proxies?: readonly string[],
  { headersMs, requestMs, idleMs }: Patience = usual,
): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: bodyBytes,
    trustProxy: proxies ? [...proxies] : false,
    keepAliveTimeout: 75_000,
    requestTimeout: requestMs,
    connectionTimeout: idleMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: Math.min(headersMs, 5_000) },
    forceCloseConnections: 'idle',
    // What arrives on an open connection while the server closes is answered like the rest.
    return503OnClosing: false,
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
    const shown = status < 500 ? unreadable(status, bodyBytes) : error;
    return reply
      .code(status)
      .headers({
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-request-id': caller.requestId,
      })
      .send(JSON.stringify(refusal(shown, caller, log)));
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'Not found' }));
  return app;
}

function unreadable(status: number, bodyBytes: number) {
  if (status === 413)
    return badRequest(
      `Yêu cầu quá lớn, tối đa ${bodyBytes} byte.`,
      `The request is too large; at most ${bodyBytes} bytes.`,
    );
  if (status === 415)
    return badRequest(
      'Hãy gửi JSON (Content-Type: application/json).',
      'Send JSON (Content-Type: application/json).',
    );
  return badRequest('Không đọc được JSON của yêu cầu.', 'The JSON of the request cannot be read.');
}
