import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.js';
import { verifyAudit } from '../../kernel/audit.js';
import { anonymous, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose } from '../person/person.enums.js';

let made: Associations;
let graph: TestSubgraph;
beforeAll(async () => {
  made = await startAssociations();
  graph = made.graph;
});
afterAll(() => made.close());

const secretary = () => made.secretary;
const chair = () => made.chair;
const stranger = () => made.stranger;
const active = () => made.active();

describe('reading', () => {
  it('hides memberships from the public on every path', async () => {
    const id = await active();
    const query = `query($id: ID!) { membership(id: $id) { id } memberships { totalCount nodes { id } } node(id: $id) { id }
      _entities(representations: [{ __typename: "Membership", id: "${id}" }]) { ... on Membership { id } } }`;
    const { data, errors } = await graph.run(anonymous, query, { id });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      membership: null,
      memberships: { totalCount: 0, nodes: [] },
      node: null,
      _entities: [null],
    });
    const seen = await graph.run(secretary(), query, { id });
    expect(seen.data.membership.id).toBe(id);
    expect(seen.data.memberships.totalCount).toBeGreaterThan(0);
  });

  it('answers what is allowed from the table that judges', async () => {
    const id = await active();
    const { data } = await graph.run(
      chair(),
      'query($id: ID!) { membership(id: $id) { allowedActions { name allowed code } } }',
      { id },
    );
    const actions = Object.fromEntries(data.membership.allowedActions.map((a: any) => [a.name, a.allowed]));
    expect(actions).toEqual({
      suspend: true,
      resign: false,
      strikeOff: true,
      expel: true,
      recordDeath: false,
      recordDissolution: false,
      transfer: false,
      endWithAssociation: false,
      endWithErasure: false,
    });
  });

  it('takes one statement per entity type, whatever the page', async () => {
    for (let i = 0; i < 5; i++) await active();
    graph.statements.length = 0;
    await graph.run(
      officer,
      '{ memberships(first: 50) { nodes { id association { nameVi } person { name { full } } history { step } } } }',
    );
    expect(graph.statements).toHaveLength(4);
  });
});

it('pages a list inside a list in one statement for all parents, and counts in one', async () => {
  for (let i = 0; i < 3; i++) await active();
  graph.statements.length = 0;
  const { data, errors } = await graph.run(
    officer,
    '{ associations { nodes { code memberships(first: 2) { totalCount nodes { id status appliedOn } pageInfo { hasNextPage endCursor } } } } }',
  );
  expect(errors).toBeUndefined();
  expect(graph.statements).toHaveLength(3);
  const [a, b] = data.associations.nodes;
  expect(a.memberships).toMatchObject({ nodes: { length: 2 }, pageInfo: { hasNextPage: true } });
  expect(b.memberships).toEqual({
    totalCount: 0,
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
  const next = await graph.run(
    officer,
    'query($id: ID!, $after: String) { association(id: $id) { memberships(first: 100, after: $after) { totalCount nodes { id } } } }',
    { id: made.associationId, after: a.memberships.pageInfo.endCursor },
  );
  const rest = next.data.association.memberships.nodes.map(({ id }: { id: string }) => id);
  expect(rest).toHaveLength(a.memberships.totalCount - 2);
  expect(rest).not.toContain(a.memberships.nodes[0].id);
});

it.each([
  'x',
  'bnVsbA',
  Buffer.from('{"o":"appliedOn:DESC,id:DESC","v":[1,2]}').toString('base64url'),
  'a'.repeat(3000),
])('answers BAD_USER_INPUT for the cursor %s', async (after) => {
  const { errors } = await graph.run(
    officer,
    'query($after: String) { memberships(after: $after) { nodes { id } } }',
    { after },
  );
  expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(JSON.stringify(errors)).not.toMatch(/select|stack/i);
});

it('shows a member to the own secretary alone, and a public profile to all without its internal fields', async () => {
  const hidden = await made.newPerson('Kín');
  const open = await made.newPerson('Mở', {
    consents: [ConsentPurpose.MEMBERSHIP_ADMIN, ConsentPurpose.PUBLIC_PROFILE],
  });
  await made.applied({ personId: hidden });
  await made.applied({ personId: open });
  const query =
    'query($a: ID!, $b: ID!) { hidden: person(id: $a) { gender } open: person(id: $b) { gender ageBand { from } } }';
  const ask = async (viewer: Viewer) => (await graph.run(viewer, query, { a: hidden, b: open })).data;
  expect(await ask(secretary())).toMatchObject({ hidden: { gender: 'FEMALE' }, open: { gender: 'FEMALE' } });
  expect(await ask(stranger())).toEqual({ hidden: null, open: { gender: null, ageBand: null } });
  expect(await ask(anonymous)).toEqual({ hidden: null, open: { gender: null, ageBand: null } });
  const listed = await graph.run(
    stranger(),
    '{ people(first: 50, filter: { search: "kin" }) { totalCount nodes { id } } }',
  );
  expect(listed.data.people).toEqual({ totalCount: 0, nodes: [] });
});

it('keeps an audit whose chain holds and cannot be altered', async () => {
  const em = graph.runtime.orm.em.fork() as any;
  expect(await verifyAudit(em, 'associations')).toBeNull();
  await expect(em.execute(`update associations.audit_entry set reason = 'x'`)).rejects.toThrow(/append-only/);
});
