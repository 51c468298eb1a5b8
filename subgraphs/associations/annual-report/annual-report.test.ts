import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, system, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { missingReports } from './annual-report.alerts.js';

let made: Associations;
/** What the rest of the graph answers. */
let graph: (query: string) => object | Error;
const answering = (query: string) =>
  query.includes('ReportConsultancies')
    ? { consultancyRequests: { totalCount: 3 } }
    : query.includes('ReportHonours')
      ? { association: { honours: [{ conferredOn: '2024-05-01' }, { conferredOn: '2023-05-01' }] } }
      : projects(query);
const running = { project: { id: 'prj_1', startOn: '2023-01-01', endOn: '2024-06-30' } };
const over = { project: { id: 'prj_2', startOn: '2020-01-01', endOn: '2023-12-31' } };
let pages = 0;
function projects(_query: string) {
  pages += 1;
  const nodes = [{ person: null }, { person: { researchProjects: [running, over] } }];
  return {
    association: { members: { nodes, pageInfo: { hasNextPage: pages % 2 === 1, endCursor: 'c' } } },
  };
}

beforeAll(async () => {
  graph = answering;
  made = await startAssociations(async ({ query }) => {
    const answer = graph(query);
    if (answer instanceof Error) throw answer;
    return { data: answer };
  });
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const secretary = () => made.secretary;
const chair = () => made.chair;
const unaware = () => made.stranger;
const vnd = (amount: number) => ({ amount, currency: 'VND' });
const long = 'x'.repeat(20_001);
let years = 1950;

const written = () => ({
  associationId: made.associationId,
  year: ++years,
  activities: 'Tổ chức 3 hội thảo.\nKết nạp hội viên.',
  plans: 'Đại hội nhiệm kỳ.',
  income: vnd(120_000_000),
  expenses: vnd(2_500_000_000),
});
const draft = (more: object = {}) => made.done(secretary(), 'draftAnnualReport', { ...written(), ...more });
const submitted = async (more: object = {}) =>
  made.done(chair(), 'submitAnnualReport', { id: await draft(more) });
const approved = async () => made.done(officer, 'approveAnnualReport', { id: await submitted() });
const locked = async () => made.done(officer, 'lockAnnualReport', { id: await approved() });

const fields = `status year dueOn isOverdue submittedOn activities income { amount } expenses { amount } revision unanswered
  figures { asOf individualMembers collectiveMembers femaleMembers admitted ended feesCharged { amount } consultancies honours projects }
  versions { revision reason activities income { amount } figures { individualMembers } } history { step to }`;
const report = async (id: string, viewer: Viewer = officer) =>
  (await made.graph.run(viewer, `query($id: ID!) { annualReport(id: $id) { ${fields} } }`, { id })).data
    .annualReport;

trio('draftAnnualReport', {
  input: written,
  right: secretary,
  wrong: officer,
  becomes: 'DRAFT',
  again: 'REPORT_EXISTS',
  refusals: [
    ['TOO_LONG', { activities: long }],
    ['TOO_LONG', { plans: long }],
    ['INVALID_VALUE', { income: vnd(-1) }],
    ['YEAR_NOT_BEGUN', { year: 2199 }],
    ['BAD_USER_INPUT', { year: 3 }],
    ['BAD_USER_INPUT', { associationId: 'nonsense' }],
    ['FORBIDDEN', () => Promise.resolve({ associationId: made.otherId })],
  ],
});

trio('editAnnualReport', {
  input: async () => ({ id: await draft(), activities: 'Đã sửa', income: null }),
  right: secretary,
  wrong: officer,
  unaware,
  becomes: 'DRAFT',
  refusals: [
    ['NOT_EDITABLE', async () => ({ id: await submitted() })],
    ['TOO_LONG', { plans: long }],
    ['INVALID_VALUE', { expenses: vnd(-1) }],
  ],
});

trio('submitAnnualReport', {
  input: async () => ({ id: await draft() }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'SUBMITTED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['ACTIVITIES_MISSING', async () => ({ id: await draft({ activities: null }) })],
    ['ACCOUNTS_MISSING', async () => ({ id: await draft({ expenses: null }) })],
    ['NOT_FOUND', { id: idFromName('anr', 'unknown') }],
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
  ],
});

trio('returnAnnualReport', {
  input: async () => ({ id: await submitted(), reason: 'Thiếu danh sách' }),
  right: officer,
  wrong: chair,
  unaware,
  becomes: 'RETURNED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});

trio('approveAnnualReport', {
  input: async () => ({ id: await submitted() }),
  right: officer,
  wrong: chair,
  unaware,
  becomes: 'APPROVED',
  again: 'ILLEGAL_TRANSITION',
});

trio('lockAnnualReport', {
  input: async () => ({ id: await approved() }),
  right: officer,
  wrong: chair,
  unaware,
  becomes: 'LOCKED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    [
      'YEAR_OPEN',
      async () => {
        const year = new Date().getFullYear();
        const [row] = await made.graph.runtime.orm.em
          .getConnection()
          .execute('select id from associations.annual_report where year = ?', [year]);
        if (row) return { id: row.id };
        const id = await submitted({ year });
        return { id: await made.done(officer, 'approveAnnualReport', { id }) };
      },
    ],
  ],
});

trio('correctAnnualReport', {
  input: async () => ({
    id: await locked(),
    reason: 'Đếm sai',
    income: vnd(5),
    figures: { individualMembers: 7 },
  }),
  right: officer,
  wrong: chair,
  unaware,
  becomes: 'CORRECTED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['NOTHING_CORRECTED', async () => ({ income: undefined, figures: {} })],
    ['INVALID_VALUE', { figures: { honours: -1 } }],
    ['TOO_LONG', { activities: long }],
  ],
});

describe('figures', () => {
  it('come from the whole graph, and stay as submitted whatever happens later', async () => {
    const member = await made.active();
    const id = await draft({ year: 2024 });
    const before = (await report(id)).figures;
    expect(before).toMatchObject({ asOf: '2024-12-31', consultancies: 3, honours: 1, projects: 1 });
    expect(before.individualMembers).toBeGreaterThan(0);
    expect(before.femaleMembers).toBe(before.individualMembers);
    expect(await report(id)).toMatchObject({ unanswered: [], dueOn: '2024-12-01', isOverdue: true });
    // Counted anew when submitted, and never again.
    await made.active();
    await made.done(chair(), 'submitAnnualReport', { id });
    const frozen = await report(id);
    expect(frozen.isOverdue).toBe(false);
    expect(frozen.figures.individualMembers).toBe(before.individualMembers + 1);
    await made.done(made.chair, 'strikeOffMember', {
      id: member,
      on: '2024-02-01',
      reason: 'Mất liên lạc',
      noticesSentOn: ['2023-06-01', '2023-07-01'],
    });
    graph = () => ({});
    expect((await report(id)).figures).toEqual(frozen.figures);
    graph = answering;
  });

  it('name what did not answer, and take the rest', async () => {
    graph = (query) => (query.includes('ReportHonours') ? new Error('awards is away') : answering(query));
    const id = await draft();
    expect(await report(id)).toMatchObject({
      unanswered: ['AWARDS'],
      figures: { honours: null, consultancies: 3 },
    });
    graph = () => ({});
    await made.done(chair(), 'submitAnnualReport', { id });
    expect((await report(id)).unanswered).toEqual(['CONSULTANCY', 'AWARDS', 'RESEARCH']);
    graph = answering;
  });

  it('are corrected by a new version that keeps the old', async () => {
    const id = await locked();
    const old = await report(id);
    await made.done(officer, 'correctAnnualReport', {
      id,
      reason: 'Đếm sai',
      income: vnd(5),
      figures: { individualMembers: 70 },
    });
    const now = await report(id);
    expect(now).toMatchObject({ revision: 2, income: { amount: 5 }, activities: old.activities });
    expect(now.figures).toEqual({ ...old.figures, individualMembers: 70 });
    expect(now.versions).toEqual([
      {
        revision: 1,
        reason: 'Đếm sai',
        activities: old.activities,
        income: old.income,
        figures: { individualMembers: old.figures.individualMembers },
      },
    ]);
    await made.done(officer, 'approveAnnualReport', { id });
    expect((await report(id)).history.map(({ step }: any) => step)).toEqual([
      'create',
      'submit',
      'approve',
      'lock',
      'correct',
      'approve',
    ]);
  });
});

describe('reading', () => {
  it('is for the association and the Union, and for home affairs what was submitted', async () => {
    const [open, filed] = [await draft(), await submitted()];
    const homeAffairs = viewerWith({ roles: ['HOME_AFFAIRS'] });
    const sees = async (viewer: Viewer, id: string) => {
      const query = `query($id: ID!) { annualReport(id: $id) { id } node(id: $id) { id } }`;
      const { data } = await made.graph.run(viewer, query, { id });
      expect(data.node).toEqual(data.annualReport);
      return data.annualReport !== null;
    };
    for (const viewer of [officer, secretary(), chair()])
      expect([await sees(viewer, open), await sees(viewer, filed)]).toEqual([true, true]);
    expect([await sees(homeAffairs, open), await sees(homeAffairs, filed)]).toEqual([false, true]);
    for (const viewer of [anonymous, made.stranger, viewerWith({ roles: ['AGENCY'] })])
      expect([await sees(viewer, open), await sees(viewer, filed)]).toEqual([false, false]);
  });

  it('finds what is overdue, and who has no report', async () => {
    const [open, filed] = [await draft(), await submitted()];
    const query = `query($overdue: Boolean!) { annualReports(first: 100, filter: { isOverdue: $overdue }) { nodes { id isOverdue } } }`;
    const found = async (overdue: boolean) =>
      (await made.graph.run(officer, query, { overdue })).data.annualReports.nodes;
    expect((await found(true)).every((each: any) => each.isOverdue)).toBe(true);
    expect((await found(false)).some((each: any) => each.isOverdue)).toBe(false);
    expect((await found(true)).some((each: any) => each.id === open)).toBe(true);
    expect((await found(false)).some((each: any) => each.id === filed)).toBe(true);

    const without = async (viewer: Viewer) => {
      const { data } = await made.graph.run(
        viewer,
        '{ associationsWithoutAnnualReport(year: 2022) { totalCount nodes { id } } }',
      );
      const { nodes, totalCount } = data.associationsWithoutAnnualReport;
      expect(nodes).toHaveLength(totalCount);
      return nodes.map(({ id }: any) => id).sort();
    };
    expect(await without(officer)).toEqual([made.associationId, made.otherId].sort());
    expect(await without(made.stranger)).toEqual([made.otherId]);
    expect(await without(anonymous)).toEqual([]);
  });

  it('alerts of reports that are due, overdue, and missing for years', async () => {
    const alerts = (day: string) =>
      missingReports(
        made.graph.runtime.context({ viewer: system, now: () => new Date(`${day}T02:00:00Z`) }),
        [made.otherId, made.closedId],
      );
    const other = (kind: string, years: number[], dueOn = '2024-12-01') => [
      { associationId: made.otherId, kind, dueOn, details: { years } },
    ];
    expect(await alerts('2024-08-01')).toEqual([]);
    expect(await alerts('2024-12-01')).toEqual(other('REPORT_DUE', [2024]));
    expect(await alerts('2024-12-02')).toEqual(other('REPORT_OVERDUE', [2024]));
    expect(await alerts('2025-10-01')).toEqual(other('REPORT_OVERDUE', [2024, 2025]));
    expect(await alerts('2025-12-02')).toEqual(other('REPORTS_MISSING', [2024, 2025]));
    const secretary = { ...made.stranger };
    const id = await made.done(secretary, 'draftAnnualReport', {
      ...written(),
      associationId: made.otherId,
      year: 2024,
    });
    expect(await alerts('2025-12-02')).toEqual(other('REPORTS_MISSING', [2024, 2025]));
    await made.done(secretary, 'submitAnnualReport', { id });
    expect(await alerts('2025-12-02')).toEqual(other('REPORT_OVERDUE', [2025], '2025-12-01'));
  });

  it('asks for a page of reports with their figures, versions and history in as many statements as for two', async () => {
    const query = (first: number) =>
      `{ annualReports(first: ${first}) { nodes { ${fields} association { nameVi } allowedActions { name } } } }`;
    const statements = async (first: number) => {
      made.graph.statements.length = 0;
      await made.graph.run(officer, query(first));
      return made.graph.statements.length;
    };
    expect(await statements(20)).toBe(await statements(2));
  });
});
