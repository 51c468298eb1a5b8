import 'reflect-metadata';
import { Registry } from 'prom-client';
import { seedIfEmpty } from '../seed/index.js';
import { demoPassword, presentDemoAccounts } from '../seed/stories/accounts.js';
import { subgraphs } from '../subgraphs/index.js';
import type { Environment } from '../subgraphs/kernel/env.js';
import { busFor, type EventBus, joinAll } from '../subgraphs/kernel/events/index.js';
import type { GraphTransport } from '../subgraphs/kernel/graph-client.js';
import { createKeyValue } from '../subgraphs/kernel/kv.js';
import { createLogger, type Logger } from '../subgraphs/kernel/logger.js';
import { createSubgraphMetrics } from '../subgraphs/kernel/metrics.js';
import { closeDatabase, openDatabase } from '../subgraphs/kernel/orm/database.js';
import { type SubgraphRuntime, startSubgraph } from '../subgraphs/kernel/runtime.js';
import { startTracing } from '../subgraphs/kernel/tracing/index.js';
import type { DemoAccounts } from './explorer.js';
import { markFirstStart } from './first-start.js';
import { createGateway, type Gateway } from './server.js';
import { inProcess } from './subgraph-transport.js';
import { operationsFolder, readSupergraph } from './supergraph.js';
import { viewerSecret } from './viewer-secret.js';

export interface EmbeddedOptions {
  readonly env: Environment;
  readonly log?: Logger;
  /** Clock of the subgraphs and of access tokens; default the system's. */
  readonly now?: () => Date;
  /** False leaves an empty database empty whatever SEED says. */
  readonly seed?: boolean;
  /** Whether jobs run, by the clock and as they are enqueued. Default: outside of tests. */
  readonly jobs?: boolean;
  /** Gets a line for each step of the start; default none. */
  readonly progress?: (line: string) => void;
}

export interface Embedded {
  readonly gateway: Gateway;
  readonly runtimes: ReadonlyMap<string, SubgraphRuntime>;
  readonly secret: string;
  /** The demo accounts that there are. */
  demo(): Promise<DemoAccounts>;
  close(): Promise<void>;
}

/** Starts the gateway and every subgraph in this process, on one database. It does not listen yet. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { env, now, progress = () => undefined } = options;
  const log = options.log ?? createLogger(env, 'embedded');
  const endTracing = await startTracing(env, 'graph');
  const registry = new Registry();
  const metrics = createSubgraphMetrics(registry);
  const secret = await viewerSecret(env);
  const keyValue = createKeyValue(env.REDIS_URL);
  const endFirstStart = await markFirstStart(env, progress);
  const database = await openDatabase(env);
  const runtimes = new Map<string, SubgraphRuntime>();
  let gateway: Gateway | undefined;
  let events: EventBus | undefined;

  const close = async () => {
    await gateway?.close();
    await Promise.all([...runtimes.values()].map((runtime) => runtime.close()));
    await events?.close();
    await keyValue.close();
    await closeDatabase(database);
    await endTracing();
  };

  const demo = async () => ({
    accounts: await presentDemoAccounts(runtimeNamed(runtimes, 'associations')),
    password: demoPassword,
  });

  // Subgraphs start before the gateway that they ask: the wire between them is closed below.
  const transport: GraphTransport = async ({ viewer, ...request }) => {
    if (!gateway) throw new Error('The graph was asked before it started');
    return gateway.executeAs(viewer, request);
  };

  try {
    for (const entry of subgraphs) {
      const runtime = await startSubgraph(await entry.load(), {
        env,
        secret,
        database,
        keyValue,
        transport,
        log: log.child({ subgraph: entry.name }),
        metrics,
        ...(now && { now }),
      });
      runtimes.set(entry.name, runtime);
      progress(`  ${entry.name} is ready`);
    }
    events = busFor(
      env.REDIS_URL,
      [...runtimes.values()].map(({ manifest }) => manifest),
    );
    metrics.watch([...runtimes.values()], events);
    gateway = await createGateway({
      env,
      events,
      registry,
      secret,
      keyValue,
      log: log.child({ service: 'gateway' }),
      supergraphSdl: await readSupergraph(),
      operationsDir: operationsFolder,
      demo,
      dataSourceFor: (name) => inProcess(runtimeNamed(runtimes, name)),
      ...(now && { now }),
    });
    if (!env.production && options.seed !== false) await seedIfEmpty(runtimes, env, progress);
    // PGlite has no autovacuum: without statistics its planner takes every table for small, and joins by looping.
    if (database.kind === 'pglite') await database.pglite.exec('analyze');
    await endFirstStart();
    await joinAll([...runtimes.values()], events);
    if (options.jobs ?? env.NODE_ENV !== 'test')
      for (const runtime of runtimes.values()) {
        await runtime.startJobs();
        runtime.keepWarm();
      }
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return { gateway, runtimes, secret, demo, close };
}

function runtimeNamed(runtimes: ReadonlyMap<string, SubgraphRuntime>, name: string): SubgraphRuntime {
  const runtime = runtimes.get(name);
  if (!runtime)
    throw new Error(`The supergraph names "${name}", which subgraphs/index.ts does not; run npm run schema`);
  return runtime;
}
