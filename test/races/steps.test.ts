import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Awards,
  leader as awardsLeader,
  officer as awardsOfficer,
  honourInput,
  startAwards,
} from '../../subgraphs/awards/awards.fixture.js';
import { consultancy } from '../../subgraphs/consultancy/subgraph.js';
import { idFromName } from '../../subgraphs/kernel/index.js';
import { startResearch } from '../../subgraphs/research/project/project.fixture.js';
import { codesOf, race, rowsOf, stepsOf } from '../support/race.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../support/subgraph.js';
import { take } from '../support/trio.js';

describe('consultancy', () => {
  let graph: TestSubgraph;
  let titles = 0;
  const officer = viewerWith({ roles: ['UNION_OFFICER'] });
  const table = 'consultancy.consultancy_request';
  beforeAll(async () => {
    graph = await startTestSubgraph(consultancy, async ({ variables }) => ({
      data: Object.fromEntries(Object.entries(variables).map(([name, id]) => [name, { id }])),
    }));
  });
  afterAll(() => graph?.close());
  const propose = async () => {
    const agency = idFromName('org', 'dost');
    const { record } = await take(graph, officer, 'proposeConsultancyRequest', {
      title: `Đề án vùng trồng quế số ${++titles}`,
      type: 'CRITIQUE',
      origin: 'AGENCY_REQUEST',
      schemeKind: 'POLICY_SCHEME',
      confidentiality: 'PUBLIC',
      fieldIds: [idFromName('fld', 'VN2008:1')],
      requestingAgencyId: agency,
      draftingAgencyId: agency,
      requestDocument: '12/SKHCN',
    });
    return record.id as string;
  };
  const register = (id: string) => () => take(graph, officer, 'registerConsultancyRequest', { id });

  it('registers a request once', async () => {
    const id = await propose();
    expect(codesOf(await race(graph.runtime, table, [register(id), register(id)]))).toEqual([
      'DONE',
      'ILLEGAL_TRANSITION',
    ]);
    expect(await stepsOf(graph.runtime, id, 'register')).toBe(1);
  });

  it('gives requests that are registered at once codes of their own, without a gap', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, propose));
    const answers = await race(graph.runtime, 'consultancy.request_counter', ids.map(register));
    expect(codesOf(answers)).toEqual(Array(8).fill('DONE'));
    const codes = await rowsOf(graph.runtime, `select code from ${table} order by code`);
    const numbers = codes.map(({ code }) => Number(code.split('-').at(-1)));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});

describe('research', () => {
  let graph: Awaited<ReturnType<typeof startResearch>>;
  beforeAll(async () => {
    graph = await startResearch();
  });
  afterAll(() => graph?.close());

  it('starts a project once', async () => {
    const id = await graph.projectAfter([]);
    const start = () => graph.mutate('dost', 'startResearchProject', { id });
    const answers = await race(graph.runtime, 'research.research_project', [start, start]);
    expect(codesOf(answers.map(({ code, problem }) => ({ code: code ?? problem })))).toEqual([
      'DONE',
      'ILLEGAL_TRANSITION',
    ]);
    expect(await stepsOf(graph.runtime, id, 'start')).toBe(1);
  });
});

describe('awards', () => {
  let graph: Awards;
  beforeAll(async () => {
    graph = await startAwards();
  });
  afterAll(() => graph?.close());

  it('revokes an honour once', async () => {
    const { id } = (await graph.mutate(awardsOfficer, 'conferHonour', honourInput())).record;
    const input = { id, ground: 'FORGED_DOCUMENTS', reason: 'Kết luận thanh tra', decisionNumber: '9/QĐ' };
    const revoke = () => graph.mutate(awardsLeader, 'revokeHonour', input);
    const answers = await race(graph.runtime, 'awards.conferred_honour', [revoke, revoke]);
    expect(codesOf(answers)).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
    expect(await stepsOf(graph.runtime, id, 'revoke')).toBe(1);
  });
});
