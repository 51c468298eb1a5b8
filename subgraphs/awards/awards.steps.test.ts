import { afterAll, beforeAll } from 'vitest';
import { graphWithout } from '../../test/support/graph.js';
import { startTestSubgraph, type TestSubgraph } from '../../test/support/subgraph.js';
import { done, trioOn } from '../../test/support/trio.js';
import {
  editionInput,
  honourInput,
  known,
  leader,
  officer,
  programmeInput,
  stranger,
  unknown,
} from './awards.fixture.js';
import { awards } from './subgraph.js';

let graph: TestSubgraph;
let programmeId: string;
let day: string;
beforeAll(async () => {
  day = '2026-03-10';
  const transport = graphWithout(unknown.person, unknown.project);
  graph = await startTestSubgraph(awards, transport, () => new Date(`${day}T03:00:00Z`));
  programmeId = await done(graph, officer, 'createAwardProgramme', programmeInput('HTSTKT'));
});
afterAll(() => graph.close());

const trio = trioOn(() => graph);
const again = 'ILLEGAL_TRANSITION';
const longReason = ['TOO_LONG', { reason: 'x'.repeat(2_001) }] as const;
const anyStep = [
  longReason,
  ['NOT_FOUND', { id: unknown.edition }],
  ['BAD_USER_INPUT', { id: unknown.honour }],
] as const;
const number = (field: string) =>
  [
    ['REQUIRED', { [field]: '\u200b' }],
    ['TOO_LONG', { [field]: 'x'.repeat(101) }],
  ] as const;
let counted = 0;
const next = () => {
  counted += 1;
  return counted;
};

/** The life of an edition, with the day of each step. */
const life: [day: string, mutation: string, input: object][] = [
  ['2026-03-10', 'issueEditionRules', { decisionNumber: '1/QĐ-UBND' }],
  ['2026-03-11', 'openEdition', {}],
  ['2026-03-21', 'closeEdition', {}],
  ['2026-03-27', 'startPreliminaryJudging', {}],
  ['2026-03-28', 'startFinalJudging', {}],
  ['2026-03-29', 'proposeEditionResults', { minutesNumber: '2/BB' }],
  ['2026-04-08', 'approveEditionResults', { decisionNumber: '3/QĐ', complaintsSettled: true }],
  ['2026-05-01', 'awardEdition', { ceremonyOn: '2026-05-01' }],
  ['2026-06-01', 'archiveEdition', { prizesPaid: true }],
];
const leaders = ['issueEditionRules', 'extendEdition', 'approveEditionResults', 'cancelEdition'];

async function planned(): Promise<string> {
  day = '2026-03-10';
  return done(graph, officer, 'planAwardEdition', editionInput(programmeId, next()));
}
/** An edition just before a step of its life, on the day of the step; the input of the step. */
async function before(mutation: string) {
  const id = await planned();
  for (const [on, step, input] of life) {
    day = on;
    if (step === mutation) return { id, ...input };
    await done(graph, leaders.includes(step) ? leader : officer, step, { id, ...input });
  }
  throw new Error(`no step ${mutation}`);
}
/** An edition that takes entries, on its last day. */
async function open(): Promise<string> {
  const { id } = await before('closeEdition');
  day = '2026-03-20';
  return id;
}
/** The day changes, the input does not. */
const on = (date: string) => async () => {
  day = date;
  return {};
};

trio('createAwardProgramme', {
  input: () => programmeInput(`CT-${next()}`),
  right: officer,
  wrong: leader,
  again: 'CODE_TAKEN',
  refusals: [
    ['CODE_TAKEN', { code: ' HTSTKT ' }],
    ['REQUIRED', { code: ' ' }],
    ['REQUIRED', { organiser: '\u0007' }],
    ['TOO_LONG', { nameVi: 'x'.repeat(301) }],
    ['TOO_LONG', { legalBasis: 'x'.repeat(501) }],
    ['INVALID_VALUE', { cycleYears: 0 }],
  ],
});

const prizes = (rank: string, changes = {}) => ({ rank, maxCount: 1, amount: { amount: 1 }, ...changes });
trio('planAwardEdition', {
  input: () => editionInput(programmeId, next()),
  right: officer,
  wrong: stranger,
  becomes: 'PLANNED',
  again: 'ORDINAL_TAKEN',
  refusals: [
    ['REFERENCE_NOT_FOUND', { programmeId: unknown.programme }],
    ['BAD_USER_INPUT', { programmeId: unknown.edition }],
    ['INVALID_VALUE', { ordinal: 0 }],
    ['INVALID_VALUE', { yearFrom: 1 }],
    ['DATES_OUT_OF_ORDER', { yearTo: 2024 }],
    ['DATES_OUT_OF_ORDER', { submissionDeadline: '2026-03-10' }],
    ['DUPLICATE_RANK', { prizeTable: [prizes('FIRST'), prizes('FIRST')] }],
    ['INVALID_VALUE', { prizeTable: [prizes('FIRST', { maxCount: 0 })] }],
    ['INVALID_VALUE', { prizeTable: [prizes('FIRST', { amount: { amount: -1 } })] }],
  ],
});

trio('issueEditionRules', {
  input: () => before('issueEditionRules'),
  right: leader,
  wrong: officer,
  unaware: stranger,
  becomes: 'RULES_ISSUED',
  again,
  refusals: [...anyStep, ...number('decisionNumber')],
});

trio('openEdition', {
  input: () => before('openEdition'),
  right: officer,
  wrong: leader,
  becomes: 'OPEN',
  again,
  refusals: [...anyStep, ['NOT_YET_OPEN', on('2026-03-10')]],
});

trio('extendEdition', {
  input: async () => ({ id: await open(), submissionDeadline: '2026-03-25' }),
  right: leader,
  wrong: officer,
  becomes: 'EXTENDED',
  again,
  refusals: [
    ...anyStep,
    ['DATES_OUT_OF_ORDER', { submissionDeadline: '2026-03-20' }],
    ['DEADLINE_PASSED', on('2026-03-21')],
  ],
});

trio('reopenEdition', {
  input: async () => {
    const extension = { id: await open(), submissionDeadline: '2026-03-25' };
    return { id: await done(graph, leader, 'extendEdition', extension) };
  },
  right: officer,
  wrong: stranger,
  becomes: 'OPEN',
  again,
  refusals: anyStep,
});

trio('closeEdition', {
  input: () => before('closeEdition'),
  right: officer,
  wrong: leader,
  becomes: 'CLOSED',
  again,
  refusals: [...anyStep, ['DEADLINE_NOT_PASSED', on('2026-03-20')]],
});

trio('startPreliminaryJudging', {
  input: () => before('startPreliminaryJudging'),
  right: officer,
  wrong: stranger,
  becomes: 'PRELIMINARY_JUDGING',
  again,
  refusals: anyStep,
});

trio('startFinalJudging', {
  input: () => before('startFinalJudging'),
  right: officer,
  wrong: leader,
  becomes: 'FINAL_JUDGING',
  again,
  refusals: anyStep,
});

trio('proposeEditionResults', {
  input: () => before('proposeEditionResults'),
  right: officer,
  wrong: leader,
  becomes: 'RESULTS_PROPOSED',
  again,
  refusals: [
    ...anyStep,
    ...number('minutesNumber'),
    ['DATE_IN_FUTURE', { publishedOn: '2026-03-30' }],
    ['DATES_OUT_OF_ORDER', { publishedOn: '2026-03-20' }],
  ],
});

trio('approveEditionResults', {
  input: () => before('approveEditionResults'),
  right: leader,
  wrong: officer,
  becomes: 'RESULTS_APPROVED',
  again,
  refusals: [
    ...anyStep,
    ...number('decisionNumber'),
    ['COMPLAINTS_OPEN', { complaintsSettled: false }],
    ['PUBLIC_NOTICE_RUNNING', on('2026-04-07')],
  ],
});

trio('awardEdition', {
  input: () => before('awardEdition'),
  right: officer,
  wrong: stranger,
  becomes: 'AWARDED',
  again,
  refusals: [
    ...anyStep,
    ['DATE_IN_FUTURE', { ceremonyOn: '2026-05-02' }],
    ['DATES_OUT_OF_ORDER', { ceremonyOn: '2026-03-20' }],
  ],
});

trio('archiveEdition', {
  input: () => before('archiveEdition'),
  right: officer,
  wrong: leader,
  becomes: 'ARCHIVED',
  again,
  refusals: [...anyStep, ['PRIZES_UNPAID', { prizesPaid: false }]],
});

trio('cancelEdition', {
  input: async () => ({ id: await planned(), reason: 'Không đủ kinh phí' }),
  right: leader,
  wrong: officer,
  unaware: stranger,
  becomes: 'CANCELLED',
  again,
  refusals: [...anyStep, ['REASON_REQUIRED', { reason: null }]],
});

const decision = { reason: 'Kết luận thanh tra', decisionNumber: '9/QĐ' };
const honour = () => done(graph, officer, 'conferHonour', honourInput({ decisionNumber: `${next()}/QĐ` }));
const anyHonourStep = [
  longReason,
  ['REASON_REQUIRED', { reason: ' ' }],
  ...number('decisionNumber'),
  ['NOT_FOUND', { id: unknown.honour }],
  ['BAD_USER_INPUT', { id: known.person }],
] as const;

trio('conferHonour', {
  input: () => honourInput(),
  right: officer,
  wrong: leader,
  becomes: 'CONFERRED',
  refusals: [
    ...number('decisionNumber'),
    ['TOO_LONG', { citation: 'x'.repeat(2_001) }],
    ['REFERENCE_NOT_FOUND', { recipientPersonId: unknown.person }],
    ['REFERENCE_NOT_FOUND', { relatedProjectId: unknown.project }],
    ['BAD_USER_INPUT', { recipientPersonId: known.association }],
    ['ONE_RECIPIENT', { recipientPersonId: null }],
    ['CLASS_MISMATCH', { class: 'FIRST' }],
    ['DATE_IN_FUTURE', { conferredOn: '2027-01-01' }],
    ['INVALID_VALUE', { cash: { amount: -1 } }],
  ],
});

trio('revokeHonour', {
  input: async () => ({ id: await honour(), ground: 'FALSE_DECLARATION', ...decision }),
  right: leader,
  wrong: officer,
  becomes: 'REVOKED',
  again,
  refusals: anyHonourStep,
});

trio('restoreHonour', {
  input: async () => {
    const revocation = { id: await honour(), ground: 'FALSE_DECLARATION', ...decision };
    return { id: await done(graph, leader, 'revokeHonour', revocation), ...decision };
  },
  right: leader,
  wrong: officer,
  becomes: 'RESTORED',
  again,
  refusals: anyHonourStep,
});
