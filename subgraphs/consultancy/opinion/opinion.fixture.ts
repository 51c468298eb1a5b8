import { startTestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { done } from '../../../test/support/trio.js';
import { recordAudit } from '../../kernel/audit.js';
import type { GraphTransport } from '../../kernel/graph-client.js';
import { idFromName, system, transact, type Viewer } from '../../kernel/index.js';
import { seated } from '../council/seat.fixture.js';
import { consultancy } from '../subgraph.js';

export const aso = (name: string) => idFromName('aso', name);
export const per = (name: string) => idFromName('per', name);
export const fld = (code: string) => idFromName('fld', `VN2008:${code}`);
export const agencyId = idFromName('org', 'agency');
export const otherAgencyId = idFromName('org', 'other');

const secretaryOf = (name: string): Viewer =>
  viewerWith({ accountId: `acc_${name}`, roles: ['ASSOC_SECRETARY'], associationIds: [aso(name)] });
const personOf = (name: string): Viewer => viewerWith({ accountId: `acc_${name}`, personId: per(name) });

export const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
export const leader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
export const inspector = viewerWith({ roles: ['UNION_INSPECTOR'] });
export const admin = viewerWith({ roles: ['ADMIN'] });
export const agency = viewerWith({ accountId: 'acc_agency', roles: ['AGENCY'], organizationId: agencyId });
export const otherAgency = viewerWith({ roles: ['AGENCY'], organizationId: otherAgencyId });
export const agri = secretaryOf('agri');
export const agriLeader = viewerWith({ roles: ['ASSOC_LEADER'], associationIds: [aso('agri')] });
export const medical = secretaryOf('medical');
/** Leads requests. */
export const civil = secretaryOf('civil');
/** Is never asked. */
export const stranger = secretaryOf('stranger');
export const reviewer = personOf('reviewer');
export const expert = personOf('expert');
/** Has a seat in the council. */
export const councillor = personOf('councillor');
export const nobody = personOf('nobody');

const fieldsOf: Record<string, string[]> = {
  [aso('agri')]: [fld('4')],
  [aso('medical')]: [fld('301')],
  [aso('civil')]: [fld('201')],
  [aso('stranger')]: [fld('501')],
};
const table = ['1', '2', '201', '3', '301', '4', '401', '5', '501'].map((code) => ({
  id: fld(code),
  scheme: 'VN2008',
  code,
}));
const unknownIds = [aso('unknown'), per('unknown'), fld('unknown')];

/** The rest of the graph: who is a member of the Union, who works in which field, who is a member of what. */
const transport: GraphTransport = async ({ query, variables }) => {
  const given = Object.entries(variables) as [string, string][];
  if (query.includes('query Associations('))
    return {
      data: Object.fromEntries(
        given.map(([name, id]) => [
          name,
          unknownIds.includes(id) ? null : { id, status: id === aso('suspended') ? 'SUSPENDED' : 'ADMITTED' },
        ]),
      ),
    };
  if (query.includes('query AssociationsInFields')) {
    const wanted = variables.fieldIds as string[];
    const codes = table.filter(({ id }) => wanted.includes(id)).map(({ code }) => code[0]);
    const nodes = Object.entries(fieldsOf)
      .filter(([, fields]) =>
        fields.some((id) => codes.includes(table.find((each) => each.id === id)!.code[0])),
      )
      .map(([id]) => ({ id }));
    // One a page, so that further pages are read.
    const at = Number(variables.after ?? 0);
    const pageInfo = { hasNextPage: at + 1 < nodes.length, endCursor: String(at + 1) };
    return { data: { associations: { nodes: nodes.slice(at, at + 1), pageInfo } } };
  }
  if (query.includes('query FieldsOfAssociations'))
    return {
      data: {
        table,
        ...Object.fromEntries(
          given.map(([name, id]) => [name, { fields: (fieldsOf[id] ?? []).map((each) => ({ id: each })) }]),
        ),
      },
    };
  if (query.includes('query MembershipOf')) {
    const id = variables.person as string;
    const associations = id === per('nobody') ? [] : [aso('agri'), aso('stranger')];
    const memberships = associations.map((each) => ({ status: 'ACTIVE', association: { id: each } }));
    return { data: { person: unknownIds.includes(id) ? null : { id, memberships } } };
  }
  return {
    data: Object.fromEntries(given.map(([name, id]) => [name, unknownIds.includes(id) ? null : { id }])),
  };
};

/** Requests, calls and opinions in every state, on a clock that the test may set. It starts on Monday, 2 March 2026. */
export async function startOpinions() {
  const clock = { now: new Date('2026-03-02T03:00:00Z') };
  const graph = await startTestSubgraph(consultancy, transport, () => clock.now);
  let titles = 0;

  async function accepted(parts: Record<string, unknown> = {}): Promise<string> {
    const id = await done(graph, officer, 'proposeConsultancyRequest', {
      title: `Đề án phát triển vùng trồng quế số ${++titles}`,
      type: 'CRITIQUE',
      origin: 'AGENCY_REQUEST',
      schemeKind: 'POLICY_SCHEME',
      confidentiality: 'INTERNAL',
      fieldIds: [fld('401')],
      requestingAgencyId: agencyId,
      draftingAgencyId: agencyId,
      requestDocument: '12/SKHCN',
      ...parts,
    });
    await done(graph, officer, 'registerConsultancyRequest', { id });
    await done(graph, leader, 'acceptConsultancyRequest', {
      id,
      methods: ['WRITTEN_OPINION'],
      leadAssociationId: aso('civil'),
      leadReason: 'Có kinh nghiệm',
    });
    return id;
  }

  const sql = (text: string, params: unknown[] = []): Promise<any[]> =>
    graph.runtime.orm.em.getConnection().execute(text, params);
  const setRequest = (id: string, column: string, value: unknown) =>
    transact(graph.runtime.context({ viewer: system }), async (tx) => {
      await tx.em.execute(`update consultancy.consultancy_request set ${column} = ? where id = ?`, [
        value,
        id,
      ]);
      const change = { role: 'SYSTEM', action: 'UPDATE', entityType: 'ConsultancyRequest', entityId: id };
      await recordAudit(tx, tx.em, tx.subgraph, [
        { ...change, before: null, after: null, reason: null } as const,
      ]);
    });
  const seat = (requestId: string, personId = per('councillor'), parts: Parameters<typeof seated>[3] = {}) =>
    transact(graph.runtime.context({ viewer: system }), (tx) => seated(tx, requestId, personId, parts));

  const call = (requestId: string, names: string[] = ['agri', 'medical'], parts = {}) =>
    done(graph, officer, 'openOpinionCall', { requestId, associationIds: names.map(aso), ...parts });
  const invite = (requestId: string, names: string[] = ['reviewer'], isReviewer = true) =>
    done(graph, officer, 'inviteReviewers', { requestId, personIds: names.map(per), isReviewer });

  /** The opinion that somebody was asked for. */
  async function opinionOf(requestId: string, author: string): Promise<string> {
    const [row] = await sql(
      `select id from consultancy.opinion where request_id = ? and coalesce(association_id, person_id) = ?
       order by created_at desc, id desc limit 1`,
      [requestId, author],
    );
    return row.id;
  }
  const content = (parts: Record<string, unknown> = {}) => ({
    summary: 'Đề án cần bổ sung số liệu.',
    conclusion: 'AGREE_WITH_CHANGES',
    comments: [{ criterion: 'FEASIBILITY', text: 'Chưa rõ nguồn vốn.' }],
    points: [
      {
        criterion: 'FEASIBILITY',
        text: 'Mục tiêu 5.000 ha quá cao.',
        recommendation: 'Giảm còn 3.000 ha.',
        severity: 'KEY',
        anchor: { documentName: 'Dự thảo đề án', article: '12', clause: '3', point: 'b', page: 4 },
      },
    ],
    ...parts,
  });
  const save = (viewer: Viewer, id: string, parts?: Record<string, unknown>) =>
    done(graph, viewer, 'saveOpinionDraft', { id, ...content(parts) });
  async function submit(viewer: Viewer, id: string, parts?: Record<string, unknown>): Promise<string> {
    await save(viewer, id, parts);
    return done(graph, viewer, 'submitOpinion', { id, hasCompetingInterests: false });
  }
  const open = (requestId: string) => done(graph, officer, 'openOpinions', { requestId });

  /** A request whose opinions of two associations and a reviewer are in; all by now. */
  async function submitted(parts: Record<string, unknown> = {}) {
    const requestId = await accepted(parts);
    await call(requestId);
    await invite(requestId);
    await seat(requestId);
    const ids = {
      agri: await opinionOf(requestId, aso('agri')),
      medical: await opinionOf(requestId, aso('medical')),
      reviewer: await opinionOf(requestId, per('reviewer')),
    };
    await submit(agri, ids.agri);
    await submit(medical, ids.medical, { summary: 'Ý kiến của Hội Y học.' });
    await submit(reviewer, ids.reviewer, { summary: 'Ý kiến của phản biện.' });
    return { requestId, ids };
  }
  async function opened(parts?: Record<string, unknown>) {
    const made = await submitted(parts);
    await open(made.requestId);
    return made;
  }

  const makers = { accepted, call, invite, opinionOf, content, save, submit, open, submitted, opened, seat };
  return { graph, clock, sql, setRequest, ...makers, close: () => graph.close() };
}

export type Opinions = Awaited<ReturnType<typeof startOpinions>>;
