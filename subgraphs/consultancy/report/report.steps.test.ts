import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import {
  agency,
  type Consultancy,
  chair,
  leader,
  officer,
  otherAgency,
  secretary,
  startConsultancy,
} from '../consultancy.fixture.js';

let own: Consultancy;
beforeAll(async () => {
  own = await startConsultancy();
});
afterAll(() => own?.close());

const trio = trioOn(() => own.graph);
const again = 'ILLEGAL_TRANSITION';
const document = 'x'.repeat(101);
const anyStep = [
  ['DATE_IN_FUTURE', { on: '2026-06-02' }],
  ['NOT_FOUND', { id: idFromName('cns', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const section = (text: string, name = 'FIT') => ({ section: name, text });
const secret = { confidentiality: 'STATE_SECRET' };
const texts = [
  ['INVALID_VALUE', { sections: [section('a'), section('b')] }],
  ['REQUIRED', { sections: [section(' ')] }],
  ['TOO_LONG', { sections: [section('x'.repeat(50_001))] }],
  ['REQUIRED', { recommendations: [{ text: '' }] }],
  ['TOO_LONG', { recommendations: [{ text: 'x'.repeat(10_001) }] }],
  ['TOO_LONG', { recommendations: [{ text: 'x', theme: 'x'.repeat(201) }] }],
  ['REQUIRED', { dissents: [' '] }],
] as const;

trio('draftConsultancyReport', {
  input: async () => ({ id: await own.requestIn('COUNCIL_HELD'), ...own.draft() }),
  right: secretary,
  wrong: chair,
  becomes: 'DRAFT_REPORT',
  again,
  refusals: [
    ...anyStep,
    ...texts,
    [
      'COUNCIL_NOT_HELD',
      async () => {
        const id = await own.requestIn('IN_REVIEW');
        await own.forms(id);
        return { id };
      },
    ],
    [
      'REVIEW_FORMS_MISSING',
      async () => {
        const id = await own.requestIn('COUNCIL_HELD');
        await own.opinion(id, { isReviewer: true, status: 'INVITED' });
        return { id };
      },
    ],
  ],
});

trio('reviseConsultancyReport', {
  input: async () => ({
    id: await own.requestIn('DRAFT_REPORT'),
    ...own.draft(),
    changeNote: 'Sửa kết luận',
  }),
  right: secretary,
  wrong: leader,
  becomes: 'DRAFT_REPORT',
  refusals: [...anyStep, ...texts, ['TOO_LONG', { changeNote: 'x'.repeat(2_001) }]],
});

const withPoint = async () => {
  const id = await own.requestIn('COUNCIL_HELD');
  const [, points] = await own.opinion(id, {}, 2);
  await own.make(officer, 'draftConsultancyReport', { id, ...own.draft() });
  return { id, points };
};
const taken = (pointId: string, more = {}) => ({ pointId, outcome: 'TAKEN', ...more });

trio('disposeOpinionPoints', {
  input: async () => {
    const { id, points } = await withPoint();
    return { id, dispositions: [taken(points[0]!, { recommendationNo: 2 })] };
  },
  right: secretary,
  wrong: leader,
  becomes: 'DRAFT_REPORT',
  refusals: [
    ...anyStep,
    ['REQUIRED', { dispositions: [] }],
    ['BAD_USER_INPUT', { dispositions: [taken('nonsense')] }],
    ['POINT_NOT_SUBMITTED', { dispositions: [taken(idFromName('opp', 'unknown'))] }],
    [
      'POINT_NOT_SUBMITTED',
      async () => {
        const id = await own.requestIn('DRAFT_REPORT');
        const [, points] = await own.opinion(id, { status: 'DRAFT' }, 1);
        return { id, dispositions: [taken(points[0]!)] };
      },
    ],
    [
      'REASON_REQUIRED',
      async () => {
        const { id, points } = await withPoint();
        return { id, dispositions: [{ pointId: points[0], outcome: 'NOT_TAKEN', reason: ' ' }] };
      },
    ],
    [
      'NO_SUCH_RECOMMENDATION',
      async () => {
        const { id, points } = await withPoint();
        return { id, dispositions: [taken(points[0]!, { recommendationNo: 4 })] };
      },
    ],
    [
      'INVALID_VALUE',
      async () => {
        const { id, points } = await withPoint();
        return { id, dispositions: [taken(points[0]!), taken(points[0]!)] };
      },
    ],
  ],
});

const version = async (state = 'DRAFT_REPORT', parts = {}, options = {}) => ({
  id: await own.versionOf(await own.requestIn(state, parts, options)),
});
trio('approveConsultancyReport', {
  input: () => version(),
  right: chair,
  wrong: leader,
  unaware: agency,
  becomes: 'APPROVED',
  again,
  refusals: [
    ['NOT_FOUND', { id: idFromName('rep', 'unknown') }],
    ['BAD_USER_INPUT', { id: 'nonsense' }],
    ['DATE_IN_FUTURE', { on: '2026-06-02' }],
    ['DATE_BEFORE_START', { on: '2026-05-29' }],
    ['TOO_LONG', { paper: document }],
    [
      'POINTS_OPEN',
      async () => {
        const { id } = await withPoint();
        return { id: await own.versionOf(id) };
      },
    ],
    [
      'CONCLUSIONS_MISSING',
      async () => {
        const id = await own.requestIn('DRAFT_REPORT');
        await own.make(officer, 'reviseConsultancyReport', {
          id,
          ...own.draft({ sections: [section('a')] }),
        });
        return { id: await own.versionOf(id) };
      },
    ],
    [
      'RECOMMENDATION_MISSING',
      async () => {
        const id = await own.requestIn('DRAFT_REPORT');
        await own.make(officer, 'reviseConsultancyReport', { id, ...own.draft({ recommendations: [] }) });
        return { id: await own.versionOf(id) };
      },
    ],
    [
      'MINORITY_MISSING',
      async () => {
        const id = await own.requestIn('DRAFT_REPORT');
        await own.opinion(id, { conclusion: 'NOT_AGREE', summary: 'Không nên làm' });
        return { id: await own.versionOf(id) };
      },
    ],
  ],
});

const approved = async (parts = {}) => {
  const id = await own.requestIn('DRAFT_REPORT', parts);
  await own.make(chair, 'approveConsultancyReport', { id: await own.versionOf(id) });
  return id;
};
let numbers = 0;
trio('signConsultancyReport', {
  input: async () => ({ id: await approved(), number: `${++numbers}/BC-LHH-KÝ` }),
  right: leader,
  wrong: officer,
  becomes: 'SIGNED',
  again,
  refusals: [
    ...anyStep,
    ['REQUIRED', { number: '' }],
    ['TOO_LONG', { number: document }],
    ['REPORT_NOT_APPROVED', async () => ({ id: await own.requestIn('DRAFT_REPORT') })],
    [
      'NUMBER_TAKEN',
      async () => {
        await own.make(leader, 'signConsultancyReport', {
          id: await approved(),
          number: `trùng ${++numbers}`,
        });
        return { number: `trùng ${numbers}` };
      },
    ],
    [
      'POINTS_OPEN',
      async () => {
        // An opinion that came in after the approval.
        const id = await approved();
        await own.opinion(id, {}, 1);
        return { id };
      },
    ],
  ],
});

trio('sendConsultancyReport', {
  input: async () => ({ id: await own.requestIn('SIGNED'), receipt: 'Sổ đến số 12' }),
  right: officer,
  wrong: leader,
  becomes: 'SENT',
  again,
  refusals: [
    ...anyStep,
    ['REQUIRED', { receipt: '' }],
    ['TOO_LONG', { receipt: 'x'.repeat(301) }],
    ['DATE_BEFORE_START', { receivedOn: '2026-05-29' }],
    ['DATE_IN_FUTURE', { receivedOn: '2026-06-02' }],
    [
      // I1.
      'REVIEW_FORMS_MISSING',
      async () => {
        const id = await own.requestIn('SIGNED');
        await own.execute(`update consultancy.opinion set status = 'CANCELLED' where request_id = ?`, [id]);
        return { id };
      },
    ],
  ],
});

const oneAnswer = async (answer: string, text: string | null = null, state = 'SENT') => {
  const id = await own.requestIn(state);
  const [recommendationId] = await own.recommendationsOf(id);
  return { id, answers: [{ recommendationId, answer, text }] };
};
trio('answerConsultancyRecommendations', {
  input: () => oneAnswer('ACCEPTED'),
  right: agency,
  wrong: leader,
  becomes: 'SENT',
  refusals: [
    ...anyStep,
    ['REQUIRED', { answers: [] }],
    ['TOO_LONG', { letter: document }],
    ['REASON_REQUIRED', () => oneAnswer('EXPLAINED')],
    ['REASON_REQUIRED', () => oneAnswer('PARTIALLY_ACCEPTED', ' ')],
    ['TOO_LONG', () => oneAnswer('ACCEPTED', 'x'.repeat(10_001))],
    ['BAD_USER_INPUT', { answers: [{ recommendationId: 'nonsense', answer: 'ACCEPTED' }] }],
    [
      'REFERENCE_NOT_FOUND',
      { answers: [{ recommendationId: idFromName('rec', 'unknown'), answer: 'ACCEPTED' }] },
    ],
    [
      'INVALID_VALUE',
      async () => {
        const { id, answers } = await oneAnswer('ACCEPTED');
        return { id, answers: [...answers, ...answers] };
      },
    ],
  ],
});

trio('closeConsultancyWithoutResponse', {
  input: async () => {
    const id = await own.requestIn('OVERDUE_RESPONSE');
    await own.make(leader, 'escalateConsultancyResponse', { id, letter: '5/BC' });
    return { id };
  },
  right: leader,
  wrong: officer,
  becomes: 'CLOSED_NO_RESPONSE',
  again,
  refusals: [...anyStep, ['NOT_ESCALATED', async () => ({ id: await own.requestIn('OVERDUE_RESPONSE') })]],
});

trio('beginConsultancyFollowUp', {
  input: async () => ({ id: await own.requestIn('RESPONDED') }),
  right: officer,
  wrong: leader,
  becomes: 'FOLLOW_UP',
  again,
  refusals: [
    ...anyStep,
    [
      'NOTHING_TO_FOLLOW',
      async () => ({ id: await own.requestIn('RESPONDED', {}, { answers: ['EXPLAINED'] }) }),
    ],
  ],
});

trio('recordRecommendationFollowUp', {
  input: async () => ({
    id: (await own.followUpsOf(await own.requestIn('FOLLOW_UP')))[0],
    finding: 'PARTLY',
    place: 'Điều 7, trang 12',
    note: 'Mới nêu nguyên tắc',
    link: '12/2026/QĐ-UBND',
  }),
  right: officer,
  wrong: leader,
  becomes: 'PARTLY',
  refusals: [
    ['NOT_FOUND', { id: idFromName('fup', 'unknown') }],
    ['BAD_USER_INPUT', { id: 'nonsense' }],
    ['DATE_IN_FUTURE', { on: '2026-06-02' }],
    ['DATE_BEFORE_START', { on: '2026-05-29' }],
    ['REQUIRED', { place: ' ' }],
    ['TOO_LONG', { place: 'x'.repeat(201) }],
    ['TOO_LONG', { note: 'x'.repeat(5_001) }],
    ['TOO_LONG', { link: 'x'.repeat(501) }],
    ['FOLLOW_UP_CLOSED', async () => ({ id: (await own.followUpsOf(await own.requestIn('CLOSED')))[0] })],
  ],
});

describe('a state secret', () => {
  it('goes through without a word: metadata only', async () => {
    const id = await own.requestIn('COUNCIL_HELD', secret);
    const full = await own.take(officer, 'draftConsultancyReport', { id, ...own.draft() });
    expect(full.code).toBe('STATE_SECRET_NO_TEXT');
    const nothing = { sections: [], recommendations: [] };
    const dissent = { id, ...nothing, dissents: ['Bảo lưu'] };
    expect((await own.take(officer, 'draftConsultancyReport', dissent)).code).toBe('STATE_SECRET_NO_TEXT');
    // Its council and opinions are on paper.
    const onPaper = await own.requestIn('ACCEPTED', secret);
    const step = (mutation: string, input: object) => own.make(officer, mutation, { id: onPaper, ...input });
    await step('startConsultancyReview', { dossierComplete: true });
    await step('recordConsultancyCouncil', { minutes: '7/BB-M' });
    await step('draftConsultancyReport', nothing);
    const sent = await own.requestIn('SENT', secret);
    expect((await own.take(agency, 'answerConsultancyRecommendations', { id: sent, answers: [] })).code).toBe(
      'NOT_FOUND',
    );
    const letter = { id: sent, answers: [], letter: '1/CV-M' };
    expect((await own.take(officer, 'answerConsultancyRecommendations', letter)).record.status).toBe(
      'RESPONDED',
    );
    const close = { id: sent, paymentsSettled: true, outcomeSummary: 'Nội dung mật' };
    expect((await own.take(leader, 'closeConsultancyRequest', close)).code).toBe('STATE_SECRET_NO_TEXT');
    const silent = { ...close, outcomeSummary: '' };
    expect((await own.take(leader, 'closeConsultancyRequest', silent)).record.status).toBe('CLOSED');
  });
});

describe('who is not the agency', () => {
  it('answers nothing for it', async () => {
    const { id, answers } = await oneAnswer('ACCEPTED');
    expect((await own.take(otherAgency, 'answerConsultancyRecommendations', { id, answers })).code).toBe(
      'FORBIDDEN',
    );
    expect((await own.take(officer, 'answerConsultancyRecommendations', { id, answers })).code).toBe(
      'LETTER_NEEDED',
    );
  });
});
