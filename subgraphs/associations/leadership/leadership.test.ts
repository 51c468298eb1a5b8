import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName } from '../../kernel/index.js';
import { officer } from '../associations.fixture.js';
import { OfficeTitle } from './leadership.enums.js';
import { type Home, type Leadership, leadershipDay, startLeadership } from './leadership.fixture.js';

let own: Leadership;
let home: Home;
beforeAll(async () => {
  own = await startLeadership();
});
afterAll(() => own.close());

const trio = trioOn(() => own.made.graph);
const secretary = () => own.secretary();
const wrong = () => own.made.stranger;
const future = '2999-01-01';
const president = async (index = 0) => {
  home = await own.seated();
  return own.hold(home.board, OfficeTitle.PRESIDENT, index);
};

trio('recordTerm', {
  input: async () => ({ associationId: await own.newHome(), ordinal: 6, startedOn: '2023-05-19' }),
  right: secretary,
  wrong,
  again: 'ORDINAL_TAKEN',
  refusals: [
    ['INVALID_VALUE', { ordinal: 0 }],
    ['DATE_IN_FUTURE', { startedOn: future }],
    ['DATE_BEFORE_START', { endedOn: '2023-05-19' }],
    ['INVALID_VALUE', { dueOn: '2028-05-20' }],
    ['INVALID_VALUE', { dueOn: '2023-05-19' }],
    ['TERM_IS_RUNNING', async () => ({ associationId: (await own.seated()).id, startedOn: '2025-01-01' })],
    [
      'TERMS_OVERLAP',
      async () => ({
        associationId: (await own.seated()).id,
        startedOn: '2022-01-01',
        endedOn: '2023-03-02',
      }),
    ],
    ['FORBIDDEN', { associationId: null }],
    ['FORBIDDEN', { associationId: idFromName('aso', 'unknown') }],
    ['BAD_USER_INPUT', { associationId: 'x' }],
  ],
});

trio('createAssociationBody', {
  input: async () => {
    home = await own.seated();
    return { termId: home.term, kind: 'OFFICE' };
  },
  right: secretary,
  wrong,
  again: 'BODY_EXISTS',
  refusals: [
    ['REQUIRED', { kind: 'SECTION', name: ' ' }],
    ['TOO_LONG', { kind: 'SECTION', name: 'x'.repeat(201) }],
    ['NOT_FOUND', { termId: idFromName('trm', 'unknown') }],
    ['BODY_EXISTS', { kind: 'STANDING_BOARD' }],
  ],
});

trio('recordOfficeHolding', {
  input: async () => {
    home = await own.seated();
    return { bodyId: home.board, personId: own.people[0], title: 'PRESIDENT' };
  },
  right: secretary,
  wrong,
  becomes: 'IN_OFFICE',
  again: 'ALREADY_IN_OFFICE',
  refusals: [
    ['TITLE_NOT_OF_BODY', { title: 'MEMBER' }],
    ['NOT_IN_STANDING_BOARD', async () => ({ personId: own.people[4] })],
    ['NOT_IN_EXECUTIVE_COMMITTEE', async () => ({ personId: own.people[10], title: 'STANDING_MEMBER' })],
    ['STANDING_BOARD_TOO_LARGE', async () => ({ personId: own.people[4], title: 'STANDING_MEMBER' })],
    ['DATE_IN_FUTURE', { startedOn: future }],
    ['OUTSIDE_TERM', { startedOn: '2023-02-28' }],
    ['DATE_BEFORE_START', { startedOn: '2024-01-01', endedOn: '2023-12-31' }],
    ['TOO_LONG', { decisionNumber: 'x'.repeat(101) }],
    ['INVALID_VALUE', async () => ({ title: 'VICE_PRESIDENT', isActing: true })],
    ['REFERENCE_NOT_FOUND', { personId: idFromName('per', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { predecessorId: idFromName('ofh', 'unknown') }],
    ['NOT_FOUND', { bodyId: idFromName('bdy', 'unknown') }],
    [
      'TWO_PRESIDENTS',
      async () => {
        await president(1);
        return { bodyId: home.board };
      },
    ],
    [
      'TWO_PRESIDENTS',
      async () => {
        await president(1);
        return { bodyId: home.board, isActing: true };
      },
    ],
    [
      'INSPECTION_INCOMPATIBLE',
      async () => ({ bodyId: home.inspection, title: 'HEAD_OF_INSPECTION', personId: own.people[5] }),
    ],
    [
      'INSPECTION_INCOMPATIBLE',
      async () => {
        await own.hold(home.inspection, OfficeTitle.INSPECTION_MEMBER, 10);
        return { bodyId: home.committee, title: 'MEMBER', personId: own.people[10] };
      },
    ],
  ],
});

describe.each([
  ['an associate member', `category = 'ASSOCIATE'`],
  ['an honorary member', `category = 'HONORARY'`],
  ['a suspended member', `status = 'SUSPENDED'`],
  ['who left', `status = 'RESIGNED', ended_on = '2024-01-01'`],
])('%s', (_who, change) => {
  it('may hold no office', async () => {
    home = await own.seated();
    await own.made.graph.runtime.orm.em
      .getConnection()
      .execute(`update associations.membership set ${change} where association_id = ? and person_id = ?`, [
        home.id,
        own.people[0],
      ]);
    const input = { bodyId: home.board, personId: own.people[0], title: 'PRESIDENT' };
    expect(await take(own.made.graph, secretary(), 'recordOfficeHolding', input)).toEqual({
      code: 'NOT_ELIGIBLE',
    });
  });
});

trio('suspendOffice', {
  input: async () => ({ id: await president(), reason: 'Đang bị xem xét' }),
  right: secretary,
  wrong,
  becomes: 'SUSPENDED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['REASON_REQUIRED', { reason: ' ' }],
    ['DATE_BEFORE_START', { on: '2023-02-28' }],
    ['DATE_IN_FUTURE', { on: future }],
  ],
});

trio('resumeOffice', {
  input: async () => {
    const id = await president();
    await own.made.done(secretary(), 'suspendOffice', { id, reason: 'Xem xét' });
    return { id };
  },
  right: secretary,
  wrong,
  becomes: 'IN_OFFICE',
  again: 'ILLEGAL_TRANSITION',
});

trio('endOffice', {
  input: async () => ({
    id: await president(),
    endReason: 'DISMISSED',
    reason: 'Theo nghị quyết Ban Chấp hành',
    successorPersonId: own.people[1],
    on: '2025-06-02',
  }),
  right: secretary,
  wrong,
  becomes: 'ENDED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['SUCCESSOR_NEEDED', { successorPersonId: null }],
    ['ONE_SUCCESSOR', async () => ({ actingPersonId: own.people[2] })],
    ['REASON_REQUIRED', { reason: null }],
    ['NOT_IN_STANDING_BOARD', async () => ({ successorPersonId: own.people[7] })],
    ['DATE_BEFORE_START', { on: '2023-02-28' }],
    ['ONE_SUCCESSOR', async () => ({ id: await own.hold(home.board, OfficeTitle.VICE_PRESIDENT, 2) })],
    [
      'HOLDS_DEPENDENT_OFFICE',
      async () => {
        const { data } = await own.made.graph.run(
          officer,
          'query($id: ID!) { association(id: $id) { officeHolders(filter: { titles: [STANDING_MEMBER] }) { nodes { id person { id } } } } }',
          { id: home.id },
        );
        const seats = data.association.officeHolders.nodes;
        const { id } = seats.find(({ person }: any) => person.id === own.people[0]);
        return { id, endReason: 'RESIGNED', successorPersonId: null };
      },
    ],
  ],
});

trio('linkOfficePredecessor', {
  input: async () => {
    home = await own.seated();
    const id = await own.hold(home.board, OfficeTitle.PRESIDENT, 1, '2024-03-01');
    // Entered afterwards, so that nobody has linked it.
    const predecessorId = await own.made.done(secretary(), 'recordOfficeHolding', {
      bodyId: home.board,
      personId: own.people[0],
      title: 'PRESIDENT',
      startedOn: '2023-03-01',
      endedOn: '2024-01-02',
      endReason: 'RESIGNED',
    });
    return { id, predecessorId };
  },
  right: secretary,
  wrong,
  refusals: [
    ['REFERENCE_NOT_FOUND', { predecessorId: idFromName('ofh', 'unknown') }],
    ['REFERENCE_NOT_FOUND', async () => ({ predecessorId: await president() })],
    [
      'PREDECESSOR_DOES_NOT_FIT',
      async () => ({ predecessorId: await own.hold(home.board, OfficeTitle.VICE_PRESIDENT, 2) }),
    ],
  ],
});

const heads = async (id: string) => {
  const { data, errors } = await own.made.graph.run(
    officer,
    `query($id: ID!) { association(id: $id) { head { title isActing status displayName } officeHolders(filter: { titles: [PRESIDENT], everHeld: true })
       { nodes { status isActing startedOn endedOn endReason predecessor { startedOn } } } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.association;
};

it('refuses a line of predecessors that runs in a circle', async () => {
  const first = await president();
  await own.made.done(secretary(), 'endOffice', { id: first, endReason: 'RESIGNED', on: '2024-01-02' });
  const second = await own.hold(home.board, OfficeTitle.PRESIDENT, 1, '2024-03-01');
  const link = (id: string, predecessorId: string) =>
    take(own.made.graph, secretary(), 'linkOfficePredecessor', { id, predecessorId });
  expect(await link(first, second)).toEqual({ code: 'CIRCULAR_SUCCESSION' });
  expect(await link(first, first)).toEqual({ code: 'CIRCULAR_SUCCESSION' });
});

it('has an acting head from the dismissal to the election, and then the successor after the one dismissed', async () => {
  const id = await president();
  await own.made.done(secretary(), 'endOffice', {
    id,
    endReason: 'DISMISSED',
    reason: 'Vi phạm',
    actingPersonId: own.people[2],
    on: '2024-02-01',
  });
  expect((await heads(home.id)).head).toMatchObject({ title: 'PRESIDENT', isActing: true });
  await own.hold(home.board, OfficeTitle.PRESIDENT, 1, '2024-05-01');
  const { head, officeHolders } = await heads(home.id);
  expect(head).toEqual({
    title: 'PRESIDENT',
    isActing: false,
    status: 'IN_OFFICE',
    displayName: 'Nguyễn Người 1',
  });
  expect(officeHolders.nodes).toMatchObject([
    { endedOn: '2024-02-01', endReason: 'DISMISSED', predecessor: null },
    {
      isActing: true,
      endedOn: '2024-05-01',
      endReason: 'REPLACED',
      predecessor: { startedOn: '2023-03-01' },
    },
    { isActing: false, endedOn: null, predecessor: { startedOn: '2023-03-01' } },
  ]);
});

it('lets the permanent vice-president act while the president is suspended', async () => {
  const id = await president();
  await own.hold(home.board, OfficeTitle.PERMANENT_VICE_PRESIDENT, 1);
  await own.made.done(secretary(), 'suspendOffice', { id, reason: 'Xem xét' });
  expect((await heads(home.id)).head).toMatchObject({ title: 'PERMANENT_VICE_PRESIDENT' });
  await own.made.done(secretary(), 'resumeOffice', { id });
  expect((await heads(home.id)).head).toMatchObject({ title: 'PRESIDENT' });
});

it('ends and suspends offices with the membership that they rest on, and says where nobody heads', async () => {
  const id = await president();
  const alertsQuery = 'query($id: ID!) { association(id: $id) { head { title } compliance { kind } } }';
  const sql = (text: string, ...values: unknown[]): Promise<any[]> =>
    own.made.graph.runtime.orm.em.getConnection().execute(text, values);
  const states = async () =>
    (
      await sql(
        'select title, status, end_reason from associations.office_holding where association_id = ? and person_id = ? order by rank',
        home.id,
        own.people[0],
      )
    ).map(({ title, status, end_reason }) => [title, status, end_reason].filter(Boolean).join(' '));
  const [{ id: membership }] = (await sql(
    'select id from associations.membership where association_id = ? and person_id = ?',
    home.id,
    own.people[0],
  )) as [{ id: string }];
  await own.made.done(own.chair(), 'suspendMembership', { id: membership, reason: 'Xem xét' });
  expect(await states()).toEqual(['PRESIDENT SUSPENDED', 'STANDING_MEMBER SUSPENDED', 'MEMBER SUSPENDED']);
  await own.made.done(own.chair(), 'resumeMembership', { id: membership });
  expect(await states()).toEqual(['PRESIDENT IN_OFFICE', 'STANDING_MEMBER IN_OFFICE', 'MEMBER IN_OFFICE']);
  // What was suspended for itself stays so.
  await own.made.done(secretary(), 'suspendOffice', { id, reason: 'Việc riêng' });
  await own.made.done(own.chair(), 'suspendMembership', { id: membership, reason: 'Xem xét' });
  await own.made.done(own.chair(), 'resumeMembership', { id: membership });
  expect(await states()).toEqual(['PRESIDENT SUSPENDED', 'STANDING_MEMBER IN_OFFICE', 'MEMBER IN_OFFICE']);
  await own.made.done(viewerWith({ personId: own.people[0]! }), 'resignMembership', { id: membership });
  const ended = 'ENDED MEMBERSHIP_ENDED';
  expect(await states()).toEqual([`PRESIDENT ${ended}`, `STANDING_MEMBER ${ended}`, `MEMBER ${ended}`]);
  const look = async () => (await own.made.graph.run(officer, alertsQuery, { id: home.id })).data.association;
  const alone = await look();
  expect(alone.head).toBeNull();
  expect(alone.compliance).toContainEqual({ kind: 'HEAD_MISSING' });
  await own.hold(home.board, OfficeTitle.PERMANENT_VICE_PRESIDENT, 1);
  const acting = await look();
  expect(acting.head).toEqual({ title: 'PERMANENT_VICE_PRESIDENT' });
  expect(acting.compliance).not.toContainEqual({ kind: 'HEAD_MISSING' });
});

it('names heads to everyone, and members of committees only to who may see the person', async () => {
  await president();
  const query =
    'query($id: ID!) { association(id: $id) { officeHolders(first: 50) { totalCount nodes { title displayName person { id } history { step } } } } }';
  const ask = async (viewer: typeof anonymous) =>
    (await own.made.graph.run(viewer, query, { id: home.id })).data.association.officeHolders;
  const seen = await ask(anonymous);
  expect(seen.totalCount).toBe(13);
  expect(seen.nodes.map((node: any) => [node.title, node.displayName, node.person, node.history])).toEqual([
    ['PRESIDENT', 'Nguyễn Người 0', null, []],
    ...Array(3).fill(['STANDING_MEMBER', null, null, []]),
    ...Array(9).fill(['MEMBER', null, null, []]),
  ]);
  const known = await ask(secretary());
  expect(known.nodes.every((node: any) => node.person && node.history.length > 0)).toBe(true);
});

it('counts years in key offices without a break, and reads one statement per type', async () => {
  const first = await president();
  await own.made.done(secretary(), 'endOffice', { id: first, endReason: 'RESIGNED', on: '2024-03-01' });
  await own.hold(home.board, OfficeTitle.VICE_PRESIDENT, 0, '2024-03-01');
  const query =
    'query($id: ID!) { person(id: $id) { before: keyOfficeYears(asOf: "2023-02-28") on: keyOfficeYears(asOf: "2026-03-01") day: keyOfficeYears(asOf: "2026-02-28") offices { title } } }';
  const { data } = await own.made.graph.run(officer, query, { id: own.people[0] });
  expect(data.person).toMatchObject({ before: 0, on: 3, day: 2 });
  await own.seated();
  own.made.graph.statements.length = 0;
  const { errors } = await own.made.graph.run(
    anonymous,
    `{ associations(first: 50) { nodes { nameVi currentTerm { ordinal isOverdue daysToCongress bodies { kind } } head { displayName }
       bodies { kind } officeHolders(first: 5) { nodes { title displayName body { kind } } } } } }`,
  );
  expect(errors).toBeUndefined();
  // Associations, terms, bodies, heads, offices, names, bodies by id, and the rules' day.
  expect(own.made.graph.statements.length).toBeLessThanOrEqual(8);
});

it('counts the deadline from the actual day, and lists what is due', async () => {
  home = await own.seated();
  const query =
    'query($by: Date!) { congressDeadlines(first: 100, dueBy: $by) { nodes { id dueOn isOverdue association { id } } } }';
  const due = async (by: string) =>
    (await own.made.graph.run(anonymous, query, { by })).data.congressDeadlines.nodes.filter(
      (node: any) => node.id === home.term,
    );
  expect(await due('2028-02-29')).toEqual([]);
  expect(await due('2028-03-01')).toEqual([
    { id: home.term, dueOn: '2028-03-01', isOverdue: false, association: { id: home.id } },
  ]);
  own.made.clock.now = () => new Date('2028-03-02T02:00:00Z');
  expect((await due('2028-03-01'))[0].isOverdue).toBe(true);
  own.made.clock.now = () => new Date(`${leadershipDay}T02:00:00Z`);
});

it('keeps the Union’s own offices apart: its staff enters them, from members of any association', async () => {
  const unionOfficer = viewerWith({ accountId: 'acc_union', roles: ['UNION_OFFICER'] });
  const term = await own.made.done(unionOfficer, 'recordTerm', { ordinal: 5, startedOn: '2024-08-01' });
  const bodyId = await own.made.done(unionOfficer, 'createAssociationBody', {
    termId: term,
    kind: 'EXECUTIVE_COMMITTEE',
  });
  await own.made.done(unionOfficer, 'recordOfficeHolding', {
    bodyId,
    personId: own.people[3],
    title: 'MEMBER',
  });
  const of = { bodyId, personId: own.people[4], title: 'MEMBER' };
  expect(await take(own.made.graph, secretary(), 'recordOfficeHolding', of)).toEqual({ code: 'FORBIDDEN' });
  const { data } = await own.made.graph.run(
    anonymous,
    '{ officeHoldings(filter: { ofUnion: true }) { nodes { title association { id } } } terms(filter: { ofUnion: true }) { nodes { ordinal } } }',
  );
  expect(data).toEqual({
    officeHoldings: { nodes: [{ title: 'MEMBER', association: null }] },
    terms: { nodes: [{ ordinal: 5 }] },
  });
});
