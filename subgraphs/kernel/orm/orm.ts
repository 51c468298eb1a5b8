import type { EntityClass, Options } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { longestOperationMs } from '../deadline.js';
import { AuditSubscriber } from './audit-subscriber.js';
import type { Database } from './database.js';
import { leanPglite } from './lean-pglite.js';
import { systemMigrations, systemTables } from './system-tables.js';
import { tracedStatements } from './traced-statements.js';

export type Orm = MikroORM<any>;
export type Em = SqlEntityManager<any>;
export type MigrationClass = new (...args: ConstructorParameters<typeof Migration>) => Migration;

export interface OrmOptions {
  /** Subgraph and schema name. */
  readonly name: string;
  readonly entities: readonly EntityClass<any>[];
  readonly migrations: Readonly<Record<string, MigrationClass>>;
  readonly database: Database;
  /** Called with every statement; tests count with it. */
  readonly onQuery?: (sql: string) => void;
  /** Largest number of PostgreSQL connections, default 10. */
  readonly poolSize?: number;
}

/** A free connection, or a server that takes a new one, is waited for less long than a caller waits. */
const connecting = { connectionTimeoutMillis: 5_000, keepAlive: true };
/** A connection knows how its statements are planned: whoever opens a page after a quiet minute need not wait for it. */
const idleMs = 10 * 60_000;

/**
 * One ORM per subgraph, each with a schema of its own. The context name is its own too: entity managers share one
 * AsyncLocalStorage by name, and a common name would let one subgraph run in another's transaction.
 */
export async function createOrm(options: OrmOptions): Promise<Orm> {
  const { name, database, onQuery } = options;
  const shared = {
    entities: [...options.entities],
    schema: name,
    contextName: name,
    metadataProvider: ReflectMetadataProvider,
    metadataCache: { enabled: false },
    extensions: [Migrator],
    subscribers: [new AuditSubscriber(name)],
    schemaGenerator: { skipTables: systemTables },
    migrations: {
      tableName: `${name}.migration`,
      snapshot: false,
      silent: true,
      migrationsList: [
        ...systemMigrations,
        ...Object.entries(options.migrations).map(([key, value]) => ({ name: key, class: value })),
      ],
    },
    ...tracedStatements(),
    ...(onQuery && {
      onQuery: (sql: string) => {
        onQuery(sql);
        return sql;
      },
    }),
  };
  if (database.kind === 'pglite') {
    return MikroORM.init({
      ...shared,
      driver: PgliteDriver,
      dbName: 'postgres',
      driverOptions: { pglite: leanPglite(database.pglite) },
    } as unknown as Options<any, any>);
  }
  return MikroORM.init({
    ...shared,
    driver: PostgreSqlDriver,
    clientUrl: database.url,
    pool: { min: 0, max: options.poolSize ?? 10, idleTimeoutMillis: idleMs },
    driverOptions: connecting,
  } as unknown as Options<any, any>);
}

/** Brings the schema of one subgraph up to date. Not by two processes at once: see `oneAtATime`. */
export async function migrate(orm: Orm): Promise<void> {
  const connection = orm.em.getConnection();
  const schema = orm.config.get('schema')!;
  // A role that has a schema of its own need not have the right to make one, which "if not exists" would ask for.
  const known: unknown[] = await connection.execute('select from pg_namespace where nspname = ?', [schema]);
  if (known.length === 0) await connection.execute(`create schema "${schema}"`);
  await (orm as unknown as { migrator: Migrator }).migrator.up();
}

/**
 * Runs what prepares a database while no other process does, replicas of the subgraph and other subgraphs alike:
 * PostgreSQL's "if not exists" does not hold when two try at once. The lock is of the database and ends with the
 * connection, so that a process that dies does not keep it.
 */
export async function oneAtATime(orm: Orm, database: Database, work: () => Promise<void>): Promise<void> {
  // PGlite belongs to one process, and its one connection could not do the work besides.
  if (database.kind === 'pglite') return work();
  const holder = orm.em.fork() as Em;
  await holder.begin();
  try {
    await holder.execute("select pg_advisory_xact_lock(hashtext('subgraph start'))");
    await work();
    await holder.commit();
  } catch (error) {
    await holder.rollback();
    throw error;
  }
}

/**
 * From here on PostgreSQL ends statements and transactions that nobody waits for any more. Not before: what prepares a
 * database takes its time.
 * @param plansOnce as in the manifest
 */
export async function limitStatements(orm: Orm, database: Database, plansOnce = false): Promise<void> {
  if (database.kind === 'pglite') return;
  const limits = {
    statement_timeout: longestOperationMs,
    idle_in_transaction_session_timeout: 2 * longestOperationMs,
    // Compiling takes longer than any statement of a request may, and guesses of many rows bring it about. What is asked
    // for is in memory or on a disk without moving parts, where a page by an index costs hardly more than the next one.
    options: `-c jit=off -c random_page_cost=1.1${plansOnce ? ' -c plan_cache_mode=force_generic_plan' : ''}`,
  };
  await orm.reconnect({ driverOptions: { ...connecting, ...limits } });
}
