import { afterAll, beforeAll } from 'vitest';
import { graphWithout } from '../../../test/support/graph.js';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { done, trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { consultancy } from '../subgraph.js';

const [agencyId, otherId, unknownId] = ['agency', 'other', 'unknown'].map((name) => idFromName('org', name));
const unknownLead = idFromName('aso', 'unknown');
const agency = viewerWith({ accountId: 'acc_agency', roles: ['AGENCY'], organizationId: agencyId! });
const otherAgency = viewerWith({ accountId: 'acc_other', roles: ['AGENCY'], organizationId: otherId! });
const officer = viewerWith({ accountId: 'acc_officer', roles: ['UNION_OFFICER'] });
const leader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
const inspector = viewerWith({ roles: ['UNION_INSPECTOR'] });

let graph: TestSubgraph;
beforeAll(async () => {
  const transport = graphWithout(unknownId!, unknownLead);
  graph = await startTestSubgraph(consultancy, transport, () => new Date('2026-03-02T03:00:00Z'));
});
afterAll(() => graph.close());

const trio = trioOn(() => graph);
const again = 'ILLEGAL_TRANSITION';
const long = 'x'.repeat(2_001);
const document = 'x'.repeat(101);
const anyStep = [
  ['DATE_IN_FUTURE', { on: '2026-03-03' }],
  ['DATE_BEFORE_START', { on: '2026-03-01' }],
  ['NOT_FOUND', { id: idFromName('cns', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const reasons = [
  ['REASON_REQUIRED', { reason: ' ' }],
  ['TOO_LONG', { reason: long }],
] as const;
let titles = 0;

const proposal = () => {
  titles += 1;
  return {
    title: `Đề án phát triển vùng trồng quế số ${titles}`,
    type: 'CRITIQUE',
    origin: 'AGENCY_REQUEST',
    schemeKind: 'POLICY_SCHEME',
    confidentiality: 'PUBLIC',
    fieldIds: [idFromName('fld', 'VN2008:1')],
    requestingAgencyId: agencyId,
    draftingAgencyId: agencyId,
    requestDocument: '12/SKHCN',
  };
};
const proposed = (changes = {}) =>
  done(graph, officer, 'proposeConsultancyRequest', { ...proposal(), ...changes });
const registered = async () => done(graph, officer, 'registerConsultancyRequest', { id: await proposed() });
const accepted = async () =>
  done(graph, leader, 'acceptConsultancyRequest', { id: await registered(), methods: ['COUNCIL'] });

trio('proposeConsultancyRequest', {
  input: proposal,
  right: agency,
  wrong: otherAgency,
  becomes: 'PROPOSED',
  again: 'DUPLICATE_OPEN_REQUEST',
  refusals: [
    ['REQUIRED', { title: '\u0007…' }],
    ['TOO_LONG', { title: 'x'.repeat(501) }],
    ['TOO_LONG', { requestDocument: document }],
    ['REQUIRED', { fieldIds: [] }],
    ['REFERENCE_NOT_FOUND', { draftingAgencyId: unknownId }],
    ['BAD_USER_INPUT', { draftingAgencyId: 'nonsense' }],
    ['DATE_IN_FUTURE', { proposedOn: '2026-03-03' }],
    ['INVALID_VALUE', { budget: { amount: -1 } }],
    ['DRAFT_NEEDED', { draftingAgencyId: null }],
    ['STATE_SECRET_ON_PAPER', { confidentiality: 'STATE_SECRET' }],
    ['NO_PROPOSING_ASSOCIATION', { proposedByAssociationId: idFromName('aso', 'agri') }],
  ],
});

trio('registerConsultancyRequest', {
  input: async () => ({ id: await proposed() }),
  right: officer,
  wrong: agency,
  unaware: otherAgency,
  becomes: 'REGISTERED',
  again,
  refusals: [
    ...anyStep,
    ['DOCUMENT_MISSING', async () => ({ id: await proposed({ requestDocument: null }) })],
    ['TOO_LONG', { requestDocument: document }],
  ],
});

trio('acceptConsultancyRequest', {
  input: async () => ({ id: await registered(), methods: ['COUNCIL', 'COUNCIL'] }),
  right: leader,
  wrong: officer,
  unaware: otherAgency,
  becomes: 'ACCEPTED',
  again,
  refusals: [
    ...anyStep,
    ['REQUIRED', { methods: [] }],
    ['REFERENCE_NOT_FOUND', { leadAssociationId: unknownLead }],
    ['BAD_USER_INPUT', { leadAssociationId: agencyId }],
    ['TOO_LONG', { agreementDocument: document }],
    ['INVALID_VALUE', { budget: { amount: -1 } }],
  ],
});

trio('declineConsultancyRequest', {
  input: async () => ({ id: await registered(), reason: 'Ngoài khả năng' }),
  right: leader,
  wrong: officer,
  unaware: otherAgency,
  becomes: 'DECLINED',
  again,
  refusals: [...anyStep, ...reasons, ['TOO_LONG', { replyLetter: document }]],
});

trio('requestConsultancyDossier', {
  input: async () => ({ id: await accepted(), missingDocuments: ['Báo cáo ĐTM'] }),
  right: officer,
  wrong: leader,
  becomes: 'WAITING_DOSSIER',
  again,
  refusals: [
    ...anyStep,
    ['REQUIRED', { missingDocuments: [' ', '\u200b'] }],
    ['TOO_LONG', { missingDocuments: ['x'.repeat(301)] }],
    ['INVALID_VALUE', { missingDocuments: Array.from({ length: 31 }, (_, i) => `Bản ${i}`) }],
  ],
});

trio('startConsultancyReview', {
  input: async () => ({ id: await accepted(), dossierComplete: true }),
  right: officer,
  wrong: inspector,
  becomes: 'IN_REVIEW',
  again,
  refusals: [...anyStep, ['DOSSIER_INCOMPLETE', { dossierComplete: false }]],
});

trio('withdrawConsultancyRequest', {
  input: async () => ({ id: await registered(), reason: 'Không còn nhu cầu' }),
  right: agency,
  wrong: leader,
  unaware: otherAgency,
  becomes: 'WITHDRAWN',
  again,
  refusals: [...anyStep, ...reasons, ['TOO_LONG', { letter: document }]],
});
