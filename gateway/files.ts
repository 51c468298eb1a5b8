import type { FastifyInstance } from 'fastify';
import type { FileAnswer, FileCall } from '../subgraphs/kernel/files/index.js';
import { serveFiles } from '../subgraphs/kernel/files/serve.js';
import { anonymous } from '../subgraphs/kernel/viewer.js';
import type { createBudgets } from './budgets.js';

/** Points that one file costs, charged to the address that asks: a link needs no sign-in. */
const points = 10;

/**
 * `/files/<subgraph>/<token>`: PUT of an upload, GET of a download, by links that the graph signed. The subgraph judges
 * the link; the gateway streams.
 * @param hand gives the call to a subgraph; null where there is none of this name
 */
export function registerFiles(
  app: FastifyInstance,
  hand: (subgraph: string, call: FileCall) => Promise<FileAnswer | null>,
  budgets: ReturnType<typeof createBudgets>,
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.addHook('onRequest', async (request, reply) => {
      const budget = budgets({ viewer: { ...anonymous, address: request.ip }, trusted: false });
      try {
        budget.assertNotSpent();
        await budget.spend(points);
      } catch {
        await reply
          .code(429)
          .headers({ ...json, ...budget.headers() })
          .send('{"code":"RATE_LIMITED"}');
      }
    });
    serveFiles(scope, '/files/:subgraph/*', async (name = '', call) => {
      const answer = await hand(name, call).catch(() => away);
      return answer ?? notThere;
    });
  });
}

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
const notThere: FileAnswer = { status: 404, headers: json, body: '{"code":"NOT_FOUND"}' };
const away: FileAnswer = { status: 503, headers: json, body: '{"code":"SERVICE_UNAVAILABLE"}' };
