import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous } from '../../kernel/index.js';
import { officer } from '../associations.fixture.js';
import { type Congresses, homeAffairs, ppc, startCongresses } from './congress.fixture.js';

let own: Congresses;
beforeAll(async () => {
  own = await startCongresses();
});
afterAll(() => own.close());

const trio = trioOn(() => own.made.graph);
const secretary = () => own.secretary();
const chair = () => own.chair();
const unaware = () => viewerWith({ accountId: 'acc_nobody' });
const again = 'ILLEGAL_TRANSITION';
const long = 'x'.repeat(101);
const done = (...[viewer, mutation, input]: Parameters<Congresses['made']['done']>) =>
  own.made.done(viewer, mutation, input);

trio('planCongress', {
  input: async () => {
    own.state.home = await own.seated();
    return own.plan();
  },
  right: secretary,
  wrong: officer,
  becomes: 'PLANNED',
  again: 'CONGRESS_EXISTS',
  refusals: [
    ['FOUNDED_ALREADY', { kind: 'FOUNDING', founders: 60 }],
    ['FOUNDERS_NEEDED', { founders: 60 }],
    ['FOUNDERS_NEEDED', async () => ({ associationId: await own.newHome(), kind: 'FOUNDING' })],
    ['INVALID_VALUE', async () => ({ associationId: await own.newHome(), kind: 'FOUNDING', founders: 0 })],
    ['REQUEST_NEEDED', { kind: 'EXTRAORDINARY' }],
    ['REQUEST_NEEDED', { requestedBy: 'FULL_MEMBERS' }],
    ['REQUEST_NEEDED', { kind: 'EXTRAORDINARY', requestedBy: 'FULL_MEMBERS', requestVotes: 7 }],
    [
      'REQUEST_TOO_WEAK',
      { kind: 'EXTRAORDINARY', requestedBy: 'FULL_MEMBERS', requestVotes: 6, requestTotal: 12 },
    ],
    [
      'REQUEST_TOO_WEAK',
      { kind: 'EXTRAORDINARY', requestedBy: 'EXECUTIVE_COMMITTEE', requestVotes: 5, requestTotal: 9 },
    ],
    [
      'INVALID_VALUE',
      { kind: 'EXTRAORDINARY', requestedBy: 'EXECUTIVE_COMMITTEE', requestVotes: 10, requestTotal: 9 },
    ],
    ['INVALID_VALUE', { ordinal: 0 }],
    ['TOO_LONG', { place: 'x'.repeat(301) }],
    ['TOO_LONG', { agenda: Array(51).fill('Mục') }],
    ['TOO_LONG', { agenda: ['x'.repeat(301)] }],
    ['FORBIDDEN', { associationId: null }],
  ],
});

trio('reportCongress', {
  input: async () => ({ id: await own.planned(), ...own.file }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'REPORTED',
  again,
  refusals: [
    ['AGENDA_MISSING', { agenda: [' '] }],
    ['REPORTED_TOO_LATE', { on: '2026-07-04' }],
    ['REPORTED_TOO_LATE', { plannedOn: '2026-07-02' }],
    ['REQUIRED', { reportNumber: ' ' }],
    ['TOO_LONG', { committeeResolution: long }],
    ['DATE_IN_FUTURE', { on: '2999-01-01' }],
  ],
});

const reply = async () => ({ id: await own.reported(), replyNumber: '9/SNV', on: '2026-06-01' });
const badReplies = [
  ['REQUIRED', { replyNumber: '' }],
  ['DATE_BEFORE_START', { on: '2026-05-03' }],
] as const;

trio('permitCongress', {
  input: reply,
  right: homeAffairs,
  wrong: chair,
  unaware,
  becomes: 'PERMITTED',
  again,
  refusals: badReplies,
});

trio('returnCongress', {
  input: async () => ({ ...(await reply()), reason: 'Thiếu danh sách nhân sự' }),
  right: officer,
  wrong: secretary,
  unaware,
  becomes: 'RETURNED',
  again,
  refusals: [...badReplies, ['REASON_REQUIRED', { reason: null }]],
});

trio('conveneCongress', {
  input: async () => ({ id: await own.permitted(), on: '2026-09-01', presentCount: 7 }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'CONVENED',
  again,
  refusals: [
    ['QUORUM_NOT_MET', { presentCount: 6 }],
    ['INVALID_VALUE', { presentCount: 13 }],
    ['INVALID_VALUE', { presentCount: -1 }],
    ['PRESENT_NEEDED', { presentCount: null }],
    ['PRESENT_NEEDED', async () => ({ id: await own.permitted('DELEGATES') })],
    ['QUORUM_NOT_MET', async () => ({ id: await own.permitted('DELEGATES'), presentCount: null })],
    ['DATE_BEFORE_START', { on: '2026-05-31' }],
  ],
});

trio('adjournCongress', {
  input: async () => ({ id: await own.permitted(), on: '2026-09-01', presentCount: 6, newDay: '2026-09-20' }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'ADJOURNED_NO_QUORUM',
  refusals: [
    ['QUORUM_IS_MET', { presentCount: 7 }],
    ['DATE_BEFORE_START', { newDay: '2026-09-01' }],
  ],
});

trio('recordCongressResolution', {
  input: async () => ({ congressId: await own.convened(), number: '1/NQ', title: 'Về hội phí', votesFor: 5 }),
  right: secretary,
  wrong: officer,
  becomes: 'CONVENED',
  again: 'RESOLUTION_EXISTS',
  refusals: [
    ['INVALID_VALUE', { votesFor: 10 }],
    ['INVALID_VALUE', { votesFor: -1 }],
    ['REQUIRED', { number: ' ' }],
    ['TOO_LONG', { title: 'x'.repeat(301) }],
    ['CONGRESS_NOT_IN_SESSION', async () => ({ congressId: await own.permitted() })],
  ],
});

trio('closeCongress', {
  input: async () => ({ id: await own.concluded(), on: '2026-09-02', resolutionNumber: '1/NQ-ĐH' }),
  right: chair,
  wrong: secretary,
  becomes: 'CLOSED',
  again,
  refusals: [
    ['REQUIRED', { resolutionNumber: '' }],
    ['DATE_BEFORE_START', { on: '2026-08-31' }],
    ['NO_ELECTION_HELD,NO_RESOLUTION', async () => ({ id: await own.convened() })],
    [
      'ELECTION_NOT_COUNTED',
      async () => {
        const id = await own.concluded();
        await own.opened(id, await own.newBody('INSPECTION_COMMITTEE'), 'INSPECTION_MEMBER', 1, 0);
        return { id };
      },
    ],
  ],
});

trio('reportCongressResults', {
  input: async () => ({ id: await own.closed(), on: '2026-10-02', resultReportNumber: '10/BC' }),
  right: chair,
  wrong: secretary,
  becomes: 'RESULTS_REPORTED',
  again,
  refusals: [
    ['REASON_REQUIRED', { on: '2026-10-03' }],
    ['DATE_BEFORE_START', { on: '2026-09-01' }],
    ['TOO_LONG', { resultReportNumber: long }],
  ],
});

trio('approveCongressCharter', {
  input: async () => ({ id: await own.resultsReported('CHARTER'), charterDecision: '11/QĐ-UBND' }),
  right: ppc,
  wrong: homeAffairs,
  becomes: 'CHARTER_APPROVED',
  again,
  refusals: [
    ['REQUIRED', { charterDecision: ' ' }],
    ['CHARTER_UNCHANGED', async () => ({ id: await own.resultsReported() })],
  ],
});

trio('completeCongress', {
  input: async () => ({ id: await own.resultsReported() }),
  right: ppc,
  wrong: chair,
  becomes: 'COMPLETED',
  again,
  refusals: [['CHARTER_NOT_APPROVED', async () => ({ id: await own.resultsReported('CHARTER') })]],
});

trio('extendCongress', {
  input: async () => ({ id: await own.permitted(), extendedTo: '2028-03-31', replyNumber: '12/SNV' }),
  right: homeAffairs,
  wrong: chair,
  unaware,
  becomes: 'EXTENDED',
  again,
  refusals: [
    ['EXTENSION_TOO_LONG', { extendedTo: '2028-04-01' }],
    ['DATE_BEFORE_START', { extendedTo: '2028-03-01' }],
    ['REQUIRED', { replyNumber: '' }],
    [
      'EXTENDED_ALREADY',
      async () => {
        const id = await own.planned();
        const extension = { extendedTo: '2028-03-02', replyNumber: '12/SNV' };
        await done(homeAffairs, 'extendCongress', { id, ...extension });
        await done(chair(), 'reportCongress', { id, ...own.file });
        return { id };
      },
    ],
    [
      'NO_TERM',
      async () => {
        const plan = { ...own.plan(), associationId: await own.newHome(), kind: 'FOUNDING', founders: 60 };
        return { id: await done(secretary(), 'planCongress', plan) };
      },
    ],
  ],
});

trio('cancelCongress', {
  input: async () => ({ id: await own.planned(), reason: 'Hoãn sang năm sau' }),
  right: chair,
  wrong: secretary,
  unaware,
  becomes: 'CANCELLED',
  again,
  refusals: [
    ['REASON_REQUIRED', { reason: '' }],
    ['ILLEGAL_TRANSITION', async () => ({ id: await own.convened() })],
  ],
});

const termOf = async () => {
  const query =
    'query($id: ID!) { association(id: $id) { terms { ordinal startedOn endedOn dueOn isExtended congress { id } } } }';
  return (await own.made.graph.run(officer, query, { id: own.state.home.id })).data.association.terms;
};

it('begins a term on the actual day and counts the next deadline from it, late or not', async () => {
  const id = await own.permitted();
  const late = '2026-11-02';
  await done(chair(), 'conveneCongress', { id, on: late, presentCount: 7 });
  expect(await termOf()).toEqual([
    { ordinal: 4, startedOn: late, endedOn: null, dueOn: '2031-11-02', isExtended: false, congress: { id } },
    {
      ordinal: 3,
      startedOn: '2023-03-01',
      endedOn: late,
      dueOn: '2028-03-01',
      isExtended: false,
      congress: null,
    },
  ]);
});

it('restarts the count with a rename by an extraordinary congress, and begins no term', async () => {
  own.state.home = await own.seated();
  const request = { requestedBy: 'EXECUTIVE_COMMITTEE', requestVotes: 6, requestTotal: 9 };
  const id = await done(secretary(), 'planCongress', { ...own.plan(), kind: 'EXTRAORDINARY', ...request });
  await done(chair(), 'reportCongress', { id, ...own.file });
  await done(officer, 'permitCongress', { id, on: '2026-06-01', replyNumber: '1/SNV' });
  await done(chair(), 'conveneCongress', { id, on: '2026-09-01', presentCount: 12 });
  const rename = { congressId: id, number: '1/NQ', subject: 'RENAME', title: 'Đổi tên', votesFor: 7 };
  await done(secretary(), 'recordCongressResolution', rename);
  await done(chair(), 'closeCongress', { id, on: '2026-09-01', resolutionNumber: '1/NQ' });
  expect(await termOf()).toMatchObject([{ ordinal: 3, endedOn: null, dueOn: '2031-09-01' }]);
  const { data } = await own.made.graph.run(
    anonymous,
    'query($id: ID!) { congress(id: $id) { changesCharter resolutions { number isPassed votesPresent } } }',
    { id },
  );
  expect(data.congress).toEqual({
    changesCharter: true,
    resolutions: [{ number: '1/NQ', isPassed: true, votesPresent: 12 }],
  });
});

it('founds an association whose first term counts from the founding congress', async () => {
  const associationId = await own.newHome();
  const id = await done(secretary(), 'planCongress', {
    ...own.plan(),
    associationId,
    kind: 'FOUNDING',
    form: 'DELEGATES',
    founders: 60,
  });
  await done(chair(), 'reportCongress', { id, ...own.file });
  await done(officer, 'permitCongress', { id, on: '2026-06-01', replyNumber: '1/SNV' });
  const convene = (presentCount: number) =>
    take(own.made.graph, chair(), 'conveneCongress', { id, on: '2026-09-01', presentCount });
  expect(await convene(30)).toEqual({ code: 'QUORUM_NOT_MET' });
  expect(await convene(31)).toMatchObject({ record: { status: 'CONVENED' } });
  own.state.home = { ...own.state.home, id: associationId };
  expect(await termOf()).toMatchObject([{ ordinal: 1, startedOn: '2026-09-01', dueOn: '2031-09-01' }]);
});

it('ends the offices of the former term with the congress, and shows it to everyone only once it has met', async () => {
  const id = await own.permitted();
  const ask = () =>
    own.made.graph.run(
      anonymous,
      'query($id: ID!) { congress(id: $id) { status delegatePlan { needed } } }',
      { id },
    );
  expect((await ask()).data.congress).toBeNull();
  const closed = await own.closed();
  const { data } = await own.made.graph.run(
    anonymous,
    `query($id: ID!, $a: ID!) { congress(id: $id) { status history { step } delegatePlan { needed } allowedActions { name allowed code } }
       association(id: $a) { officeHolders { totalCount } congresses { totalCount } } }`,
    { id: closed, a: own.state.home.id },
  );
  expect(data.congress).toEqual({
    status: 'CLOSED',
    history: [],
    delegatePlan: null,
    allowedActions: [{ name: 'reportResults', allowed: false, code: 'UNAUTHENTICATED' }],
  });
  expect(data.association).toEqual({ officeHolders: { totalCount: 3 }, congresses: { totalCount: 1 } });
});
