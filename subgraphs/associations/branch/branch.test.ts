import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName } from '../../kernel/index.js';
import { type Lives, startLives } from '../association/lives.fixture.js';
import { officer } from '../associations.fixture.js';

let made: Lives;
let own: string;
let top: string;
let head: string;
let count = 0;
const newBranch = (parts: Record<string, unknown> = {}) =>
  made.done(officer, 'createBranch', {
    associationId: own,
    nameVi: `Chi hội ${++count}`,
    validFrom: '2020-01-01',
    ...parts,
  });
let foreign: string;
let closed: string;
beforeAll(async () => {
  made = await startLives();
  own = await made.admitted();
  top = await newBranch({ nameVi: 'Chi hội Gốc' });
  head = (await made.memberOf(own)).personId;
  foreign = await newBranch({ associationId: made.otherId });
  closed = await made.done(officer, 'closeBranch', { id: await newBranch() });
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const secretary = () => made.secretaryOf(own);
const stranger = () => made.stranger;

trio('createBranch', {
  input: () => ({ associationId: own, parentId: top, nameVi: `Chi hội Đức ${++count}`, headId: head }),
  right: secretary,
  wrong: stranger,
  again: 'NAME_TAKEN',
  refusals: [
    ['REQUIRED', { nameVi: ' ' }],
    ['TOO_LONG', { nameVi: 'x'.repeat(301) }],
    ['DATE_IN_FUTURE', { validFrom: '2999-01-01' }],
    ['NAME_TAKEN', { parentId: null, nameVi: 'CHI HỘI GỐC' }],
    ['OTHER_ASSOCIATION', async () => ({ parentId: foreign })],
    ['BRANCH_CLOSED', async () => ({ parentId: closed })],
    ['REFERENCE_NOT_FOUND', { parentId: idFromName('brn', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { unitId: idFromName('adm', 'unknown') }],
    ['NOT_FOUND', { headId: idFromName('per', 'unknown') }],
    ['BAD_USER_INPUT', { headId: idFromName('org', 'of another type') }],
    ['HEAD_NOT_MEMBER', async () => suspendedHead()],
  ],
});

/** A person of the association whose membership rests. */
async function suspendedHead() {
  const { id, personId } = await made.memberOf(own);
  await made.done(made.leaderOf(own), 'suspendMembership', { id, reason: 'Vắng' });
  return { headId: personId };
}

trio('updateBranch', {
  input: async () => ({
    id: await newBranch({ parentId: top }),
    nameVi: `Chi hội Mới ${++count}`,
    headId: head,
  }),
  right: secretary,
  wrong: stranger,
  refusals: [
    ['CONFLICT', { version: 99 }],
    ['REQUIRED', { nameVi: ' ' }],
    ['BRANCH_CLOSED', async () => ({ id: closed })],
    ['NOT_FOUND', { id: idFromName('brn', 'unknown') }],
  ],
});

trio('closeBranch', {
  input: async () => ({ id: await newBranch(), moveMembersToId: top, on: '2024-01-01' }),
  right: secretary,
  wrong: stranger,
  again: 'BRANCH_CLOSED',
  refusals: [
    ['DATE_IN_FUTURE', { on: '2999-01-01' }],
    ['DATE_BEFORE_START', { on: '2019-12-31' }],
    ['OTHER_ASSOCIATION', async () => ({ moveMembersToId: foreign })],
    [
      'BRANCHES_BELOW',
      async () => {
        const id = await newBranch();
        await newBranch({ parentId: id });
        return { id };
      },
    ],
  ],
});

trio('assignMemberToBranch', {
  input: async () => ({ membershipId: (await made.memberOf(own)).id, branchId: top }),
  right: secretary,
  wrong: officerOfNothing,
  unaware: stranger,
  becomes: 'ACTIVE',
  refusals: [
    ['OTHER_ASSOCIATION', async () => ({ branchId: foreign })],
    ['BRANCH_CLOSED', async () => ({ branchId: closed })],
    [
      'MEMBERSHIP_CLOSED',
      async () => {
        const { id } = await made.memberOf(own);
        await made.done(made.leaderOf(own), 'expelMember', {
          id,
          reason: 'Vi phạm',
          votesFor: 3,
          votesTotal: 3,
          hearingOffered: true,
          decisionNumber: '1/QĐ',
        });
        return { membershipId: id };
      },
    ],
  ],
});

/** Sees all memberships and may change none. */
function officerOfNothing() {
  return { ...officer, roles: ['UNION_INSPECTOR'] as const };
}

describe('the tree of branches', () => {
  it('has any depth, no circle, and counts members with those below', async () => {
    const [a, b, c] = [await newBranch(), '', ''];
    const second = b || (await newBranch({ parentId: a }));
    const third = c || (await newBranch({ parentId: second }));
    const circle = { id: a, parentId: third };
    expect(await take(made.graph, secretary(), 'updateBranch', circle)).toEqual({ code: 'PARENT_CYCLE' });
    const itself = { id: a, parentId: a };
    expect(await take(made.graph, secretary(), 'updateBranch', itself)).toEqual({ code: 'PARENT_CYCLE' });
    for (const branchId of [a, third])
      await made.done(secretary(), 'assignMemberToBranch', {
        membershipId: (await made.memberOf(own)).id,
        branchId,
      });
    const query = `query($id: ID!) { branch(id: $id) { memberCount early: memberCount(asOf: "2022-01-01")
      head { id } children { nodes { memberCount children { nodes { id memberCount } } } } } }`;
    const { branch } = await made.ask(anonymous, query, { id: a });
    expect(branch).toEqual({
      memberCount: 2,
      early: 0,
      head: null,
      children: { nodes: [{ memberCount: 1, children: { nodes: [{ id: third, memberCount: 1 }] } }] },
    });
  });

  it('moves members to another branch when one is closed, and lists them by branch', async () => {
    const [old, next] = [await newBranch(), await newBranch()];
    const { id } = await made.memberOf(own);
    await made.done(secretary(), 'assignMemberToBranch', { membershipId: id, branchId: old });
    await made.done(secretary(), 'closeBranch', { id: old, moveMembersToId: next });
    const query = 'query($b: ID!) { memberships(filter: { branchId: $b }) { nodes { id branch { id } } } }';
    const { memberships } = await made.ask(secretary(), query, { b: next });
    expect(memberships.nodes).toEqual([{ id, branch: { id: next } }]);
  });

  it('shows branches of a day, and none of an association that is not known', async () => {
    const id = await newBranch({ validFrom: '2021-01-01' });
    await made.done(officer, 'closeBranch', { id, on: '2022-01-01' });
    const on = async (day: string) =>
      (
        await made.ask(
          anonymous,
          `query($id: ID!) { association(id: $id) { branches(first: 100, asOf: "${day}") { nodes { id } } } }`,
          { id: own },
        )
      ).association.branches.nodes.some((each: { id: string }) => each.id === id);
    expect([await on('2020-12-31'), await on('2021-06-01'), await on('2022-01-01')]).toEqual([
      false,
      true,
      false,
    ]);
    const outside = await made.outside();
    const hidden = await newBranch({ associationId: outside });
    const query = 'query($id: ID!) { branch(id: $id) { id } node(id: $id) { id } }';
    expect(await made.ask(anonymous, query, { id: hidden })).toEqual({ branch: null, node: null });
    expect((await made.ask(made.leaderOf(outside), query, { id: hidden })).branch).toEqual({ id: hidden });
  });
});
