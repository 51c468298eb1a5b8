import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, startResearch } from './project.fixture.js';

let graph: Awaited<ReturnType<typeof startResearch>>;
beforeAll(async () => {
  graph = await startResearch();
});
afterAll(() => graph.close());

const doc = { documentNumber: '12/QĐ-SKHCN' };
const started = [['startResearchProject', {}]] as const;
const accepted = [
  ...started,
  ['recordHostAcceptance', doc],
  ['openProvincialAcceptance', doc],
  ['concludeAcceptance', { votes: { present: 9, excellent: 3, pass: 6, fail: 0 }, ...doc }],
] as const;
const product = { form: 'II', name: 'Quy trình canh tác', deliveredQty: 1 };

describe('recordProduct', () => {
  it('takes no grade before the council has concluded', async () => {
    const projectId = await graph.projectAfter(started);
    const graded = { projectId, ...product, grade: 'PASS' };
    expect((await graph.mutate('dost', 'recordProduct', graded)).problem).toBe('GRADE_TOO_EARLY');
  });

  it('takes deliveries of the host, new products, and grades once the council concluded', async () => {
    const projectId = await graph.projectAfter(accepted);
    for (const [who, input] of [
      ['host', product],
      ['dost', { ...product, grade: 'PASS' }],
      ['host', { form: 'III', name: 'Bài báo', unit: 'bài', deliveredQty: 2 }],
    ] as const) {
      expect((await graph.mutate(who, 'recordProduct', { projectId, ...input })).project).toBeTruthy();
    }
    const query = '{ researchProject(id: "ID") { grade products { name orderedQty deliveredQty grade } } }';
    const { data } = await graph.run('anonymous', query.replace('ID', projectId));
    expect(data.researchProject).toEqual({
      grade: 'PASS',
      products: [
        { name: 'Quy trình canh tác', orderedQty: 1, deliveredQty: 1, grade: 'PASS' },
        { name: 'Bài báo', orderedQty: 0, deliveredQty: 2, grade: null },
      ],
    });
    await graph.mutate('dost', 'recogniseResearchProject', { id: projectId, ...doc });
    expect((await graph.mutate('host', 'recordProduct', { projectId, ...product })).problem).toBe(
      'PROJECT_CLOSED',
    );
  });
});

describe('reading', () => {
  it('answers representations to anonymous callers, in as many statements for many as for one', async () => {
    const team = [{ personId: ids.lead('reader'), personName: 'Phạm D', role: 'PRINCIPAL_INVESTIGATOR' }];
    const id = await graph.projectAfter([], { team });
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on ResearchProject { code status team { personName } products { name } allowedActions { name } }
      ... on Person { researchProjects { role project { id } } }
      ... on Organization { hostedProjects { id team { role } } }
      ... on ResearchField { researchProjectCount }
      ... on Catalogue { researchEnums { name } researchRules { key } } } }`;
    const count = async (r: object[]) => {
      const before = graph.statements.length;
      const { data, code } = await graph.run('anonymous', query, { r });
      expect(code).toBeUndefined();
      return { entities: data._entities, statements: graph.statements.length - before };
    };
    const other = await graph.projectAfter([]);
    const one = await count([{ __typename: 'ResearchProject', id }]);
    const two = await count([id, other].map((each) => ({ __typename: 'ResearchProject', id: each })));
    expect(two.statements).toBe(one.statements);
    const { entities } = await count([
      { __typename: 'Person', id: ids.lead('reader') },
      { __typename: 'Person', id: ids.lead('nobody') },
      { __typename: 'Organization', id: ids.host },
      { __typename: 'ResearchField', id: ids.field },
      { __typename: 'ResearchField', id: ids.lead('no field') },
      { __typename: 'Catalogue', id: 'catalogue' },
    ]);
    expect(entities[0].researchProjects).toEqual([{ role: 'PRINCIPAL_INVESTIGATOR', project: { id } }]);
    expect(entities[1].researchProjects).toEqual([]);
    expect(entities[2].hostedProjects.length).toBe(entities[3].researchProjectCount);
    expect(entities[4].researchProjectCount).toBe(0);
    expect(entities[5].researchRules.length).toBe(9);
  });

  it.each<[object, number]>([
    [{ search: 'bien do ngot' }, 1],
    [{ search: 'bien', year: 2024 }, 1],
    [{ search: 'bien', year: 2025 }, 0],
    [{ search: 'bien', statuses: ['CONTRACTED'], types: ['TOPIC_SOCIAL'], levels: ['NATIONAL'] }, 1],
    [{ search: 'bien', hostOrganizationId: ids.other, fieldId: ids.field }, 1],
    [{ search: 'bien', statuses: ['REGISTERED'] }, 0],
  ])('finds projects by %j', async (filter, total) => {
    const code = 'TÌM-1';
    await graph.mutate(
      'dost',
      'contractResearchProject',
      graph.contract({
        code,
        title: 'Biến đổi độ ngọt',
        type: 'TOPIC_SOCIAL',
        level: 'NATIONAL',
        hostOrganizationId: ids.other,
        startOn: '2024-05-01',
      }),
    );
    const query = `query ($f: ResearchProjectFilter) { researchProjects(filter: $f) { totalCount nodes { code } } }`;
    const { data } = await graph.run('anonymous', query, { f: filter });
    expect(data.researchProjects).toEqual({ totalCount: total, nodes: Array(total).fill({ code }) });
  });
});
