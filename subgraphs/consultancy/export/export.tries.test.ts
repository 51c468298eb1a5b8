import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { system } from '../../kernel/index.js';
import { TableTooLong } from '../../kernel/tables/index.js';
import { type Consultancy, leader, officer, otherAgency, startConsultancy } from '../consultancy.fixture.js';
import { exports } from './export.service.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
  await own.requestIn('IN_REVIEW', { title: 'Hạn chế', confidentiality: 'RESTRICTED' });
});
afterAll(() => own?.close());

const start = () =>
  own.make(officer, 'startConsultancyExport', { list: 'REQUESTS', format: 'CSV', columns: ['title'] });
const rowOf = async (id: string) =>
  (await own.execute('select * from consultancy.consultancy_export where id = ?', [id]))[0]!;
const store = () => own.graph.runtime.files.store;
const stored = async (key: string): Promise<string | null> => {
  const bytes = await store()
    .get(key)
    .catch(() => null);
  return bytes && text(bytes);
};
const tryIt = (id: string, more: object = {}) =>
  exports.job.run(own.graph.runtime.context({ viewer: system }), {
    data: { id },
    signal: new AbortController().signal,
    attempt: 1,
    isLast: false,
    ...more,
  } as never);

const giveUp = (id: string) => exports.job.givenUp!(own.graph.runtime.context({ viewer: system }), { id });

/** Runs a work while the store does something else with what it is given. */
async function withPut<T>(
  put: (key: string, go: () => Promise<void>) => Promise<void>,
  work: () => Promise<T>,
) {
  const known = store().put;
  Object.assign(store(), {
    put: (key: string, bytes: Readable, size: number) =>
      put(key, () => known.call(store(), key, bytes, size)),
  });
  try {
    return await work();
  } finally {
    Object.assign(store(), { put: known });
  }
}

it('leaves nothing stored where a try fails after storing, and fails where no try is left', async () => {
  const id = await start();
  const keys: string[] = [];
  const fails = async (key: string, go: () => Promise<void>) => {
    keys.push(key);
    await go();
    throw new Error('The database is gone');
  };
  for (let i = 0; i < 2; i++) {
    await withPut(fails, () => expect(tryIt(id)).rejects.toThrow('gone'));
    expect((await rowOf(id)).status).toBe('RUNNING');
  }
  await giveUp(id);
  expect(await rowOf(id)).toMatchObject({ status: 'FAILED', failure_code: 'FAULT' });
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(await stored(key)).toBeNull();
});

it('keeps the file where the answer to the commit is lost', async () => {
  const id = await start();
  const done = async (_key: string, go: () => Promise<void>) => {
    await go();
    // As if the last transaction had been carried out.
    await own.execute(`update consultancy.consultancy_export set status = 'DONE' where id = ?`, [id]);
  };
  await withPut(done, () => tryIt(id));
  expect(await stored((await rowOf(id)).file_id)).not.toBeNull();
});

it.each([
  ['goes on', false],
  ['is cancelled', true],
])('forgets what a killed try stored when the export %s', async (_what, isCancelled) => {
  const id = await start();
  const { file_id: killed } = await rowOf(id);
  await own.execute(`update consultancy.consultancy_export set status = 'RUNNING' where id = ?`, [id]);
  await store().put(killed, Readable.from(['half']), 4);
  if (isCancelled) await own.make(officer, 'cancelConsultancyExport', { id });
  await tryIt(id);
  expect(await stored(killed)).toBeNull();
  const { status, file_id: last } = await rowOf(id);
  expect([status, (await stored(last)) !== null]).toEqual(
    isCancelled ? ['CANCELLED', false] : ['DONE', true],
  );
});

it('keeps the file of the try that came last, whatever a slow one stores after it', async () => {
  const id = await start();
  let [reach, release] = [() => {}, () => {}];
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const keys: string[] = [];
  const stalls = async (key: string, go: () => Promise<void>) => {
    if (keys.push(key) === 1) {
      reach();
      await released;
    }
    await go();
  };
  await withPut(stalls, async () => {
    const slow = tryIt(id);
    await reached;
    // Meanwhile who asked is no officer any more.
    own.setAccount(officer.accountId, otherAgency);
    await tryIt(id, { attempt: 2 });
    release();
    await slow;
  });
  const { status, file_id: kept } = await rowOf(id);
  expect([status, kept]).toEqual(['DONE', keys[1]]);
  expect(await stored(keys[0]!)).toBeNull();
  expect(await stored(kept)).not.toContain('Hạn chế');
});

it('is taken back as long as there is a file of it, and not touched after that', async () => {
  own.setAccount(officer.accountId, officer);
  const [gone, there] = [await start(), await start()];
  await tryIt(gone);
  await tryIt(there);
  const { file_id: over } = await rowOf(gone);
  await own.execute(`update consultancy.stored_file set expires_at = '2020-01-01' where id = ?`, [over]);
  const id = await own.requestIn('IN_REVIEW', { confidentiality: 'INTERNAL' });
  await own.make(leader, 'changeConsultancyConfidentiality', { id, to: 'RESTRICTED', reason: 'Mật' });
  expect((await rowOf(there)).rights).toBeNull();
  expect((await rowOf(gone)).rights).not.toBeNull();
});

it('forgets what the last try stored that was killed, and keeps what is done', async () => {
  own.setAccount(officer.accountId, officer);
  const id = await start();
  const { file_id: killed } = await rowOf(id);
  await own.execute(`update consultancy.consultancy_export set status = 'RUNNING' where id = ?`, [id]);
  await store().put(killed, Readable.from(['half']), 4);
  await giveUp(id);
  expect(await rowOf(id)).toMatchObject({ status: 'FAILED', failure_code: 'FAULT' });
  expect(await stored(killed)).toBeNull();

  const done = await start();
  await tryIt(done);
  await giveUp(done);
  expect(await rowOf(done)).toMatchObject({ status: 'DONE', failure_code: null });
  expect(await stored((await rowOf(done)).file_id)).not.toBeNull();
});

it('says that a table is too long for its format at once, and leaves nothing stored', async () => {
  own.setAccount(officer.accountId, officer);
  const id = await start();
  const keys: string[] = [];
  const tooLong = async (key: string) => {
    keys.push(key);
    throw new TableTooLong();
  };
  await withPut(tooLong, () => tryIt(id));
  expect(await rowOf(id)).toMatchObject({ status: 'FAILED', failure_code: 'TOO_MANY_ROWS' });
  expect(await Promise.all(keys.map(stored))).toEqual([null]);
});
