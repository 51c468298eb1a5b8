import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { AggregatorRegistry, Counter, Gauge, Registry } from 'prom-client';
import type { Environment } from '../subgraphs/kernel/env.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { createMetricsServer, serveMetrics } from '../subgraphs/kernel/metrics-server.js';
import { type Readiness, registerHealth } from './health.js';
import { askWorker } from './worker.js';

/** The longest that a gateway which keeps dying is left dead. */
const longestPauseMs = 30_000;
/** A gateway that lived so long did not die of its start. */
const soundAfterMs = 60_000;

/** Several gateways on one port, each a process of its own. */
export interface Workers {
  /** Where all of them listen, once the first does. */
  readonly address: Promise<string>;
  /** Ends all of them: each finishes its running requests. */
  close(): Promise<void>;
}

/**
 * Starts WORKERS gateways, which share the port and, through Redis, what they count and keep. One that dies is replaced,
 * later each time while its successors die soon, too. A first start that fails ends the process: it would never succeed.
 */
export async function startWorkers(env: Environment, log: Logger): Promise<Workers> {
  const listening = once(cluster, 'listening') as Promise<[Worker, { address: string; port: number }]>;
  const running = new Set<Worker>();
  const answering = new Set<Worker>();
  const metrics = workerMetrics(answering);
  let hasListened = false;
  let closing = false;
  let failures = 0;
  let reloadedAt = 0;

  const start = () => {
    const worker = cluster.fork();
    const startedAt = performance.now();
    running.add(worker);
    worker.once('listening', () => {
      hasListened = true;
      answering.add(worker);
      // What it read is older than what the others have.
      if (startedAt < reloadedAt) worker.process.kill('SIGHUP');
    });
    worker.once('exit', (code, signal) => {
      running.delete(worker);
      answering.delete(worker);
      if (closing) return;
      if (!hasListened) process.exit(code || 1);
      failures = performance.now() - startedAt > soundAfterMs ? 0 : failures + 1;
      const pauseMs = Math.min(longestPauseMs, 250 * 2 ** (failures - 1));
      metrics.deaths.inc();
      log.error({ pid: worker.process.pid, code, signal, pauseMs }, 'worker died');
      setTimeout(() => closing || start(), pauseMs);
    });
  };
  const tell = (signal: NodeJS.Signals, workers: ReadonlySet<Worker> = running) => {
    for (const worker of workers) worker.process.kill(signal);
  };

  for (let n = 0; n < env.WORKERS; n++) start();
  process.on('SIGHUP', () => {
    reloadedAt = performance.now();
    // One that is still starting would not understand.
    tell('SIGHUP', answering);
  });
  // None outlives this process, which ends at a limit of its own.
  process.on('exit', () => tell('SIGKILL'));
  const internal = env.METRICS_PORT === undefined ? null : createInternal(metrics.registry, answering);
  await internal?.listen({ host: env.HOST, port: env.METRICS_PORT! });

  return {
    address: listening.then(([, { address, port }]) => `http://${address ?? env.HOST}:${port}`),
    async close() {
      closing = true;
      const gone = [...running].map((worker) => once(worker, 'exit'));
      tell('SIGTERM');
      await Promise.all(gone);
      await internal?.close();
    },
  };
}

function workerMetrics(answering: ReadonlySet<Worker>) {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    answering: new Gauge({
      name: 'graph_workers',
      help: 'Gateways that answer on this machine',
      registers,
      collect() {
        this.set(answering.size);
      },
    }),
    deaths: new Counter({
      name: 'graph_worker_deaths_total',
      help: 'Gateways that ended without being told to',
      registers,
    }),
  };
}

/** What operators ask: the sum of all workers, as far as they answer. */
function createInternal(own: Registry, answering: ReadonlySet<Worker>): FastifyInstance {
  const app = createMetricsServer();
  serveMetrics(app, {
    contentType: own.contentType,
    async metrics() {
      const given = await Promise.all([...answering].map((worker) => askWorker(worker, 'metrics')));
      const sum = AggregatorRegistry.aggregate(given.filter((each) => each !== null));
      return `${await own.metrics()}\n${await sum.metrics()}`;
    },
  });
  const nobody: Readiness = { status: 'unavailable', missing: ['workers'], checks: {}, draining: false };
  const readiness = async () => {
    const [first] = answering;
    return (first && (await askWorker(first, 'readiness'))) ?? nobody;
  };
  registerHealth(app, readiness, 'everything');
  return app;
}
