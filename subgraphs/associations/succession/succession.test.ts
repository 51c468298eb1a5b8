import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { take, trioOn, written } from '../../../test/support/trio.js';
import { anonymous, idFromName } from '../../kernel/index.js';
import { homeAffairs, type Lives, paper, startLives, unionLeader } from '../association/lives.fixture.js';
import { officer } from '../associations.fixture.js';

let made: Lives;
beforeAll(async () => {
  made = await startLives();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const on = '2025-07-01';
const event = (parts: Record<string, unknown>) => ({
  effectiveOn: on,
  legalBasis: paper('2025-06-12'),
  assetPlan: 'Bàn giao toàn bộ',
  ...parts,
});
const register = (parts: Record<string, unknown>) =>
  made.done(unionLeader, 'registerAssociationSuccession', event(parts));
const refused = (parts: Record<string, unknown>) =>
  take(made.graph, unionLeader, 'registerAssociationSuccession', event(parts));

trio('registerAssociationSuccession', {
  input: async () =>
    event({ kind: 'MERGE', predecessorIds: [await made.admitted()], successorIds: [await made.admitted()] }),
  right: unionLeader,
  wrong: officer,
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ['WRONG_PARTIES', { kind: 'SPLIT' }],
    ['WRONG_PARTIES', { kind: 'CONSOLIDATE' }],
    ['WRONG_PARTIES', { predecessorIds: [] }],
    ['REQUIRED', { assetPlan: ' ' }],
    ['TOO_LONG', { assetPlan: 'x'.repeat(2_001) }],
    ['DATE_IN_FUTURE', { effectiveOn: '2999-01-01' }],
    ['REQUIRED', { votesFor: 3 }],
    ['MAJORITY_NOT_REACHED', { votesFor: 50, votesTotal: 100 }],
    ['REQUIRED', { legalBasis: {} }],
    ['BAD_USER_INPUT', { successorIds: ['nonsense'] }],
    ['NOT_FOUND', { successorIds: [idFromName('aso', 'unknown')] }],
    [
      'CIRCULAR_SUCCESSION',
      async () => {
        const id = await made.admitted();
        return { predecessorIds: [id], successorIds: [id] };
      },
    ],
    ['SUCCESSOR_NOT_ACTIVE', async () => ({ successorIds: [await made.inactive()] })],
    ['SUCCESSOR_NOT_ADMITTED', async () => ({ successorIds: [await made.outside()] })],
    ['ILLEGAL_TRANSITION', async () => ({ predecessorIds: [await made.inactive()] })],
  ],
});

const page = `query($id: ID!) { association(id: $id) { nameVi legalStatus status legalEndedOn leftOn successor { id }
  before: memberCount(asOf: "2025-06-30") after: memberCount(asOf: "2025-07-01")
  successors { kind effectiveOn legalBasis { number } assetPlan predecessors { nameVi ended association { id } }
    successors { nameVi association { id } } } predecessors { kind } branches { nodes { nameVi previous { id } } }
  former: branches(asOf: "2025-06-30") { nodes { id } } } }`;
const look = async (id: string, viewer = officer) => (await made.ask(viewer, page, { id })).association;

describe('a merger', () => {
  it('ends one in both lives, moves members and branches, and keeps every count of before', async () => {
    const [from, to] = [await made.admitted(), await made.admitted()];
    const top = await made.done(officer, 'createBranch', {
      associationId: from,
      nameVi: 'Chi hội Măng Đen',
      validFrom: '2020-01-01',
    });
    const both = await made.memberOf(from);
    await made.memberOf(to, both.personId);
    const single = await made.memberOf(from);
    await made.done(made.secretaryOf(from), 'assignMemberToBranch', {
      membershipId: single.id,
      branchId: top,
    });
    await register({ kind: 'MERGE', predecessorIds: [from], successorIds: [to] });

    const ended = await look(from);
    expect(ended).toMatchObject({
      legalStatus: 'MERGED',
      status: 'SUCCEEDED',
      legalEndedOn: on,
      leftOn: on,
      successor: { id: to },
      before: 2,
      after: 0,
      predecessors: [],
      branches: { nodes: [] },
      former: { nodes: [{ id: top }] },
    });
    expect(ended.successors).toMatchObject([
      {
        kind: 'MERGE',
        effectiveOn: on,
        assetPlan: 'Bàn giao toàn bộ',
        predecessors: [{ ended: true, association: { id: from } }],
        successors: [{ association: { id: to } }],
      },
    ]);
    expect(await look(to)).toMatchObject({
      before: 1,
      after: 2,
      predecessors: [{ kind: 'MERGE' }],
      branches: { nodes: [{ nameVi: 'Chi hội Măng Đen', previous: { id: top } }] },
    });
    // Still a page of its own, without what is internal.
    const seen = await look(from, anonymous);
    expect(seen.successors[0].assetPlan).toBeNull();

    const query = `query($id: ID!) { memberships(filter: { associationId: $id, statuses: [ACTIVE] }) { nodes {
      admittedOn cardNumber branch { nameVi } previous { id status endedOn } history { step role documents } } } }`;
    const { memberships } = await made.ask(made.secretaryOf(to), query, { id: to });
    const moved = memberships.nodes.find((each: any) => each.branch);
    expect(moved).toMatchObject({
      admittedOn: on,
      branch: { nameVi: 'Chi hội Măng Đen' },
      history: [{ step: 'create', role: 'SYSTEM' }],
    });
    const [old] = await made.rows('select status, ended_on::text from associations.membership where id = ?', [
      single.id,
    ]);
    expect(old).toEqual({ status: 'TRANSFERRED', ended_on: on });
  });

  it('takes over claims, services, pools and petitions, each with its history; what is settled stays', async () => {
    const [from, to] = [await made.admitted(), await made.admitted()];
    const { id: membershipId, personId } = await made.memberOf(from);
    const schedule = await made.done(made.secretaryOf(from), 'setFeeSchedule', {
      associationId: from,
      year: 2024,
      dueOn: '2024-03-31',
      resolutionNumber: '1/NQ-BCH',
      rates: [{ amount: { amount: 100_000, currency: 'VND' } }],
    });
    await made.done(made.secretaryOf(from), 'issueFeeDues', { id: schedule });
    const [due] = await made.rows('select id from associations.fee_due where membership_id = ?', [
      membershipId,
    ]);
    const agency = await made.done(officer, 'createOrganization', {
      code: 'SỞ-MẪU',
      nameVi: 'Sở Mẫu',
      kind: 'STATE_AGENCY',
    });
    let services = 0;
    const newService = () =>
      made.done(officer, 'createPublicService', {
        code: `DV-${++services}`,
        nameVi: 'Tư vấn',
        kind: 'CONSULTING',
        unit: 'hồ sơ',
      });
    const assign = async (associationId: string, publicServiceId: string) =>
      made.done(made.secretaryOf(associationId), 'proposeServiceAssignment', {
        publicServiceId,
        associationId,
        organizationId: agency,
        startOn: '2024-01-01',
      });
    const shared = await newService();
    const [service, doubled] = [await assign(from, await newService()), await assign(from, shared)];
    await assign(to, shared);
    const pool = await made.done(made.leaderOf(from), 'nominateSuccessor', {
      associationId: from,
      personId,
      targetTitle: 'Chủ tịch',
      term: '2025–2030',
    });
    const petition = await made.done(made.secretaryOf(from), 'draftPetition', {
      kind: 'RIGHTS',
      petitionerKind: 'ASSOCIATION',
      personId: null,
      associationId: from,
      writtenOn: '2025-03-02',
      title: 'Đề nghị hỗ trợ trụ sở',
      text: 'Nội dung',
    });
    await register({ kind: 'MERGE', predecessorIds: [from], successorIds: [to] });
    const owner = async (table: string, id: string) =>
      (await made.rows(`select association_id as id from associations.${table} where id = ?`, [id]))[0]!.id;
    expect(await owner('service_assignment', service)).toBe(to);
    // The successor has that one already.
    expect(await owner('service_assignment', doubled)).toBe(from);
    expect(await owner('successor_entry', pool)).toBe(to);
    expect(await owner('petition', petition)).toBe(to);
    const [claim] = await made.rows(
      `select d.association_id as of, m.previous_id as former from associations.fee_due d
       join associations.membership m on m.id = d.membership_id where d.id = ?`,
      [due!.id],
    );
    expect(claim).toEqual({ of: to, former: membershipId });
    const history = await made.rows(
      `select entity_type, extra from associations.transition where step = 'succeed' and entity_id = any(?::text[]) order by 1`,
      [`{${[due!.id, service, pool, petition].join(',')}}`],
    );
    expect(history.map(({ entity_type, extra }: any) => [entity_type, extra])).toEqual(
      ['FeeDue', 'Petition', 'ServiceAssignment', 'SuccessorEntry'].map((name) => [name, { on, from, to }]),
    );
  });

  it('goes on as a member who had only applied there, and with the card told apart', async () => {
    const [from, to] = [await made.admitted(), await made.admitted()];
    const member = await made.memberOf(from, undefined, { cardNumber: '007' });
    await made.memberOf(to, undefined, { cardNumber: '007' });
    await made.done(officer, 'giveConsent', {
      id: member.personId,
      purpose: 'MEMBERSHIP_ADMIN',
      associationId: to,
    });
    await made.done(made.secretaryOf(to), 'applyForMembership', {
      associationId: to,
      personId: member.personId,
    });
    await register({ kind: 'MERGE', predecessorIds: [from], successorIds: [to] });
    const rows = await made.rows(
      `select status, card_number from associations.membership
       where association_id = ? and person_id = ? order by status`,
      [to, member.personId],
    );
    expect(rows).toEqual([
      { status: 'ACTIVE', card_number: expect.stringMatching(/^S-\d+\/007$/) },
      { status: 'TRANSFERRED', card_number: null },
    ]);
  });
});

describe('a split', () => {
  it('needs a place for every member, and follows branches, names and the rest', async () => {
    const from = await made.admitted();
    const [north, south] = [await made.admitted(), await made.admitted()];
    const parent = await made.done(officer, 'createBranch', {
      associationId: from,
      nameVi: 'Bắc',
      validFrom: '2020-01-01',
    });
    const child = await made.done(officer, 'createBranch', {
      associationId: from,
      parentId: parent,
      nameVi: 'Bắc 1',
      validFrom: '2020-01-01',
    });
    const [inBranch, named] = [await made.memberOf(from), await made.memberOf(from)];
    await made.memberOf(from);
    await made.done(officer, 'assignMemberToBranch', { membershipId: inBranch.id, branchId: child });
    const parties = { kind: 'SPLIT', predecessorIds: [from], successorIds: [north, south] };
    const before = await written(made.graph);
    expect(await refused(parties)).toEqual({ code: 'MEMBERS_LEFT' });
    const plan = { successorId: north, branchIds: [parent], membershipIds: [named.id] };
    expect(await refused({ ...parties, plan: [plan] })).toEqual({ code: 'MEMBERS_LEFT' });
    const twice = [plan, { successorId: south, membershipIds: [named.id] }];
    expect(await refused({ ...parties, plan: twice })).toEqual({ code: 'INVALID_VALUE' });
    const unknown = [{ ...plan, branchIds: [idFromName('brn', 'unknown')] }];
    expect(await refused({ ...parties, plan: unknown })).toEqual({ code: 'REFERENCE_NOT_FOUND' });
    const stranger = [{ ...plan, successorId: made.associationId }];
    expect(await refused({ ...parties, plan: stranger })).toEqual({ code: 'REFERENCE_NOT_FOUND' });
    expect(await written(made.graph)).toEqual(before);

    await register({ ...parties, plan: [plan, { successorId: south, takesRest: true }] });
    expect(await look(from)).toMatchObject({
      legalStatus: 'SPLIT',
      status: 'SUCCEEDED',
      successor: null,
      after: 0,
    });
    expect(await look(north)).toMatchObject({ after: 2 });
    expect((await look(north)).branches.nodes.map(({ nameVi }: any) => nameVi)).toEqual(['Bắc', 'Bắc 1']);
    expect(await look(south)).toMatchObject({ after: 1 });
    const [row] = await made.rows(
      `select p.name_vi as parent from associations.branch b join associations.branch p on p.id = b.parent_id
       where b.previous_id = ?`,
      [child],
    );
    expect(row).toEqual({ parent: 'Bắc' });
  });
});

it('separates a part, the rest going on', async () => {
  const [from, part] = [await made.admitted(), await made.admitted()];
  const [leaves] = [await made.memberOf(from), await made.memberOf(from)];
  await register({
    kind: 'SEPARATE',
    predecessorIds: [from],
    successorIds: [part],
    plan: [{ successorId: part, membershipIds: [leaves.id] }],
  });
  expect(await look(from)).toMatchObject({ legalStatus: 'ACTIVE', status: 'ADMITTED', before: 2, after: 1 });
  expect(await look(part)).toMatchObject({ after: 1, predecessors: [{ kind: 'SEPARATE' }] });
});

it('consolidates two into a new one', async () => {
  const ids = [await made.admitted(), await made.admitted()];
  const to = await made.admitted();
  const shared = await made.memberOf(ids[0]!);
  await made.memberOf(ids[1]!, shared.personId);
  await register({ kind: 'CONSOLIDATE', predecessorIds: ids, successorIds: [to] });
  for (const id of ids)
    expect(await look(id)).toMatchObject({ legalStatus: 'CONSOLIDATED', successor: { id: to } });
  // Who was a member of both is one member.
  expect(await look(to)).toMatchObject({ after: 1 });
});

it('follows the territory: who stands on both sides goes on, the other ends', async () => {
  const [kept, gone] = [await made.admitted(), await made.admitted()];
  await made.memberOf(gone);
  await made.memberOf(kept);
  await register({ kind: 'TERRITORIAL_REORG', predecessorIds: [kept, gone], successorIds: [kept] });
  expect(await look(kept)).toMatchObject({ legalStatus: 'ACTIVE', status: 'ADMITTED', before: 1, after: 2 });
  expect(await look(gone)).toMatchObject({ legalStatus: 'MERGED', status: 'SUCCEEDED', after: 0 });
});

it('renames an association, which keeps its names and is found by them', async () => {
  const id = await made.registered({ nameVi: 'Hội Cầu đường cũ', nameEn: 'Old' });
  const rename = { kind: 'RENAME', predecessorIds: [id], successorIds: [id], assetPlan: null };
  expect(await refused(rename)).toEqual({ code: 'REQUIRED' });
  expect(await refused({ ...rename, newNameVi: 'Hội A' })).toEqual({ code: 'NAME_TAKEN' });
  const newNameVi = 'Hội Khoa học kỹ thuật Cầu đường';
  expect(await refused({ ...rename, successorIds: [await made.admitted()], newNameVi })).toEqual({
    code: 'WRONG_PARTIES',
  });
  await register({ ...rename, newNameVi });
  await register({ ...rename, newNameVi: 'Hội Giao thông', effectiveOn: '2025-09-01' });
  const early = { ...rename, newNameVi: 'Hội Sớm', effectiveOn: '2025-08-01' };
  expect(await refused(early)).toEqual({ code: 'DATE_BEFORE_START' });
  const query = `query($id: ID!) { association(id: $id) { nameVi nameEn status a: name(asOf: "2020-01-01")
    b: name(asOf: "2025-07-01") c: name nameHistory { nameVi validFrom validTo }
    successors { kind predecessors { nameVi } successors { nameVi ended } } } }`;
  const { association } = await made.ask(anonymous, query, { id });
  expect(association).toMatchObject({
    nameVi: 'Hội Giao thông',
    nameEn: 'Old',
    status: 'ADMITTED',
    a: 'Hội Cầu đường cũ',
    b: newNameVi,
    c: 'Hội Giao thông',
    nameHistory: [
      { nameVi: 'Hội Cầu đường cũ', validFrom: null, validTo: on },
      { nameVi: newNameVi, validFrom: on, validTo: '2025-09-01' },
      { nameVi: 'Hội Giao thông', validFrom: '2025-09-01', validTo: null },
    ],
  });
  expect(association.successors[0]).toEqual({
    kind: 'RENAME',
    predecessors: [{ nameVi: 'Hội Cầu đường cũ' }],
    successors: [{ nameVi: newNameVi, ended: false }],
  });
  const found = await made.ask(
    anonymous,
    '{ associations(filter: { search: "cau duong cu" }) { nodes { id } } }',
  );
  expect(found.associations.nodes).toEqual([{ id }]);
});

it('lists successions by kind and day, and names no association that is not known', async () => {
  const hidden = [await made.outside(), await made.outside()];
  const id = await register({ kind: 'SEPARATE', predecessorIds: [hidden[0]], successorIds: [hidden[1]] });
  const query =
    'query($id: ID!) { successionEvent(id: $id) { predecessors { nameVi } successors { nameVi } } }';
  expect(await made.ask(anonymous, query, { id })).toEqual({
    successionEvent: { predecessors: [], successors: [] },
  });
  const list = `{ successionEvents(filter: { kinds: [SEPARATE], effectiveFrom: "2025-07-01", effectiveTo: "2025-07-02" }) {
    totalCount nodes { kind } } }`;
  const { successionEvents } = await made.ask(homeAffairs, list);
  expect(successionEvents.totalCount).toBe(2);
});
