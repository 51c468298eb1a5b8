import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FileAnswer, FileCall } from './file-desk.js';
import { largestUpload } from './file-desk.js';

/** The token is the rest of the path: parameters may have a hundred characters only. */
type Params = { readonly subgraph?: string; readonly '*': string };

/**
 * Serves PUT and GET of files: streamed, never kept in memory.
 * @param path ends with `*`, the token; with `:subgraph` at the gateway
 */
export function serveFiles(
  app: FastifyInstance,
  path: string,
  handle: (subgraph: string | undefined, call: FileCall) => Promise<FileAnswer>,
): void {
  const answer = async (request: FastifyRequest, method: FileCall['method']): Promise<FileAnswer> => {
    const { subgraph, '*': token } = request.params as Params;
    const length = Number(request.headers['content-length']);
    return handle(subgraph, {
      method,
      token: token.slice(0, 2_000),
      ...(Number.isInteger(length) && { length }),
      ...(method === 'PUT' && { body: request.body as Readable }),
    });
  };
  app.put(path, { bodyLimit: largestUpload }, async (request, reply) => {
    const { status, headers, body } = await answer(request, 'PUT');
    return reply.code(status).headers(headers).send(body);
  });
  app.get(path, { exposeHeadRoute: false }, async (request, reply) => {
    const { status, headers, body } = await answer(request, 'GET');
    return reply.code(status).headers(headers).send(body);
  });
}
