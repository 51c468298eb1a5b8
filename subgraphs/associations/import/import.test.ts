import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { take, trioOn } from '../../../test/support/trio.js';
import { idFromName, system, type Viewer } from '../../kernel/index.js';
import { type Associations, startAssociations } from '../associations.fixture.js';
import { accountOf, fetchFile, put, table, upload } from './imports.fixture.js';

let made: Associations;
let secretary: Viewer;
let leading: Viewer;
let stranger: Viewer;
let officer: Viewer;
let dpo: Viewer;
beforeAll(async () => {
  made = await startAssociations();
  secretary = await accountOf(made, ['ASSOC_SECRETARY'], [made.associationId]);
  leading = await accountOf(made, ['ASSOC_SECRETARY', 'ASSOC_LEADER'], [made.associationId]);
  stranger = await accountOf(made, ['AGENCY']);
  officer = await accountOf(made, ['UNION_OFFICER']);
  dpo = await accountOf(made, ['DPO']);
});
afterAll(() => made?.close());

const trio = trioOn(() => made.graph);
const right = () => secretary;
const headers = [
  'TT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Số thẻ hội viên',
  'Ngày vào hội',
  'Số QĐ',
  'Trình độ',
  'Đơn vị công tác',
];
let people = 0;
const row = (changes: Record<number, string | number> = {}) => {
  const n = ++people;
  const usual = [
    n,
    `Nguyễn Văn Số${n}`,
    '02/09/1980',
    'Nam',
    '',
    `T-${n}`,
    '15/3/2015',
    '12/QĐ-HLHH',
    'ThS',
    'Sở Giả Định',
  ];
  return usual.map((value, index) => changes[index] ?? value);
};
const members = async (...rows: (string | number)[][]) =>
  upload(made, secretary, await table([headers, ...rows]));
const sql = (text: string) => made.graph.runtime.orm.em.getConnection().execute(text) as Promise<any[]>;
const job = `id status isDryRun existing progress { done total } createdCount updatedCount skippedCount failedCount canCancel
  failure { code place } errors { nodes { row column code message } next } errorFile { id name downloadLink { url } }`;
const shown = async (id: string, viewer: Viewer = secretary) =>
  (await made.graph.run(viewer, `query($id: ID!) { importJob(id: $id) { ${job} } }`, { id })).data.importJob;
const start = async (fileId: string, changes: Record<string, unknown> = {}, viewer: Viewer = secretary) => {
  const input = {
    fileId,
    kind: 'MEMBERSHIPS',
    associationId: made.associationId,
    hasConsents: true,
    ...changes,
  };
  const { record, code } = await take(made.graph, viewer, 'startImport', input);
  if (!record) throw new Error(code);
  return record.id as string;
};
/** Starts and runs to the end. */
const imported = async (
  fileId: string,
  changes: Record<string, unknown> = {},
  viewer: Viewer = secretary,
) => {
  const id = await start(fileId, changes, viewer);
  await made.graph.runtime.runEnqueued();
  return shown(id, viewer);
};

trio('requestUpload', {
  input: () => ({ name: 'Hội viên.xlsx', size: 10 }),
  right,
  wrong: () => stranger,
  becomes: 'AWAITED',
  refusals: [
    ['TYPE_NOT_ALLOWED', { name: 'a.exe' }],
    ['REQUIRED', { name: ' ' }],
    ['TOO_LONG', { name: `${'x'.repeat(200)}.csv` }],
    ['INVALID_VALUE', { size: 0 }],
    // 100 MB are refused before a byte of them is sent.
    ['FILE_TOO_LARGE', { size: 100_000_000 }],
  ],
});

const received = async (bytes: Uint8Array, name = 'a.csv') => {
  const { data } = await made.graph.run(
    secretary,
    'mutation($input: RequestUploadInput!) { requestUpload(input: $input) { file { id uploadLink { url } } } }',
    { input: { name, size: bytes.length } },
  );
  const { id, uploadLink } = data.requestUpload.file;
  return { id, url: uploadLink.url as string };
};
const sent = async (bytes: Uint8Array, name?: string) => {
  const file = await received(bytes, name);
  expect((await put(made, file.url, bytes)).status).toBe(201);
  return { id: file.id };
};

trio('confirmUpload', {
  input: () => sent(strToU8('a;b\n1;2\n')),
  right,
  wrong: () => ({ ...secretary, roles: ['AGENCY'] }),
  unaware: () => officer,
  becomes: 'CONFIRMED',
  refusals: [
    ['NOT_RECEIVED', async () => ({ id: (await received(strToU8('a'))).id })],
    ['HASH_DIFFERS', { sha256: 'ab' }],
    ['NOT_A_TABLE', () => sent(strToU8(`%PDF-1.7\n${'x'.repeat(2_000)}`))],
    ['OLD_EXCEL', () => sent(Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), 'a.xlsx')],
    ['BAD_USER_INPUT', { id: idFromName('per', 'another type') }],
    ['NOT_FOUND', { id: idFromName('fil', 'unknown') }],
  ],
});

describe('a link', () => {
  it('takes as many bytes as were announced, once, by its own token only', async () => {
    const { url } = await received(strToU8('abc'));
    expect((await put(made, url, strToU8('ab'))).status).toBe(400);
    expect((await put(made, url, strToU8('abcd'))).status).toBe(413);
    expect((await put(made, `${url}x`, strToU8('abc'))).status).toBe(404);
    expect((await fetchFile(made, url)).status).toBe(404);
    expect((await put(made, url, strToU8('abc'))).status).toBe(201);
    expect((await put(made, url, strToU8('abc'))).status).toBe(409);
  });

  it('ends with its time and with the account', async () => {
    const { url } = await received(strToU8('abc'));
    made.clock.now = () => new Date(Date.now() + 31 * 60_000);
    expect((await put(made, url, strToU8('abc'))).status).toBe(404);
    made.clock.now = () => new Date();
    await sql(`update associations.account set is_disabled = true where id = '${secretary.accountId}'`);
    expect((await put(made, url, strToU8('abc'))).status).toBe(404);
    await sql(`update associations.account set is_disabled = false where id = '${secretary.accountId}'`);
    expect((await put(made, url, strToU8('abc'))).status).toBe(201);
  });
});

const importable = async () => ({
  fileId: await members(row()),
  kind: 'MEMBERSHIPS',
  associationId: made.associationId,
  hasConsents: true,
});

trio('startImport', {
  input: importable,
  right,
  wrong: () => officer,
  becomes: 'WAITING',
  again: 'ALREADY_RUNNING',
  refusals: [
    ['CONSENTS_NEEDED', { hasConsents: false }],
    ['COLUMN_MISSING', { mapping: [{ column: 2, field: 'BIRTH' }] }],
    [
      'COLUMN_TWICE',
      {
        mapping: [
          { column: 1, field: 'FULL_NAME' },
          { column: 1, field: 'BIRTH' },
        ],
      },
    ],
    ['FIELD_NOT_OF_KIND', { mapping: [{ column: 1, field: 'CODE' }] }],
    ['INVALID_VALUE', { mapping: [{ column: -1, field: 'FULL_NAME' }] }],
    ['BAD_USER_INPUT', { associationId: 'nonsense' }],
    ['NOT_FOUND', { fileId: idFromName('fil', 'unknown') }],
    ['FILE_NOT_CONFIRMED', async () => ({ fileId: (await sent(strToU8('a'))).id })],
    ['NO_ROWS', async () => ({ fileId: await members() })],
    [
      'LEGACY_ENCODING',
      async () => ({
        fileId: await upload(made, secretary, Buffer.from('Hä vµ tªn;Ngµy\nNguyÔn V¨n ¸nh;1980\n', 'latin1')),
      }),
    ],
    [
      'ZIP_BOMB',
      async () => ({
        fileId: await upload(
          made,
          secretary,
          zipSync({
            '[Content_Types].xml': strToU8(
              '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
            ),
            'xl/workbook.xml': new Uint8Array(5_000_000).fill(32),
          }),
          'bom.xlsx',
        ),
      }),
    ],
  ],
});

trio('cancelImport', {
  input: async () => ({ id: await start(await members(row())) }),
  right,
  wrong: () => dpo,
  unaware: () => officer,
  becomes: 'CANCELLED',
  again: 'ALREADY_ENDED',
  refusals: [['NOT_FOUND', { id: idFromName('imp', 'unknown') }]],
});

describe('an import', () => {
  it('suggests what columns mean, and shows the first rows, below a title', async () => {
    const bytes = await table(
      [
        ['LIÊN HIỆP CÁC HỘI'],
        ['Danh sách hội viên'],
        ['STT', 'Họ và tên đệm ', 'Tên', 'Năm sinh', 'CCCD (12 số)', 'Ghi chú'],
        [1, 'Trần Thị', 'Hà', 1980, '051180000001', 'x'],
      ],
      'XLSX',
    );
    const fileId = await upload(made, secretary, bytes, 'a.xlsx');
    const query = `query($fileId: ID!) { importPreview(fileId: $fileId, kind: MEMBERSHIPS) {
      headerRow columns { column name header suggested } rows missing problem { code message place } } }`;
    const ask = async (viewer: Viewer) => made.graph.run(viewer, query, { fileId });
    expect((await ask(secretary)).data.importPreview).toEqual({
      headerRow: 3,
      columns: [
        { column: 0, name: 'A', header: 'STT', suggested: null },
        { column: 1, name: 'B', header: 'Họ và tên đệm', suggested: 'FAMILY_NAME' },
        { column: 2, name: 'C', header: 'Tên', suggested: 'GIVEN_NAME' },
        { column: 3, name: 'D', header: 'Năm sinh', suggested: 'BIRTH' },
        { column: 4, name: 'E', header: 'CCCD (12 số)', suggested: 'CITIZEN_ID' },
        { column: 5, name: 'F', header: 'Ghi chú', suggested: null },
      ],
      rows: [['1', 'Trần Thị', 'Hà', '1980', '051180000001', 'x']],
      missing: [],
      problem: null,
    });
    expect((await ask(officer)).errors![0].extensions.code).toBe('NOT_FOUND');
  });

  it('takes rows as whole members or not at all, says why, and takes a mended table without doubles', async () => {
    await made.graph.runtime.runEnqueued();
    const before = await sql('select count(*)::int as n from associations.person');
    const rows = [
      row(),
      row({ 2: '31/02/1980' }),
      row({ 4: '05118000001' }),
      row({ 8: 'Vĩ đại' }),
      row({ 1: '' }),
      row({ 2: 2015 }),
      row({ 6: '1/1/1970' }),
      row({ 6: '1/1/2090' }),
      row({ 2: '', 5: '' }),
      row({ 2: '', 4: '' }),
      row({ 1: 'Trần Thị Thu Hà'.normalize('NFD'), 2: '1980', 3: 'nữ', 4: '051180000001' }),
    ];
    const fileId = await members(...rows);
    const tried = await imported(fileId, { isDryRun: true });
    expect(tried).toMatchObject({
      status: 'DONE',
      isDryRun: true,
      createdCount: 2,
      failedCount: 9,
      progress: { done: 11, total: 11 },
    });
    expect(await sql('select count(*)::int as n from associations.person')).toEqual(before);
    const result = await imported(fileId);
    expect(result.errors.nodes.map(({ row, column, code }: any) => `${column}${row} ${code}`)).toEqual([
      'C3 INVALID_DATE',
      'E4 INVALID_CITIZEN_ID',
      'I5 UNKNOWN_VALUE',
      'B6 NAME_MISSING',
      'C7 UNDER_AGE',
      'G8 ADMITTED_BEFORE_BIRTH',
      'G9 DATE_IN_FUTURE',
      'C10 BIRTH_NEEDED',
      'C11 AGE_UNKNOWN',
    ]);
    expect(result).toMatchObject({ createdCount: 2, skippedCount: 0, failedCount: 9, canCancel: false });
    const [{ n }] = before as [{ n: number }];
    expect(await sql('select count(*)::int as n from associations.person')).toEqual([{ n: n + 2 }]);
    expect(
      await sql(`select p.family_name, p.middle_name, p.given_name, p.birth, p.gender, p.highest_degree, m.status, m.applied_on::text, e.position
        from associations.person p join associations.membership m on m.person_id = p.id
        join associations.employment e on e.person_id = p.id where p.full_name = 'Trần Thị Thu Hà'`),
    ).toEqual([
      {
        family_name: 'Trần',
        middle_name: 'Thị Thu',
        given_name: 'Hà',
        birth: '1980',
        gender: 'FEMALE',
        highest_degree: 'MASTER',
        status: 'UNDER_REVIEW',
        applied_on: '2015-03-15',
        position: 'Sở Giả Định',
      },
    ]);
    // The error file is read again as it is, its columns in their places.
    const answer = await fetchFile(made, result.errorFile.downloadLink.url);
    expect(answer.status).toBe(200);
    const lines = (await text(answer.body as never)).trim().split('\r\n');
    expect(lines[0]).toContain('"Dòng, cột",Mã lỗi,Lý do');
    expect(lines).toHaveLength(10);
    expect(lines[1]).toMatch(/31\/02\/1980.*,C3,INVALID_DATE,"?Ngày không đọc được/);
    const mended = rows.map((each, i) =>
      i === 1 ? each.map((value, c) => (c === 2 ? '28/02/1980' : value)) : each,
    );
    expect(await imported(await members(...mended))).toMatchObject({
      createdCount: 1,
      skippedCount: 2,
      failedCount: 8,
    });
    expect(await imported(fileId)).toMatchObject({ createdCount: 0, skippedCount: 2, failedCount: 9 });
  });

  it('admits where its starter leads the association, and finds members who were entered by hand', async () => {
    const result = await imported(
      await upload(made, leading, await table([headers, row(), row({ 7: '' })])),
      {},
      leading,
    );
    expect(result).toMatchObject({ createdCount: 2, failedCount: 0 });
    const last = `card_number in ('T-${people - 1}', 'T-${people}')`;
    expect(await sql(`select status, admitted_on::text from associations.membership where ${last}`)).toEqual([
      { status: 'ACTIVE', admitted_on: '2015-03-15' },
    ]);
    const personId = await made.newPerson('Tay', { birth: { year: 1980, month: 9, day: 2 } });
    await made.active(personId);
    const again = await imported(await members(row({ 1: 'Nguyễn Tay', 5: '' })));
    expect(again).toMatchObject({ createdCount: 0, skippedCount: 1 });
  });

  it('brings rows that are there up to date where that is asked, through the use cases, and once', async () => {
    const citizenId = '051180000077';
    const known = row({ 4: citizenId, 5: '' });
    expect(await imported(await members(known))).toMatchObject({ createdCount: 1 });
    const [{ sealed, kind, personId }] = (await sql(
      `select sealed, d.kind, p.id as "personId" from associations.identity_document d
       join associations.person p on p.id = d.person_id where p.full_name = '${known[1]}'`,
    )) as any;
    expect(kind).toBe('CITIZEN_ID');
    expect(sealed).not.toContain(citizenId);
    const changed = known.map((value, i) =>
      i === 3 ? 'Nữ' : i === 8 ? 'TS' : i === 9 ? 'Trường Giả Định' : value,
    );
    const untouched = await imported(await members(changed));
    expect(untouched).toMatchObject({ existing: 'SKIP', createdCount: 0, updatedCount: 0, skippedCount: 1 });
    const state = () =>
      sql(`select p.gender, p.highest_degree, (select count(*)::int from associations.degree where person_id = p.id) as degrees,
        (select string_agg(coalesce(organization_name, position), ',' order by id) from associations.employment where person_id = p.id) as posts
        from associations.person p where p.id = '${personId}'`);
    const before = await state();
    const fileId = await members(changed);
    const existing = 'UPDATE';
    expect(await imported(fileId, { existing, isDryRun: true })).toMatchObject({ updatedCount: 1 });
    expect(await state()).toEqual(before);
    expect(await imported(fileId, { existing })).toMatchObject({ updatedCount: 1, failedCount: 0 });
    expect(await state()).toEqual([
      { gender: 'FEMALE', highest_degree: 'PHD', degrees: 2, posts: 'Sở Giả Định,Trường Giả Định' },
    ]);
    expect(await imported(fileId, { existing })).toMatchObject({ updatedCount: 0, skippedCount: 1 });
    // A card and a category are changed by nobody but the association's decision: the row is left whole.
    const active = row();
    await imported(await upload(made, leading, await table([headers, active])), {}, leading);
    const other = active.map((value, i) => (i === 3 ? 'Nữ' : i === 5 ? 'T-OTHER' : value));
    const refused = await imported(await members(other), { existing });
    expect(refused).toMatchObject({ updatedCount: 0, failedCount: 1 });
    expect(refused.errors.nodes).toMatchObject([{ code: 'CARD_DIFFERS', column: 'F' }]);
    expect(await sql(`select gender from associations.person where full_name = '${active[1]}'`)).toEqual([
      { gender: 'MALE' },
    ]);
  });

  it('takes the steps that a member waits for from a later table', async () => {
    const waiting = row();
    await imported(await members(waiting));
    const status = () =>
      sql(`select m.status from associations.membership m join associations.person p on p.id = m.person_id
        where p.full_name = '${waiting[1]}'`);
    expect(await status()).toEqual([{ status: 'UNDER_REVIEW' }]);
    const bytes = await table([headers, waiting]);
    const result = await imported(await upload(made, leading, bytes), { existing: 'UPDATE' }, leading);
    expect(result).toMatchObject({ updatedCount: 1, failedCount: 0 });
    expect(await status()).toEqual([{ status: 'ACTIVE' }]);
  });

  it('is seen by its starter only, and so is what comes of it', async () => {
    const result = await imported(await members(row({ 2: 'xx' })));
    expect(await shown(result.id, officer)).toBeNull();
    expect(await shown(result.id, dpo)).toMatchObject({ failedCount: 1, errorFile: null });
    const list = async (viewer: Viewer) =>
      (await made.graph.run(viewer, '{ importJobs { totalCount } }')).data.importJobs.totalCount;
    expect(await list(officer)).toBe(0);
    expect(await list(secretary)).toBeGreaterThan(3);
  });

  it('goes on after a stop where it was, and ends when it is cancelled', async () => {
    const rows = Array.from({ length: 250 }, () => row());
    const id = await start(await members(...rows));
    const stop = new AbortController();
    const run = (signal: AbortSignal) =>
      made.graph.runtime.manifest
        .jobs!.find(({ name }) => name === 'import-rows')!
        .run(made.graph.runtime.context({ viewer: system }), {
          data: { id },
          signal,
          attempt: 1,
          isLast: false,
        });
    const running = run(stop.signal);
    for (let i = 0; i < 400 && (await shown(id)).progress.done < 100; i++) await sleep(10);
    stop.abort();
    await expect(running).rejects.toThrow('told to stop');
    const half = await shown(id);
    expect(half).toMatchObject({ status: 'RUNNING', canCancel: true });
    expect(half.createdCount).toBe(half.progress.done);
    await run(new AbortController().signal);
    expect(await shown(id)).toMatchObject({
      status: 'DONE',
      createdCount: 250,
      skippedCount: 0,
      progress: { done: 250 },
    });

    const other = await start(await members(...Array.from({ length: 150 }, () => row())));
    await sql(`update associations.import_job set status = 'RUNNING' where id = '${other}'`);
    await take(made.graph, secretary, 'cancelImport', { id: other });
    await made.graph.runtime.runEnqueued();
    expect(await shown(other)).toMatchObject({
      status: 'CANCELLED',
      createdCount: 100,
      progress: { done: 100, total: 150 },
    });
  });

  it('counts each row once where a slow try and the next overlap', async () => {
    const id = await start(await members(...Array.from({ length: 350 }, () => row())));
    const job = made.graph.runtime.manifest.jobs!.find(({ name }) => name === 'import-rows')!;
    const run = () =>
      job.run(made.graph.runtime.context({ viewer: system }), {
        data: { id },
        signal: new AbortController().signal,
        attempt: 1,
        isLast: false,
      });
    const slow = run();
    for (let i = 0; i < 400 && (await shown(id)).progress.done < 100; i++) await sleep(10);
    await Promise.all([slow, run()]);
    const { status, createdCount, skippedCount, progress } = await shown(id);
    expect([status, createdCount + skippedCount, progress.done]).toEqual(['DONE', 350, 350]);
  });

  it('fails where no try is left: a slow one takes no more, and the table may be imported anew', async () => {
    const file = await members(...Array.from({ length: 600 }, () => row()));
    const id = await start(file);
    const job = made.graph.runtime.manifest.jobs!.find(({ name }) => name === 'import-rows')!;
    const context = () => made.graph.runtime.context({ viewer: system });
    const signal = new AbortController().signal;
    const slow = job.run(context(), { data: { id }, signal, attempt: 1, isLast: true });
    for (let i = 0; i < 400 && (await shown(id)).progress.done < 100; i++) await sleep(10);
    for (let i = 0; i < 2; i++) await job.givenUp!(context(), { id });
    const { createdCount } = await shown(id);
    await slow;
    expect(await shown(id)).toMatchObject({ status: 'FAILED', failure: { code: 'FAULT' }, createdCount });
    expect(createdCount).toBeLessThan(600);
    expect(await imported(file)).toMatchObject({
      status: 'DONE',
      createdCount: 600 - createdCount,
      skippedCount: createdCount,
    });
    await job.givenUp!(context(), { id });
    expect(await shown(id)).toMatchObject({ status: 'FAILED', createdCount });
  });

  it('fails where its starter may not import any more', async () => {
    const id = await start(await members(row()));
    await sql(`update associations.account set is_disabled = true where id = '${secretary.accountId}'`);
    await made.graph.runtime.runEnqueued();
    await sql(`update associations.account set is_disabled = false where id = '${secretary.accountId}'`);
    expect(await shown(id)).toMatchObject({ status: 'FAILED', failure: { code: 'NOT_ALLOWED_ANY_MORE' } });
  });

  it('takes associations from officers, with the refusals of the register', async () => {
    const bytes = await table([
      ['Mã hội', 'Tên hội', 'Loại hình', 'Ngày thành lập', 'Điện thoại'],
      ['NHẬP-1', 'Hội Nhập Một', 'Hội ngành', '1/6/1990', '0255 3822 123'],
      ['NHẬP-2', 'Hội Nhập Một', 'Hội ngành', '', ''],
      ['NHẬP-3', 'Hội Nhập Ba', 'Hội ngành', '', '12'],
      ['A', 'Hội A', 'Hội ngành', '', ''],
    ]);
    const changes = { kind: 'ASSOCIATIONS', associationId: null, hasConsents: false };
    const result = await imported(await upload(made, officer, bytes), changes, officer);
    expect(result).toMatchObject({ createdCount: 1, skippedCount: 1, failedCount: 2 });
    expect(result.errors.nodes.map(({ row, column, code }: any) => `${column}${row} ${code}`)).toEqual([
      'B3 NAME_TAKEN',
      'E4 INVALID_VALUE',
    ]);
    const later = await table([
      ['Mã hội', 'Tên hội', 'Loại hình', 'Điện thoại', 'Địa chỉ'],
      ['NHẬP-1', 'Hội Nhập Một', 'Hội ngành', '0255 3822 123', '1 Phố Giả Định'],
      ['A', 'Hội Tên Khác', 'Hội ngành', '', ''],
    ]);
    const update = { ...changes, existing: 'UPDATE' };
    const updated = await imported(await upload(made, officer, later), update, officer);
    expect(updated).toMatchObject({ createdCount: 0, updatedCount: 1, skippedCount: 0, failedCount: 1 });
    expect(updated.errors.nodes).toMatchObject([{ code: 'NAME_DIFFERS', column: 'B' }]);
    expect(await imported(await upload(made, officer, later), update, officer)).toMatchObject({
      updatedCount: 0,
      skippedCount: 1,
    });
  });

  it('takes people from officers, and counts the same name and birth once', async () => {
    const bytes = await table([
      ['Họ tên', 'Sinh ngày', 'Học hàm'],
      ['Lê Thị Riêng', '5-6-1975', 'PGS'],
      ['LÊ THỊ RIÊNG', '05/06/1975', ''],
      ['Y Thu', 'ngày 1 tháng 2 năm 1970', ''],
    ]);
    const changes = { kind: 'PEOPLE', associationId: null, hasConsents: false };
    const result = await imported(await upload(made, officer, bytes), changes, officer);
    expect(result).toMatchObject({ createdCount: 2, skippedCount: 1, failedCount: 0 });
  });
});
