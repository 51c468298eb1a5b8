import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode } from '../subgraphs/kernel/errors.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { safeRequestId } from '../subgraphs/kernel/server.js';
import { anonymous } from '../subgraphs/kernel/viewer.js';
import type { Answer, createAnswerer } from './answer.js';
import type { createAuthentication } from './authentication.js';
import { type createBudgets, unlimited } from './budgets.js';
import { compress } from './compression.js';
import { badRequest, refusal } from './errors.js';
import type { Metrics } from './metrics.js';
import { requestContext } from './request-context.js';
import { type Note, observed } from './request-log.js';
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
const vary = 'accept, accept-encoding, accept-language, authorization, origin';
const graphqlResponse = 'application/graphql-response+json; charset=utf-8';

const statusOf: Partial<Record<ErrorCode, number>> = {
  // As Apollo's clients expect: it is a part of their conversation.
  PERSISTED_QUERY_NOT_FOUND: 200,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
  INTERNAL_SERVER_ERROR: 500,
};

export interface GraphqlRoute {
  readonly answer: ReturnType<typeof createAnswerer>;
  readonly authenticate: ReturnType<typeof createAuthentication>;
  readonly budgets: ReturnType<typeof createBudgets>;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** `/graphql` as the GraphQL-over-HTTP specification has it: GET for queries, POST with JSON for everything. */
export function registerGraphql(
  app: FastifyInstance,
  { answer, authenticate, budgets, metrics, log }: GraphqlRoute,
): void {
  const send = (reply: FastifyReply, status: number, type: string, text: string) => {
    if (status === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"');
    return reply.code(status).header('content-type', type).header('cache-control', 'no-store').send(text);
  };

  const handle = async (request: FastifyRequest, reply: FastifyReply, note: Note) => {
    const requestId = safeRequestId(request.headers['x-request-id']);
    reply.header('x-request-id', requestId).header('vary', vary);
    const type = negotiateType(request.headers.accept);
    const base = { requestId, acceptLanguage: request.headers['accept-language'], method: request.method };
    let budget = unlimited;
    const stranger = requestContext({ ...base, viewer: anonymous, trusted: false });
    const respond = async (status: number, text: string) => {
      // What could not be read, or was nonsense, was work all the same. It is done: who has nothing left hears it next time.
      await budget.spend(1).catch(() => undefined);
      return send(reply.headers(budget.headers()), status, type ?? json, text);
    };
    const refuse = (error: unknown, status?: number) => {
      const code = error instanceof AppError ? error.code : 'INTERNAL_SERVER_ERROR';
      metrics.errors.inc({ code });
      return respond(status ?? statusOf[code] ?? 400, JSON.stringify(refusal(error, stranger, log)));
    };
    if (type === null) return refuse(notAcceptable(), 406);
    if (request.method === 'GET' && !hasPreflight(request)) return refuse(crossSite(), 400);
    try {
      // Credentials that do not hold are work too, and charged to where they came from.
      budget = budgets({ viewer: { ...anonymous, address: request.ip }, trusted: false });
      budget.assertNotSpent();
      const identity = await authenticate(request.headers, request.ip, requestId);
      budget = budgets(identity);
      budget.assertNotSpent();
      const parameters = request.method === 'GET' ? readSearch(request.query) : readBody(request.body);
      const context = requestContext({ ...base, ...identity, budget });
      note.context = context;
      const given = await answer(parameters, context);
      if (!context.asked.wrongMethod) return respond(statusFor(given, type), given.text);
      reply.header('allow', 'POST');
      return respond(405, given.text);
    } catch (error) {
      return refuse(error);
    }
  };

  app.get('/graphql', { exposeHeadRoute: false, onSend: compress }, observed(log, handle));
  app.post('/graphql', { onSend: compress }, observed(log, handle));
}

/**
 * `application/json` answers 200 to every well-formed request but one too many; the newer media type tells failures
 * apart.
 */
function statusFor({ failure }: Answer, type: string): number {
  if (failure === 'RATE_LIMITED') return 429;
  return failure === null || type !== graphqlResponse ? 200 : (statusOf[failure] ?? 400);
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
