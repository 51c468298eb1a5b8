import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { done, trioOn } from '../../../test/support/trio.js';
import { serviceUnavailable } from '../../kernel/errors.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { consultancy } from '../subgraph.js';

const [drafter, asker] = [idFromName('org', 'drafter'), idFromName('org', 'asker')];
const field = idFromName('fld', 'VN2008:1');
const per = (name: string) => idFromName('per', name);
const [binh, author, gone, merged, unknown] = ['binh', 'author', 'gone', 'merged', 'unknown'].map(per) as [
  string,
  string,
  string,
  string,
  string,
];
const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
const leader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
const inspector = viewerWith({ accountId: 'acc_inspector', roles: ['UNION_INSPECTOR'] });
const agency = viewerWith({ accountId: 'acc_agency', roles: ['AGENCY'], organizationId: asker });
const others: [string, Viewer, string][] = [
  ['anonymous', anonymous, 'UNAUTHENTICATED'],
  ['the agency', agency, 'FORBIDDEN'],
  [
    'an association',
    viewerWith({ roles: ['ASSOC_LEADER'], associationIds: [idFromName('aso', 'a')] }),
    'FORBIDDEN',
  ],
  ['the person himself', viewerWith({ personId: binh }), 'FORBIDDEN'],
  ['the data protection officer', viewerWith({ roles: ['DPO'] }), 'FORBIDDEN'],
];

const fact = (tie: string, parts: object = {}) => ({
  tie,
  with: drafter,
  since: '2024-01-01',
  until: null,
  records: [{ id: drafter, typename: 'Organization', label: 'Sở' }],
  explanationVi: 'công tác tại «Sở»',
  explanationEn: 'holds a post at "Sở"',
  ...parts,
});
type Facts = Record<string, Record<string, object[]>>;
/** What the other domains know of people, and which of them are away. */
let facts: Facts = {};
let down: string[] = [];
let asked: { variables: any; kind: string }[] = [];

let graph: TestSubgraph;
let id: string;
let titles = 0;
const proposal = (parts: object = {}) => ({
  title: `Đập dâng số ${++titles}`,
  type: 'CRITIQUE',
  origin: 'AGENCY_REQUEST',
  schemeKind: 'CONSTRUCTION_WORK',
  confidentiality: 'PUBLIC',
  fieldIds: [field],
  requestingAgencyId: asker,
  draftingAgencyId: drafter,
  requestDocument: '12/SKHCN',
  ...parts,
});

beforeAll(async () => {
  graph = await startTestSubgraph(
    consultancy,
    async ({ query, variables, viewer }) => {
      if (!query.includes('conflictEvidence')) {
        const known = Object.entries(variables).map(([name, each]) => [
          name,
          each === unknown ? null : { id: each === merged ? binh : each },
        ]);
        return { data: Object.fromEntries(known) };
      }
      asked.push({ variables, kind: viewer.kind });
      if (down.includes('gateway')) throw serviceUnavailable('gateway');
      const domains = (personId: string) =>
        Object.fromEntries(
          ['associations', 'awards', 'research'].map((domain) => [
            domain,
            down.includes(domain) ? null : (facts[domain]?.[personId] ?? []),
          ]),
        );
      const current = (personId: string) =>
        personId === merged ? binh : personId === unknown ? null : personId;
      const evidence = (variables.personIds as string[]).map((personId) => ({
        personId,
        currentPersonId: down.includes('associations') ? null : current(personId),
        ...domains(personId),
      }));
      const errors = down.map((service) => ({ message: 'away', extensions: { service } }));
      return { data: { conflictEvidence: evidence }, ...(errors.length > 0 && { errors }) };
    },
    () => new Date('2026-03-02T03:00:00Z'),
  );
  id = await done(graph, officer, 'proposeConsultancyRequest', proposal());
});
afterAll(() => graph.close());
beforeEach(() => {
  [facts, down, asked] = [{}, [], []];
});

const query = `query($p: [ID!]!, $s: ID!, $r: CouncilRole, $w: Int) {
  conflictCheck(personIds: $p, subjectId: $s, role: $r, windowYears: $w) { personId person { id } verdict
    findings { rule severity domain explanation since until evidence { id typename label } }
    checkedDomains { name answered } } }`;
const check = async (personIds: string[], parts: object = {}, viewer: Viewer = officer) => {
  const { data, errors } = await graph.run(viewer, query, { p: personIds, s: id, ...parts });
  return { checks: data?.conflictCheck, code: errors?.[0].extensions.code };
};
const verdict = async (personId: string, parts: object = {}) =>
  (await check([personId], parts)).checks[0].verdict;

describe('conflictCheck', () => {
  it('is clear where every domain answered and nothing was found', async () => {
    const { checks } = await check([binh]);
    expect(checks).toEqual([
      {
        personId: binh,
        person: { id: binh },
        verdict: 'CLEAR',
        findings: [],
        checkedDomains: ['associations', 'awards', 'research', 'consultancy'].map((name) => ({
          name,
          answered: true,
        })),
      },
    ]);
    expect(asked).toEqual([
      {
        kind: 'system',
        variables: {
          personIds: [binh],
          against: [id, drafter, asker].join(),
          since: '2023-03-02',
        },
      },
    ]);
  });

  it('says what was found, with the way to it, and judges it by the seat', async () => {
    facts = { associations: { [binh]: [fact('EMPLOYED')] } };
    const { checks } = await check([binh], { r: 'REVIEWER' });
    expect(checks[0]).toMatchObject({
      verdict: 'BLOCK',
      findings: [
        {
          rule: 'C4',
          severity: 'BLOCK',
          domain: 'associations',
          explanation: 'holds a post at "Sở" (the drafting agency)',
          since: '2024-01-01',
          until: null,
          evidence: [{ id: drafter, typename: 'Organization', label: 'Sở' }],
        },
      ],
    });
    expect(await verdict(binh, { r: 'MEMBER' })).toBe('DISCLOSE');
    expect(await verdict(binh)).toBe('DISCLOSE');
  });

  it('never counts a domain that is away as clear, and names it', async () => {
    for (const domain of ['associations', 'awards', 'research']) {
      down = [domain];
      const { checks, code } = await check([binh]);
      expect([domain, code, checks[0].verdict]).toEqual([domain, undefined, 'UNKNOWN']);
      const away = checks[0].checkedDomains.filter((each: any) => !each.answered);
      expect(away).toEqual([{ name: domain, answered: false }]);
    }
    down = ['awards'];
    facts = { associations: { [binh]: [fact('EMPLOYED')] } };
    expect(await verdict(binh, { r: 'CHAIR' })).toBe('BLOCK');
    expect(await verdict(binh, { r: 'MEMBER' })).toBe('UNKNOWN');
  });

  it('answers UNKNOWN where nobody can be asked', async () => {
    down = ['gateway'];
    const { checks, code } = await check([binh]);
    expect([code, checks[0].verdict]).toEqual([undefined, 'UNKNOWN']);
    expect(checks[0].checkedDomains.filter((each: any) => each.answered)).toEqual([
      { name: 'consultancy', answered: true },
    ]);
  });

  it('knows nobody by an unknown id, and somebody by the id from before a merge', async () => {
    const { checks } = await check([unknown, merged]);
    expect(checks[0]).toMatchObject({ person: null, verdict: 'UNKNOWN', findings: [] });
    expect(checks[1]).toMatchObject({ personId: merged, person: { id: binh }, verdict: 'CLEAR' });
  });

  it('knows who drafted the scheme, by every id, and asks the domains about those', async () => {
    await done(graph, officer, 'recordSchemeAuthors', { id, personIds: [author, merged] });
    const { checks } = await check([author, merged, gone]);
    expect(checks.map((each: any) => each.verdict)).toEqual(['BLOCK', 'BLOCK', 'CLEAR']);
    expect(checks[0].findings).toMatchObject([{ rule: 'C1', domain: 'consultancy', severity: 'BLOCK' }]);
    expect(asked[0]!.variables.against.split(',').sort()).toEqual([id, drafter, asker, author, binh].sort());
    await done(graph, officer, 'recordSchemeAuthors', { id, personIds: [] });
    expect(await verdict(author)).toBe('CLEAR');
  });

  it('counts sanctions by their own window, and ties by the one asked for', async () => {
    const sanction = (since: string) => fact('SANCTION', { with: null, since });
    facts = { awards: { [binh]: [sanction('2024-02-01')], [gone]: [sanction('2024-04-01')] } };
    expect([await verdict(binh), await verdict(gone)]).toEqual(['CLEAR', 'BLOCK']);
    facts = { associations: { [binh]: [fact('EMPLOYED', { until: '2022-01-01' })] } };
    expect([await verdict(binh), await verdict(binh, { w: 10 })]).toEqual(['CLEAR', 'DISCLOSE']);
    expect(asked.at(-1)!.variables.since).toBe('2016-03-02');
  });

  it('finds who judged the scheme before', async () => {
    const title = 'Cầu vượt Trà Bồng';
    const first = await done(graph, officer, 'proposeConsultancyRequest', proposal({ title }));
    await graph.runtime.orm.em.getConnection().execute(
      `insert into consultancy.participant (id, created_at, updated_at, request_id, capacity, person_id, since)
       values ('row_1', now(), now(), '${first}', 'REVIEWER', '${gone}', '2026-03-01')`,
    );
    await done(graph, agency, 'withdrawConsultancyRequest', { id: first, reason: 'Soạn lại' });
    const second = await done(graph, officer, 'proposeConsultancyRequest', proposal({ title }));
    const { checks } = await check([gone, binh], { s: second, r: 'CHAIR' });
    expect(checks.map((each: any) => each.verdict)).toEqual(['DISCLOSE', 'CLEAR']);
    expect(checks[0].findings).toMatchObject([{ rule: 'ROUND', domain: 'consultancy' }]);
  });

  it.each(others)('is not for %s, and asks nobody', async (_who, viewer, code) => {
    expect((await check([binh], {}, viewer)).code).toBe(code);
    expect(asked).toEqual([]);
    const evidence = `{ conflictEvidence(personIds: ["${binh}"], against: "${id}", since: "2020-01-01") { personId } }`;
    expect((await graph.run(viewer, evidence)).data).toEqual({ conflictEvidence: null });
  });

  it('is for the Union, of the requests that each may know of, and is logged for those who were looked at', async () => {
    const secret = await done(
      graph,
      officer,
      'proposeConsultancyRequest',
      proposal({ confidentiality: 'STATE_SECRET' }),
    );
    for (const [viewer, s, known] of [
      [officer, id, true],
      [leader, secret, true],
      [inspector, id, true],
      [inspector, secret, false],
    ] as const)
      expect((await check([binh], { s }, viewer)).checks !== null).toBe(known);
    const looks: object[] = await graph.runtime.orm.em
      .getConnection()
      .execute(
        `select 1 from consultancy.access_log where '${binh}' = any(entity_ids) and account_id = 'acc_leader'`,
      );
    expect(looks).toHaveLength(1);
  });

  it('refuses what is no question', async () => {
    for (const [people, parts] of [
      [[], {}],
      [Array.from({ length: 51 }, (_, i) => per(`n${i}`)), {}],
      [['nonsense'], {}],
      [[binh], { s: binh }],
      [[binh], { w: 0 }],
      [[binh], { w: 31 }],
    ] as const)
      expect((await check([...people], parts)).code).toBe('BAD_USER_INPUT');
    expect((await check([binh], { s: idFromName('cns', 'none') })).checks).toBeNull();
    expect(asked).toEqual([]);
  });

  it('asks once and reads as often for fifty as for one', async () => {
    const fifty = Array.from({ length: 50 }, (_, i) => per(`n${i}`));
    await check([binh]);
    graph.statements.length = 0;
    await check([binh]);
    const forOne = graph.statements.length;
    asked = [];
    graph.statements.length = 0;
    expect((await check(fifty)).checks).toHaveLength(50);
    expect([asked.length, graph.statements.length]).toEqual([1, forOne]);
    expect(forOne).toBeLessThanOrEqual(6);
  });
});

describe('schemeAuthors', () => {
  it('are shown to the Union and the agency', async () => {
    await done(graph, officer, 'recordSchemeAuthors', { id, personIds: [author] });
    const read = async (viewer: Viewer) =>
      (await graph.run(viewer, `{ consultancyRequest(id: "${id}") { schemeAuthors { id } } }`)).data
        .consultancyRequest?.schemeAuthors;
    expect(await read(agency)).toEqual([{ id: author }]);
    expect(await read(inspector)).toEqual([{ id: author }]);
    expect(await read(anonymous)).toBeUndefined();
    await done(graph, officer, 'recordSchemeAuthors', { id, personIds: [] });
  });
});

const trio = trioOn(() => graph);
trio('recordSchemeAuthors', {
  input: () => ({ id, personIds: [author, author, binh] }),
  right: officer,
  wrong: leader,
  unaware: viewerWith({ roles: ['AGENCY'], organizationId: idFromName('org', 'third') }),
  refusals: [
    ['INVALID_VALUE', { personIds: Array.from({ length: 31 }, (_, i) => per(`n${i}`)) }],
    ['REFERENCE_NOT_FOUND', { personIds: [unknown] }],
    ['BAD_USER_INPUT', { personIds: ['nonsense'] }],
    ['NOT_FOUND', { id: idFromName('cns', 'unknown') }],
    ['BAD_USER_INPUT', { id: 'nonsense' }],
  ],
});
