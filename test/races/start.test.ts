import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { subgraphs } from '../../subgraphs/index.js';
import { verifyAudit } from '../../subgraphs/kernel/audit.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { createKeyValue } from '../../subgraphs/kernel/kv.js';
import { createLogger } from '../../subgraphs/kernel/logger.js';
import { createOrm, type Em, migrate } from '../../subgraphs/kernel/orm/orm.js';
import { systemMigrations } from '../../subgraphs/kernel/orm/system-tables.js';
import { entitiesOf, type SubgraphRuntime, startSubgraph } from '../../subgraphs/kernel/runtime.js';
import { createDatabase, type OwnDatabase } from '../support/postgres.js';

const env = parseEnvironment({ NODE_ENV: 'test' });
const log = createLogger(env, 'test');
let own: OwnDatabase;
const runtimes: SubgraphRuntime[] = [];
beforeAll(async () => {
  const { server } = inject('testedOn') as { server: string };
  own = await createDatabase(server);
});
afterAll(async () => {
  for (const runtime of runtimes) await runtime.close();
  await own?.drop();
});

async function start(name: string): Promise<SubgraphRuntime> {
  const runtime = await startSubgraph(await subgraphs.find((entry) => entry.name === name)!.load(), {
    env,
    secret: 'a secret for tests, of more than 32 characters',
    database: { kind: 'postgres', url: own.url },
    keyValue: createKeyValue(undefined),
    log,
    transport: async () => ({ data: {} }),
  });
  runtimes.push(runtime);
  return runtime;
}

describe('an empty database', () => {
  it('is prepared once by replicas that start at the same time', async () => {
    const names = ['research', 'research', 'research', 'awards', 'awards', 'associations'];
    const outcomes = await Promise.allSettled(names.map(start));
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? '' : String(outcome.reason)))).toEqual(
      names.map(() => ''),
    );
  });
});

describe('a database of the first release', () => {
  it('numbers the audit as it chains it from the next start on', async () => {
    const orm = await createOrm({
      name: 'old',
      entities: entitiesOf(await subgraphs[0]!.load()),
      migrations: {},
      database: { kind: 'postgres', url: own.url },
    });
    try {
      const write = (em: Em) =>
        em.execute(`insert into old.audit_entry (at, role, action, entity_type, entity_id, request_id, hash)
                    values (now(), 'SYSTEM', 'CREATE', 'X', 'x', 'r', '')`);
      await orm.em.getConnection().execute('create schema old');
      const { migrator } = orm as any;
      await migrator.up({ to: systemMigrations[0]!.name });
      await write(orm.em.fork() as Em);
      await migrate(orm);
      // The first waits with its number, if a sequence gives one, until the second is done.
      const [first, second] = [orm.em.fork() as Em, orm.em.fork() as Em];
      await second.begin();
      await second.execute("select pg_advisory_xact_lock(hashtext('old.audit'))");
      const waiting = write(first);
      await new Promise((done) => setTimeout(done, 200));
      await write(second);
      await second.commit();
      await waiting;
      expect(await verifyAudit(orm.em.fork() as Em, 'old')).toBeNull();
    } finally {
      await orm.close(true);
    }
  });
});
