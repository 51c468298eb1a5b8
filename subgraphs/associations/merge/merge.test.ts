import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, system, transact } from '../../kernel/index.js';
import { type Associations, startAssociations } from '../associations.fixture.js';
import {
  AcademicTitleKind,
  ConsentPurpose,
  DegreeLevel,
  Gender,
  WorkSector,
} from '../person/person.enums.js';
import type { CreatePersonInput } from '../person/person.inputs.js';
import { fieldId } from '../research-field/research-field.resolver.js';
import { adoptStrays } from './merge.perform.js';

const first = viewerWith({ accountId: 'acc_first', roles: ['UNION_OFFICER'] });
const second = viewerWith({ accountId: 'acc_second', roles: ['UNION_OFFICER'] });
const leader = viewerWith({ accountId: 'acc_leader', roles: ['UNION_LEADER'] });
const purposeful = { ...second, purpose: 'Đối chiếu hồ sơ trùng' };

let made: Associations;
let graph: TestSubgraph;
beforeAll(async () => {
  made = await startAssociations();
  graph = made.graph;
});
afterAll(() => made?.close());

const { MEMBERSHIP_ADMIN, PUBLIC_PROFILE, STATISTICS, EXPERT_POOL } = ConsentPurpose;
const rows = (sql: string, parameters: unknown[] = []): Promise<any[]> =>
  graph.runtime.orm.em.getConnection().execute(sql, parameters);
const one = async (sql: string, ...parameters: unknown[]) => (await rows(sql, parameters))[0];

const newPerson = (given = 'Trùng', parts: Partial<CreatePersonInput> = {}) => made.newPerson(given, parts);
const newPair = async () => ({ survivorId: await newPerson(), mergedId: await newPerson() });
const reason = 'Cùng một người, nhập hai lần';
const proposed = async (pair?: { survivorId: string; mergedId: string }, more = {}) =>
  made.done(first, 'proposePersonMerge', { ...(pair ?? (await newPair())), reason, ...more });
const merged = async (pair?: { survivorId: string; mergedId: string }, more = {}) =>
  made.done(second, 'approvePersonMerge', { id: await proposed(pair, more) });
const undoProposed = async (id?: string) =>
  made.done(first, 'proposeMergeUndo', { id: id ?? (await merged()), reason: 'Nhầm người' });
const undone = async (id: string) => made.done(second, 'approveMergeUndo', { id: await undoProposed(id) });

const trio = trioOn(() => graph);
const steps = { unaware: () => made.secretary, again: 'ILLEGAL_TRANSITION' };

trio('proposePersonMerge', {
  input: async () => ({ ...(await newPair()), reason, takeFromMerged: ['BIRTH'] }),
  right: first,
  wrong: leader,
  becomes: 'PROPOSED',
  again: 'ALREADY_PROPOSED',
  refusals: [
    ['REQUIRED', { reason: ' ' }],
    ['TOO_LONG', { reason: 'x'.repeat(2_001) }],
    [
      'SAME_PERSON',
      async () => {
        const id = await newPerson();
        return { survivorId: id, mergedId: id };
      },
    ],
    [
      'ALREADY_PROPOSED',
      async () => {
        const pair = await newPair();
        await proposed(pair);
        return { survivorId: pair.mergedId, mergedId: pair.survivorId };
      },
    ],
  ],
});

trio('approvePersonMerge', {
  ...steps,
  input: async () => ({ id: await proposed() }),
  right: second,
  wrong: first,
  becomes: 'MERGED',
});

trio('rejectPersonMerge', {
  ...steps,
  input: async () => ({ id: await proposed(), reason: 'Hai người khác nhau' }),
  right: first,
  wrong: leader,
  becomes: 'REJECTED',
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

trio('proposeMergeUndo', {
  ...steps,
  input: async () => ({ id: await merged(), reason: 'Nhầm người' }),
  right: first,
  wrong: leader,
  becomes: 'UNDO_PROPOSED',
  refusals: [
    ['REASON_REQUIRED', { reason: null }],
    ['ILLEGAL_TRANSITION', async () => ({ id: await proposed() })],
  ],
});

trio('approveMergeUndo', {
  ...steps,
  input: async () => ({ id: await undoProposed() }),
  right: second,
  wrong: first,
  becomes: 'UNDONE',
});

trio('rejectMergeUndo', {
  ...steps,
  input: async () => ({ id: await undoProposed(), reason: 'Đúng là một người' }),
  right: first,
  wrong: leader,
  becomes: 'MERGED',
  refusals: [['REASON_REQUIRED', { reason: null }]],
});

/** All that tables hold, but what only ever grows, and the merges themselves. */
const everything = async () => {
  const tables = await rows(`select tablename as name from pg_tables where schemaname = 'associations'`);
  const grows = ['audit_entry', 'transition', 'idempotency', 'access_log', 'person_merge', 'merge_change'];
  const kept: Record<string, unknown[]> = {};
  for (const { name } of tables.filter((table) => !grows.includes(table.name)))
    kept[name] = (await rows(`select t::text from associations."${name}" t order by 1`)).map(({ t }) => t);
  return kept;
};

/** Two records of one person with something of everything. */
async function twice() {
  const [a, b, c, d] = ['101', '102', '103', '104'].map(fieldId) as [string, string, string, string];
  const same = { level: DegreeLevel.MASTER, institution: 'Trường Đại học Giả Định', year: 2006 };
  const survivorId = await newPerson('Hai', {
    gender: Gender.UNDISCLOSED,
    degrees: [same],
    fields: [
      { fieldId: a, isMain: true },
      { fieldId: b, isMain: false },
    ],
    consents: [MEMBERSHIP_ADMIN, PUBLIC_PROFILE, STATISTICS],
  });
  const mergedId = await newPerson('Hai', {
    birth: { year: 1980, month: 3, day: 4 },
    degrees: [same, { level: DegreeLevel.PHD, year: 2015 }],
    titles: [{ kind: AcademicTitleKind.PROFESSOR, year: 2020 }],
    employments: [{ sector: WorkSector.HEALTH, position: 'Bác sĩ' }],
    fields: [
      { fieldId: c, isMain: true },
      { fieldId: d, isMain: false },
    ],
    consents: [MEMBERSHIP_ADMIN, STATISTICS, EXPERT_POOL],
  });
  await made.done(first, 'withdrawConsent', { id: mergedId, purpose: 'STATISTICS' });
  const older = await made.active(mergedId);
  const younger = await made.applied({ personId: survivorId });
  await rows(
    `insert into associations.account (id, created_at, updated_at, username, person_id, roles, association_ids, is_disabled)
     values (?, now(), now(), ?, ?, '[]', '[]', false)`,
    [`acc_${mergedId}`, mergedId, mergedId],
  );
  return { survivorId, mergedId, older, younger };
}

describe('a merge', () => {
  it('loses nothing, keeps what the rules allow once, and is undone to the last bit', async () => {
    const { survivorId, mergedId, older, younger } = await twice();
    const id = await proposed({ survivorId, mergedId }, { takeFromMerged: ['BIRTH'] });
    const before = await everything();
    await made.done(second, 'approvePersonMerge', { id });

    const { data, errors } = await graph.run(
      purposeful,
      `query($id: ID!, $merge: ID!) {
        person(id: $id) {
          id status gender birth { year month day } isPublic highestDegree consents formerIds
          degrees { level } titles { kind } employments { position } expertise { isMain field { code } }
          memberships { id status mergedInto { id } }
        }
        personMerge(id: $merge) { survivor { id } mergedName changes { entityType moved changed kept } pendingSubgraphs isComplete undoUntil }
      }`,
      { id: mergedId, merge: id },
    );
    expect(errors).toBeUndefined();
    expect(data.person).toMatchObject({
      id: survivorId,
      status: 'DRAFT',
      gender: 'FEMALE',
      birth: { year: 1980, month: 3, day: 4 },
      isPublic: false,
      highestDegree: 'PHD',
      // Given in the merged record alone; STATISTICS was withdrawn there, and only one of the two was public.
      consents: ['EXPERT_POOL', 'MEMBERSHIP_ADMIN'],
      formerIds: [mergedId],
      degrees: [{ level: 'MASTER' }, { level: 'PHD' }],
      titles: [{ kind: 'PROFESSOR' }],
      employments: [{ position: 'Bác sĩ' }],
    });
    expect(data.person.expertise.map((each: any) => [each.field.code, each.isMain])).toEqual([
      ['101', true],
      ['102', false],
      ['103', false],
    ]);
    expect(data.person.memberships).toHaveLength(2);
    expect(data.person.memberships).toContainEqual({
      id: younger,
      status: 'MERGED',
      mergedInto: { id: older },
    });
    expect(data.person.memberships).toContainEqual({ id: older, status: 'ACTIVE', mergedInto: null });
    expect(data.personMerge).toMatchObject({
      survivor: { id: survivorId },
      mergedName: 'Nguyễn Hai',
      pendingSubgraphs: ['awards', 'consultancy', 'research'],
      isComplete: false,
    });
    expect(data.personMerge.changes).toContainEqual({ entityType: 'Degree', moved: 1, changed: 0, kept: 1 });
    expect(data.personMerge.changes).toContainEqual({ entityType: 'Account', moved: 1, changed: 0, kept: 0 });
    expect(data.personMerge.changes).toContainEqual({
      entityType: 'PersonField',
      moved: 1,
      changed: 1,
      kept: 1,
    });
    const old = await one('select * from associations.person where id = ?', mergedId);
    expect(old).toMatchObject({ status: 'MERGED', merged_into_id: survivorId });

    await undone(id);
    expect(await everything()).toEqual(before);
    const back = await graph.run(
      second,
      'query($id: ID!) { person(id: $id) { id status history { step } } }',
      { id: mergedId },
    );
    expect(back.data.person).toEqual({
      id: mergedId,
      status: 'DRAFT',
      history: [{ step: 'create' }, { step: 'merge' }, { step: 'undoMerge' }],
    });
  });

  it('answers the survivor by the old id on every path, in one statement, to who may see it', async () => {
    const pair = {
      survivorId: await newPerson('Mở', { consents: [PUBLIC_PROFILE] }),
      mergedId: await newPerson('Mở', { consents: [PUBLIC_PROFILE] }),
    };
    await merged(pair);
    const query = `query($id: ID!, $r: [_Any!]!) { person(id: $id) { id } node(id: $id) { id } _entities(representations: $r) { ... on Person { id name { full } } } }`;
    graph.statements.length = 0;
    const r = [pair.mergedId, pair.survivorId].map((id) => ({ __typename: 'Person', id }));
    const { data } = await graph.run(anonymous, query, { id: pair.mergedId, r });
    expect(graph.statements).toHaveLength(1);
    const survivor = { id: pair.survivorId };
    expect(data).toMatchObject({ person: survivor, node: survivor, _entities: [survivor, survivor] });
    const listed = await graph.run(
      first,
      '{ people(filter: { search: "nguyen mo" }) { totalCount nodes { id } } }',
    );
    expect(listed.data.people).toEqual({ totalCount: 1, nodes: [survivor] });
    const hidden = await newPair();
    await merged(hidden);
    expect((await graph.run(anonymous, query, { id: hidden.mergedId, r: [] })).data).toMatchObject({
      person: null,
      node: null,
    });
  });

  it('takes what is done by the old id as done to the survivor', async () => {
    const { survivorId, mergedId } = await newPair();
    await merged({ survivorId, mergedId });
    const id = await made.applied({ personId: mergedId });
    const { data } = await graph.run(first, 'query($id: ID!) { membership(id: $id) { person { id } } }', {
      id,
    });
    expect(data.membership.person.id).toBe(survivorId);
    expect(await made.done(first, 'giveConsent', { id: mergedId, purpose: 'STATISTICS' })).toBe(survivorId);
    expect(await take(graph, first, 'proposePersonMerge', { survivorId, mergedId, reason })).toEqual({
      code: 'SAME_PERSON',
    });
  });

  it('goes on in chains, and back the same way', async () => {
    const [a, b, c] = [await newPerson('Một'), await newPerson('Hai'), await newPerson('Ba')];
    const ab = await merged({ mergedId: a, survivorId: b });
    const bc = await merged({ mergedId: b, survivorId: c });
    const who = async (id: string) =>
      (await graph.run(first, 'query($id: ID!) { person(id: $id) { name { given } formerIds } }', { id }))
        .data.person;
    expect(await who(a)).toEqual({ name: { given: 'Ba' }, formerIds: [b, a] });
    await undoProposed(ab);
    expect(await take(graph, second, 'approveMergeUndo', { id: ab })).toEqual({ code: 'SURVIVOR_MERGED' });
    await undone(bc);
    expect(await who(a)).toEqual({ name: { given: 'Hai' }, formerIds: [a] });
    await made.done(second, 'approveMergeUndo', { id: ab });
    expect(await who(a)).toEqual({ name: { given: 'Một' }, formerIds: [] });
  });

  it('is refused where it would be circular, or where one of the two went elsewhere meanwhile', async () => {
    const [a, b, c, d] = [await newPerson(), await newPerson(), await newPerson(), await newPerson()];
    const toB = await proposed({ mergedId: a, survivorId: b });
    const toC = await proposed({ mergedId: a, survivorId: c });
    const onwards = await proposed({ mergedId: d, survivorId: a });
    await made.done(second, 'approvePersonMerge', { id: toB });
    expect(await take(graph, second, 'approvePersonMerge', { id: toC })).toEqual({ code: 'ALREADY_MERGED' });
    expect(await take(graph, second, 'approvePersonMerge', { id: onwards })).toEqual({
      code: 'SURVIVOR_MERGED',
    });
    const back = await take(graph, first, 'proposePersonMerge', { mergedId: b, survivorId: a, reason });
    expect(back).toEqual({ code: 'SAME_PERSON' });
  });

  it('is undone within the days of the rule only', async () => {
    const id = await merged();
    made.clock.now = () => new Date(Date.now() + 31 * 86_400_000);
    expect(await take(graph, first, 'proposeMergeUndo', { id, reason: 'Nhầm' })).toEqual({
      code: 'UNDO_TOO_LATE',
    });
    made.clock.now = () => new Date(Date.now() + 29 * 86_400_000);
    await undoProposed(id);
    made.clock.now = () => new Date();
  });

  it('leaves what was changed since as it is when it is undone', async () => {
    const { survivorId, mergedId } = await newPair();
    const membership = await made.active(mergedId);
    const id = await merged({ survivorId, mergedId });
    await made.done(made.chair, 'suspendMembership', { id: membership, reason: 'Đi xa' });
    await undone(id);
    expect(
      await one('select status, person_id from associations.membership where id = ?', membership),
    ).toEqual({
      status: 'SUSPENDED',
      person_id: mergedId,
    });
  });

  it('is not undone where the person joined the same association anew', async () => {
    const { survivorId, mergedId } = await newPair();
    const standing = await made.active(mergedId);
    await made.applied({ personId: survivorId });
    const id = await merged({ survivorId, mergedId });
    await made.done(viewerWith({ personId: survivorId }), 'resignMembership', { id: standing });
    const { associationId, secretary } = made;
    await made.done(secretary, 'applyForMembership', { associationId, personId: survivorId });
    await undoProposed(id);
    const before = await everything();
    expect(await take(graph, second, 'approveMergeUndo', { id })).toEqual({ code: 'UNDO_BLOCKED' });
    expect(await everything()).toEqual(before);
  });

  it('adopts what was being written for the merged person meanwhile', async () => {
    const { survivorId, mergedId } = await newPair();
    const id = await merged({ survivorId, mergedId });
    await rows(`insert into associations.degree (id, person_id, level) values (?, ?, 'PHD')`, [
      `row_${mergedId}`,
      mergedId,
    ]);
    const ctx = graph.runtime.context({ viewer: system });
    expect(await transact(ctx, adoptStrays)).toBe(1);
    expect(await transact(ctx, adoptStrays)).toBe(0);
    await undone(id);
    expect(await one('select person_id from associations.degree where id = ?', `row_${mergedId}`)).toEqual({
      person_id: mergedId,
    });
  });
});
