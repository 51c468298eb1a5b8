import fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

/** `/metrics` for Prometheus. */
export function serveMetrics(
  app: FastifyInstance,
  registry: Pick<Registry, 'contentType' | 'metrics'>,
): void {
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', registry.contentType).send(await registry.metrics()),
  );
}

/** A server for what operators ask, to listen on METRICS_PORT. */
export const createMetricsServer = (): FastifyInstance => fastify({ logger: false });
