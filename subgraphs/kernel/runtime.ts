import type { IncomingHttpHeaders } from 'node:http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { type AccessTokens, createAccessTokens } from './access-token.js';
import { createBearer } from './bearer.js';
import { today } from './calendar/index.js';
import type { Context } from './context.js';
import { bindContext } from './context.js';
import { beforeDeadline } from './deadline.js';
import type { Environment } from './env.js';
import { type EventBus, type Relay, startConsumers, startRelay } from './events/index.js';
import { indexEntities } from './federation/entities.js';
import { createExecutor, formatError, type Operation } from './federation/execute.js';
import type { SubgraphManifest } from './federation/manifest.js';
import { federatedSchemaOf } from './federation/schema.js';
import { createFileDesk, type FileDesk } from './files/index.js';
import { createGraphClient, type GraphTransport } from './graph-client.js';
import type { IdentityProvider } from './identity-provider.js';
import { createIds, type Ids } from './ids.js';
import { enqueuedJobs, forgetEnqueued, type Jobs, runJob, startJobs } from './jobs/index.js';
import type { KeyValue } from './kv.js';
import { type Locale, negotiateLocale } from './locale.js';
import type { Logger } from './logger.js';
import { jobsOf } from './merges/index.js';
import type { SubgraphMetrics } from './metrics.js';
import type { Database } from './orm/database.js';
import { createOrm, type Em, limitStatements, migrate, type Orm, oneAtATime } from './orm/orm.js';
import { createRules, installRules } from './rules.js';
import { inInnerSpan, SpanKind } from './tracing/index.js';
import { createVault } from './vault.js';
import { createViewerCodec, system, type Viewer } from './viewer.js';
import { startWarming } from './warm.js';

/** What a subgraph needs from its process. */
export interface Surroundings {
  readonly env: Environment;
  readonly secret: string;
  readonly database: Database;
  readonly keyValue: KeyValue;
  readonly log: Logger;
  readonly transport: GraphTransport;
  /** An outside provider of identities, for callers that TRUST_BEARER lets in. Default: none. */
  readonly provider?: IdentityProvider | undefined;
  /** Default: the system clock. */
  readonly now?: () => Date;
  readonly onQuery?: (sql: string) => void;
  /** Counts what the subgraph does. Default: nothing is counted. */
  readonly metrics?: SubgraphMetrics | undefined;
}

/** What comes with a call from the gateway. */
export interface Caller {
  /** The signed viewer. */
  readonly viewer: string | undefined;
  /** The client's own headers, whose credentials are used only with TRUST_BEARER=1 where no viewer is given. */
  readonly client?: IncomingHttpHeaders | undefined;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  /** Milliseconds that the caller still waits; default: as long as it takes. */
  readonly deadlineMs?: number | undefined;
}

export interface ContextOptions {
  readonly viewer: Viewer;
  readonly locale?: Locale;
  readonly requestId?: string;
  readonly now?: () => Date;
  readonly ids?: Ids;
}

/** A running subgraph, in whatever process. */
export interface SubgraphRuntime {
  readonly manifest: SubgraphManifest;
  readonly sdl: string;
  readonly orm: Orm;
  readonly surroundings: Surroundings;
  readonly tokens: AccessTokens;
  /** Runs an operation for a caller whose identity is verified first. */
  execute(caller: Caller, operation: Operation): Promise<ExecutionResult>;
  /** Hands events of the bus to the manifest's consumers. */
  followEvents(bus: EventBus): Promise<void>;
  /**
   * Publishes what is committed from now on and what the bus lacks.
   * @param start where the events of this subgraph begin on a bus that knows none; default: far back
   */
  publishEvents(bus: EventBus, start?: () => Promise<number>): void;
  /** Runs the manifest's jobs from now on, by the clock and as they are enqueued. */
  startJobs(): Promise<void>;
  /** Works out what the process keeps, from now on. */
  keepWarm(): void;
  /** Private files, by signed links. */
  readonly files: FileDesk;
  /** The worker; null where it does not run. */
  readonly jobs: Jobs | null;
  /** Runs a job now and here, as tests do, where no worker runs. */
  runJob(name: string, data?: object): Promise<void>;
  /** Runs all that is enqueued now and here, as tests do, where no worker runs. @returns how many */
  runEnqueued(): Promise<number>;
  /** Committed events that are not on the bus yet. */
  eventLag(): Promise<number>;
  /** A context for jobs, seeding and tests. */
  context(options: ContextOptions): Context;
  close(): Promise<void>;
}

/** All classes with a table of their own. */
export const entitiesOf = (manifest: SubgraphManifest) =>
  [...manifest.entities, ...(manifest.tables ?? [])].map(({ entity }) => entity);

/** Starts a subgraph: connects, migrates, installs missing rules, builds its schema. */
export async function startSubgraph(
  manifest: SubgraphManifest,
  around: Surroundings,
): Promise<SubgraphRuntime> {
  const orm = await createOrm({
    name: manifest.name,
    entities: entitiesOf(manifest),
    migrations: manifest.migrations,
    database: around.database,
    ...(around.onQuery && { onQuery: around.onQuery }),
  });
  try {
    await oneAtATime(orm, around.database, async () => {
      await migrate(orm);
      await installRules(orm.em.fork() as Em, manifest.name, manifest.rules);
      await manifest.install?.(orm.em.fork() as Em, manifest.name);
    });
    await limitStatements(orm, around.database, manifest.plansOnce);
  } catch (error) {
    // Its connections would outlive it, and the process with them.
    await orm.close(true);
    throw error;
  }

  const { sdl, schema } = federatedSchemaOf(manifest);
  const run = createExecutor(schema);
  const codec = createViewerCodec(around.secret);
  const tokens = createAccessTokens(around.secret, around.env.production);
  const vault = createVault(around.env.PERSONAL_DATA_SECRET ?? around.secret);
  const entities = indexEntities(manifest.entities, manifest.tables);
  const clock = around.now ?? (() => new Date());
  const bearer = createBearer({ ...around, tokens, now: clock });
  const identify = async ({ viewer, client, requestId }: Caller): Promise<Viewer> => {
    const trusted = viewer === undefined && client && around.env.TRUST_BEARER === '1';
    return (trusted ? await bearer(client, requestId) : null) ?? codec.verify(viewer);
  };

  const startedAt = new Date();
  let relay: Relay | null = null;
  let jobs: Jobs | null = null;
  const jobsByName = new Map(jobsOf(manifest).map((job) => [job.name, job]));
  let stopConsumers: (() => Promise<void>) | null = null;
  let stopWarming: (() => void) | null = null;

  const context = (options: ContextOptions): Context => {
    const now = options.now ?? clock;
    const locale = options.locale ?? 'vi';
    const requestId = options.requestId ?? 'internal';
    const em = orm.em.fork({ useContext: true }) as Em;
    const day = today(now());
    const rules = createRules(
      () => em,
      manifest.name,
      () => day,
    );
    const ctx = {
      subgraph: manifest.name,
      viewer: options.viewer,
      locale,
      requestId,
      now,
      today: day,
      ids: options.ids ?? createIds(now),
      log: around.log,
      em,
      entities,
      rules,
      inTransaction: false,
      batch: false,
      production: around.env.production,
      plansOnce: manifest.plansOnce === true,
      personalReads: new Map(),
      pendingTransitions: [],
      tokens,
      vault,
      keyValue: around.keyValue,
      api: { schema, run },
      graph: createGraphClient(around.transport, options.viewer, requestId, around.log),
      platform: { startedAt, eventLag: runtime.eventLag },
      files: runtime.files,
      jobs: jobsByName,
      committed() {
        relay?.wake();
        jobs?.wake();
      },
      say: (text: { vi: string; en: string }) => text[locale],
    };
    return bindContext(ctx as unknown as Context, {});
  };

  const runtime: SubgraphRuntime = {
    manifest,
    sdl,
    orm,
    surroundings: around,
    tokens,
    context,
    execute: observed(manifest.name, around, async (caller, operation) => {
      const locale = negotiateLocale(caller.acceptLanguage);
      try {
        const viewer = await identify(caller);
        const answer = run(context({ viewer, locale, requestId: caller.requestId }), operation);
        return await (caller.deadlineMs ? beforeDeadline(answer, caller.deadlineMs) : answer);
      } catch (error) {
        const wrapped = new GraphQLError((error as Error).message, { originalError: error as Error });
        const ctx = {
          subgraph: manifest.name,
          say: (text: { vi: string; en: string }) => text[locale],
          log: around.log,
          requestId: caller.requestId,
        };
        return { errors: [formatError(wrapped, ctx)] };
      }
    }),
    async followEvents(bus) {
      stopConsumers = await startConsumers(runtime, bus);
    },
    publishEvents(bus, start) {
      relay = startRelay({ orm, source: manifest.name, bus, log: around.log, ...(start && { start }) });
    },
    files: createFileDesk({ manifest, surroundings: around, context }),
    async startJobs() {
      if (jobsByName.size > 0) jobs = await startJobs(runtime);
    },
    keepWarm() {
      if (manifest.warm)
        stopWarming = startWarming(manifest.warm, () => context({ viewer: system }), around.log);
    },
    get jobs() {
      return jobs;
    },
    async runJob(name, data = {}) {
      const job = jobsByName.get(name);
      if (!job) throw new Error(`"${name}" is no job of ${manifest.name}`);
      const signal = new AbortController().signal;
      await runJob(runtime, job, undefined, { id: name, data, signal, attempt: 1, isLast: true });
    },
    async runEnqueued() {
      const em = orm.em.fork() as Em;
      let ran = 0;
      for (let some = await enqueuedJobs(em, manifest.name); some.length > 0; ) {
        for (const { id, name, data } of some) {
          await forgetEnqueued(em, manifest.name, id);
          await runtime.runJob(name, data);
          ran++;
        }
        some = await enqueuedJobs(em, manifest.name);
      }
      return ran;
    },
    eventLag: async () => (await relay?.lag()) ?? 0,
    async close() {
      stopWarming?.();
      await jobs?.stop();
      await relay?.stop();
      await stopConsumers?.();
      await runtime.files.store.close();
      await orm.close(true);
    },
  };
  return runtime;
}

/** Runs operations in a span, counted and, at the level `debug`, logged. */
function observed(
  subgraph: string,
  { metrics, log }: Surroundings,
  execute: SubgraphRuntime['execute'],
): SubgraphRuntime['execute'] {
  return (caller, operation) => {
    const name = operation.operationName ?? null;
    const attributes = { subgraph, ...(name && { 'graphql.operation.name': name }) };
    const failed = ({ errors }: ExecutionResult) => errors !== undefined;
    const options = { kind: SpanKind.SERVER, attributes, failed };
    return inInnerSpan(`subgraph ${subgraph}`, options, async () => {
      const started = performance.now();
      const result = await execute(caller, operation);
      const ms = performance.now() - started;
      const outcome = failed(result) ? 'errors' : 'ok';
      metrics?.operations.observe({ subgraph, outcome }, ms / 1000);
      log.debug({ requestId: caller.requestId, operation: name, outcome, ms: Math.round(ms) }, 'operation');
      return result;
    });
  };
}
