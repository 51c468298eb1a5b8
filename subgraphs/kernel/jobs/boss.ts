import { types } from '@electric-sql/pglite';
import { fromPglite, PgBoss } from 'pg-boss';
import type { Logger } from '../logger.js';
import type { Database } from '../orm/database.js';
import type { Em, Orm } from '../orm/orm.js';

/** Schema of the queues of a subgraph, beside its own: its tables are pg-boss's business. */
export const jobSchema = (subgraph: string): string => `${subgraph}_jobs`;

/** PGlite's own, where the ORM's leave dates as texts. */
const { DATE, TIMESTAMP, TIMESTAMPTZ } = types;
const parsers = Object.fromEntries(
  [DATE, TIMESTAMP, TIMESTAMPTZ].map((type) => [type, (text: string) => new Date(text)]),
);

/** Opens pg-boss on the subgraph's database, its schema made where it is missing. */
export async function openBoss(subgraph: string, orm: Orm, database: Database, log: Logger): Promise<PgBoss> {
  const schema = jobSchema(subgraph);
  const em = orm.em.fork() as Em;
  const known: unknown[] = await em.execute('select from pg_namespace where nspname = ?', [schema]);
  const shared = {
    schema,
    // A role that was given the schema need not have the right to make one.
    createSchema: known.length === 0,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 15,
    openTelemetry: { enabled: false },
  };
  const boss =
    database.kind === 'pglite'
      ? new PgBoss({ ...shared, backend: 'pglite', db: fromPglite(asPgBossAsks(database.pglite)) })
      : new PgBoss({ ...shared, connectionString: database.url, max: 3, application_name: schema });
  boss.on('error', (error) => log.warn({ cause: (error as Error).message }, 'jobs wait'));
  boss.on('warning', ({ message }) => log.debug({ cause: message }, 'jobs'));
  await boss.start({ attempts: 3 });
  return boss;
}

type Pglite = Extract<Database, { kind: 'pglite' }>['pglite'];

const asPgBossAsks = (pglite: Pglite): Parameters<typeof fromPglite>[0] => ({
  query: (sql, values) => pglite.query(sql, values as unknown[], { parsers }),
  exec: (sql) => pglite.exec(sql, { parsers }),
  listen: (channel, heard) => pglite.listen(channel, heard),
});
