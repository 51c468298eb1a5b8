import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { AppError, type ErrorCode } from '../subgraphs/kernel/errors.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { safeRequestId } from '../subgraphs/kernel/server.js';
import { anonymous } from '../subgraphs/kernel/viewer.js';
import type { createAuthentication } from './authentication.js';
import { badRequest, refusal } from './errors.js';
import type { Graph } from './graph.js';
import type { Metrics } from './metrics.js';
import { requestContext } from './request-context.js';
import { readBody, readSearch } from './request-parameters.js';

/** A browser cannot send one of these to another origin without asking first. */
const preflightHeaders = [
  'x-requested-with',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'authorization',
  'x-viewer',
];
const json = 'application/json; charset=utf-8';
const graphqlResponse = 'application/graphql-response+json; charset=utf-8';

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
  INTERNAL_SERVER_ERROR: 500,
};

export interface GraphqlRoute {
  readonly graph: Graph;
  readonly authenticate: ReturnType<typeof createAuthentication>;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** `/graphql` as the GraphQL-over-HTTP specification has it: GET for queries, POST with JSON for everything. */
export function registerGraphql(
  app: FastifyInstance,
  { graph, authenticate, metrics, log }: GraphqlRoute,
): void {
  const answer = (reply: FastifyReply, status: number, type: string, body: FormattedExecutionResult) => {
    if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
    return reply
      .code(status)
      .header('content-type', type)
      .header('cache-control', 'no-store')
      .send(JSON.stringify(body));
  };

  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const requestId = safeRequestId(request.headers['x-request-id']);
    reply.header('x-request-id', requestId).header('vary', 'accept, accept-language, authorization, origin');
    const type = negotiateType(request.headers.accept);
    const base = { requestId, acceptLanguage: request.headers['accept-language'], method: request.method };
    const stranger = requestContext({ ...base, viewer: anonymous, trusted: false });
    const refuse = (error: unknown, status?: number) => {
      const code = error instanceof AppError ? error.code : 'INTERNAL_SERVER_ERROR';
      metrics.errors.inc({ code });
      return answer(reply, status ?? statusOf[code] ?? 400, type ?? json, refusal(error, stranger, log));
    };
    if (type === null) return refuse(notAcceptable(), 406);
    if (request.method === 'GET' && !hasPreflight(request)) return refuse(crossSite(), 400);
    try {
      const parameters = request.method === 'GET' ? readSearch(request.query) : readBody(request.body);
      const identity = await authenticate(request.headers, requestId);
      const context = requestContext({ ...base, ...identity });
      const result = await graph.execute(parameters, context);
      if (!context.asked.wrongMethod) return answer(reply, statusFor(result, type), type, result);
      reply.header('allow', 'POST');
      return answer(reply, 405, type, result);
    } catch (error) {
      return refuse(error);
    }
  };

  app.get('/graphql', { exposeHeadRoute: false }, handle);
  app.post('/graphql', handle);
}

/** `application/json` answers 200 to every well-formed request; the newer media type tells failures apart. */
function statusFor(result: FormattedExecutionResult, type: string): number {
  if (type !== graphqlResponse || 'data' in result) return 200;
  return statusOf[result.errors?.[0]?.extensions?.code as ErrorCode] ?? 400;
}

/** @returns the media type of the answer, null where the caller accepts none that we have */
export function negotiateType(accept: string | undefined): string | null {
  if (!accept?.trim()) return json;
  let best: { type: string; weight: number } | null = null;
  for (const part of accept.slice(0, 1_000).split(',')) {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((text) => text.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2)) || 0;
    const type =
      range === 'application/graphql-response+json'
        ? graphqlResponse
        : range === 'application/json' || range === 'application/*' || range === '*/*'
          ? json
          : null;
    if (type && weight > (best?.weight ?? 0)) best = { type, weight };
  }
  return best?.type ?? null;
}

const hasPreflight = (request: FastifyRequest): boolean =>
  request.headers['content-type']?.split(';')[0]?.trim() === 'application/json' ||
  preflightHeaders.some((name) => request.headers[name] !== undefined);

const crossSite = () =>
  badRequest(
    'Yêu cầu GET cần tiêu đề X-Requested-With hoặc Content-Type: application/json để chống giả mạo từ trang khác.',
    'A GET request needs the header X-Requested-With or Content-Type: application/json, as a guard against forgery.',
  );
const notAcceptable = () =>
  badRequest(
    'Cổng chỉ trả lời application/json hoặc application/graphql-response+json.',
    'The gateway answers application/json or application/graphql-response+json only.',
  );
