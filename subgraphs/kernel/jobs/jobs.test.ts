import { setTimeout as sleep } from 'node:timers/promises';
import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../../test/support/subgraph.js';
import { until } from '../../../test/support/until.js';
import { type Context, transact } from '../context.js';
import { startSubgraph } from '../runtime.js';
import { system } from '../viewer.js';
import { jobSchema } from './boss.js';
import { enqueue, type Job } from './index.js';

const ran: string[] = [];
const seen: Context[] = [];
let hold = true;
const jobs: Job[] = [
  {
    name: 'note',
    async run(ctx, { data }) {
      seen.push(ctx);
      ran.push(data.text);
    },
  },
  {
    name: 'stumble',
    async run(_ctx, { attempt }) {
      ran.push(`try ${attempt}`);
      if (attempt === 1) throw new Error('not yet');
    },
  },
  {
    name: 'hang',
    async run(_ctx, { attempt, signal }) {
      ran.push(`begun ${attempt}`);
      if (hold) await sleep(60_000, undefined, { signal });
      ran.push('finished');
    },
  },
  {
    name: 'doomed',
    retries: 0,
    async run(_ctx, { data, signal }) {
      ran.push(`doomed ${data.how}`);
      if (data.how !== 'failed') await sleep(60_000, undefined, { signal });
      throw new Error('never');
    },
    givenUp: async (_ctx, { how }) => void ran.push(`given up ${how}`),
  },
  { name: 'nightly', cron: '15 2 * * *', run: async () => void ran.push('night') },
];
@Entity()
@ObjectType()
class Toy {
  @PrimaryKey({ type: 'text' })
  @Field(() => String)
  id!: string;
}

@Resolver()
class ToyResolver {
  @Query(() => Toy, { nullable: true })
  toy() {
    return null;
  }
}

const manifest = {
  name: 'toys',
  port: 1,
  entities: [],
  tables: [{ entity: Toy, prefix: 'toy' }],
  resolvers: [ToyResolver],
  migrations: {},
  rules: {},
  enums: [],
  jobs,
};

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(manifest);
});
afterAll(() => graph?.close());

const context = () => graph.runtime.context({ viewer: system });
const ask = (name: string, data?: object) => transact(context(), (tx) => enqueue(tx, name, data));
const execute = (sql: string) => graph.runtime.orm.em.getConnection().execute(sql);

it('keeps what is enqueued with the change, or neither', async () => {
  const broken = transact(context(), async (tx) => {
    await enqueue(tx, 'note', { text: 'lost' });
    throw new Error('refused');
  });
  await expect(broken).rejects.toThrow('refused');
  await ask('note', { text: 'kept' });
  expect(await graph.runtime.runEnqueued()).toBe(1);
  expect(ran.splice(0)).toEqual(['kept']);
  expect(seen[0]).toMatchObject({ viewer: { kind: 'system' }, inTransaction: false });
  await expect(enqueue(context(), 'note')).rejects.toThrow('in the transaction');
  await expect(ask('unknown')).rejects.toThrow('no job of toys');
});

it('runs what waited for a worker, tries again what fails, and repeats what a stopped process left', async () => {
  await ask('note', { text: 'before the worker' });
  const { surroundings } = graph.runtime;
  const schema = jobSchema('toys');
  const start = async () => {
    const runtime = await startSubgraph(manifest, surroundings);
    await runtime.startJobs();
    return runtime;
  };
  const first = await start();
  await until(() => ran.includes('before the worker'));
  await ask('stumble');
  await ask('hang');
  await until(() => ran.includes('begun 1') && ran.includes('try 1'));
  expect(await execute(`select * from toys.enqueued_job`)).toEqual([]);
  await first.close();
  expect(ran).not.toContain('finished');
  hold = false;
  // A process that is killed leaves a run that nobody ends.
  const killed = `update ${schema}.job set state = 'active', started_on = now() - interval '1 minute',
    heartbeat_on = now() - interval '1 minute', retry_delay = 0, retry_backoff = false where name = 'hang'`;
  await execute(killed);
  // The look after such runs is due.
  await execute(`update ${schema}.queue set monitor_on = null`);
  const second = await start();
  await until(() => ran.includes('finished') && ran.includes('try 2'), 30_000);
  expect(ran.filter((each) => each === 'before the worker')).toHaveLength(1);
  await second.close();
});

it('says what is given up, however the last try ended', async () => {
  ran.length = 0;
  const { surroundings } = graph.runtime;
  const start = async () => {
    const runtime = await startSubgraph(manifest, surroundings);
    await runtime.startJobs();
    return runtime;
  };
  const first = await start();
  await ask('doomed', { how: 'failed' });
  await until(() => ran.includes('given up failed'), 15_000);
  await ask('doomed', { how: 'killed' });
  await until(() => ran.includes('doomed killed'));
  // As if its process had given no sign for a minute, and a look after such runs were due.
  await execute(`update ${jobSchema('toys')}.job set heartbeat_on = now() - interval '1 minute'
    where name = 'doomed' and state = 'active'`);
  await execute(`update ${jobSchema('toys')}.queue set monitor_on = null, monitor_claim_on = null`);
  await until(() => ran.includes('given up killed'), 15_000);
  await first.close();
  const second = await start();
  await ask('doomed', { how: 'stopped' });
  await until(() => ran.includes('doomed stopped'));
  await second.close();
  const third = await start();
  await until(() => ran.includes('given up stopped'), 15_000);
  await third.close();
  expect(ran.filter((each) => each.startsWith('given up'))).toHaveLength(3);
  expect(ran.filter((each) => each.startsWith('doomed'))).toHaveLength(3);
});

it('runs each job in one of several processes, makes up once for what was missed, and forgets old times', async () => {
  ran.length = 0;
  const { surroundings } = graph.runtime;
  const schema = jobSchema('toys');
  // As if the last look at the clock was two days ago.
  await execute(`update ${schema}.version set cron_on = now() - interval '50 hours'`);
  await execute(
    `update ${schema}.schedule set created_on = now() - interval '60 hours', updated_on = now() - interval '60 hours'`,
  );
  const runtimes = [];
  for (let i = 0; i < 2; i++) {
    const runtime = await startSubgraph(manifest, surroundings);
    await runtime.startJobs();
    runtimes.push(runtime);
  }
  for (let i = 0; i < 20; i++) await ask('note', { text: String(i) });
  await until(() => ran.length >= 21, 30_000);
  await sleep(300);
  expect(ran.filter((each) => each === 'night')).toEqual(['night']);
  expect(new Set(ran).size).toBe(21);
  expect(ran).toHaveLength(21);
  for (const runtime of runtimes) await runtime.close();
  const idle = await startSubgraph({ ...manifest, jobs: jobs.filter(({ cron }) => !cron) }, surroundings);
  await idle.startJobs();
  expect(await execute(`select name from ${schema}.schedule`)).toEqual([]);
  await idle.close();
});
