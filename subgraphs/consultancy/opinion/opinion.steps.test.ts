import { afterAll, beforeAll } from 'vitest';
import { done, trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import * as who from './opinion.fixture.js';
import { aso, fld, type Opinions, officer, per, startOpinions } from './opinion.fixture.js';

let made: Opinions;
beforeAll(async () => {
  made = await startOpinions();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const again = 'ILLEGAL_TRANSITION';
const long = 'x'.repeat(2_001);
const needsReason = [
  ['REASON_REQUIRED', { reason: ' ' }],
  ['TOO_LONG', { reason: long }],
] as const;
const secret = { confidentiality: 'STATE_SECRET' };
const noFile = idFromName('att', 'none');
const withdrawn = async () => {
  const requestId = await made.accepted();
  await made.setRequest(requestId, 'status', 'WITHDRAWN');
  return { requestId };
};
const invited = async (viewer = 'agri', parts = {}) => {
  const requestId = await made.accepted();
  await made.call(requestId, ['agri', 'medical'], parts);
  await made.invite(requestId);
  return made.opinionOf(requestId, viewer === 'reviewer' ? per('reviewer') : aso(viewer));
};
const draft = async (parts?: Record<string, unknown>) => {
  const id = await invited();
  await made.save(who.agri, id, parts);
  return id;
};
const asking = { right: officer, wrong: who.leader, unaware: who.nobody };
const deadlines = [
  ['DEADLINE_PAST', { dueOn: '2026-03-01' }],
  ['DEADLINE_AFTER_REQUEST', { dueOn: '2026-12-01' }],
] as const;

trio('openOpinionCall', {
  input: async () => ({
    requestId: await made.accepted(),
    associationIds: [aso('medical')],
    matchFields: true,
    dueOn: '2026-03-10',
    message: 'Về tính khả thi\nvà nguồn vốn',
    letterNumber: '5/LHH-TVPB',
  }),
  ...asking,
  becomes: 'OPEN',
  again: 'CALL_OPEN',
  refusals: [
    ...deadlines,
    ['NOBODY_TO_ASK', { associationIds: [], matchFields: false }],
    ['REFERENCE_NOT_FOUND', { associationIds: [aso('unknown')] }],
    ['NOT_ADMITTED', { associationIds: [aso('suspended')] }],
    ['BAD_USER_INPUT', { associationIds: [per('reviewer')] }],
    ['TOO_MANY_ENTRIES', { associationIds: Array.from({ length: 101 }, (_, i) => aso(`a${i}`)) }],
    ['TOO_LONG', { message: 'x'.repeat(5_001) }],
    ['TOO_LONG', { letterNumber: 'x'.repeat(101) }],
    ['STATE_SECRET', async () => ({ requestId: await made.accepted(secret) })],
    [
      'RESTRICTED_NEEDS_LIST',
      async () => ({ requestId: await made.accepted({ confidentiality: 'RESTRICTED' }) }),
    ],
    ['REQUEST_NOT_RUNNING', withdrawn],
    ['ALREADY_OPENED', async () => ({ requestId: (await closedAndOpened()).requestId })],
    ['NOT_FOUND', { requestId: idFromName('cns', 'unknown') }],
  ],
});
const closedAndOpened = async () => {
  const { requestId, ids } = await made.submitted();
  const [{ id }] = await made.sql('select call_id as id from consultancy.opinion where id = ?', [ids.agri]);
  await done(made.graph, officer, 'closeOpinionCall', { id });
  await made.open(requestId);
  return { requestId };
};

trio('inviteAssociations', {
  input: async () => ({
    id: await made.call(await made.accepted()),
    associationIds: [aso('civil'), aso('agri')],
  }),
  ...asking,
  becomes: 'OPEN',
  refusals: [
    ['REQUIRED', { associationIds: [] }],
    ['NOT_ADMITTED', { associationIds: [aso('suspended')] }],
    [again, async () => ({ id: await closed() })],
    ['NOT_FOUND', { id: idFromName('opc', 'unknown') }],
    ['BAD_USER_INPUT', { id: 'nonsense' }],
    ['ALREADY_OPENED', async () => ({ id: await callOfOpened() })],
  ],
});
const closed = async () =>
  done(made.graph, officer, 'closeOpinionCall', { id: await made.call(await made.accepted()) });
const callOfOpened = async () => {
  const { ids } = await made.opened();
  return (await made.sql('select call_id as id from consultancy.opinion where id = ?', [ids.agri]))[0].id;
};

trio('extendOpinionCall', {
  input: async () => ({
    id: await made.call(await made.accepted(), ['agri'], { dueOn: '2026-03-10' }),
    dueOn: '2026-03-20',
    reason: 'Các hội đề nghị',
  }),
  ...asking,
  becomes: 'OPEN',
  again: 'DEADLINE_NOT_LATER',
  refusals: [
    ...needsReason,
    ['DEADLINE_NOT_LATER', { dueOn: '2026-03-10' }],
    ['DEADLINE_AFTER_REQUEST', { dueOn: '2026-12-01' }],
    ['ALREADY_OPENED', async () => ({ id: await callOfOpened() })],
    [again, async () => ({ id: await closed() })],
  ],
});

trio('closeOpinionCall', {
  input: async () => ({ id: await made.call(await made.accepted()), reason: 'Đủ ý kiến' }),
  ...asking,
  becomes: 'CLOSED',
  again,
  refusals: [['TOO_LONG', { reason: long }]],
});

trio('inviteReviewers', {
  input: async () => ({
    requestId: await made.accepted(),
    personIds: [per('reviewer'), per('expert'), per('reviewer')],
    isReviewer: true,
  }),
  ...asking,
  refusals: [
    ...deadlines,
    ['REQUIRED', { personIds: [] }],
    ['TOO_MANY_ENTRIES', { personIds: Array.from({ length: 21 }, (_, i) => per(`p${i}`)) }],
    ['REFERENCE_NOT_FOUND', { personIds: [per('unknown')] }],
    ['BAD_USER_INPUT', { personIds: [aso('agri')] }],
    ['STATE_SECRET', async () => ({ requestId: await made.accepted(secret) })],
    ['REQUEST_NOT_RUNNING', withdrawn],
  ],
});

trio('openOpinions', {
  input: async () => ({ requestId: (await made.submitted()).requestId }),
  ...asking,
  again: 'ALREADY_OPENED',
  refusals: [
    ['NO_OPINION_IN', async () => ({ requestId: await made.accepted() })],
    [
      'OPINIONS_AWAITED',
      async () => {
        const { requestId } = await made.submitted();
        await made.invite(requestId, ['expert'], false);
        return { requestId };
      },
    ],
  ],
});

trio('saveOpinionDraft', {
  input: async () => ({ id: await invited(), ...made.content(), basedOn: 0 }),
  right: who.agri,
  wrong: who.leader,
  unaware: who.medical,
  becomes: 'DRAFT',
  again: 'OUTDATED_VERSION',
  refusals: [
    ['UNKNOWN_CRITERION', { comments: [{ criterion: 'TASTE', text: 'Không' }] }],
    [
      'ARTICLE_NEEDED',
      { points: [{ criterion: 'RISKS', text: 'a', anchor: { documentName: 'b', clause: '1' } }] },
    ],
    [
      'REFERENCE_NOT_FOUND',
      { points: [{ criterion: 'RISKS', text: 'a', anchor: { attachmentId: noFile, page: 1 } }] },
    ],
    ['OUTDATED_VERSION', { basedOn: 3 }],
    [
      again,
      async () => ({
        id: await done(made.graph, who.agri, 'declineOpinion', { id: await invited(), reason: 'Bận' }),
      }),
    ],
    [
      'REQUEST_NOT_RUNNING',
      async () => {
        const requestId = await made.accepted();
        await made.call(requestId);
        await made.setRequest(requestId, 'status', 'SIGNED');
        return { id: await made.opinionOf(requestId, aso('agri')) };
      },
    ],
    [
      'REQUEST_NOT_RUNNING',
      async () => {
        const requestId = await made.accepted();
        await made.call(requestId);
        await made.setRequest(requestId, 'round', 2);
        return { id: await made.opinionOf(requestId, aso('agri')) };
      },
    ],
    ['NO_LONGER_CHANGED', async () => ({ id: (await made.opened()).ids.agri })],
    ['BAD_USER_INPUT', { id: per('reviewer') }],
  ],
});

trio('submitOpinion', {
  input: async () => ({
    id: await draft(),
    hasCompetingInterests: true,
    competingInterests: 'Hội từng tư vấn',
  }),
  right: who.agriLeader,
  wrong: who.leader,
  unaware: who.medical,
  becomes: 'SUBMITTED',
  refusals: [
    ['COMPETING_INTERESTS_UNCLEAR', { hasCompetingInterests: false }],
    ['COMPETING_INTERESTS_UNCLEAR', { competingInterests: null }],
    ['TOO_LONG', { competingInterests: long }],
    ['ONLY_FROM_PAPER', { receivedOn: '2026-03-02' }],
    ['CONCLUSION_NEEDED', async () => ({ id: await draft({ conclusion: null }) })],
    ['OPINION_EMPTY', async () => ({ id: await draft({ summary: null, comments: [], points: [] }) })],
    ['POINT_NEEDED', async () => ({ id: await draft({ conclusion: 'NOT_AGREE', points: [] }) })],
    [again, async () => ({ id: await invited() })],
    ['NO_LONGER_CHANGED', async () => ({ id: (await made.opened()).ids.agri })],
  ],
});

trio('declineOpinion', {
  input: async () => ({ id: await invited(), reason: 'Không đủ chuyên môn' }),
  right: who.agri,
  wrong: who.leader,
  unaware: who.medical,
  becomes: 'DECLINED',
  again,
  refusals: [...needsReason, [again, async () => ({ id: (await made.submitted()).ids.agri })]],
});

trio('cancelOpinion', {
  input: async () => ({ id: await invited('reviewer'), reason: 'Mời nhầm' }),
  right: officer,
  wrong: who.reviewer,
  unaware: who.agri,
  becomes: 'CANCELLED',
  again,
  refusals: [...needsReason, [again, async () => ({ id: (await made.submitted()).ids.reviewer })]],
});

trio('extendOpinionDeadline', {
  input: async () => ({
    id: await invited('agri', { dueOn: '2026-03-10' }),
    dueOn: '2026-03-11',
    reason: 'Hội xin',
  }),
  right: officer,
  wrong: who.agri,
  unaware: who.medical,
  becomes: 'INVITED',
  again: 'DEADLINE_NOT_LATER',
  refusals: [...needsReason, ['DEADLINE_NOT_LATER', { dueOn: '2026-03-09' }]],
});

const proposal = async () => ({
  requestId: await made.accepted(),
  associationId: aso('agri'),
  personId: per('expert'),
  role: 'REVIEWER',
  fieldId: fld('401'),
  grounds: 'Hai mươi năm nghiên cứu cây quế',
});
const proposed = async () => done(made.graph, who.agri, 'proposeExpert', await proposal());

trio('proposeExpert', {
  input: proposal,
  right: who.agri,
  wrong: who.agency,
  unaware: who.nobody,
  becomes: 'PROPOSED',
  again: 'ALREADY_PROPOSED',
  refusals: [
    ['NOT_CONCERNED', async () => ({ requestId: await made.accepted({ fieldIds: [fld('501')] }) })],
    ['NOT_A_MEMBER', { personId: per('nobody') }],
    ['REFERENCE_NOT_FOUND', { personId: per('unknown') }],
    ['REFERENCE_NOT_FOUND', { fieldId: fld('unknown') }],
    ['REQUIRED', { grounds: ' ' }],
    ['TOO_LONG', { grounds: long }],
    ['BAD_USER_INPUT', { personId: 'nonsense' }],
    ['NOT_FOUND', async () => ({ requestId: await made.accepted({ confidentiality: 'RESTRICTED' }) })],
    [
      'REQUEST_NOT_RUNNING',
      async () => {
        const requestId = await made.accepted();
        await made.setRequest(requestId, 'status', 'SENT');
        return { requestId };
      },
    ],
  ],
});

trio('takeExpertProposal', {
  input: async () => ({ id: await proposed(), reason: 'Phù hợp' }),
  right: officer,
  wrong: who.agri,
  unaware: who.stranger,
  becomes: 'TAKEN',
  again,
  refusals: [['TOO_LONG', { reason: long }]],
});

trio('declineExpertProposal', {
  input: async () => ({ id: await proposed(), reason: 'Đã đủ người' }),
  right: officer,
  wrong: who.agri,
  unaware: who.stranger,
  becomes: 'DECLINED',
  again,
  refusals: needsReason,
});

trio('withdrawExpertProposal', {
  input: async () => ({ id: await proposed(), reason: 'Ông bận' }),
  right: who.agri,
  wrong: who.leader,
  unaware: who.stranger,
  becomes: 'WITHDRAWN',
  again,
  refusals: needsReason,
});

trio('commentOnOpinion', {
  input: async () => ({
    opinionId: (await made.opened()).ids.agri,
    stance: 'AGREE',
    text: 'Đồng tình\nvới điểm 1',
  }),
  right: who.councillor,
  wrong: officer,
  unaware: who.stranger,
  becomes: 'POSTED',
  refusals: [
    ['REQUIRED', { text: ' ' }],
    ['TOO_LONG', { text: 'x'.repeat(5_001) }],
    ['NOT_FOUND', async () => ({ opinionId: (await made.submitted()).ids.agri })],
    ['BAD_USER_INPUT', { opinionId: 'nonsense' }],
  ],
});

trio('withdrawOpinionComment', {
  input: async () => ({
    id: await done(made.graph, who.councillor, 'commentOnOpinion', {
      opinionId: (await made.opened()).ids.agri,
      text: 'Ý kiến',
    }),
  }),
  right: who.councillor,
  wrong: officer,
  unaware: who.stranger,
  becomes: 'WITHDRAWN',
  again,
});
