import type { GraphQLRequest } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Registry } from 'prom-client';
import { createAccessTokens } from '../subgraphs/kernel/access-token.js';
import { createBearer } from '../subgraphs/kernel/bearer.js';
import { today } from '../subgraphs/kernel/calendar/index.js';
import type { Environment } from '../subgraphs/kernel/env.js';
import type { EpochWatch, EventBus } from '../subgraphs/kernel/events/index.js';
import { type AskAccounts, createIdentityProvider } from '../subgraphs/kernel/identity-provider.js';
import type { KeyValue } from '../subgraphs/kernel/kv.js';
import type { Logger } from '../subgraphs/kernel/logger.js';
import { serveMetrics } from '../subgraphs/kernel/metrics-server.js';
import { createViewerCodec, type Viewer } from '../subgraphs/kernel/viewer.js';
import { createAnswerer } from './answer.js';
import { createAnswerCache } from './answer-cache.js';
import { createApp, type Patience } from './app.js';
import { createAuthentication } from './authentication.js';
import { createBudgets } from './budgets.js';
import { createDrain } from './drain.js';
import { createEntityCache } from './entity-cache.js';
import { type DemoAccounts, registerExplorer } from './explorer.js';
import { registerFiles } from './files.js';
import { startGraph } from './graph.js';
import { registerGraphql } from './graphql-http.js';
import { assessReadiness, type Readiness, registerHealth } from './health.js';
import { registerHeaders } from './http-headers.js';
import { type Limits, limits } from './limits.js';
import { manifestOf } from './manifest.js';
import { createMetrics } from './metrics.js';
import { readOperations } from './operations.js';
import { createPersistedOperations } from './persisted-operations.js';
import { createRecentWriters } from './recent-writers.js';
import { rehearseAll } from './rehearsal.js';
import { startReloadableGraph } from './reload.js';
import { requestContext, systemContext } from './request-context.js';
import { createSessionCheck } from './session-check.js';
import { fetchDeadlineMs, SubgraphDataSource } from './subgraph-data-source.js';
import type { SubgraphTransport } from './subgraph-transport.js';

export interface GatewayOptions {
  readonly env: Environment;
  /** Signs the viewer for the subgraphs and verifies access tokens. */
  readonly secret: string;
  readonly keyValue: KeyValue;
  readonly log: Logger;
  readonly supergraphSdl: string;
  /** How a subgraph of the supergraph is reached: `inProcess(runtime)` or `overHttp(url)`. */
  dataSourceFor(name: string): SubgraphTransport;
  /** Folder of the reviewed operations: examples of the explorer, names in the metrics. Default: none. */
  readonly operationsDir?: string;
  /** Tells which demo accounts there are, for the explorer. Default: none. */
  readonly demo?: () => Promise<DemoAccounts>;
  /** Where its metrics go, beside those of subgraphs in the same process. Default: a registry of its own. */
  readonly registry?: Registry;
  /** Tells what changed; without it nothing is kept. */
  readonly events?: EventBus;
  /** Clock for access tokens; default the system's. */
  readonly now?: () => Date;
  /** Longest time of one fetch from a subgraph, default 10 s. */
  readonly deadlineMs?: number;
  /** How long a client may take; default: as `app.ts` has it. */
  readonly patience?: Patience;
  /** What differs from the default limits. */
  readonly limits?: Partial<Limits>;
}

export interface InternalRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly requestId: string;
  readonly acceptLanguage?: string;
}

export interface Gateway {
  readonly app: FastifyInstance;
  /** What operators ask, on a port that is not public: metrics, which parts are missing. In development `app` itself. */
  readonly internal: FastifyInstance;
  /** Runs an operation of the graph itself, as a viewer who is already known; limits do not hold for it. */
  executeAs(viewer: Viewer, request: InternalRequest): Promise<FormattedExecutionResult>;
  /** Takes another supergraph, without a lost request; keeps what it has where that is not valid. @returns whether */
  reload(supergraphSdl: string): Promise<boolean>;
  readonly registry: Registry;
  /** What of all that it depends on answers. */
  readiness(): Promise<Readiness>;
  /** Takes no more requests, finishes the running ones, then lets go of the subgraphs. */
  close(): Promise<void>;
}

const noDemo = async (): Promise<DemoAccounts> => ({ accounts: [], password: '' });

/** Nothing is known of changes, so nothing may be kept. */
const unwatched: EpochWatch = { current: () => null, stop: () => undefined };

/** Builds the gateway on a composed supergraph. It listens only when `app.listen` is called. */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { env, log, keyValue, secret } = options;
  const codec = createViewerCodec(secret);
  const held: Limits = { ...limits, ...options.limits };
  const operations = await readOperations(options.operationsDir, log);
  const metrics = createMetrics(new Set(operations.map(({ name }) => name)), options.registry);
  const deadlineMs = options.deadlineMs ?? fetchDeadlineMs;
  const day = () => today(options.now?.() ?? new Date());
  const epochs = options.events?.watchEpochs() ?? unwatched;
  const store = env.REDIS_URL ? keyValue : null;
  const cacheNamed = (name: string) => createAnswerCache({ store, epochs, metrics, name });
  const entities = createEntityCache({ cache: cacheNamed('entity'), graph: () => graph, today: day });
  const unsure = (name: string) => void options.events?.touch(name).catch(() => undefined);
  const writers = createRecentWriters();
  const transports: SubgraphTransport[] = [];
  const transportsByName = new Map<string, SubgraphTransport>();
  // One for each subgraph, whatever the supergraph: its connections and what is known of its health are kept.
  const sources = new Map<string, SubgraphDataSource>();
  const dataSource = (name: string): SubgraphDataSource => {
    const known = sources.get(name);
    if (known) return known;
    const transport = options.dataSourceFor(name);
    transports.push(transport);
    transportsByName.set(name, transport);
    const epoch = () => epochs.current()?.get(name);
    const rest = { codec, log, metrics, deadlineMs, entities, unsure, writers };
    const source = new SubgraphDataSource({ name, transport, epoch, ...rest });
    sources.set(name, source);
    return source;
  };
  const start = (supergraphSdl: string) =>
    startGraph({ env, log, metrics, limits: held, supergraphSdl, dataSource });
  const graph = await startReloadableGraph(options.supergraphSdl, start, {
    log,
    metrics,
    prepare: (next) => rehearseAll(next, operations, () => drain.begun()),
  });
  const askAccounts: AskAccounts = (operation, requestId) =>
    graph.services.get('associations')!.ask(systemContext(requestId), operation);
  const provider = createIdentityProvider(env, log, askAccounts);
  const tokens = createAccessTokens(secret, env.production);
  const sessionIsOpen = createSessionCheck(askAccounts);
  const bearer = createBearer({ tokens, keyValue, log, provider, now: options.now, sessionIsOpen });
  const authenticate = createAuthentication(codec, bearer);

  const app = createApp(log, held.bodyBytes, env.TRUST_PROXY, options.patience);
  const drain = createDrain(app);
  registerHeaders(app, env);
  const manifest = manifestOf(operations);
  const persisted = createPersistedOperations({ env, manifest, store, metrics, log });
  const answer = createAnswerer({
    graph,
    cache: cacheNamed('response'),
    persisted,
    metrics,
    writers,
    today: day,
  });
  const budgets = createBudgets(env, keyValue.rates);
  registerGraphql(app, { answer, authenticate, budgets, metrics, log });
  registerFiles(
    app,
    async (name, call) => {
      if (!graph.services.has(name)) return null;
      dataSource(name);
      return transportsByName.get(name)?.file?.(call) ?? null;
    },
    budgets,
  );
  app.addHook('onListen', async () => {
    rehearseAll(graph, operations, drain.begun).catch((error) =>
      log.warn({ cause: error.message }, 'rehearsal'),
    );
  });
  const readiness = () => assessReadiness({ graph, keyValue, draining: drain.begun });
  registerHealth(app, readiness, env.production ? 'status' : 'everything');
  const apart = env.production || env.METRICS_PORT !== undefined;
  const internal = apart ? createApp(log, held.bodyBytes) : app;
  if (apart) registerHealth(internal, readiness, 'everything');
  serveMetrics(internal, metrics.registry);
  if (!env.production) registerExplorer(app, operations, options.demo ?? noDemo);

  return {
    app,
    internal,
    registry: metrics.registry,
    readiness,
    reload: graph.reload,
    async executeAs(viewer, { query, variables, requestId, acceptLanguage }) {
      const request: GraphQLRequest = { query, variables };
      const context = requestContext({ viewer, requestId, acceptLanguage, method: 'POST', trusted: true });
      return graph.execute(request, context);
    },
    async close() {
      if (drain.begun()) return;
      await drain.begin(env.DRAIN_SECONDS);
      await Promise.all([app.close(), apart && internal.close()]);
      epochs.stop();
      await graph.stop();
      await Promise.all(transports.map((transport) => transport.close()));
      metrics.registry.clear();
    },
  };
}
