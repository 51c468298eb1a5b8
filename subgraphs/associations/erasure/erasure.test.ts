import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { take } from '../../../test/support/trio.js';
import { consume } from '../../kernel/events/consumer.js';
import type { DomainEvent } from '../../kernel/events/index.js';
import { anonymous, system, transact } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { followers } from '../merge/merge.followers.js';
import { ConsentPurpose, DegreeLevel, WorkSector } from '../person/person.enums.js';
import { erasureAcknowledgements, remindOfErasures } from './erasure.followers.js';

const dpo = viewerWith({ accountId: 'acc_dpo', roles: ['DPO'] });
const second = viewerWith({ accountId: 'acc_second', roles: ['UNION_OFFICER'] });
const secret = 'Bí Mật Riêng';
const { MEMBERSHIP_ADMIN, PUBLIC_PROFILE, STATISTICS } = ConsentPurpose;

let made: Associations;
let graph: TestSubgraph;
beforeAll(async () => {
  made = await startAssociations();
  graph = made.graph;
});
afterAll(() => made?.close());

const rows = (sql: string, parameters: unknown[] = []): Promise<any[]> =>
  graph.runtime.orm.em.getConnection().execute(sql, parameters);

/** Somebody with something of everything, an account and an older record that was merged in. */
async function somebody() {
  const newPerson = (parts = {}) =>
    made.newPerson(secret, { consents: [MEMBERSHIP_ADMIN, PUBLIC_PROFILE, STATISTICS], ...parts });
  const degree = { level: DegreeLevel.MASTER, institution: secret, year: 2006 };
  const post = { sector: WorkSector.HEALTH, position: secret };
  const [id, older] = [await newPerson({ degrees: [degree], employments: [post] }), await newPerson()];
  const membership = await made.active(id);
  const merge = await made.done(officer, 'proposePersonMerge', {
    survivorId: id,
    mergedId: older,
    reason: secret,
  });
  await made.done(second, 'approvePersonMerge', { id: merge });
  await made.done(officer, 'updateContact', { personId: id, phone: '0912345678', address: secret });
  await made.done(officer, 'recordPlace', { personId: id, kind: 'NATIVE_PLACE', rawText: secret });
  await made.done(officer, 'recordIdentityDocument', {
    personId: id,
    kind: 'CITIZEN_ID',
    number: '051180001234',
  });
  await rows(
    `insert into associations.account (id, created_at, updated_at, username, person_id, roles, association_ids, is_disabled)
     values (?, now(), now(), 'bi.mat.rieng', ?, '[]', '[]', false)`,
    [`acc_${id}`, id],
  );
  return { id, older, membership, merge };
}

async function erased() {
  const person = await somebody();
  const request = await made.done(viewerWith({ personId: person.id }), 'submitDataSubjectRequest', {
    personId: person.id,
    kind: 'ERASE',
    detail: secret,
  });
  for (const step of ['acknowledgeDataSubjectRequest', 'startDataSubjectRequest', 'grantErasure'])
    await made.done(dpo, step, { id: request });
  return { ...person, request };
}

let sequence = 0;
const answer = (source: string, entityId: string) =>
  consume(graph.runtime, erasureAcknowledgements, {
    source,
    sequence: ++sequence,
    entityType: 'PersonErasureFollowed',
    entityId,
    requestId: 'r',
  } as DomainEvent);
const progress = async (id: string) =>
  (
    await graph.run(
      dpo,
      'query($id: ID!) { dataSubjectRequest(id: $id) { status pendingSubgraphs closedOn detail person { id } } }',
      { id },
    )
  ).data.dataSubjectRequest;

it('forgets a person on every path at once, and keeps no word of him in any table but what only grows', async () => {
  const { id, older, membership, merge } = await erased();
  const paths = `query($id: ID!, $r: [_Any!]!) {
    person(id: $id) { id } node(id: $id) { id } _entities(representations: $r) { ... on Person { id } }
    people(filter: { search: "bi mat rieng" }) { totalCount nodes { id } } }`;
  for (const asked of [id, older])
    for (const viewer of [system, officer, dpo, viewerWith({ personId: id }), made.secretary, anonymous]) {
      const r = [{ __typename: 'Person', id: asked }];
      const { data } = await graph.run(viewer, paths, { id: asked, r });
      expect(data).toMatchObject({ person: null, node: null, _entities: [null] });
      expect(data.people).toEqual({ totalCount: 0, nodes: [] });
    }
  const grows = ['audit_entry', 'transition', 'idempotency', 'access_log'];
  const tables = await rows(`select tablename as name from pg_tables where schemaname = 'associations'`);
  for (const { name } of tables.filter((table) => !grows.includes(table.name))) {
    const found = await rows(`select 1 from associations."${name}" t where t::text ilike any (?::text[])`, [
      `{%${secret}%,%bi.mat.rieng%,%912345678%}`,
    ]);
    expect(found, name).toEqual([]);
  }
  const [tombstone] = await rows('select * from associations.person where id = ?', [id]);
  expect(tombstone).toMatchObject({
    status: 'ERASED',
    birth: null,
    family_name: null,
    gender: 'UNDISCLOSED',
  });
  expect(tombstone.full_name).toMatch(/^ERASED-[0-9a-f]{12}$/);
  // The audit of the erasure itself says what was erased and not what it was.
  const audited = await rows(
    `select before, after from associations.audit_entry where entity_type = 'Person' and entity_id = ? order by id desc limit 1`,
    [id],
  );
  expect(JSON.stringify(audited)).not.toContain(secret);
  const ofPlaces = await rows(
    `select coalesce(before, '{}') || coalesce(after, '{}') as image from associations.audit_entry where entity_type = 'PersonPlace'`,
  );
  expect(ofPlaces.length).toBeGreaterThan(0);
  expect(JSON.stringify(ofPlaces)).not.toContain(secret);
  // What the register needs stays, and leads to nobody.
  const { data } = await graph.run(
    officer,
    'query($id: ID!) { membership(id: $id) { status endedOn person { id } } }',
    { id: membership },
  );
  expect(data.membership).toMatchObject({ status: 'RESIGNED', person: null });
  expect(
    await take(graph, officer, 'proposeMergeUndo', { id: merge, reason: 'Nhầm' }).then(
      async ({ record }) => record && take(graph, second, 'approveMergeUndo', { id: merge }),
    ),
  ).toEqual({ code: 'PERSON_ERASED' });
  const [account] = await rows('select * from associations.account where id = ?', [`acc_${id}`]);
  expect(account).toMatchObject({ person_id: null, is_disabled: true, password_hash: null });
  for (const [mutation, input] of [
    ['giveConsent', { id, purpose: 'STATISTICS' }],
    ['updateContact', { personId: id, address: 'Nơi khác' }],
    ['submitDataSubjectRequest', { personId: older, kind: 'ACCESS' }],
  ] as const)
    expect(await take(graph, officer, mutation, input)).toEqual({ code: 'NOT_FOUND' });
});

it('is done when the last subgraph has confirmed, whatever comes twice', async () => {
  const { request } = await erased();
  expect(await progress(request)).toEqual({
    status: 'ERASING',
    pendingSubgraphs: [...followers],
    closedOn: null,
    detail: null,
    person: null,
  });
  expect(await take(graph, dpo, 'completeDataSubjectRequest', { id: request })).toEqual({
    code: 'ERASURE_PENDING',
  });
  await answer('awards', request);
  await answer('awards', request);
  expect((await progress(request)).pendingSubgraphs).toEqual(['consultancy', 'research']);
  await Promise.all([answer('consultancy', request), answer('research', request)]);
  expect(await progress(request)).toMatchObject({ status: 'DONE', pendingSubgraphs: [] });
  await answer('research', request);
  expect(await progress(request)).toMatchObject({ status: 'DONE' });
});

it('is told again while somebody has not answered', async () => {
  const { request } = await erased();
  const remind = () => transact(graph.runtime.context({ viewer: system }), remindOfErasures);
  const before = await remind();
  await rows(
    `update associations.data_subject_request set updated_at = updated_at - interval '1 hour' where id = ?`,
    [request],
  );
  expect(await remind()).toBe(before + 1);
  for (const follower of followers) await answer(follower, request);
  expect(await remind()).toBe(before);
});
