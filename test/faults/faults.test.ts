import { createServer, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Distributed } from '../e2e/distributed.js';
import { isCi } from '../support/services.js';
import { until } from '../support/until.js';
import { type Answer, crossing, type FaultyGraph, startFaultyGraph } from './faulty-graph.js';
import { canStartServices, type OwnService } from './own-services.js';

if (!canStartServices && isCi) throw new Error('CI needs the programs of PostgreSQL and Redis');
if (!canStartServices)
  process.stdout.write('Faults are not tested: no programs of PostgreSQL and Redis here.\n');

describe.skipIf(!canStartServices)('the distributed graph', () => {
  let faulty: FaultyGraph;
  let graph: Distributed;
  let postgres: OwnService;
  let redis: OwnService;
  beforeAll(async () => {
    faulty = await startFaultyGraph();
    ({ graph, postgres, redis } = faulty);
  }, 240_000);
  afterAll(() => faulty?.close(), 60_000);
  const anew = (query: string) => faulty.anew(query);
  const works = (query?: string) => faulty.works(query);

  /** The field of the other subgraph answers, the failing one is null with an error that names its subgraph. */
  const expectHalf = ({ data, errors, ms }: Answer, code: string) => {
    expect(data.researchFields.length).toBeGreaterThan(10);
    expect(data.researchFields[0].nameVi).toBeTruthy();
    for (const { researchProjectCount } of data.researchFields) expect(researchProjectCount).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code, service: 'research' });
    expect(JSON.stringify(errors)).not.toMatch(/ECONN|127\.0\.0\.1|JSON|select/i);
    expect(ms).toBeLessThan(12_000);
  };

  describe('with a subgraph', () => {
    let fake: Server | null = null;
    afterEach(async () => {
      fake?.closeAllConnections();
      await new Promise<void>((done) => (fake ? fake.close(() => done()) : done()));
      if (fake) await graph.start('research');
      fake = null;
      // Recovery needs no restart of anything else.
      await until(works, 10_000);
    }, 60_000);
    const inItsPlace = async (answer: (reply: ServerResponse) => void) => {
      await graph.stop('research', 'SIGKILL');
      fake = createServer((request, reply) => {
        request.resume();
        request.on('end', () => answer(reply));
      });
      const port = Number(new URL(graph.at('research')).port);
      await new Promise<void>((done) => fake!.listen(port, '127.0.0.1', done));
    };

    test('killed, the rest answers, and it comes back by itself', async () => {
      expect(await works()).toBe(true);
      await graph.stop('research', 'SIGKILL');
      for (let i = 0; i < 15; i++) {
        const answer = await anew(crossing);
        expectHalf(answer, 'SERVICE_UNAVAILABLE');
        expect(answer.ms).toBeLessThan(3_000);
      }
      await graph.start('research');
    }, 60_000);

    test('that hangs, the rest answers within its deadline', async () => {
      graph.signal('research', 'SIGSTOP');
      const answers = await Promise.all([anew(crossing), anew(crossing), anew('{ researchFields { id } }')]);
      expectHalf(answers[0]!, 'TIMEOUT');
      expectHalf(answers[1]!, 'TIMEOUT');
      expect(answers[2]!.errors).toBeUndefined();
      expect(answers[2]!.ms).toBeLessThan(5_000);
      graph.signal('research', 'SIGCONT');
    }, 60_000);

    test.each<[string, (reply: ServerResponse) => void]>([
      ['answers garbage', (reply) => reply.end('<html>hello</html>')],
      ['answers half a text', (reply) => reply.end('{"data":{"_entities":[{"researchProj')],
      ['answers what is no answer', (reply) => reply.end('[1,2,3]')],
      ['answers null', (reply) => reply.end('null')],
      ['answers nothing', (reply) => reply.end()],
      ['answers another type', (reply) => reply.end('{"data":{"_entities":"none"}}')],
      ['answers 500', (reply) => reply.writeHead(500).end('{"data":{}}')],
      ['answers 503 without a body', (reply) => reply.writeHead(503).end()],
      [
        'breaks off',
        (reply) => {
          reply.writeHead(200, { 'content-length': '100' }).write('{"data":');
          reply.destroy();
        },
      ],
      ['closes at once', (reply) => void reply.destroy()],
    ])(
      'that %s, the rest answers',
      async (_name, answer) => {
        await inItsPlace(answer);
        expectHalf(await anew(crossing), 'SERVICE_UNAVAILABLE');
      },
      60_000,
    );
  });

  test('answers the other questions where one goes to a subgraph that is away', async () => {
    await graph.stop('awards', 'SIGKILL');
    const { data, errors } = await anew(
      '{ awardProgrammes { totalCount } researchFields { id } programmes { id } conferredHonours { totalCount } }',
    );
    expect(data).toMatchObject({ awardProgrammes: null, conferredHonours: null });
    expect(data.researchFields.length).toBeGreaterThan(10);
    expect(errors?.map(({ path }) => path?.join()).sort()).toEqual(['awardProgrammes', 'conferredHonours']);
    for (const { extensions } of errors!)
      expect(extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', service: 'awards' });
    await graph.start('awards');
    await until(() => works('{ awardProgrammes { totalCount } }'), 10_000);
  }, 60_000);

  describe('with PostgreSQL', () => {
    afterEach(() => until(works, 15_000), 30_000);

    test('stopped, says which service is away, and works again without a restart', async () => {
      await postgres.stop();
      for (const query of [
        '{ researchFields { id nameVi } }',
        crossing,
        '{ awardProgrammes { totalCount } researchFields { id } }',
      ]) {
        const { data, errors, ms } = await anew(query);
        expect(data?.researchFields ?? null).toBeNull();
        for (const { extensions } of errors!) expect(extensions.code).toBe('SERVICE_UNAVAILABLE');
        expect(errors!.map(({ extensions }) => extensions.service)).toContain('associations');
        expect(ms).toBeLessThan(12_000);
      }
      // What needs no database answers.
      const { data } = await anew('{ catalogue { associationsEnums { name } } }');
      expect(data.catalogue.associationsEnums.length).toBeGreaterThan(5);
      await postgres.start();
    }, 60_000);

    test('gone in the middle of writes, loses and doubles none that the client repeats', async () => {
      const written = faulty.codes(24);
      const work = Promise.all(
        written.map(async (code, i) => {
          await sleep(i * 60);
          return faulty.persist(code);
        }),
      );
      await sleep(500);
      await postgres.stop('SIGQUIT');
      await sleep(500);
      await postgres.start();
      await faulty.expectOnce(written, await work);
    }, 60_000);

    test('that hangs, is waited for no longer than the deadline', async () => {
      postgres.signal('SIGSTOP');
      const { errors, ms } = await anew('{ organizations { totalCount } }');
      expect(errors?.[0]?.extensions).toMatchObject({ service: 'associations' });
      expect(errors?.[0]?.extensions.code).toMatch(/^(TIMEOUT|SERVICE_UNAVAILABLE)$/);
      expect(ms).toBeLessThan(12_000);
      postgres.signal('SIGCONT');
    }, 60_000);

    test('whose connections are all taken, answers for other subgraphs, and says which has none left', async () => {
      const orm = await MikroORM.init({
        driver: PostgreSqlDriver,
        clientUrl: faulty.databaseUrl,
        entities: [],
        discovery: { warnWhenNoEntities: false },
      });
      const holder = orm.em.fork();
      await holder.begin();
      await holder.execute('lock table associations.organization in access exclusive mode');
      const stuck = Array.from({ length: 30 }, () => anew('{ organizations { totalCount } }'));
      await sleep(1_000);
      const other = await anew('{ awardProgrammes { totalCount } }');
      expect([other.errors, other.ms < 5_000]).toEqual([undefined, true]);
      const answers = await Promise.all(stuck);
      const seen = new Set(answers.map(({ errors }) => String(errors?.[0]?.extensions.code)));
      for (const { errors, ms } of answers) {
        expect(errors?.[0]?.extensions).toMatchObject({ service: 'associations' });
        expect(ms).toBeLessThan(12_000);
      }
      expect([...seen].sort()).toEqual(['SERVICE_UNAVAILABLE', 'TIMEOUT']);
      await holder.rollback();
      await orm.close(true);
    }, 60_000);
  });

  describe('with Redis', () => {
    /** Events are all on the bus, the last one too. */
    const published = async () => {
      const client = new Redis(redis.url, { lazyConnect: true, maxRetriesPerRequest: 0 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        const [{ last }] = (await faulty.rows(
          'select max(id)::int as last from associations.audit_entry',
        )) as [{ last: number }];
        return Number(await client.hget('events:positions', 'associations')) === last;
      } catch {
        return false;
      } finally {
        client.disconnect();
      }
    };
    const lookups = async () => {
      const text = await (await fetch(`${graph.internal}/metrics`)).text();
      return Number(
        /graph_cache_lookups_total\{[^}]*cache="response"[^}]*outcome="near"[^}]*\} (\d+)/.exec(text)?.[1] ??
          0,
      );
    };
    const count = '{ organizations { totalCount } }';
    /** As the public asks. */
    const askCount = async (): Promise<any> => {
      const answer = await fetch(graph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: count }),
      });
      return answer.json();
    };
    const total = async () => (await askCount()).data.organizations.totalCount as number;
    const isKept = async () => {
      const before = await lookups();
      await total();
      return (await lookups()) > before;
    };

    test('stopped, answers as ever and nothing stale, and keeps answers again when it is back', async () => {
      await until(isKept, 10_000);
      const before = await total();
      await redis.stop('SIGKILL');
      const [code] = faulty.codes(1);
      await faulty.persist(code!);
      await sleep(1_000);
      expect(await total()).toBe(before + 1);
      expect(await works()).toBe(true);
      await redis.start();
      await until(published, 10_000);
      await until(isKept, 10_000);
      expect(await total()).toBe(before + 1);
    }, 60_000);

    test('that hangs, slows but breaks nothing', async () => {
      redis.signal('SIGSTOP');
      for (let i = 0; i < 3; i++) {
        const { errors, ms } = await anew(crossing);
        expect([errors, ms < 5_000]).toEqual([undefined, true]);
      }
      redis.signal('SIGCONT');
      await until(isKept, 15_000);
    }, 60_000);

    test('and a subgraph that falls silent, gives nothing kept of what it may have changed', async () => {
      await until(isKept, 10_000);
      await graph.stop('associations', 'SIGKILL');
      await sleep(1_000);
      const before = await lookups();
      const { data, errors } = await askCount();
      expect([data?.organizations ?? null, errors?.[0]?.extensions.service]).toEqual([null, 'associations']);
      expect(await lookups()).toBe(before);
      await graph.start('associations');
      await until(isKept, 15_000);
    }, 60_000);

    test('away while a subgraph dies right after a commit, gets the event from its next start', async () => {
      await until(published, 10_000);
      await redis.stop('SIGKILL');
      const written = faulty.codes(1);
      const ids = [await faulty.persist(written[0]!)];
      await graph.stop('associations', 'SIGKILL');
      await redis.start();
      expect(await published()).toBe(false);
      await graph.start('associations');
      await until(published, 10_000);
      await faulty.expectOnce(written, ids);
    }, 60_000);
  });

  test('with a gateway killed under load, loses nothing for clients that ask again', async () => {
    await until(works, 10_000);
    let running = true;
    let reads = 0;
    const reader = async () => {
      for (let i = 0; running; i++) {
        const query = `query L${i}_${Math.random().toString(36).slice(2)} { researchFields { id } }`;
        const first = i % 2 ? 'gateway' : 'gateway2';
        const { data, errors } = await faulty
          .ask(query, {}, first)
          .catch(() => faulty.ask(query, {}, 'gateway'));
        expect([errors, data.researchFields.length > 10]).toEqual([undefined, true]);
        reads++;
      }
    };
    const readers = [reader(), reader(), reader(), reader()];
    const written = faulty.codes(30);
    let turn = 0;
    const writes = Promise.all(
      written.map(async (code, i) => {
        await sleep(i * 80);
        return faulty.persist(code, () => (turn++ % 2 ? 'gateway' : 'gateway2'));
      }),
    );
    await sleep(1_000);
    await graph.stop('gateway2', 'SIGKILL');
    const ids = await writes;
    running = false;
    await Promise.all(readers);
    expect(reads).toBeGreaterThan(20);
    await faulty.expectOnce(written, ids);
    await graph.start('gateway2');
  }, 60_000);
});
