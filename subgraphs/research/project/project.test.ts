import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, startResearch, type ViewerName } from './project.fixture.js';

let graph: Awaited<ReturnType<typeof startResearch>>;
beforeAll(async () => {
  graph = await startResearch();
});
afterAll(() => graph.close());

const doc = { documentNumber: '12/QĐ-SKHCN' };
const passed = { votes: { present: 9, excellent: 3, pass: 6, fail: 0 }, ...doc };
const failed = { votes: { present: 9, excellent: 0, pass: 5, fail: 4 }, cause: 'RISK', ...doc };
type Steps = readonly (readonly [string, object])[];
const started: Steps = [['startResearchProject', {}]];
const hostAccepted: Steps = [...started, ['recordHostAcceptance', doc]];
const opened: Steps = [...hostAccepted, ['openProvincialAcceptance', doc]];
const fallen: Steps = [...opened, ['concludeAcceptance', failed]];

describe('contractResearchProject', () => {
  it('asks the graph once as the system and keeps amounts beyond Int', async () => {
    const asked = graph.asked.length;
    const { project } = await graph.mutate(
      'dost',
      'contractResearchProject',
      graph.contract({ ordererId: ids.orderer }),
    );
    expect(project.status).toBe('CONTRACTED');
    expect(graph.asked.slice(asked)).toMatchObject([
      { r0: ids.field, r1: ids.host, r2: ids.orderer, as: 'system' },
    ]);
    const { data } = await graph.run(
      'anonymous',
      `query ($id: ID!) { researchProject(id: $id) { budgetTotal { amount } host { id } orderer { id } field { id }
         team { personName role months person { id } } products { name orderedQty } history { step }
         acceptanceEvaluations { present } allowedActions { name allowed code } } }`,
      { id: project.id },
    );
    expect(data.researchProject).toMatchObject({
      budgetTotal: { amount: 2_850_000_000 },
      host: { id: ids.host },
      team: [{ role: 'PRINCIPAL_INVESTIGATOR' }, { role: 'MEMBER', person: null }],
      products: [{ orderedQty: 1 }],
      history: null,
      acceptanceEvaluations: null,
      allowedActions: [{ name: 'start', allowed: false, code: 'UNAUTHENTICATED' }],
    });
  });

  const lead = { personId: ids.lead('busy'), personName: 'Lê C', role: 'PRINCIPAL_INVESTIGATOR' };
  it.each<[ViewerName, string]>([
    ['anonymous', 'UNAUTHENTICATED'],
    ['host', 'FORBIDDEN'],
    ['ppc', 'FORBIDDEN'],
  ])('%s gets %s and the graph is not asked', async (who, code) => {
    const [before, asked] = [await graph.written(), graph.asked.length];
    expect(await graph.mutate(who, 'contractResearchProject', graph.contract())).toMatchObject({ code });
    expect([await graph.written(), graph.asked.length]).toEqual([before, asked]);
  });

  it('lets an investigator lead one running provincial project (I1)', async () => {
    const another = (changes = {}) => graph.contract({ team: [lead], ...changes });
    const first = await graph.projectAfter(started, { team: [lead] });
    expect((await graph.mutate('dost', 'contractResearchProject', another())).problem).toBe(
      'TOO_MANY_RUNNING_PROJECTS',
    );
    const grassroots = await graph.mutate(
      'dost',
      'contractResearchProject',
      another({ level: 'GRASSROOTS' }),
    );
    expect(grassroots.project).toBeTruthy();
    await graph.mutate('ppc', 'terminateResearchProject', { id: first, reason: 'Vi phạm', ...doc });
    expect((await graph.mutate('dost', 'contractResearchProject', another())).project).toBeTruthy();
  });
});

it('fails a late dossier by the rule, accepts the risk under the 2025 law, and shows the votes to insiders', async () => {
  const late: Steps = [...opened, ['concludeAcceptance', { ...passed, cause: 'RISK' }]];
  const id = await graph.projectAfter(late, { endOn: '2025-12-31', legalRegime: 'LAW_2025' });
  const query = `query ($id: ID!) { researchProject(id: $id) { status grade riskAccepted
    acceptanceEvaluations { late grade cause } history { step to } } }`;
  const shown = async (who: ViewerName) => (await graph.run(who, query, { id })).data.researchProject;
  expect(await shown('anonymous')).toMatchObject({
    status: 'FAILED',
    grade: 'FAIL',
    acceptanceEvaluations: null,
    riskAccepted: true,
    history: null,
  });
  const seen = await shown('host');
  expect(seen).toMatchObject({ grade: 'FAIL', acceptanceEvaluations: [{ late: true, cause: 'RISK' }] });
  expect(seen.history.at(-1)).toEqual({ step: 'concludeAcceptance', to: 'FAILED' });
});

it('opens the grade again and sets a last day for the redo', async () => {
  const id = await graph.projectAfter(fallen);
  const redo = { id, reason: 'Theo hội đồng', ...doc };
  const { project } = await graph.mutate('dost', 'redoResearchProject', redo);
  expect(project).toMatchObject({ grade: null, redoUntil: '2027-05-23', riskAccepted: false });
});
