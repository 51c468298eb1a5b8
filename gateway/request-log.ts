import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { inSpan, inTraceOf, SpanKind } from '../subgraphs/kernel/tracing/index.js';
import type { RequestContext } from './request-context.js';

/** What a handler finds out about a request. */
export interface Note {
  context?: RequestContext;
}

type Handler = (request: FastifyRequest, reply: FastifyReply, note: Note) => Promise<FastifyReply>;

/** A client chooses the name of its operation; a log line has room for an honest one. */
const longestName = 64;

/**
 * Writes one line for each request, and its span, which belongs to the trace that the client names. Neither says who
 * asked or with which variables: only whether an account did.
 */
export function observed(log: Logger, handle: Handler) {
  return (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    inTraceOf(request.headers, () => {
      const attributes = { 'http.request.method': request.method, 'url.path': '/graphql' };
      return inSpan('request', { kind: SpanKind.SERVER, attributes }, async (span) => {
        const started = performance.now();
        const note: Note = {};
        try {
          return await handle(request, reply, note);
        } finally {
          const { asked, viewer, trusted } = note.context ?? {};
          const line = {
            requestId: String(reply.getHeader('x-request-id')),
            operation: asked?.name?.slice(0, longestName) ?? null,
            kind: asked?.kind ?? 'none',
            status: reply.statusCode,
            ms: Math.round(performance.now() - started),
            // Before credentials are read nobody is known.
            viewer: viewer?.kind ?? 'unknown',
            ...(trusted && { own: true }),
          };
          log.info(line, 'request');
          if (line.operation) span?.updateName(`${line.kind} ${line.operation}`);
          span?.setAttributes({
            'http.response.status_code': line.status,
            'graphql.operation.type': line.kind,
            'request.id': line.requestId,
            'viewer.kind': line.viewer,
            ...(line.operation && { 'graphql.operation.name': line.operation }),
          });
        }
      });
    });
}
