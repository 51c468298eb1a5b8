import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { done, take, trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { type Associations, startAssociations } from '../associations.fixture.js';
import { accountOf, fetchFile } from '../import/imports.fixture.js';
import { exportLists } from './export.lists.js';

let made: Associations;
let secretary: Viewer;
let officer: Viewer;
let agency: Viewer;
let nobody: Viewer;
let dpo: Viewer;
beforeAll(async () => {
  made = await startAssociations();
  secretary = await accountOf(made, ['ASSOC_SECRETARY'], [made.associationId]);
  officer = await accountOf(made, ['UNION_OFFICER']);
  agency = await accountOf(made, ['AGENCY']);
  dpo = await accountOf(made, ['DPO']);
  nobody = await accountOf(made, []);
  for (const given of ['=1+1', 'Ánh', '@Đức']) await made.active(await made.newPerson(given));
  for (let i = 0; i < 52; i++) await made.newPerson(`Số${i}`);
});
afterAll(() => made?.close());

const trio = trioOn(() => made.graph);
const job = `id status progress { done total } failure { code } file { name mediaType downloadLink { url expiresAt } }`;
const shown = async (id: string, viewer: Viewer) =>
  (await made.graph.run(viewer, `query($id: ID!) { exportJob(id: $id) { ${job} } }`, { id })).data.exportJob;
const started = async (viewer: Viewer, input: Record<string, unknown>) => {
  const { record, code } = await take(made.graph, viewer, 'startExport', { format: 'CSV', ...input });
  if (!record) throw new Error(code);
  return record.id as string;
};
const exported = async (viewer: Viewer, input: Record<string, unknown>) => {
  const id = await started(viewer, input);
  await made.graph.runtime.runEnqueued();
  return shown(id, viewer);
};
const linesOf = async (result: any) => {
  const { status, body } = await fetchFile(made, result.file.downloadLink.url);
  expect(status).toBe(200);
  return (await text(body as never)).trim().split('\r\n');
};
const sql = (statement: string) =>
  made.graph.runtime.orm.em.getConnection().execute(statement) as Promise<any[]>;

trio('startExport', {
  input: () => ({ list: 'ASSOCIATIONS' }),
  right: () => officer,
  wrong: () => nobody,
  becomes: 'WAITING',
  refusals: [
    ['UNKNOWN_COLUMN', { columns: ['nameVi', 'constructor'] }],
    ['INVALID_VALUE', { columns: [] }],
    ['FILTER_OF_OTHER_LIST', { filter: { people: { search: 'a' } } }],
    ['FILTER_NEEDED', { list: 'DIALOGUE_QUESTIONS' }],
    ['BAD_USER_INPUT', { list: 'INTELLECTUAL_STATISTICS' }],
    [
      'NOT_FOUND',
      {
        list: 'CONGRESS_DELEGATES',
        filter: { congressDelegates: { congressId: idFromName('con', 'unknown') } },
      },
    ],
    ['FORBIDDEN', { list: 'ACCOUNTS' }],
    ['BAD_USER_INPUT', { list: 'MEMBERSHIPS', filter: { memberships: { associationId: 'nonsense' } } }],
  ],
});

trio('cancelExport', {
  input: async () => ({ id: await started(secretary, { list: 'TERMS' }) }),
  right: () => secretary,
  wrong: () => dpo,
  unaware: () => officer,
  becomes: 'CANCELLED',
  again: 'ALREADY_ENDED',
  refusals: [['NOT_FOUND', { id: idFromName('exp', 'unknown') }]],
});

describe('an export', () => {
  beforeEach(() => made.graph.runtime.runEnqueued());

  it('holds what its starter may see, in Vietnamese, and runs no formula', async () => {
    const result = await exported(secretary, {
      list: 'MEMBERSHIPS',
      columns: ['member', 'status', 'admittedOn', 'category'],
    });
    expect(result).toMatchObject({ status: 'DONE', progress: { done: 3, total: 3 } });
    expect(result.file).toMatchObject({ mediaType: 'text/csv' });
    expect(result.file.name).toMatch(/^hoi-vien-\d{4}-\d\d-\d\d\.csv$/);
    const [header, ...rows] = await linesOf(result);
    // The tests ask in English.
    expect(header).toBe('Member,State,Admitted on,Category');
    expect(rows.sort()).toEqual([
      'Nguyễn =1+1,Active,01/02/2023,"Full: votes, elects, can be elected"',
      'Nguyễn @Đức,Active,01/02/2023,"Full: votes, elects, can be elected"',
      'Nguyễn Ánh,Active,01/02/2023,"Full: votes, elects, can be elected"',
    ]);
    const none = await exported(agency, { list: 'MEMBERSHIPS', columns: ['member'] });
    expect(await linesOf(none)).toEqual(['Member']);
  });

  it('shows each field to whom the API shows it, and logs who was read', async () => {
    const columns = ['fullName', 'birth', 'gender'];
    const blind = await linesOf(await exported(officer, { list: 'PEOPLE', columns }));
    expect(blind).toHaveLength(56);
    expect(blind[1]).toMatch(/^.+,,Female$/);
    const [log] = await sql('select count(*)::int as n from associations.access_log');
    expect(log.n).toBeGreaterThan(0);
    await sql('select 1');
    const told = { ...officer, purpose: 'Rà soát hồ sơ' };
    const seeing = await linesOf(await exported(told, { list: 'PEOPLE', columns }));
    expect(seeing[1]).toMatch(/^.+,1980,Female$/);
    const reads = await sql(
      `select purpose, sum(cardinality(entity_ids))::int as n from associations.access_log where 'birth' = any(fields) group by 1`,
    );
    expect(reads).toEqual([{ purpose: 'Rà soát hồ sơ', n: 55 }]);
    const filter = { people: { search: 'anh' } };
    expect(
      await linesOf(await exported(secretary, { list: 'PEOPLE', columns: ['fullName'], filter })),
    ).toEqual(['Full name', 'Nguyễn Ánh']);
  });

  it('runs no formula of a name, and reads a search as the list does', async () => {
    const organization = { code: 'CT-1', nameVi: '=HYPERLINK("http://x.example";"x")', kind: 'ENTERPRISE' };
    await done(made.graph, officer, 'createOrganization', organization);
    const result = await exported(secretary, {
      list: 'ORGANIZATIONS',
      columns: ['nameVi', 'kind'],
      filter: { organizations: { search: 'hyperlink' } },
    });
    const [, ...rows] = await linesOf(result);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatch(/^"'=HYPERLINK/);
  });

  it('tells above a statistic what was asked, and gives the numbers that its viewer sees', async () => {
    const input = {
      list: 'MEMBERSHIP_STATISTICS',
      filter: {
        membershipStatistics: { groupBy: ['GENDER'], boundary: { mode: 'SNAPSHOT', on: '2025-01-01' } },
      },
    };
    const [lead, headers, ...rows] = await linesOf(await exported(officer, input));
    expect(lead).toMatch(/^Counts of members,By: Gender,Boundaries: on 01.01.2025; .*,As of: /);
    expect(headers).toBe(
      'Gender,Distinct people,Memberships,Collective members,Share (%),Hidden because small',
    );
    expect(rows).toEqual(['Female,3,3,0,100,No', 'Total,3,3,0,100,No']);
    const [about, , ...protectedRows] = await linesOf(await exported(agency, input));
    expect(about).toContain('Numbers are rounded: Yes');
    expect(protectedRows.join()).not.toContain(',3,');
  });

  it('ends where it is cancelled while it runs, and leaves no file', async () => {
    const id = await started(officer, { list: 'PEOPLE' });
    await sql(`update associations.export_job set status = 'RUNNING' where id = '${id}'`);
    expect(await take(made.graph, officer, 'cancelExport', { id })).toMatchObject({
      record: { status: 'CANCELLED' },
    });
    await made.graph.runtime.runEnqueued();
    expect(await shown(id, officer)).toMatchObject({ status: 'CANCELLED', file: null, failure: null });
    // In the last moment, when its bytes are stored already.
    const late = await started(officer, { list: 'PEOPLE', columns: ['fullName'] });
    const { store } = made.graph.runtime.files;
    const gone: string[] = [];
    const [put, remove] = [store.put, store.delete];
    store.put = async (...given) => {
      await put.apply(store, given);
      await take(made.graph, officer, 'cancelExport', { id: late });
    };
    store.delete = async (file) => {
      gone.push(file);
      await remove.call(store, file);
    };
    await made.graph.runtime.runEnqueued();
    Object.assign(store, { put, delete: remove });
    expect(await shown(late, officer)).toMatchObject({ status: 'CANCELLED', file: null });
    const [job] = await sql(`select file_id from associations.export_job where id = '${late}'`);
    expect(gone).toEqual([job.file_id]);
  });

  it('is a spreadsheet with counts where that is asked for', async () => {
    const result = await exported(officer, { list: 'ASSOCIATIONS', format: 'XLSX' });
    expect(result.file.name).toMatch(/xlsx$/);
    const { headers, body } = await fetchFile(made, result.file.downloadLink.url);
    expect(headers['content-disposition']).toContain('hoi-thanh-vien');
    expect((await text(body as never)).slice(0, 2)).toBe('PK');
  });

  it('is seen by its starter, whose file ends with his rights and with its time', async () => {
    const result = await exported(secretary, { list: 'MEMBERSHIPS' });
    expect(await shown(result.id, officer)).toBeNull();
    expect(await shown(result.id, dpo)).toMatchObject({ status: 'DONE', file: null });
    const { url } = result.file.downloadLink;
    const roles = (value: string) =>
      sql(`update associations.account set roles = '${value}' where id = '${secretary.accountId}'`);
    await roles('["AGENCY"]');
    expect((await fetchFile(made, url)).status).toBe(404);
    expect(await shown(result.id, { ...secretary, roles: ['AGENCY'] })).toMatchObject({ file: null });
    await roles('["ASSOC_SECRETARY"]');
    expect((await fetchFile(made, url)).status).toBe(200);
    made.clock.now = () => new Date(Date.now() + 11 * 60_000);
    expect((await fetchFile(made, url)).status).toBe(404);
    made.clock.now = () => new Date(Date.now() + 73 * 3_600_000);
    expect(await made.graph.runtime.runJob('forget-files')).toBeUndefined();
    made.clock.now = () => new Date();
    expect(await sql(`select id from associations.stored_file where owner_id = '${result.id}'`)).toEqual([]);
    expect((await shown(result.id, secretary)).file).toBeNull();
  });

  it('fails where its starter may not export any more, and is not begun six times', async () => {
    const id = await started(agency, { list: 'ASSOCIATIONS' });
    for (let i = 0; i < 4; i++) await started(agency, { list: 'ASSOCIATIONS' });
    expect(await take(made.graph, agency, 'startExport', { list: 'ASSOCIATIONS' })).toEqual({
      code: 'TOO_MANY_OPEN',
    });
    await sql(`update associations.account set is_disabled = true where id = '${agency.accountId}'`);
    await made.graph.runtime.runEnqueued();
    expect(await shown(id, agency)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'NOT_ALLOWED_ANY_MORE' },
    });
  });

  it('says what there is to export', async () => {
    const { data } = await made.graph.run(anonymous, '{ exportLists { list columns { key label } } }');
    expect(data.exportLists.map(({ list }: any) => list)).toEqual(Object.keys(exportLists));
    expect(data.exportLists[2].columns[0]).toEqual({ key: 'code', label: 'Code' });
    expect(
      (await made.graph.run(anonymous, '{ exportJobs { totalCount } }')).data.exportJobs.totalCount,
    ).toBe(0);
    expect(idFromName('exp', 'x')).toMatch(/^exp_/);
  });
});
