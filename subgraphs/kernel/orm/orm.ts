import type { EntityClass, Options } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import { PgliteDriver } from '@mikro-orm/pglite';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { MikroORM, type SqlEntityManager } from '@mikro-orm/sql';
import { AuditSubscriber } from './audit-subscriber.js';
import type { Database } from './database.js';
import { SystemTables, systemTables } from './system-tables.js';

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
        { name: '0000-system-tables', class: SystemTables },
        ...Object.entries(options.migrations).map(([key, value]) => ({ name: key, class: value })),
      ],
    },
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
      driverOptions: { pglite: database.pglite },
    } as unknown as Options<any, any>);
  }
  return MikroORM.init({
    ...shared,
    driver: PostgreSqlDriver,
    clientUrl: database.url,
    pool: { min: 0, max: options.poolSize ?? 10 },
  } as unknown as Options<any, any>);
}

/** Brings the schema of one subgraph up to date; safe to call at every start and from several replicas at once. */
export async function migrate(orm: Orm): Promise<void> {
  const connection = orm.em.getConnection();
  await connection.execute(`create schema if not exists "${orm.config.get('schema')}"`);
  await (orm as unknown as { migrator: Migrator }).migrator.up();
}
