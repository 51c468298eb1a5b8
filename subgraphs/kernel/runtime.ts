import { type ExecutionResult, GraphQLError } from 'graphql';
import { type AccessTokens, createAccessTokens } from './access-token.js';
import { today } from './calendar/index.js';
import type { Context } from './context.js';
import { bindContext } from './context.js';
import type { Environment } from './env.js';
import { indexEntities } from './federation/entities.js';
import { createExecutor, formatError, type Operation } from './federation/execute.js';
import type { SubgraphManifest } from './federation/manifest.js';
import { buildFederatedSchema } from './federation/schema.js';
import { createGraphClient, type GraphTransport } from './graph-client.js';
import { createIds, type Ids } from './ids.js';
import type { KeyValue } from './kv.js';
import { type Locale, negotiateLocale } from './locale.js';
import type { Logger } from './logger.js';
import type { Database } from './orm/database.js';
import { createOrm, type Em, migrate, type Orm } from './orm/orm.js';
import { createRules, installRules } from './rules.js';
import { createViewerCodec, type Viewer, type ViewerCodec } from './viewer.js';

/** What a subgraph needs from its process. */
export interface Surroundings {
  readonly env: Environment;
  readonly secret: string;
  readonly database: Database;
  readonly keyValue: KeyValue;
  readonly log: Logger;
  readonly transport: GraphTransport;
  /** Default: the system clock. */
  readonly now?: () => Date;
  readonly onQuery?: (sql: string) => void;
}

/** What comes with a call from the gateway. */
export interface Caller {
  /** The signed viewer. */
  readonly viewer: string | undefined;
  /** The caller's own access token, used only with TRUST_BEARER=1 where no viewer is given. */
  readonly bearer?: string | undefined;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
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
  await migrate(orm);
  await installRules(orm.em.fork() as Em, manifest.name, manifest.rules);
  await manifest.install?.(orm.em.fork() as Em, manifest.name);

  const { sdl, schema } = buildFederatedSchema(manifest);
  const run = createExecutor(schema);
  const codec = createViewerCodec(around.secret);
  const tokens = createAccessTokens(around.secret);
  const entities = indexEntities(manifest.entities, manifest.tables);
  const clock = around.now ?? (() => new Date());

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
      pendingTransitions: [],
      tokens,
      keyValue: around.keyValue,
      graph: createGraphClient(around.transport, options.viewer, requestId),
      say: (text: { vi: string; en: string }) => text[locale],
    };
    return bindContext(ctx as unknown as Context, {});
  };

  return {
    manifest,
    sdl,
    orm,
    surroundings: around,
    tokens,
    context,
    async execute(caller, operation) {
      const locale = negotiateLocale(caller.acceptLanguage);
      try {
        const viewer = await identify(caller, codec, tokens, around, clock);
        return await run(context({ viewer, locale, requestId: caller.requestId }), operation);
      } catch (error) {
        const wrapped = new GraphQLError((error as Error).message, { originalError: error as Error });
        const ctx = {
          say: (text: { vi: string; en: string }) => text[locale],
          log: around.log,
          requestId: caller.requestId,
        };
        return { errors: [formatError(wrapped, ctx)] };
      }
    },
    close: () => orm.close(true),
  };
}

async function identify(
  caller: Caller,
  codec: ViewerCodec,
  tokens: AccessTokens,
  around: Surroundings,
  clock: () => Date,
): Promise<Viewer> {
  if (caller.viewer === undefined && caller.bearer && around.env.TRUST_BEARER === '1') {
    return tokens.verify(caller.bearer, clock());
  }
  return codec.verify(caller.viewer);
}
