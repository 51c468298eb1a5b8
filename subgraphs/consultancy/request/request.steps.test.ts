import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import {
  agency,
  type Consultancy,
  ids,
  inspector,
  leader,
  officer,
  otherAgency,
  startConsultancy,
} from '../consultancy.fixture.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
});
afterAll(() => own?.close());

const trio = trioOn(() => own.graph);
const again = 'ILLEGAL_TRANSITION';
const long = 'x'.repeat(2_001);
const document = 'x'.repeat(101);
const anyStep = [
  ['DATE_IN_FUTURE', { on: '2026-06-02' }],
  ['DATE_BEFORE_START', { on: '2026-05-31' }],
  ['NOT_FOUND', { id: idFromName('cns', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const reasons = [
  ['REASON_REQUIRED', { reason: ' ' }],
  ['TOO_LONG', { reason: long }],
] as const;

trio('proposeConsultancyRequest', {
  input: () => own.proposal(),
  right: agency,
  wrong: otherAgency,
  becomes: 'PROPOSED',
  again: 'DUPLICATE_OPEN_REQUEST',
  refusals: [
    ['REQUIRED', { title: '\u0007…' }],
    ['TOO_LONG', { title: 'x'.repeat(501) }],
    ['TOO_LONG', { requestDocument: document }],
    ['REQUIRED', { fieldIds: [] }],
    ['REFERENCE_NOT_FOUND', { draftingAgencyId: ids.nowhere }],
    ['BAD_USER_INPUT', { draftingAgencyId: 'nonsense' }],
    ['DATE_IN_FUTURE', { proposedOn: '2026-06-02' }],
    ['INVALID_VALUE', { budget: { amount: -1 } }],
    ['DRAFT_NEEDED', { draftingAgencyId: null }],
    ['STATE_SECRET_ON_PAPER', { confidentiality: 'STATE_SECRET' }],
    ['NO_PROPOSING_ASSOCIATION', { proposedByAssociationId: ids.lead }],
  ],
});

trio('registerConsultancyRequest', {
  input: async () => ({ id: await own.requestIn('PROPOSED') }),
  right: officer,
  wrong: agency,
  unaware: otherAgency,
  becomes: 'REGISTERED',
  again,
  refusals: [
    ...anyStep,
    ['DOCUMENT_MISSING', async () => ({ id: await own.requestIn('PROPOSED', { requestDocument: null }) })],
    ['TOO_LONG', { requestDocument: document }],
    [
      'INITIATIVE_NOT_APPROVED',
      async () => ({
        id: await own.requestIn('PROPOSED', {
          origin: 'UNION_INITIATIVE',
          requestingAgencyId: null,
          recipientAgencyId: ids.recipient,
        }),
      }),
    ],
  ],
});

trio('acceptConsultancyRequest', {
  input: async () => ({
    id: await own.requestIn('REGISTERED'),
    methods: ['COUNCIL', 'COUNCIL'],
    leadAssociationId: ids.lead,
  }),
  right: leader,
  wrong: officer,
  unaware: otherAgency,
  becomes: 'ACCEPTED',
  again,
  refusals: [
    ...anyStep,
    ['REQUIRED', { methods: [] }],
    ['REFERENCE_NOT_FOUND', { leadAssociationId: ids.noLead }],
    ['BAD_USER_INPUT', { leadAssociationId: ids.agency }],
    ['LEAD_FIELDS_DIFFER', { leadAssociationId: ids.strange }],
    ['LEAD_FIELDS_DIFFER', { leadAssociationId: ids.strange, leadReason: ' ' }],
    ['TOO_LONG', { leadAssociationId: ids.strange, leadReason: long }],
    ['TOO_LONG', { agreementDocument: document }],
    ['INVALID_VALUE', { budget: { amount: -1 } }],
  ],
});

trio('declineConsultancyRequest', {
  input: async () => ({ id: await own.requestIn('REGISTERED'), reason: 'Ngoài khả năng' }),
  right: leader,
  wrong: officer,
  unaware: otherAgency,
  becomes: 'DECLINED',
  again,
  refusals: [...anyStep, ...reasons, ['TOO_LONG', { replyLetter: document }]],
});

trio('requestConsultancyDossier', {
  input: async () => ({ id: await own.requestIn('ACCEPTED'), missingDocuments: ['Báo cáo ĐTM'] }),
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
  input: async () => {
    const id = await own.requestIn('ACCEPTED');
    await own.council(id);
    return { id, dossierComplete: true };
  },
  right: officer,
  wrong: inspector,
  becomes: 'IN_REVIEW',
  again,
  refusals: [
    ...anyStep,
    ['DOSSIER_INCOMPLETE', { dossierComplete: false }],
    ['COUNCIL_NOT_ESTABLISHED', async () => ({ id: await own.requestIn('ACCEPTED') })],
    [
      'COUNCIL_NOT_ESTABLISHED',
      async () => {
        const id = await own.requestIn('ACCEPTED');
        await own.council(id, 'DRAFT');
        return { id };
      },
    ],
    ['NOBODY_TO_REVIEW', async () => ({ id: await own.requestIn('ACCEPTED', {}, { council: false }) })],
  ],
});

trio('withdrawConsultancyRequest', {
  input: async () => ({ id: await own.requestIn('REGISTERED'), reason: 'Không còn nhu cầu' }),
  right: agency,
  wrong: leader,
  unaware: otherAgency,
  becomes: 'WITHDRAWN',
  again,
  refusals: [
    ...anyStep,
    ...reasons,
    ['TOO_LONG', { letter: document }],
    ['REQUIRED', async () => ({ id: await own.requestIn('ACCEPTED') })],
    ['TOO_LONG', async () => ({ id: await own.requestIn('ACCEPTED'), costSettlement: long })],
  ],
});

describe('acceptance', () => {
  it('takes an association of other fields with a reason, which the history keeps', async () => {
    const id = await own.requestIn('REGISTERED');
    const leadReason = 'Hội đã theo dõi đề án từ đầu';
    const input = { id, methods: ['WORKSHOP'], leadAssociationId: ids.strange, leadReason };
    expect((await own.take(leader, 'acceptConsultancyRequest', input)).record.status).toBe('ACCEPTED');
    const [row] = await own.execute(
      `select extra from consultancy.transition where entity_id = ? and step = 'accept'`,
      [id],
    );
    expect(row.extra).toMatchObject({ leadReason, leadAssociationId: ids.strange });
  });

  it('keeps what becomes of the costs of a request that was accepted', async () => {
    const id = await own.requestIn('SIGNED');
    const input = { id, reason: 'Dừng đề án', costSettlement: 'Thanh toán 60 %' };
    expect((await own.take(agency, 'withdrawConsultancyRequest', input)).record.status).toBe('WITHDRAWN');
    const read = `{ consultancyRequest(id: "${id}") { costSettlement closedOn } }`;
    const expected = { costSettlement: 'Thanh toán 60 %', closedOn: '2026-06-01' };
    expect((await own.read(agency, read)).consultancyRequest).toEqual(expected);
  });
});
