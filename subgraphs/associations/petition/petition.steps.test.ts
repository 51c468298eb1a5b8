import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { idFromName, system } from '../../kernel/index.js';
import { officer } from '../associations.fixture.js';
import { type Petitions, startPetitions } from './petition.fixture.js';
import { processPetitionDeadlines } from './petition-forward.service.js';

let made: Petitions;
beforeAll(async () => {
  made = await startPetitions();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const self = () => made.self;
const secretary = () => made.secretary;
const agency = () => made.agency;
/** Acts for another association, and for no body that is asked. */
const unaware = () => made.stranger;
const outsider = viewerWith({ accountId: 'acc_outsider' });
const leader = viewerWith({ roles: ['UNION_LEADER'] });
/** A draft that the Union knows of, because it came on paper. */
const paper = () => made.done(officer, 'draftPetition', made.input());
const again = 'ILLEGAL_TRANSITION';
const long = 'x'.repeat(2_001);
const future = ['DATE_IN_FUTURE', { on: '2999-01-01' }] as const;
const early = ['DATE_BEFORE_START', { on: '2026-01-05' }] as const;

trio('draftPetition', {
  input: () => made.input(),
  right: self,
  wrong: outsider,
  becomes: 'DRAFT',
  refusals: [
    ['REQUIRED', { title: ' ' }],
    ['TOO_LONG', { title: 'x'.repeat(301) }],
    ['TOO_LONG', { text: 'x'.repeat(20_001) }],
    ['ONE_PETITIONER', { petitionerKind: 'ASSOCIATION' }],
    ['NOT_A_MEMBER', () => Promise.resolve({ associationId: made.otherId })],
    ['REFERENCE_NOT_FOUND', { associationId: idFromName('aso', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { unitId: idFromName('adm', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { fieldIds: [idFromName('fld', 'unknown')] }],
    ['TOO_MANY_ENTRIES', { fieldIds: Array.from({ length: 21 }, () => idFromName('fld', 'unknown')) }],
    ['TOO_MANY_ENTRIES', { documents: Array.from({ length: 21 }, () => ({ number: '1' })) }],
    ['REQUIRED', { documents: [{ number: ' ' }] }],
    ['DATE_IN_FUTURE', { documents: [{ number: '1', signedOn: '2999-01-01' }] }],
    ['DATE_IN_FUTURE', { writtenOn: '2999-01-01' }],
  ],
});

it('is drafted by the secretary for a member or the association, and by an officer from a paper', async () => {
  const byAssociation = { petitionerKind: 'ASSOCIATION', personId: null };
  await made.done(secretary(), 'draftPetition', made.input());
  await made.done(secretary(), 'draftPetition', made.input(byAssociation));
  const paper = await made.done(officer, 'draftPetition', made.input({ associationId: null }));
  const { data } = await made.graph.run(
    officer,
    'query($id: ID!) { petition(id: $id) { isPaper signature } }',
    {
      id: paper,
    },
  );
  expect(data.petition).toEqual({ isPaper: true, signature: 'Nguyễn Kiến Nghị' });
  expect(await take(made.graph, unaware(), 'draftPetition', made.input(byAssociation))).toEqual({
    code: 'FORBIDDEN',
  });
});

trio('editPetition', {
  input: async () => ({ id: await paper(), title: 'Chế độ mới', isConfidential: true, text: 'Nội dung' }),
  right: officer,
  wrong: leader,
  unaware: outsider,
  refusals: [
    ['REQUIRED', { title: null }],
    ['REQUIRED', { kind: null }],
    [
      'ILLEGAL_TRANSITION',
      async () => ({ id: await made.done(officer, 'filePetition', { id: await paper() }) }),
    ],
  ],
});

trio('filePetition', {
  input: async () => ({ id: await paper() }),
  right: secretary,
  wrong: leader,
  unaware,
  becomes: 'FILED',
  again,
  refusals: [future, early, ['TEXT_REQUIRED', async () => ({ id: await made.draft({ text: null }) })]],
});

trio('registerPetition', {
  input: async () => ({ id: await made.filed() }),
  right: officer,
  wrong: secretary,
  unaware,
  becomes: 'REGISTERED',
  again,
  refusals: [future, early],
});

trio('returnPetition', {
  input: async () => ({ id: await made.filed(), reason: 'Thiếu tài liệu' }),
  right: officer,
  wrong: self,
  unaware,
  becomes: 'RETURNED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['TOO_LONG', { reason: long }],
  ],
});

trio('forwardPetition', {
  input: async () => ({ id: await made.registered(), organizationId: made.bodyId, letterNumber: '1/LHH' }),
  right: officer,
  wrong: self,
  unaware,
  becomes: 'FORWARDED',
  again: 'ALREADY_FORWARDED',
  refusals: [
    future,
    early,
    ['REQUIRED', { letterNumber: ' ' }],
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
    ['BAD_USER_INPUT', { organizationId: idFromName('per', 'of another type') }],
    [
      'BODY_ENDED',
      async () => ({
        organizationId: await made.done(officer, 'createOrganization', {
          code: 'ENDED',
          nameVi: 'Sở cũ',
          kind: 'STATE_AGENCY',
          validTo: '2025-07-01',
        }),
      }),
    ],
  ],
});

trio('closePetition', {
  input: async () => ({ id: await made.answered() }),
  right: officer,
  wrong: agency,
  unaware,
  becomes: 'CLOSED',
  again,
  refusals: [['DATE_BEFORE_START', { on: '2026-03-19' }]],
});

trio('ratePetition', {
  input: async () => ({ id: await made.answered(), satisfaction: 'PARTLY_SATISFIED', note: 'Còn chậm' }),
  right: self,
  wrong: agency,
  unaware,
  refusals: [
    ['TOO_LONG', { note: long }],
    ['ILLEGAL_TRANSITION', async () => ({ id: await made.forwarded() })],
  ],
});

trio('withdrawPetition', {
  input: async () => ({ id: await made.forwarded(), reason: 'Đã được giải quyết' }),
  right: self,
  wrong: officer,
  unaware,
  becomes: 'WITHDRAWN',
  again,
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

const inbox = async () => made.at(await made.forwarded());
/** At a body whose time has passed. */
const overdue = async () => {
  const id = await inbox();
  made.clock.now = () => new Date('2026-04-29T02:00:00Z');
  await processPetitionDeadlines(made.graph.runtime.context({ viewer: system }));
  made.clock.now = () => new Date();
  return id;
};

trio('answerPetitionForward', {
  input: async () => ({ id: await inbox(), answerNumber: '9/SO', text: 'Đã rà soát', outcome: 'EXPLAINED' }),
  right: agency,
  wrong: self,
  unaware: () => made.agencyOf(made.otherBodyId),
  becomes: 'ANSWERED',
  again,
  refusals: [
    future,
    early,
    ['REQUIRED', { answerNumber: ' ' }],
    ['REQUIRED', { text: ' ' }],
    ['TOO_LONG', { text: 'x'.repeat(20_001) }],
    ['BAD_USER_INPUT', { id: 'nonsense' }],
  ],
});

trio('cancelPetitionForward', {
  input: async () => ({ id: await inbox(), reason: 'Không đúng thẩm quyền' }),
  right: officer,
  wrong: agency,
  unaware,
  becomes: 'CANCELLED',
  again,
  refusals: [['REASON_REQUIRED', { reason: ' ' }]],
});

trio('remindPetitionForward', {
  input: async () => ({ id: await overdue(), letterNumber: '15/LHH', on: '2026-04-28' }),
  right: officer,
  wrong: agency,
  unaware,
  becomes: 'REMINDED',
  refusals: [
    ['REQUIRED', { letterNumber: '' }],
    ['DATE_BEFORE_START', { on: '2026-03-31' }],
    ['ILLEGAL_TRANSITION', async () => ({ id: await made.at(await made.answered()) })],
  ],
});

trio('escalatePetitionForward', {
  input: async () => ({
    id: await overdue(),
    letterNumber: '16/LHH',
    organizationId: made.otherBodyId,
    on: '2026-04-29',
  }),
  right: officer,
  wrong: agency,
  unaware,
  becomes: 'ESCALATED',
  again,
  refusals: [
    ['REQUIRED', { letterNumber: '' }],
    ['NOT_A_HIGHER_BODY', () => Promise.resolve({ organizationId: made.bodyId })],
    ['REFERENCE_NOT_FOUND', { organizationId: idFromName('org', 'unknown') }],
  ],
});

trio('sendPetitionForward', {
  input: async () => {
    const petitionId = await made.forwarded();
    await processPetitionDeadlines(made.graph.runtime.context({ viewer: system }));
    return { id: await made.at(petitionId, made.higherId), letterNumber: '17/LHH' };
  },
  right: officer,
  wrong: leader,
  unaware: self,
  becomes: 'WAITING',
  again,
  refusals: [['REQUIRED', { letterNumber: ' ' }], early],
});
