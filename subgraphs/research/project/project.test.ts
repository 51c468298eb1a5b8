import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, startResearch, type ViewerName } from './project.fixture.js';

let graph: Awaited<ReturnType<typeof startResearch>>;
let registered: string;
beforeAll(async () => {
  graph = await startResearch();
  registered = await graph.projectAfter([...recognised, ['registerResearchResult', doc]]);
});
afterAll(() => graph.close());

const doc = { documentNumber: '12/QĐ-SKHCN' };
const passed = { votes: { present: 9, excellent: 3, pass: 6, fail: 0 }, ...doc };
const failed = { votes: { present: 9, excellent: 0, pass: 5, fail: 4 }, cause: 'RISK', ...doc };
type Steps = readonly (readonly [string, object])[];
const started: Steps = [['startResearchProject', {}]];
const suspended: Steps = [...started, ['suspendResearchProject', { reason: 'Bão' }]];
const hostAccepted: Steps = [...started, ['recordHostAcceptance', doc]];
const opened: Steps = [...hostAccepted, ['openProvincialAcceptance', doc]];
const accepted: Steps = [...opened, ['concludeAcceptance', passed]];
const fallen: Steps = [...opened, ['concludeAcceptance', failed]];
const recognised: Steps = [...accepted, ['recogniseResearchProject', doc]];
const redone: Steps = [...fallen, ['redoResearchProject', { reason: 'Theo hội đồng', ...doc }]];
const extension = { extendedTo: '2027-06-30', reason: 'Bão', ...doc };

/** A mutation with the steps before it, an input that works, who may and who may not, and the state after. */
const mutations: [string, Steps, object, ViewerName[], ViewerName[], string][] = [
  ['startResearchProject', [], {}, ['dost'], ['ppc', 'host'], 'IN_PROGRESS'],
  ['extendResearchProject', started, extension, ['dost'], ['host'], 'IN_PROGRESS'],
  ['suspendResearchProject', started, { reason: 'Bão' }, ['dost'], ['ppc'], 'SUSPENDED'],
  ['resumeResearchProject', suspended, {}, ['dost'], ['host'], 'IN_PROGRESS'],
  [
    'terminateResearchProject',
    fallen,
    { reason: 'Vi phạm', ...doc },
    ['dost', 'ppc'],
    ['host'],
    'TERMINATED',
  ],
  ['recordHostAcceptance', started, doc, ['dost', 'host'], ['ppc', 'stranger'], 'HOST_ACCEPTED'],
  ['openProvincialAcceptance', hostAccepted, doc, ['dost'], ['host'], 'UNDER_ACCEPTANCE'],
  ['concludeAcceptance', opened, passed, ['dost'], ['host', 'officer'], 'ACCEPTED'],
  ['redoResearchProject', fallen, { reason: 'Theo hội đồng', ...doc }, ['dost'], ['host'], 'IN_PROGRESS'],
  ['recogniseResearchProject', accepted, doc, ['dost', 'ppc'], ['host'], 'RECOGNISED'],
  ['registerResearchResult', recognised, doc, ['dost'], ['ppc'], 'REGISTERED'],
];

describe.each(mutations)('%s', (name, steps, input, right, wrong, status) => {
  it.each(right)('works for %s', async (who) => {
    const id = await graph.projectAfter(steps);
    const keyed = { id, ...input, idempotencyKey: `${name} ${who}` };
    expect(await graph.mutate(who, name, keyed)).toMatchObject({ project: { status } });
    expect(await graph.audited(id)).toBe(steps.length + 2);
    expect(await graph.mutate(who, name, keyed)).toMatchObject({ project: { status } });
    expect(await graph.audited(id)).toBe(steps.length + 2);
  });

  it('changes nothing for others and in another state', async () => {
    const id = await graph.projectAfter(steps);
    const before = await graph.written();
    expect(await graph.mutate('anonymous', name, { id, ...input })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    for (const who of wrong) {
      expect(await graph.mutate(who, name, { id, ...input })).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect((await graph.mutate('dost', name, { id: registered, ...input })).problem).toBe(
      'ILLEGAL_TRANSITION',
    );
    expect(await graph.written()).toBe(before);
  });
});

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

  it('answers the first result to a repeated key', async () => {
    const input = graph.contract({ idempotencyKey: 'once' });
    const first = await graph.mutate('dost', 'contractResearchProject', input);
    const before = await graph.written();
    const second = await graph.mutate('dost', 'contractResearchProject', input);
    expect(second.project.id).toBe(first.project.id);
    expect(await graph.written()).toBe(before);
  });

  const lead = { personId: ids.lead('busy'), personName: 'Lê C', role: 'PRINCIPAL_INVESTIGATOR' };
  it.each<[string, object]>([
    ['REFERENCE_NOT_FOUND', { hostOrganizationId: ids.unknown }],
    ['TOO_LONG_A_PERIOD', { startOn: '2025-01-01', endOn: '2028-01-02' }],
    ['DATE_ORDER', { endOn: '2025-01-01' }],
    ['ONE_PRINCIPAL_INVESTIGATOR', { team: [{ personName: 'A', role: 'MEMBER' }] }],
    ['ONE_PRINCIPAL_INVESTIGATOR', { team: [{ personName: 'A', role: 'PRINCIPAL_INVESTIGATOR' }] }],
    ['PERSON_TWICE', { team: [lead, { ...lead, role: 'MEMBER' }] }],
    ['REQUIRED', { title: '  ' }],
    ['TOO_LONG', { title: 'a'.repeat(501) }],
    ['INVALID_VALUE', { budgetState: { amount: -1 } }],
    ['INVALID_VALUE', { fundingRoute: 'SELF_FUNDED' }],
    ['CODE_TAKEN', { code: '1/2026/ĐTKHCN' }],
    ['PRODUCT_TWICE', { products: Array(2).fill({ form: 'I', name: 'A', unit: 'cái', orderedQty: 1 }) }],
  ])('refuses with %s and writes nothing: %j', async (problem, changes) => {
    await graph.mutate('dost', 'contractResearchProject', graph.contract({ code: '1/2026/ĐTKHCN' }));
    const before = await graph.written();
    expect((await graph.mutate('dost', 'contractResearchProject', graph.contract(changes))).problem).toBe(
      problem,
    );
    expect(await graph.written()).toBe(before);
  });

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

it.each<[string, Steps, string, object]>([
  [
    'ALREADY_EXTENDED',
    [...started, ['extendResearchProject', extension]],
    'extendResearchProject',
    extension,
  ],
  ['TOO_LONG_A_PERIOD', started, 'extendResearchProject', { ...extension, extendedTo: '2028-01-01' }],
  ['DATE_ORDER', started, 'extendResearchProject', { ...extension, extendedTo: '2026-12-31' }],
  ['REASON_REQUIRED', started, 'extendResearchProject', { ...extension, reason: ' ' }],
  ['REASON_REQUIRED', started, 'suspendResearchProject', {}],
  ['DATE_IN_FUTURE', [], 'startResearchProject', { on: '2026-11-24' }],
  ['DATE_BEFORE_START', [], 'startResearchProject', { on: '2024-12-31' }],
  [
    'VOTES_DO_NOT_ADD_UP',
    opened,
    'concludeAcceptance',
    { ...passed, votes: { ...passed.votes, present: 8 } },
  ],
  ['CAUSE_REQUIRED', opened, 'concludeAcceptance', { ...failed, cause: null }],
  ['INVALID_VALUE', opened, 'concludeAcceptance', { ...passed, cause: 'RISK' }],
  ['CAUSE_REQUIRED', opened, 'concludeAcceptance', { ...passed, votes: { ...passed.votes, late: true } }],
  ['ILLEGAL_TRANSITION', hostAccepted, 'concludeAcceptance', passed],
  [
    'RISK_NOT_IN_REGIME',
    started,
    'terminateResearchProject',
    { reason: 'Rủi ro', riskAccepted: true, ...doc },
  ],
  [
    'ALREADY_REDONE',
    [...redone, ...hostAccepted.slice(1), ['openProvincialAcceptance', doc], ['concludeAcceptance', failed]],
    'redoResearchProject',
    { reason: 'Lần hai', ...doc },
  ],
])('%s is refused and writes nothing', async (problem, steps, name, input) => {
  const id = await graph.projectAfter(steps);
  const before = await graph.written();
  expect((await graph.mutate('dost', name, { id, ...input })).problem).toBe(problem);
  expect(await graph.written()).toBe(before);
});

it('refuses an extension after the contract expired', async () => {
  const id = await graph.projectAfter(started, { endOn: '2026-01-31' });
  expect((await graph.mutate('dost', 'extendResearchProject', { id, ...extension })).problem).toBe(
    'ALREADY_EXPIRED',
  );
});

it('fails a late dossier by the rule, accepts the risk under the 2025 law, and shows the grade to insiders', async () => {
  const late: Steps = [...opened, ['concludeAcceptance', { ...passed, cause: 'RISK' }]];
  const id = await graph.projectAfter(late, { endOn: '2025-12-31', legalRegime: 'LAW_2025' });
  const query = `query ($id: ID!) { researchProject(id: $id) { status grade riskAccepted
    acceptanceEvaluations { late grade cause } history { step to } } }`;
  const shown = async (who: ViewerName) => (await graph.run(who, query, { id })).data.researchProject;
  expect(await shown('anonymous')).toMatchObject({
    status: 'FAILED',
    grade: null,
    riskAccepted: true,
    history: null,
  });
  const seen = await shown('host');
  expect(seen).toMatchObject({ grade: 'FAIL', acceptanceEvaluations: [{ late: true, cause: 'RISK' }] });
  expect(seen.history.at(-1)).toEqual({ step: 'concludeAcceptance', to: 'FAILED' });
});

it('opens the grade again and sets a last day for the redo', async () => {
  const id = await graph.projectAfter(fallen);
  const redo = { id, reason: 'Theo hội đồng', on: '2026-11-20', ...doc };
  const { project } = await graph.mutate('dost', 'redoResearchProject', redo);
  expect(project).toMatchObject({ grade: null, redoUntil: '2027-05-20', riskAccepted: false });
});
