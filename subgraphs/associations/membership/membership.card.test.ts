import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName, type Viewer } from '../../kernel/index.js';
import { type Associations, officer, startAssociations } from '../associations.fixture.js';
import { ConsentPurpose, WorkSector } from '../person/person.enums.js';

let made: Associations;
beforeAll(async () => {
  made = await startAssociations();
});
afterAll(() => made.close());

const { MEMBERSHIP_ADMIN, PUBLIC_PROFILE } = ConsentPurpose;
const secretary = () => made.secretary;
const trio = trioOn(() => made.graph);

trio('issueMembershipCard', {
  input: async () => ({ id: await made.active() }),
  right: secretary,
  wrong: () => made.chair,
  unaware: () => made.stranger,
  becomes: 'ACTIVE',
  refusals: [
    ['NOT_A_MEMBER', async () => ({ id: await made.applied() })],
    ['NOT_A_MEMBER', async () => ({ id: await made.suspended() })],
    ['NOT_FOUND', { id: idFromName('mem', 'unknown') }],
  ],
});

describe('a card', () => {
  const issue = async (id: string): Promise<string> => {
    await made.done(secretary(), 'issueMembershipCard', { id });
    const query = 'query($id: ID!) { membership(id: $id) { cardCode } }';
    return (await made.graph.run(secretary(), query, { id })).data.membership.cardCode;
  };
  const verify = async (code: string, viewer: Viewer = anonymous) =>
    (
      await made.graph.run(
        viewer,
        'query($code: ID!) { verifyMembershipCard(code: $code) { status displayName category association { id } } }',
        { code },
      )
    ).data.verifyMembershipCard;

  it('is verified by anybody who has its code, with the name only of who agreed', async () => {
    const open = await made.newPerson('Mở', { consents: [MEMBERSHIP_ADMIN, PUBLIC_PROFILE] });
    const [hidden, shown] = [await issue(await made.active()), await issue(await made.active(open))];
    expect(hidden).toMatch(/^crd_/);
    const expected = { status: 'VALID', category: 'FULL', association: { id: made.associationId } };
    expect(await verify(shown)).toEqual({ ...expected, displayName: 'Nguyễn Mở' });
    // Not even a secretary reads more by a code than the public does.
    for (const viewer of [anonymous, secretary()])
      expect(await verify(hidden, viewer)).toEqual({ ...expected, displayName: null });
  });

  it('says what became of the membership', async () => {
    const id = await made.active();
    const code = await issue(id);
    await made.done(made.chair, 'suspendMembership', { id, reason: 'Vắng' });
    expect((await verify(code)).status).toBe('SUSPENDED');
    await made.done(made.chair, 'strikeOffMember', {
      id,
      reason: 'Mất liên lạc',
      noticesSentOn: ['2024-01-01', '2024-02-01'],
    });
    expect((await verify(code)).status).toBe('ENDED');
    const { data } = await made.graph.run(
      secretary(),
      'query($id: ID!) { membership(id: $id) { endReason } }',
      { id },
    );
    expect(data.membership.endReason).toBe('Mất liên lạc');
  });

  it('expires, and a new one takes its place', async () => {
    const id = await made.active();
    made.clock.now = () => new Date('2024-02-29T03:00:00Z');
    const old = await issue(id);
    made.clock.now = () => new Date('2029-02-27T03:00:00Z');
    expect((await verify(old)).status).toBe('VALID');
    made.clock.now = () => new Date('2029-02-28T03:00:00Z');
    expect((await verify(old)).status).toBe('EXPIRED');
    const anew = await issue(id);
    expect([await verify(old), (await verify(anew)).status]).toEqual([null, 'VALID']);
    made.clock.now = () => new Date();
  });

  it('cannot be guessed by ids, and is in no audit', async () => {
    const id = await made.active();
    const code = await issue(id);
    for (const guess of [idFromName('crd', id), id.replace('mem', 'crd')])
      expect(await verify(guess)).toBeNull();
    const { errors } = await made.graph.run(
      anonymous,
      '{ verifyMembershipCard(code: "garbage") { status } }',
    );
    expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
    const rows = await made.graph.runtime.orm.em
      .getConnection()
      .execute('select 1 from associations.audit_entry where after::text like ?', [`%${code}%`]);
    expect(rows).toEqual([]);
  });
});

describe('membership through an employer', () => {
  it('is worked out on any day, counts nowhere else and gives no membership', async () => {
    const organizationId = await made.done(officer, 'createOrganization', {
      code: 'DN-TT',
      nameVi: 'Công ty Tập Thể',
      kind: 'ENTERPRISE',
    });
    const via = await made.active({ organizationId });
    const post = { organizationId, sector: WorkSector.PRIVATE_ENTERPRISE, position: null };
    const worker = await made.newPerson('Làm', {
      consents: [PUBLIC_PROFILE],
      employments: [{ ...post, validFrom: '2023-06-01', validTo: '2025-01-01' }],
    } as never);
    const hidden = await made.newPerson('Kín', {
      employments: [{ ...post, validFrom: null, validTo: null }],
    } as never);
    const query = `query($id: ID!, $aso: ID!, $day: Date) {
      person(id: $id) { memberships { id } inheritedMemberships(asOf: $day) { since association { id } organization { id } via { id } } }
      inheritingPeople: people(filter: { inheritsFrom: $aso, inheritsOn: $day }) { totalCount nodes { id } }
      association(id: $aso) { inheritingCount(asOf: $day) members(asOf: $day) { nodes { id } } } }`;
    const ask = async (viewer: Viewer, day: string, id = worker) =>
      (await made.graph.run(viewer, query, { id, aso: made.associationId, day })).data;

    const seen = await ask(officer, '2024-06-01');
    expect(seen.person).toEqual({
      memberships: [],
      inheritedMemberships: [
        {
          since: '2023-06-01',
          association: { id: made.associationId },
          organization: { id: organizationId },
          via: { id: via },
        },
      ],
    });
    expect(seen.inheritingPeople.nodes.map(({ id }: any) => id).sort()).toEqual([hidden, worker].sort());
    expect(seen.association.inheritingCount).toBe(2);
    expect(seen.association.members.nodes).toContainEqual({ id: via });

    const later = await ask(officer, '2025-01-01');
    expect(later.person.inheritedMemberships).toEqual([]);
    expect(later.association.inheritingCount).toBe(1);
    // Before the employer was admitted there was nothing to share in.
    expect((await ask(officer, '2023-01-31')).association).toMatchObject({ inheritingCount: 0 });

    const ofPublic = await ask(anonymous, '2024-06-01');
    expect(ofPublic.person.inheritedMemberships).toBeNull();
    expect(ofPublic.inheritingPeople).toEqual({ totalCount: 1, nodes: [{ id: worker }] });
    expect(ofPublic.association).toEqual({ inheritingCount: 2, members: { nodes: [] } });
    const self = await ask(viewerWith({ personId: hidden }), '2024-06-01', hidden);
    expect(self.person.inheritedMemberships).toMatchObject([
      { association: { id: made.associationId }, via: null },
    ]);
  });
});

describe('history', () => {
  it('takes no membership that begins before an earlier one ended, or before the association was founded', async () => {
    const personId = await made.newPerson('Lùi Ngày');
    const id = await made.active(personId);
    await made.done(viewerWith({ personId }), 'resignMembership', { id, on: '2025-05-01' });
    const apply = (appliedOn: string) =>
      take(made.graph, secretary(), 'applyForMembership', {
        associationId: made.associationId,
        personId,
        appliedOn,
      });
    expect(await apply('2025-04-30')).toEqual({ code: 'OVERLAPPING_MEMBERSHIP' });
    expect(await apply('2025-05-01')).toMatchObject({ record: { status: 'APPLIED' } });
    const query = `query($id: ID!) { person(id: $id) { then: memberships(asOf: "2024-01-01") { id } now: memberships(asOf: "2025-06-01") { id } all: memberships { id } } }`;
    const { person } = (await made.graph.run(officer, query, { id: personId })).data;
    expect([person.then, person.now, person.all.length]).toEqual([[{ id }], [], 2]);
    const founded = await made.done(officer, 'registerAssociation', {
      code: 'MOI',
      nameVi: 'Hội Mới Lập',
      kind: 'SECTORAL',
      scope: 'PROVINCE',
      legalStatus: 'ACTIVE',
      status: 'ADMITTED',
      foundedOn: '2024-05-19',
    });
    const other = await made.newPerson('Sớm', { associationId: founded });
    const account = viewerWith({ roles: ['ASSOC_SECRETARY'], associationIds: [founded] });
    const early = { associationId: founded, personId: other, appliedOn: '2024-05-18' };
    expect(await take(made.graph, account, 'applyForMembership', early)).toEqual({
      code: 'DATE_BEFORE_START',
    });
  });
});
