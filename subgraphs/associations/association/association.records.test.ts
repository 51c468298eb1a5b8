import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerWith } from '../../../test/support/subgraph.js';
import { take, trioOn } from '../../../test/support/trio.js';
import { anonymous, idFromName } from '../../kernel/index.js';
import { officer } from '../associations.fixture.js';
import { homeAffairs, inspector, type Lives, paper, startLives, unionLeader } from './lives.fixture.js';

let made: Lives;
let own: string;
beforeAll(async () => {
  made = await startLives();
  own = await made.admitted();
});
afterAll(() => made.close());

const trio = trioOn(() => made.graph);
const secretary = () => made.secretaryOf(own);
const versionOf = async (id: string): Promise<number> =>
  (await made.ask(officer, 'query($id: ID!) { association(id: $id) { version } }', { id })).association
    .version;

trio('updateAssociation', {
  input: async () => ({
    id: own,
    version: await versionOf(own),
    shortName: 'Hội Ta',
    founded: { year: 1998 },
  }),
  right: officer,
  wrong: secretary,
  again: 'CONFLICT',
  refusals: [
    ['CONFLICT', { version: 1_000 }],
    ['TOO_LONG', { shortName: 'x'.repeat(101) }],
    ['TOO_LONG', { nameEn: 'x'.repeat(301) }],
    ['TOO_LONG', { website: `https://example.org/${'x'.repeat(300)}` }],
    ['INVALID_VALUE', { website: 'javascript:alert(1)' }],
    ['INVALID_VALUE', { email: 'not' }],
    ['INVALID_VALUE', { bankAccountNumber: '12ab' }],
    ['INVALID_VALUE', { founded: { year: 1998, month: 13 } }],
    ['DATE_IN_FUTURE', { founded: { year: 2090 } }],
    ['REFERENCE_NOT_FOUND', { nationalParentId: idFromName('org', 'unknown') }],
    ['REFERENCE_NOT_FOUND', { fieldIds: [idFromName('fld', 'unknown')] }],
    ['NOT_FOUND', { id: idFromName('aso', 'unknown') }],
  ],
});

describe('changing an association', () => {
  it('lets its secretary say how it is reached, and no other', async () => {
    const input = {
      id: own,
      version: await versionOf(own),
      phone: '0255 382 2345',
      website: 'https://example.org',
    };
    expect(await take(made.graph, made.stranger, 'updateAssociation', input)).toEqual({ code: 'FORBIDDEN' });
    await made.done(secretary(), 'updateAssociation', input);
    const cleared = { id: own, version: await versionOf(own), website: null };
    await made.done(secretary(), 'updateAssociation', cleared);
    const query = 'query($id: ID!) { association(id: $id) { phone website shortName } }';
    const { association } = await made.ask(anonymous, query, { id: own });
    expect(association).toMatchObject({ phone: '+842553822345', website: null });
  });

  it('tells the later of two officers that somebody was before him', async () => {
    const version = await versionOf(own);
    await made.done(officer, 'updateAssociation', { id: own, version, nameEn: 'First' });
    const second = { id: own, version, nameEn: 'Second' };
    expect(await take(made.graph, officer, 'updateAssociation', second)).toEqual({ code: 'CONFLICT' });
  });

  it('shows the bank account to whom it concerns, and keeps it out of the audit', async () => {
    const version = await versionOf(own);
    const bankAccountNumber = '4500 1234 5678';
    await made.done(officer, 'updateAssociation', {
      id: own,
      version,
      bankName: 'Ngân hàng',
      bankAccountNumber,
    });
    const query =
      'query($id: ID!) { association(id: $id) { bankAccount { bank number } canSeeBankAccount { allowed } } }';
    const seen = async (viewer: typeof officer) => (await made.ask(viewer, query, { id: own })).association;
    for (const viewer of [officer, unionLeader, secretary(), made.leaderOf(own)])
      expect(await seen(viewer)).toEqual({
        bankAccount: { bank: 'Ngân hàng', number: '450012345678' },
        canSeeBankAccount: { allowed: true },
      });
    for (const viewer of [anonymous, made.stranger, inspector, homeAffairs])
      expect(await seen(viewer)).toEqual({ bankAccount: null, canSeeBankAccount: { allowed: false } });
    const audit = await made.rows('select 1 from associations.audit_entry where after::text like ?', [
      '%450012345678%',
    ]);
    expect(audit).toEqual([]);
  });

  it('keeps fields, foundation, national parent and documents, each as far as it is known', async () => {
    const nationalParentId = await made.done(officer, 'createOrganization', {
      code: 'TW',
      nameVi: 'Hội Trung ương',
      kind: 'OTHER',
    });
    const id = await made.registered({
      founded: { year: 1998, month: 5 },
      nationalParentId,
      isPartyStateTasked: true,
      admissionDocument: { ...paper('2010-01-01'), kind: 'DECISION' },
    });
    const query = `query($id: ID!) { association(id: $id) { founded { year month day } foundedOn isPartyStateTasked
      nationalParent { nameVi } licence { kind number } admissionDocument { kind } admissionDecision } }`;
    const { association } = await made.ask(anonymous, query, { id });
    expect(association).toMatchObject({
      founded: { year: 1998, month: 5, day: null },
      foundedOn: null,
      isPartyStateTasked: true,
      nationalParent: { nameVi: 'Hội Trung ương' },
      licence: { kind: 'PPC_DECISION' },
      admissionDocument: { kind: 'DECISION' },
    });
    expect(association.admissionDecision).toMatch(/^\d+\/QĐ-UBND$/);
  });
});

trio('reportAssociationMembers', {
  input: () => ({
    id: own,
    asOf: '2025-12-31',
    individuals: 120,
    collectives: 3,
    female: 40,
    withDegree: 80,
  }),
  right: secretary,
  wrong: () => made.stranger,
  refusals: [
    ['DATE_IN_FUTURE', { asOf: '2999-01-01' }],
    // Once the later figures are there.
    ['DATE_BEFORE_START', async () => ({ asOf: '2025-12-30' })],
    ['INVALID_VALUE', { individuals: -1 }],
    ['INVALID_VALUE', { female: 121 }],
    ['INVALID_VALUE', { withDegree: 121 }],
    ['INVALID_VALUE', { collectives: 100_001 }],
  ],
});

trio('adoptCharter', {
  input: async () => ({ associationId: own, decision: paper('2015-03-01'), adoptedOn: '2015-01-15' }),
  right: homeAffairs,
  wrong: secretary,
  again: 'CHARTER_OF_DAY',
  refusals: [
    ['DATE_IN_FUTURE', { validFrom: '2999-01-01' }],
    ['CHARTER_OF_DAY', { validFrom: '2009-06-01', adoptedOn: null }],
    ['DATE_BEFORE_START', { adoptedOn: '2015-03-02', validFrom: '2015-02-28' }],
    ['REQUIRED', { decision: {} }],
  ],
});

it('answers the charter of a day, whatever the order of entry', async () => {
  const id = await made.registered({}, false);
  for (const day of ['2020-01-01', '2010-01-01', '2015-01-01'])
    await made.done(officer, 'adoptCharter', { associationId: id, decision: paper(day) });
  const query = `query($id: ID!) { association(id: $id) { before: charter(asOf: "2009-12-31") { number }
    middle: charter(asOf: "2017-01-01") { number validFrom validTo document { signedOn } }
    now: charter { number validTo } charters { validFrom } } }`;
  const { association } = await made.ask(anonymous, query, { id });
  expect(association).toEqual({
    before: null,
    middle: {
      number: 2,
      validFrom: '2015-01-01',
      validTo: '2020-01-01',
      document: { signedOn: '2015-01-01' },
    },
    now: { number: 3, validTo: null },
    charters: [{ validFrom: '2010-01-01' }, { validFrom: '2015-01-01' }, { validFrom: '2020-01-01' }],
  });
});

describe('what an association has to see to', () => {
  const alerts = (viewer: typeof officer, args = '') =>
    made.ask(
      viewer,
      `{ complianceAlerts${args} { kind dueOn daysLeft isOverdue isDissolutionGround message association { id } } }`,
    );

  it('is told to who watches over it and to itself, most urgent first', async () => {
    const inactive = await made.inactive();
    const waiting = await made.appliedAssociation();
    const bare = await made.registered({ licence: null }, false);
    const all = (await alerts(inspector)).complianceAlerts;
    // Annual reports are owed by all members and have a test of their own.
    const of = (id: string) =>
      all.filter(({ association, kind }: any) => association.id === id && kind !== 'REPORTS_MISSING');
    expect(of(inactive)).toMatchObject([
      { kind: 'SUSPENSION_ENDS', dueOn: '2024-08-31', isOverdue: true, isDissolutionGround: true },
    ]);
    expect(of(waiting)).toMatchObject([
      { kind: 'APPLICATION_CHECK_DUE', dueOn: '2024-03-02', isOverdue: true },
    ]);
    expect(
      of(bare)
        .map(({ kind }: any) => kind)
        .sort(),
    ).toEqual(['CHARTER_MISSING', 'LICENCE_MISSING']);
    const days = all.map(({ dueOn }: any) => dueOn ?? '9999');
    expect(days).toEqual([...days].sort());
    const some = (await alerts(officer, '(withinDays: 0, kinds: [LICENCE_MISSING])')).complianceAlerts;
    expect(new Set(some.map(({ kind }: any) => kind))).toEqual(new Set(['LICENCE_MISSING']));
    const mine = (await alerts(made.secretaryOf(bare))).complianceAlerts;
    expect(mine.map(({ kind }: any) => kind).sort()).toEqual([
      'CHARTER_MISSING',
      'LICENCE_MISSING',
      'REPORTS_MISSING',
    ]);
  });

  it('tells of congresses and annual reports that are due', async () => {
    const associationId = await made.registered({}, false);
    const input = { associationId, ordinal: 3, startedOn: '2018-05-10', dueOn: '2023-05-09' };
    await made.done(made.secretaryOf(associationId), 'recordTerm', input);
    const { complianceAlerts } = await alerts(made.secretaryOf(associationId));
    expect(complianceAlerts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'CONGRESS_DUE', dueOn: '2023-05-09', isDissolutionGround: true }),
        expect.objectContaining({ kind: 'REPORTS_MISSING', isOverdue: true }),
      ]),
    );
  });

  it('is nobody else’s business', async () => {
    const query = '{ complianceAlerts { kind } }';
    const code = async (viewer: typeof officer) =>
      (await made.graph.run(viewer, query)).errors?.[0]?.extensions.code;
    expect(await code(anonymous)).toBe('UNAUTHENTICATED');
    expect(await code(viewerWith({ roles: ['AGENCY'] }))).toBe('FORBIDDEN');
    const of = 'query($id: ID!) { association(id: $id) { compliance { kind } } }';
    expect((await made.ask(made.stranger, of, { id: own })).association.compliance).toBeNull();
    expect((await made.ask(secretary(), of, { id: own })).association.compliance).toEqual([
      { kind: 'REPORTS_MISSING' },
    ]);
    const { errors } = await made.graph.run(officer, '{ complianceAlerts(withinDays: -1) { kind } }');
    expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('costs as much for many as for two', async () => {
    const page = (first: number) =>
      `{ associations(first: ${first}) { nodes { compliance { kind } charter { number } nameHistory { nameVi }
         predecessors { id } branches { nodes { nameVi } } history { step } legalHistory { step } } } }`;
    const cost = async (first: number) => {
      made.graph.statements.length = 0;
      await made.ask(officer, page(first));
      return made.graph.statements.length;
    };
    await cost(2);
    expect(await cost(20)).toBe(await cost(8));
  });
});
