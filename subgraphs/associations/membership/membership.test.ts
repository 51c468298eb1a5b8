import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSubgraph, type TestSubgraph, viewerWith } from '../../../test/support/subgraph.js';
import { verifyAudit } from '../../kernel/audit.js';
import { anonymous, system, type Viewer } from '../../kernel/index.js';
import {
  AssociationKind,
  AssociationScope,
  LegalStatus,
  UnionMembershipStatus,
} from '../association/association.enums.js';
import { registerAssociation } from '../association/association.service.js';
import { ConsentPurpose, Gender, ProvinceLink } from '../person/person.enums.js';
import { createPerson } from '../person/person.service.js';
import { associations } from '../subgraph.js';

let graph: TestSubgraph;
let associationId: string;
let otherId: string;
let people: string[];

const officer = viewerWith({ roles: ['UNION_OFFICER'] });
const secretary = () => viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [associationId] });
const chair = () => viewerWith({ roles: ['ASSOC_LEADER'], associationIds: [associationId] });
const stranger = () => viewerWith({ roles: ['ASSOC_SECRETARY', 'ASSOC_LEADER'], associationIds: [otherId] });

async function newAssociation(code: string) {
  const ctx = graph.runtime.context({ viewer: system });
  const { id } = await registerAssociation(ctx, {
    code,
    nameVi: `Hội ${code}`,
    kind: AssociationKind.SECTORAL,
    scope: AssociationScope.PROVINCE,
    legalStatus: LegalStatus.ACTIVE,
    status: UnionMembershipStatus.ADMITTED,
    fieldIds: [],
  });
  return id;
}

async function newPerson(given: string, parts: { consents?: ConsentPurpose[]; birthYear?: number } = {}) {
  const ctx = graph.runtime.context({ viewer: system });
  const { id } = await createPerson(ctx, {
    name: { family: 'Nguyễn', given },
    gender: Gender.FEMALE,
    birth: { year: parts.birthYear ?? 1980 },
    provinceLink: ProvinceLink.RESIDENT,
    degrees: [],
    titles: [],
    employments: [],
    fields: [],
    consents: parts.consents ?? [ConsentPurpose.MEMBERSHIP_ADMIN],
    consentChannel: 'PAPER_FORM',
  });
  return id;
}

beforeAll(async () => {
  graph = await startTestSubgraph(associations);
  associationId = await newAssociation('A');
  otherId = await newAssociation('B');
  people = await Promise.all(['Thử', 'Ví Dụ', 'Nháp', 'Mẫu'].map((given) => newPerson(given)));
});
afterAll(() => graph.close());

const mutation = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { membership { id status cardNumber allowedActions { name allowed code } history { step to reason } } userErrors { code message path } } }`;
const apply = (viewer: Viewer, input: object) =>
  graph.run(viewer, mutation('applyForMembership', 'ApplyForMembershipInput'), { input });
const take = (viewer: Viewer, name: string, type: string, input: object) =>
  graph.run(viewer, mutation(name, type), { input });

async function applied(personId: string) {
  const { data } = await apply(secretary(), { associationId, personId });
  return data.applyForMembership.membership.id as string;
}
async function active() {
  const id = await applied(await newPerson('Thật'));
  await take(secretary(), 'startMembershipReview', 'MembershipStepInput', { id });
  await take(chair(), 'admitMember', 'AdmitMemberInput', { id, cardNumber: id, decisionNumber: '1/QĐ' });
  return id;
}

describe('applying', () => {
  it('refuses the anonymous and the wrong secretary, and writes nothing', async () => {
    const before = await graph.rowCount();
    const input = { associationId, personId: people[0] };
    expect((await apply(anonymous, input)).errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    expect((await apply(stranger(), input)).errors?.[0].extensions.code).toBe('FORBIDDEN');
    expect(await graph.rowCount()).toBe(before);
  });

  it('works for the secretary, once per key, and for nobody twice', async () => {
    const input = { associationId, personId: people[0], idempotencyKey: 'k1' };
    const first = await apply(secretary(), input);
    expect(first.data.applyForMembership.membership.status).toBe('APPLIED');
    expect((await apply(secretary(), input)).data.applyForMembership.membership.id).toBe(
      first.data.applyForMembership.membership.id,
    );
    const again = await apply(secretary(), { associationId, personId: people[0] });
    expect(again.data.applyForMembership.userErrors[0].code).toBe('DUPLICATE_OPEN_MEMBERSHIP');
  });

  it.each([
    ['CONSENT_MISSING', () => newPerson('Không', { consents: [] })],
    ['UNDER_AGE', () => newPerson('Trẻ', { birthYear: new Date().getFullYear() - 10 })],
  ])('answers %s and writes nothing', async (code, make) => {
    const personId = await make();
    const before = await graph.rowCount();
    const { data } = await apply(secretary(), { associationId, personId });
    expect(data.applyForMembership.userErrors[0].code).toBe(code);
    expect(await graph.rowCount()).toBe(before);
  });

  it('answers BAD_USER_INPUT for a malformed id', async () => {
    const { errors } = await apply(secretary(), { associationId: 'nonsense', personId: people[1] });
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});

const steps: [
  name: string,
  type: string,
  who: () => Viewer,
  wrong: () => Viewer,
  ready: () => Promise<string>,
  extra: object,
  to: string,
][] = [
  [
    'startMembershipReview',
    'MembershipStepInput',
    secretary,
    chair,
    async () => applied(await newPerson('R')),
    {},
    'UNDER_REVIEW',
  ],
  [
    'suspendMembership',
    'SuspendMembershipInput',
    chair,
    secretary,
    active,
    { reason: 'Vắng lâu' },
    'SUSPENDED',
  ],
  [
    'strikeOffMember',
    'StrikeOffMemberInput',
    chair,
    secretary,
    active,
    { reason: 'Nợ hội phí', unpaidFeeYears: 2, noticesSentOn: ['2024-01-01', '2024-06-01'] },
    'STRUCK_OFF',
  ],
  [
    'expelMember',
    'ExpelMemberInput',
    chair,
    secretary,
    active,
    { reason: 'Vi phạm', votesFor: 2, votesTotal: 3, hearingOffered: true, decisionNumber: '2/QĐ' },
    'EXPELLED',
  ],
  ['recordMemberDeath', 'MembershipStepInput', secretary, chair, active, {}, 'DECEASED'],
];

describe.each(steps)('%s', (name, type, who, wrong, ready, extra, to) => {
  it('lets the right one through and the others not', async () => {
    const id = await ready();
    const before = await graph.rowCount();
    expect((await take(anonymous, name, type, { id, ...extra })).errors?.[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await take(wrong(), name, type, { id, ...extra })).errors?.[0].extensions.code).toBe('FORBIDDEN');
    expect((await take(stranger(), name, type, { id, ...extra })).errors?.[0].extensions.code).toBe(
      'NOT_FOUND',
    );
    expect(await graph.rowCount()).toBe(before);
    const { data, errors } = await take(who(), name, type, { id, ...extra });
    expect(errors).toBeUndefined();
    expect(data[name]).toMatchObject({ membership: { status: to }, userErrors: [] });
    const again = await take(who(), name, type, { id, ...extra });
    expect(again.data[name].userErrors[0].code).toBe('ILLEGAL_TRANSITION');
  });
});

it('takes a step once per idempotency key, and refuses a key that is too long', async () => {
  const input = { id: await active(), reason: 'Vắng lâu', idempotencyKey: 'suspend-once' };
  const first = await take(chair(), 'suspendMembership', 'SuspendMembershipInput', input);
  const rows = await graph.rowCount();
  expect(await take(chair(), 'suspendMembership', 'SuspendMembershipInput', input)).toEqual(first);
  expect(await graph.rowCount()).toBe(rows);
  const long = { ...input, idempotencyKey: 'k'.repeat(101) };
  const { errors } = await take(chair(), 'suspendMembership', 'SuspendMembershipInput', long);
  expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
});

describe('refusals of steps', () => {
  it.each([
    ['suspendMembership', 'SuspendMembershipInput', {}, 'REASON_REQUIRED'],
    [
      'strikeOffMember',
      'StrikeOffMemberInput',
      { reason: 'x', noticesSentOn: ['2024-01-01'] },
      'TWO_NOTICES_NEEDED',
    ],
    [
      'strikeOffMember',
      'StrikeOffMemberInput',
      { reason: 'x', unpaidFeeYears: 1, noticesSentOn: ['2024-01-01', '2024-02-01'] },
      'FEES_NOT_OVERDUE_LONG_ENOUGH',
    ],
    [
      'expelMember',
      'ExpelMemberInput',
      { reason: 'x', votesFor: 1, votesTotal: 3, hearingOffered: true, decisionNumber: '2' },
      'MAJORITY_NOT_REACHED',
    ],
    [
      'expelMember',
      'ExpelMemberInput',
      { reason: 'x', votesFor: 3, votesTotal: 3, hearingOffered: false, decisionNumber: '2' },
      'HEARING_NEEDED',
    ],
  ])('%s with %3$o', async (name, type, extra, code) => {
    const id = await active();
    const before = await graph.rowCount();
    const { data } = await take(chair(), name, type, { id, ...extra });
    expect(data[name].userErrors[0].code).toBe(code);
    expect(data[name].membership).toBeNull();
    expect(await graph.rowCount()).toBe(before);
  });
});

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
    { id: associationId, after: a.memberships.pageInfo.endCursor },
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
  const hidden = await newPerson('Kín');
  const open = await newPerson('Mở', {
    consents: [ConsentPurpose.MEMBERSHIP_ADMIN, ConsentPurpose.PUBLIC_PROFILE],
  });
  await applied(hidden);
  await applied(open);
  const query =
    'query($a: ID!, $b: ID!) { hidden: person(id: $a) { gender } open: person(id: $b) { gender ageBand { from } } }';
  const ask = async (viewer: Viewer) => (await graph.run(viewer, query, { a: hidden, b: open })).data;
  expect(await ask(secretary())).toMatchObject({ hidden: { gender: 'FEMALE' }, open: { gender: 'FEMALE' } });
  expect(await ask(stranger())).toEqual({ hidden: null, open: { gender: null, ageBand: null } });
  expect(await ask(anonymous)).toEqual({ hidden: null, open: { gender: null, ageBand: null } });
  const listed = await graph.run(
    stranger(),
    '{ people(first: 100, filter: { search: "kin" }) { totalCount nodes { id } } }',
  );
  expect(listed.data.people).toEqual({ totalCount: 0, nodes: [] });
});

it('keeps an audit whose chain holds and cannot be altered', async () => {
  const em = graph.runtime.orm.em.fork() as any;
  expect(await verifyAudit(em, 'associations')).toBeNull();
  await expect(em.execute(`update associations.audit_entry set reason = 'x'`)).rejects.toThrow(/append-only/);
});
