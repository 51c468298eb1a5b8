import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { consultancy } from '../subgraph.js';

const org = (name: string) => idFromName('org', name);
const aso = (name: string) => idFromName('aso', name);
const field = idFromName('fld', 'VN2008:1');
const [ppc, dost, nowhere] = [org('ppc'), org('dost'), org('nowhere')];
const [agri, civil, noAssociation] = [aso('agri'), aso('civil'), aso('none')];

const agency = viewerWith({ accountId: 'acc_agency', roles: ['AGENCY'], organizationId: dost });
const otherAgency = viewerWith({ accountId: 'acc_other', roles: ['AGENCY'], organizationId: ppc });
const secretary = viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [agri] });
const civilLeader = viewerWith({ roles: ['ASSOC_LEADER'], associationIds: [civil] });
const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
const leader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
const inspector = viewerWith({ roles: ['UNION_INSPECTOR'] });

const asked: { query: string; kind: string }[] = [];
let clock = new Date('2026-03-02T03:00:00Z');
let graph: TestSubgraph;
let titles = 0;

beforeAll(async () => {
  graph = await startTestSubgraph(
    consultancy,
    async ({ query, variables, viewer }) => {
      asked.push({ query, kind: viewer.kind });
      const data = Object.fromEntries(
        Object.entries(variables).map(([name, id]) => [
          name,
          id === nowhere || id === noAssociation ? null : { id, fields: [{ id: field }] },
        ]),
      );
      return { data };
    },
    () => clock,
  );
});
afterAll(() => graph.close());

const fields = `consultancyRequest { id code title status dueOn receivedOn replyDueOn methods isOverdue
  budget { amount } leadAssociation { id } recipientAgency { id } missingDocuments history { step reason } }
  userErrors { ... on ConsultancyUserError { code path } }`;
const mutate = async (viewer: Viewer, name: string, input: Record<string, unknown>) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await graph.run(
    viewer,
    `mutation($input: ${type}!) { r: ${name}(input: $input) { ${fields} } }`,
    { input },
  );
  return {
    code: errors?.[0]?.extensions.code as string | undefined,
    refused: data?.r?.userErrors.map((each: { code: string }) => each.code) as string[] | undefined,
    request: data?.r?.consultancyRequest,
  };
};
const proposal = (parts: Record<string, unknown> = {}) => ({
  title: `Đề án phát triển vùng trồng quế số ${++titles}`,
  type: 'CRITIQUE',
  origin: 'AGENCY_REQUEST',
  schemeKind: 'POLICY_SCHEME',
  confidentiality: 'PUBLIC',
  fieldIds: [field],
  requestingAgencyId: dost,
  draftingAgencyId: dost,
  requestDocument: '12/SKHCN',
  ...parts,
});
const propose = (viewer: Viewer, input: object) => mutate(viewer, 'proposeConsultancyRequest', { ...input });
const without = ({ requestingAgencyId: _, ...rest }: Record<string, unknown>) => rest;

/** A request brought to a state by those who may. */
async function requestIn(state: string, parts: Record<string, unknown> = {}, lead?: string) {
  const { request } = await propose(officer, proposal(parts));
  const { id } = request;
  const path: [Viewer, string, object][] = [
    [officer, 'registerConsultancyRequest', { id }],
    [leader, 'acceptConsultancyRequest', { id, methods: ['COUNCIL'], leadAssociationId: lead }],
  ];
  const last = ['PROPOSED', 'REGISTERED', 'ACCEPTED'].indexOf(state);
  for (const [viewer, name, input] of path.slice(0, last)) await mutate(viewer, name, { ...input });
  return id as string;
}
/** An association that was asked, so that the review can begin. */
const takesPart = (requestId: string, associationId: string) =>
  graph.runtime.orm.em.getConnection().execute(
    `insert into consultancy.participant (id, created_at, updated_at, request_id, capacity, association_id, since)
     values (?, now(), now(), ?, 'ASSOCIATION', ?, '2026-03-02')`,
    [`row_${requestId}`, requestId, associationId],
  );
const visibleTo = async (viewer: Viewer, id: string) => {
  const { data } = await graph.run(viewer, 'query($id: ID!) { consultancyRequest(id: $id) { id } }', { id });
  return data.consultancyRequest !== null;
};

describe('propose', () => {
  it('works for the agency, the officer and, for its proposal, the association’s secretary', async () => {
    const budget = { amount: 1_250_000_000_000 };
    const own = await propose(agency, proposal({ budget }));
    expect(own).toMatchObject({
      code: undefined,
      refused: [],
      request: { status: 'PROPOSED', code: null, budget },
    });
    expect(own.request.recipientAgency.id).toBe(dost);
    const byAssociation = without(
      proposal({ origin: 'MEMBER_ASSOCIATION_PROPOSAL', proposedByAssociationId: agri }),
    );
    expect((await propose(secretary, byAssociation)).refused).toEqual([]);
    const initiative = without(proposal({ origin: 'UNION_INITIATIVE', recipientAgencyId: ppc }));
    expect((await propose(officer, initiative)).refused).toEqual([]);
    expect(asked.every(({ kind }) => kind === 'system')).toBe(true);
  });

  it.each([
    ['anonymous', anonymous, 'UNAUTHENTICATED'],
    ['another agency', otherAgency, 'FORBIDDEN'],
    ['a secretary for an agency', secretary, 'FORBIDDEN'],
  ])('is not for %s', async (_who, viewer, code) => {
    const [before, questions] = [await graph.rowCount(), asked.length];
    expect((await propose(viewer, proposal())).code).toBe(code);
    expect([await graph.rowCount(), asked.length]).toEqual([before, questions]);
  });

  it('refuses the same scheme twice while open, however written, even where two come at once', async () => {
    const input = proposal({ title: 'Quy hoạch cảng Dung Quất' });
    const twice = { ...input, title: '  QUY HOẠCH cảng dung quất ' };
    const both = await Promise.all([propose(officer, input), propose(agency, twice)]);
    expect(both.flatMap(({ refused }) => refused)).toEqual(['DUPLICATE_OPEN_REQUEST']);
    expect((await propose(officer, { ...input, type: 'CONSULTANCY' })).refused).toEqual([]);
    const id = both.find(({ request }) => request)!.request.id;
    await mutate(agency, 'withdrawConsultancyRequest', { id, reason: 'Soạn lại' });
    expect((await propose(officer, input)).refused).toEqual([]);
  });

  it('tells no proposer of a request that he may not know of, and officers of all', async () => {
    const secret = proposal({ confidentiality: 'STATE_SECRET' });
    expect((await propose(officer, secret)).refused).toEqual([]);
    const same = { ...secret, confidentiality: 'PUBLIC' };
    const elsewhere = { ...same, requestingAgencyId: ppc, draftingAgencyId: ppc };
    expect((await propose(officer, same)).refused).toEqual(['DUPLICATE_OPEN_REQUEST']);
    expect((await propose(agency, same)).refused).toEqual([]);
    expect((await propose(agency, same)).refused).toEqual(['DUPLICATE_OPEN_REQUEST']);
    expect((await propose(otherAgency, elsewhere)).refused).toEqual([]);
  });
});

describe('steps', () => {
  it('lets an officer withdraw only with the agency’s letter', async () => {
    const id = await requestIn('PROPOSED');
    const withdrawal = { id, reason: 'Rút' };
    expect((await mutate(officer, 'withdrawConsultancyRequest', withdrawal)).refused).toEqual(['REQUIRED']);
    const { request } = await mutate(officer, 'withdrawConsultancyRequest', {
      ...withdrawal,
      letter: '3/CV',
    });
    expect(request.status).toBe('WITHDRAWN');
  });

  it('numbers registrations of a year without gap or repetition', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => requestIn('PROPOSED', { proposedOn: '2025-01-02' })));
    const done = await Promise.all(
      ids.map((id) => mutate(officer, 'registerConsultancyRequest', { id, on: '2025-01-06' })),
    );
    const codes = done.map(({ request }) => request.code).sort();
    expect(codes).toEqual(['TVPB-2025-001', 'TVPB-2025-002', 'TVPB-2025-003']);
    expect(done[0]!.request.replyDueOn).toBe('2025-01-13');
  });

  it('counts working days, and not those in which the dossier was awaited', async () => {
    const id = await requestIn('REGISTERED');
    const input = { id, methods: ['WORKSHOP'], urgency: 'URGENT', leadAssociationId: civil };
    const { request } = await mutate(leader, 'acceptConsultancyRequest', input);
    expect(request).toMatchObject({ dueOn: '2026-03-11', leadAssociation: { id: civil }, isOverdue: false });
    const usual = clock;
    try {
      clock = new Date('2026-03-04T03:00:00Z');
      await mutate(officer, 'requestConsultancyDossier', { id, missingDocuments: ['Bản đồ'] });
      await takesPart(id, civil);
      clock = new Date('2026-03-16T03:00:00Z');
      const read = '{ consultancyRequests(filter: { leadAssociationId: "ID" }) { nodes { isOverdue } } }';
      const { data } = await graph.run(officer, read.replace('ID', civil));
      expect(data.consultancyRequests.nodes).toEqual([{ isOverdue: false }]);
      const { request: started } = await mutate(officer, 'startConsultancyReview', {
        id,
        dossierComplete: true,
      });
      expect(started).toMatchObject({ dueOn: '2026-03-23', missingDocuments: ['Bản đồ'] });
    } finally {
      clock = usual;
    }
  });
});

describe('reading', () => {
  it('shows each what he may know of, in single reads, lists, counts and entities', async () => {
    const tag = { requestingAgencyId: org('tagged') };
    const ids = {
      pub: await requestIn('ACCEPTED', tag),
      pending: await requestIn('REGISTERED', tag),
      internal: await requestIn('ACCEPTED', { ...tag, confidentiality: 'INTERNAL' }),
      restricted: await requestIn('ACCEPTED', { ...tag, confidentiality: 'RESTRICTED' }, civil),
      secret: await requestIn('ACCEPTED', { ...tag, confidentiality: 'STATE_SECRET' }, civil),
    };
    const owner = viewerWith({ roles: ['AGENCY'], organizationId: org('tagged') });
    const expected: [Viewer, string][] = [
      [anonymous, 'pub'],
      [agency, 'pub'],
      [secretary, 'pub internal'],
      [civilLeader, 'pub internal restricted'],
      [owner, 'pub pending internal restricted'],
      [inspector, 'pub pending internal restricted'],
      [leader, 'pub pending internal restricted secret'],
    ];
    for (const [viewer, names] of expected) {
      const seen: string[] = [];
      for (const [name, id] of Object.entries(ids)) if (await visibleTo(viewer, id)) seen.push(name);
      expect(seen.join(' ')).toBe(names);
      const { data } = await graph.run(
        viewer,
        `query($a: ID!, $r: [_Any!]!) { consultancyRequests(filter: { agencyId: $a, year: 2026, search: "vung trong que" }) { totalCount nodes { id } }
          _entities(representations: $r) { ... on Organization { consultancyRequests(first: 9) { totalCount nodes { id } } } ... on ConsultancyRequest { code } } }`,
        {
          a: org('tagged'),
          r: [
            { __typename: 'Organization', id: org('tagged') },
            ...Object.values(ids).map((id) => ({ __typename: 'ConsultancyRequest', id })),
          ],
        },
      );
      expect(data.consultancyRequests.totalCount).toBe(seen.length);
      expect(data.consultancyRequests.nodes).toHaveLength(seen.length);
      expect(data._entities[0].consultancyRequests.totalCount).toBe(seen.length);
      expect(data._entities[0].consultancyRequests.nodes).toHaveLength(seen.length);
      expect(data._entities.slice(1).filter(Boolean)).toHaveLength(seen.length);
    }
  });

  it('gives history and budget to the parties only', async () => {
    const id = await requestIn('ACCEPTED', { budget: { amount: 5_000_000_000 } }, civil);
    const read = async (viewer: Viewer) => {
      const query = 'query($id: ID!) { consultancyRequest(id: $id) { budget { amount } history { step } } }';
      const { budget, history } = (await graph.run(viewer, query, { id })).data.consultancyRequest;
      return [budget?.amount ?? null, history?.map((each: { step: string }) => each.step) ?? null];
    };
    const steps = ['create', 'register', 'accept'];
    expect(await read(agency)).toEqual([5_000_000_000, steps]);
    expect(await read(inspector)).toEqual([5_000_000_000, steps]);
    expect(await read(civilLeader)).toEqual([5_000_000_000, null]);
    expect(await read(anonymous)).toEqual([null, null]);
  });

  it('reads the pages of many owners at once', async () => {
    graph.statements.length = 0;
    const representations = [agri, civil].map((id) => ({ __typename: 'Association', id }));
    await graph.run(
      officer,
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Association
        { consultancyRequests { totalCount nodes { id fields { id } history { step } allowedActions { name } } } } } }`,
      { r: representations },
    );
    // Pages, totals, history, and what the steps depend on.
    expect(graph.statements.length).toBe(4);
  });
});
