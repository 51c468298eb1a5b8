import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn, written } from '../../../test/support/trio.js';
import { anonymous, idFromName } from '../../kernel/index.js';
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

let branches = 0;
const newBranch = (associationId: string = own.state.home.id) =>
  own.made.done(officer, 'createBranch', {
    associationId,
    nameVi: `Chi hội ${++branches}`,
    validFrom: '2020-01-01',
  });

trio('registerCongressDelegate', {
  input: async () => ({
    congressId: await own.planned('DELEGATES'),
    personId: own.people[0],
    branchId: await newBranch(),
    unitName: 'Chi hội Đức Phổ',
  }),
  right: secretary,
  wrong: homeAffairs,
  unaware,
  again: 'DELEGATE_EXISTS',
  refusals: [
    ['BAD_USER_INPUT', { branchId: 'x' }],
    ['REFERENCE_NOT_FOUND', { branchId: idFromName('brn', 'unknown') }],
    ['REFERENCE_NOT_FOUND', async () => ({ branchId: await newBranch(own.made.otherId) })],
    ['TOO_LONG', { unitName: 'x'.repeat(201) }],
    ['REFERENCE_NOT_FOUND', { personId: idFromName('per', 'unknown') }],
    ['SENDER_NEEDED', async () => ({ sentById: own.state.home.id })],
    [
      'NOT_ELIGIBLE',
      async () => {
        await setMember(`category = 'ASSOCIATE'`);
        return {};
      },
    ],
    ['DELEGATES_FINAL', async () => ({ congressId: await own.convened() })],
  ],
});

const setMember = (change: string) =>
  own.made.graph.runtime.orm.em
    .getConnection()
    .execute(`update associations.membership set ${change} where association_id = ? and person_id = ?`, [
      own.state.home.id,
      own.people[0],
    ]);

const delegate = (congressId: string, index: number, more: object = {}) =>
  own.made.done(secretary(), 'registerCongressDelegate', {
    congressId,
    personId: own.people[index],
    ...more,
  });

trio('recordDelegateAttendance', {
  input: async () => ({ id: await delegate(await own.planned('DELEGATES'), 0), isConfirmed: true }),
  right: secretary,
  wrong: () => viewerWith({ accountId: 'acc_dpo', roles: ['DPO'] }),
  unaware,
});

trio('removeCongressDelegate', {
  input: async () => ({ id: await delegate(await own.planned('DELEGATES'), 0) }),
  right: secretary,
  wrong: () => viewerWith({ accountId: 'acc_dpo', roles: ['DPO'] }),
  unaware,
  becomes: 'PLANNED',
  again: 'NOT_FOUND',
  refusals: [
    [
      'DELEGATES_FINAL',
      async () => {
        const congressId = await own.permitted('DELEGATES');
        const id = await delegate(congressId, 0);
        await own.made.done(secretary(), 'recordDelegateAttendance', { id, isPresent: true });
        await own.made.done(chair(), 'conveneCongress', { id: congressId, on: '2026-09-01' });
        return { id };
      },
    ],
  ],
});

const opening = async () => ({
  congressId: await own.convened(),
  bodyId: await own.newBody(),
  title: 'MEMBER',
  seats: 3,
});

trio('openElection', {
  input: opening,
  right: secretary,
  wrong: officer,
  becomes: 'NOMINATING',
  refusals: [
    ['TITLE_NOT_OF_BODY', { title: 'PRESIDENT' }],
    ['INVALID_VALUE', { seats: 0 }],
    [
      'CONGRESS_NOT_IN_SESSION',
      async () => ({ congressId: await own.planned(), bodyId: own.state.home.committee }),
    ],
    ['REFERENCE_NOT_FOUND', { congressId: idFromName('cgr', 'unknown') }],
    [
      'NOT_BY_CONGRESS',
      async () => ({ bodyId: await own.newBody('STANDING_BOARD'), title: 'STANDING_MEMBER' }),
    ],
    [
      'TWO_PRESIDENTS',
      async () => ({ bodyId: await own.newBody('STANDING_BOARD'), title: 'PRESIDENT', seats: 2 }),
    ],
    ['OUTSIDE_TERM', async () => ({ bodyId: own.state.home.committee })],
    ['NOT_FOUND', { bodyId: idFromName('bdy', 'unknown') }],
  ],
});

const openedWith = async (candidates: number) => {
  const { congressId, bodyId, title, seats } = await opening();
  return own.opened(congressId, bodyId, title, seats, candidates);
};

trio('nominateCandidate', {
  input: async () => ({ electionId: await openedWith(0), personId: own.people[0] }),
  right: secretary,
  wrong: officer,
  unaware,
  becomes: 'NOMINATING',
  again: 'CANDIDATE_EXISTS',
  refusals: [
    ['REFERENCE_NOT_FOUND', { personId: idFromName('per', 'unknown') }],
    ...["category = 'HONORARY'", "category = 'ASSOCIATE'", "status = 'SUSPENDED'"].map(
      (change) =>
        [
          'NOT_ELIGIBLE',
          async () => {
            await setMember(change);
            return {};
          },
        ] as const,
    ),
    [
      'NOT_IN_EXECUTIVE_COMMITTEE',
      async () => {
        own.state.home = await own.seated();
        return {
          electionId: await own.opened(null, own.state.home.board, 'STANDING_MEMBER', 1, 0),
          personId: own.people[11],
        };
      },
    ],
  ],
});

trio('withdrawCandidate', {
  input: async () => ({ electionId: await openedWith(1), personId: own.people[0] }),
  right: secretary,
  wrong: officer,
  unaware,
  again: 'REFERENCE_NOT_FOUND',
});

const count = async () => ({ id: await openedWith(4), ...own.ballots, votes: own.votes(9, 8, 5, 4) });

trio('countElection', {
  input: count,
  right: secretary,
  wrong: officer,
  unaware,
  becomes: 'COUNTED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['VOTES_DO_NOT_FIT', async () => ({ votes: own.votes(9, 8, 5) })],
    ['VOTES_DO_NOT_FIT', async () => ({ votes: [...own.votes(9, 8, 5), own.votes(9)[0]] })],
    ['TOO_MANY_BALLOTS', { ballotsIssued: 10 }],
    ['TOO_MANY_BALLOTS', { validBallots: 10 }],
    ['TOO_MANY_BALLOTS', { validBallots: 0 }],
    ['TOO_MANY_BALLOTS', { validBallots: 8 }],
    ['TOO_MANY_BALLOTS', async () => ({ votes: own.votes(9, 9, 9, 1) })],
    ['DATE_BEFORE_START', { on: '2026-08-31' }],
    ['DATE_IN_FUTURE', { on: '2999-01-01' }],
    ['TOO_LONG', { minutesNumber: 'x'.repeat(101) }],
  ],
});

const outcomeOf = async (id: string, viewer = secretary()) =>
  (
    await own.made.graph.run(
      viewer,
      'query($id: ID!) { election(id: $id) { status seatsFilled isTied electorate candidates { votesFor outcome person { id } } } }',
      { id },
    )
  ).data.election;

it('elects by most votes with the majority, seats them in the same act, and hides who lost from others', async () => {
  const input = await count();
  await own.made.done(secretary(), 'countElection', input);
  expect(await outcomeOf(input.id)).toMatchObject({
    seatsFilled: 3,
    isTied: false,
    electorate: 9,
    candidates: [
      { votesFor: 9, outcome: 'ELECTED' },
      { votesFor: 8, outcome: 'ELECTED' },
      { votesFor: 5, outcome: 'ELECTED' },
      { votesFor: 4, outcome: 'BELOW_MAJORITY' },
    ],
  });
  expect((await outcomeOf(input.id, anonymous)).candidates).toHaveLength(3);
  const { data } = await own.made.graph.run(
    officer,
    'query($id: ID!) { association(id: $id) { officeHolders(first: 50, filter: { titles: [MEMBER] }) { totalCount nodes { source startedOn } } } }',
    { id: own.state.home.id },
  );
  // The former committee of nine has gone with the election of the new one.
  expect(data.association.officeHolders).toEqual({
    totalCount: 3,
    nodes: Array(3).fill({ source: 'CONGRESS', startedOn: '2026-09-01' }),
  });
});

it('tells a tie for the last seat and leaves it empty', async () => {
  const id = await openedWith(4);
  await own.made.done(secretary(), 'countElection', { id, ...own.ballots, votes: own.votes(9, 8, 5, 5) });
  const { candidates, ...rest } = await outcomeOf(id);
  expect(rest).toMatchObject({ seatsFilled: 2, isTied: true });
  expect(candidates.map((each: any) => each.outcome)).toEqual(['ELECTED', 'ELECTED', 'TIED', 'TIED']);
});

it('seats nobody where one of the elected has lost the right meanwhile', async () => {
  const input = await count();
  await setMember(`status = 'SUSPENDED'`);
  const before = await written(own.made.graph);
  expect(await take(own.made.graph, secretary(), 'countElection', input)).toEqual({ code: 'NOT_ELIGIBLE' });
  expect(await written(own.made.graph)).toEqual(before);
});

it('lets the committee elect the standing board and the president from it, in that order', async () => {
  own.state.home = await own.seated();
  const { board } = own.state.home;
  const election = await own.opened(null, board, 'PRESIDENT', 1, 2);
  const ballots = { on: '2026-09-01', ballotsIssued: 9, validBallots: 9 };
  const much = { id: election, ...ballots, ballotsIssued: 10, votes: own.votes(6, 3) };
  expect(await take(own.made.graph, secretary(), 'countElection', much)).toEqual({
    code: 'TOO_MANY_BALLOTS',
  });
  await own.made.done(secretary(), 'countElection', { ...much, ballotsIssued: 9 });
  const second = await own.opened(null, board, 'PRESIDENT', 1, 0);
  await own.made.done(secretary(), 'nominateCandidate', { electionId: second, personId: own.people[1] });
  const votes = [{ personId: own.people[1], votesFor: 9 }];
  expect(await take(own.made.graph, secretary(), 'countElection', { id: second, ...ballots, votes })).toEqual(
    {
      code: 'TWO_PRESIDENTS',
    },
  );
});

it('plans delegates by branch, forecasts the quorum, and counts who is there', async () => {
  const congressId = await own.permitted('DELEGATES');
  const [one, two] = [await newBranch(), await newBranch()];
  const ids = [
    await delegate(congressId, 0, { branchId: one }),
    await delegate(congressId, 1, { branchId: one }),
    await delegate(congressId, 2, { branchId: two }),
    await delegate(congressId, 3, { kind: 'INVITED' }),
  ];
  const attend = (index: number, parts: object) =>
    own.made.done(secretary(), 'recordDelegateAttendance', { id: ids[index], ...parts });
  await attend(0, { isConfirmed: true, isPresent: true });
  const query = `query($id: ID!) { congress(id: $id) { delegatePlan { planned official invited confirmed present eligible needed willHaveQuorum
    units { branchId fullMembers planned official confirmed present } } delegates { totalCount } allowedActions { name allowed code } } }`;
  const ask = async (viewer = chair()) =>
    (await own.made.graph.run(viewer, query, { id: congressId })).data.congress;
  const first = await ask();
  expect(first.delegatePlan).toEqual({
    planned: 3,
    official: 3,
    invited: 1,
    confirmed: 1,
    present: 1,
    eligible: 3,
    needed: 2,
    willHaveQuorum: false,
    units: expect.arrayContaining([
      { branchId: null, fullMembers: 12, planned: 3, official: 0, confirmed: 0, present: 0 },
      { branchId: one, fullMembers: 0, planned: 0, official: 2, confirmed: 1, present: 1 },
      { branchId: two, fullMembers: 0, planned: 0, official: 1, confirmed: 0, present: 0 },
    ]),
  });
  expect(first.delegates.totalCount).toBe(4);
  expect(first.allowedActions[0]).toEqual({ name: 'convene', allowed: false, code: 'QUORUM_NOT_MET' });
  await attend(2, { isConfirmed: true, isPresent: true });
  await attend(3, { isPresent: true });
  const then = await ask();
  expect(then.delegatePlan).toMatchObject({ present: 2, willHaveQuorum: true });
  expect(then.allowedActions[0]).toEqual({ name: 'convene', allowed: true, code: null });
  await own.made.done(chair(), 'conveneCongress', { id: congressId, on: '2026-09-01' });
  const seen = await ask(viewerWith({ personId: own.people[0]! }));
  expect(seen).toMatchObject({ delegatePlan: null, delegates: { totalCount: 1 } });
});

it('reads the plans, elections and votes of a page of congresses in one statement per type', async () => {
  const query = `{ congresses(first: 50) { totalCount nodes { status association { code } allowedActions { name allowed } history { step }
    resolutions { number } elections { title isTied candidates { votesFor person { name { full } } } body { kind } }
    delegates(first: 5) { nodes { kind person { name { full } } } } delegatePlan { needed units { fullMembers official } } } } }`;
  await own.made.graph.run(officer, query);
  own.made.graph.statements.length = 0;
  const { data, errors } = await own.made.graph.run(officer, query);
  expect(errors).toBeUndefined();
  expect(data.congresses.nodes.length).toBeGreaterThan(20);
  // Congresses and their total, associations, delegates with their counts, progress, history, resolutions, elections,
  // candidates, bodies, people, members and delegates of the plans, rules.
  expect(own.made.graph.statements.length).toBeLessThanOrEqual(16);
});

it('gives each association its delegates at the Union’s congress, and lets it name them', async () => {
  own.state.home = await own.seated();
  const congressId = await own.made.done(officer, 'planCongress', {
    ...own.plan(),
    associationId: null,
    form: 'DELEGATES',
  });
  const send = (viewer: Parameters<typeof take>[1], sentById: string | null) =>
    take(own.made.graph, viewer, 'registerCongressDelegate', {
      congressId,
      sentById,
      personId: own.people[0],
    });
  expect(await send(officer, null)).toEqual({ code: 'SENDER_NEEDED' });
  expect(await send(own.made.stranger, own.state.home.id)).toEqual({ code: 'FORBIDDEN' });
  expect(await send(secretary(), own.state.home.id)).toMatchObject({ record: {} });
  const query =
    'query($id: ID!) { association(id: $id) { votingStrength { fullMembers delegates totalDelegates shareBasisPoints } } }';
  const ask = async (viewer: Parameters<typeof take>[1]) =>
    (await own.made.graph.run(viewer, query, { id: own.state.home.id })).data.association.votingStrength;
  const strength = await ask(secretary());
  expect(strength).toMatchObject({ fullMembers: 12, delegates: 2 });
  expect(strength.totalDelegates).toBeGreaterThan(2);
  expect(await ask(own.made.stranger)).toBeNull();
  expect(await ask(anonymous)).toBeNull();
});

/** DOMAIN B.1.d once more, apart from the table in the code: what may come after what. */
const after: Readonly<Record<string, readonly string[]>> = {
  PLANNED: ['REPORTED', 'EXTENDED', 'CANCELLED'],
  REPORTED: ['PERMITTED', 'RETURNED', 'EXTENDED', 'CANCELLED'],
  RETURNED: ['REPORTED', 'EXTENDED', 'CANCELLED'],
  EXTENDED: ['REPORTED', 'CANCELLED'],
  PERMITTED: ['CONVENED', 'ADJOURNED_NO_QUORUM', 'EXTENDED', 'CANCELLED'],
  ADJOURNED_NO_QUORUM: ['CONVENED', 'ADJOURNED_NO_QUORUM', 'CANCELLED'],
  CONVENED: ['CLOSED'],
  CLOSED: ['RESULTS_REPORTED'],
  RESULTS_REPORTED: ['COMPLETED'],
  COMPLETED: [],
  CANCELLED: [],
};

describe('whatever is tried in whatever order', () => {
  const moves = [
    ['reportCongress', chair, () => own.file],
    ['permitCongress', () => homeAffairs, () => ({ replyNumber: '1/SNV' })],
    ['returnCongress', () => homeAffairs, () => ({ replyNumber: '2/SNV', reason: 'Thiếu' })],
    ['conveneCongress', chair, (n: number) => ({ presentCount: n })],
    ['adjournCongress', chair, (n: number) => ({ presentCount: n, newDay: '2027-01-01' })],
    ['closeCongress', chair, () => ({ resolutionNumber: '3/NQ' })],
    ['reportCongressResults', chair, () => ({ resultReportNumber: '4/BC' })],
    ['approveCongressCharter', () => ppc, () => ({ charterDecision: '5/QĐ' })],
    ['completeCongress', () => ppc, () => ({})],
    ['extendCongress', () => homeAffairs, () => ({ replyNumber: '6/SNV', extendedTo: '2028-03-20' })],
    ['cancelCongress', chair, () => ({ reason: 'Hoãn' })],
  ] as const;

  it('keeps the lifecycle, one running term, and a quorum wherever it met', async () => {
    const walk = fc.array(fc.tuple(fc.nat(moves.length - 1), fc.integer({ min: 4, max: 9 })), {
      minLength: 8,
      maxLength: 24,
    });
    await fc.assert(
      fc.asyncProperty(walk, async (tries) => {
        const id = await own.planned();
        let status = 'PLANNED';
        for (const [move, number] of tries) {
          const [mutation, who, input] = moves[move]!;
          const { record, code } = await take(own.made.graph, who(), mutation, { id, ...input(number) });
          if (!record) {
            expect(code).toMatch(/^[A-Z_,]+$/);
            expect(code).not.toBe('INTERNAL_SERVER_ERROR');
            continue;
          }
          expect(after[status]).toContain(record.status);
          status = record.status;
        }
        const { data } = await own.made.graph.run(
          officer,
          `query($id: ID!, $a: ID!) { congress(id: $id) { status quorumMet heldFrom presentCount eligibleCount history { to } }
             association(id: $a) { terms { startedOn endedOn } } }`,
          { id, a: own.state.home.id },
        );
        const { congress, association } = data;
        expect(congress.status).toBe(status);
        expect(congress.history.at(-1).to).toBe(status);
        const met = ['CONVENED', 'CLOSED', 'RESULTS_REPORTED', 'COMPLETED'].includes(status);
        expect(congress.heldFrom !== null).toBe(met);
        if (met) expect(2 * congress.presentCount).toBeGreaterThan(congress.eligibleCount);
        const running = association.terms.filter((term: any) => term.endedOn === null);
        expect(running).toHaveLength(1);
        expect(association.terms).toHaveLength(met ? 2 : 1);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
