import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, system, transact, type Viewer } from '../../kernel/index.js';
import {
  agency,
  assocSecretary,
  chair,
  ids,
  inspector,
  leader,
  officer,
  otherAgency,
  startConsultancy,
} from '../consultancy.fixture.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { admit, dismiss } from '../participant/participant.service.js';

let made: Awaited<ReturnType<typeof startConsultancy>>;
let [open, inner]: [string, string] = ['', ''];
const nobody = viewerWith({ accountId: 'acc_nobody' });
const dpo = viewerWith({ accountId: 'acc_dpo', roles: ['DPO'] });

beforeAll(async () => {
  made = await startConsultancy();
  open = await made.requestIn('RESPONDED', { title: '=HYPERLINK("x")' });
  inner = await made.requestIn('IN_REVIEW', { title: 'Đề án nội bộ', confidentiality: 'RESTRICTED' });
  await made.requestIn('REGISTERED', {
    title: 'Bí mật',
    confidentiality: 'STATE_SECRET',
  });
});
afterAll(() => made?.close());

const trio = trioOn(() => made.graph);
const start = async (viewer: Viewer, input: Record<string, unknown>): Promise<string> =>
  made.make(viewer, 'startConsultancyExport', { format: 'CSV', ...input });
const shown = async (viewer: Viewer, id: string) =>
  (
    await made.read(
      viewer,
      'query($id: ID!) { consultancyExport(id: $id) { status progress { done total } failure { code } downloadLink { url } } }',
      { id },
    )
  ).consultancyExport;
const exported = async (viewer: Viewer, input: Record<string, unknown>) => {
  const id = await start(viewer, input);
  await made.graph.runtime.runEnqueued();
  return { id, ...(await shown(viewer, id)) };
};
const fetched = async ({ downloadLink }: any) =>
  made.graph.runtime.files.handle({ method: 'GET', token: downloadLink.url.split('/').at(-1) });
const linesOf = async (result: any) => {
  const { status, body } = await fetched(result);
  expect(status).toBe(200);
  return (await text(body as never)).trim().split('\r\n');
};

trio('startConsultancyExport', {
  input: () => ({ list: 'REQUESTS' }),
  right: () => officer,
  wrong: () => nobody,
  becomes: 'WAITING',
  refusals: [
    ['UNKNOWN_COLUMN', { columns: ['code', 'constructor'] }],
    ['INVALID_VALUE', { columns: [] }],
    ['FILTER_OF_OTHER_LIST', { filter: { opinions: { isOwn: true } } }],
    ['BAD_USER_INPUT', { list: 'EXPERT_SPENDING' }],
    ['BAD_USER_INPUT', { filter: { requests: { agencyId: 'nonsense' } } }],
  ],
});

trio('cancelConsultancyExport', {
  input: async () => ({ id: await start(assocSecretary, { list: 'REQUESTS' }) }),
  right: () => assocSecretary,
  wrong: () => dpo,
  unaware: () => officer,
  becomes: 'CANCELLED',
  again: 'ALREADY_ENDED',
  refusals: [['NOT_FOUND', { id: idFromName('cex', 'unknown') }]],
});

describe('an export of consultancy', () => {
  const columns = ['title', 'requestingAgency', 'status', 'accepted'];

  it('holds what its starter may see, with names from elsewhere, and runs no formula', async () => {
    const result = await exported(officer, { list: 'REQUESTS', columns });
    expect(result).toMatchObject({ status: 'DONE', progress: { done: 3, total: 3 }, failure: null });
    const [header, ...rows] = await linesOf(result);
    // The tests ask in English.
    expect(header).toBe('Title,Requesting agency,State,Accepted');
    expect(rows.sort()).toEqual([
      `"'=HYPERLINK(""x"")",Tên ở nơi khác,The agency has responded,1`,
      'Bí mật,Tên ở nơi khác,Registered,0',
      'Đề án nội bộ,Tên ở nơi khác,In review,0',
    ]);
  });

  it.each([
    ['the agency', agency, 2],
    ['another agency', otherAgency, 1],
    ['the lead association', assocSecretary, 2],
    ['inspectors', inspector, 2],
  ] as const)('has for %s the rows of the register', async (_who, viewer, rows) => {
    const result = await exported(viewer, { list: 'REQUESTS', columns: ['title'] });
    expect((await linesOf(result)).slice(1)).toHaveLength(rows);
    const { consultancyRequests } = await made.read(viewer, '{ consultancyRequests { totalCount } }');
    expect(consultancyRequests.totalCount).toBe(rows);
  });

  it('tells no agency who reviewed', async () => {
    await made.execute(`update consultancy.opinion set opened_on = '2026-05-01' where request_id = ?`, [
      open,
    ]);
    const authors = async (viewer: Viewer) => {
      const result = await exported(viewer, { list: 'OPINIONS', columns: ['person', 'status'] });
      return (await linesOf(result)).slice(1).map((line) => line.split(',')[0]);
    };
    expect(new Set(await authors(officer))).toEqual(new Set(['Tên ở nơi khác']));
    expect(new Set(await authors(agency))).toEqual(new Set(['']));
  });

  it('asks for names as who started it, not as the system that runs the job', async () => {
    made.asked.length = 0;
    await exported(agency, { list: 'REQUESTS' });
    const names = made.asked.filter(({ query }) => query.startsWith('query Names'));
    expect(new Set(names.map(({ viewer }) => viewer.accountId))).toEqual(new Set([agency.accountId]));
    expect(names.every(({ viewer }) => viewer.kind === 'account')).toBe(true);
  });

  it('notes that many people were read, and by whom', async () => {
    for (let i = 0; i < 51; i++) await made.opinion(open);
    const logged = async () =>
      (
        await made.execute(
          `select coalesce(sum(cardinality(entity_ids)), 0)::int as n from consultancy.access_log
           where entity_type = 'Person' and account_id = ?`,
          [officer.accountId],
        )
      )[0].n as number;
    const before = await logged();
    await exported(officer, { list: 'OPINIONS', columns: ['status'] });
    expect(await logged()).toBe(before);
    await exported(officer, { list: 'OPINIONS', columns: ['person'] });
    expect((await logged()) - before).toBeGreaterThan(50);
  });

  it('is known to who started it, and without its file to the data protection officer', async () => {
    const { id } = await exported(officer, { list: 'RECOMMENDATIONS' });
    expect(await shown(leader, id)).toBeNull();
    expect(await shown(anonymous, id)).toBeNull();
    expect(await shown(dpo, id)).toMatchObject({ status: 'DONE', downloadLink: null });
  });

  it('fails where the account may not be used any more', async () => {
    const stranger = viewerWith({ accountId: 'acc_gone', roles: ['UNION_OFFICER'] });
    expect(await exported(stranger, { list: 'REQUESTS' })).toMatchObject({
      status: 'FAILED',
      failure: { code: 'NOT_ALLOWED_ANY_MORE' },
      downloadLink: null,
    });
  });

  it('is for nobody once a request in it has become more confidential; one under way ends', async () => {
    const done = await exported(assocSecretary, { list: 'REQUESTS' });
    const waiting = await start(assocSecretary, { list: 'STATISTICS' });
    const change = (to: string) =>
      made.make(leader, 'changeConsultancyConfidentiality', { id: inner, to, reason: 'Theo danh mục' });
    await change('INTERNAL');
    expect((await fetched(await shown(assocSecretary, done.id))).status).toBe(200);
    const link = await shown(assocSecretary, done.id);
    await change('RESTRICTED');
    expect(await shown(assocSecretary, done.id)).toMatchObject({ status: 'DONE', downloadLink: null });
    expect((await fetched(link)).status).not.toBe(200);
    expect(await shown(assocSecretary, waiting)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'CONFIDENTIALITY_RAISED' },
    });
    expect((await exported(assocSecretary, { list: 'REQUESTS' })).status).toBe('DONE');
  });

  it('of statistics says what was asked', async () => {
    const filter = { statistics: { groupBy: ['AGENCY'], filter: { agencyId: ids.agency } } };
    const result = await exported(officer, { list: 'STATISTICS', filter, columns: ['agency', 'received'] });
    const lines = await linesOf(result);
    expect(lines[0]).toContain('By: ');
    expect(lines.at(-1)).toBe('Tên ở nơi khác,3');
  });

  it('is for nobody once its account takes part in less than when it was asked for', async () => {
    made.setAccount(chair.accountId, chair);
    const done = await exported(chair, { list: 'REQUESTS' });
    const other = await made.requestIn('IN_REVIEW', { confidentiality: 'RESTRICTED' });
    const party = { personId: ids.chair };
    const as = () => made.graph.runtime.context({ viewer: system });
    await transact(as(), (tx) => admit(tx, other, ParticipantCapacity.EXPERT, party));
    const link = await shown(chair, done.id);
    expect((await fetched(link)).status).toBe(200);
    made.clock.now = new Date(made.clock.now.getTime() + 60_000);
    await transact(as(), (tx) => dismiss(tx, other, ParticipantCapacity.EXPERT, party));
    expect(await shown(chair, done.id)).toMatchObject({ status: 'DONE', downloadLink: null });
    expect((await fetched(link)).status).not.toBe(200);
    expect((await exported(chair, { list: 'REQUESTS' })).downloadLink).not.toBeNull();
  });
});
