import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, system } from '../../kernel/index.js';
import {
  type Awards,
  editionInput,
  honourInput,
  known,
  leader,
  officer,
  programmeInput,
  project,
  startAwards,
  stranger,
  unknown,
} from '../awards.fixture.js';

let awards: Awards;
beforeAll(async () => {
  awards = await startAwards();
});
afterAll(() => awards.close());

const unchanged = async (work: () => Promise<unknown>) => {
  const before = await awards.counts();
  await work();
  expect(await awards.counts()).toEqual(before);
};
const confer = (changes: Record<string, unknown> = {}, viewer = officer) =>
  awards.mutate(viewer, 'conferHonour', honourInput(changes));
const order = { honourCode: 'ORDER_LABOUR', level: 'STATE' };
const badge = { honourCode: 'BADGE_SCIENCE_TECHNOLOGY', level: 'MINISTRY', recipientPersonId: known.other };
const decision = { reason: 'Kết luận thanh tra', decisionNumber: '9/QĐ' };

describe('conferHonour', () => {
  it.each([
    ['two recipients', { recipientOrganizationId: known.organization }, 'ONE_RECIPIENT'],
    ['a recipient of another type', { recipientType: 'ASSOCIATION' }, 'ONE_RECIPIENT'],
    ['an order without class', order, 'CLASS_MISMATCH'],
    ['a long name', { recipientName: 'x'.repeat(301) }, 'TOO_LONG'],
    ['an unknown programme', { programmeId: unknown.programme }, 'REFERENCE_NOT_FOUND'],
    ['an unknown edition', { editionId: unknown.edition }, 'REFERENCE_NOT_FOUND'],
    ['a rank without edition', { rank: 'FIRST' }, 'REQUIRED'],
    [
      'an association honoured after death',
      {
        recipientType: 'ASSOCIATION',
        recipientPersonId: null,
        recipientAssociationId: known.association,
        posthumous: true,
      },
      'POSTHUMOUS_NOT_PERSON',
    ],
  ])('refuses %s and writes nothing', (_case, changes, code) =>
    unchanged(async () => expect(await confer(changes)).toEqual({ code })));

  it('asks the graph as the system, after the right is clear, and not where the system itself records', async () => {
    awards.asked.length = 0;
    await confer({}, stranger);
    expect(awards.asked).toEqual([]);
    await confer({ honourCode: 'COMMENDATION', recipientPersonId: unknown.person }, system);
    expect(awards.asked).toEqual([]);
    await confer({ honourCode: 'COMMENDATION' });
    expect(awards.asked).toMatchObject([{ viewer: { kind: 'system' } }]);
  });

  it('writes the honour, its history and audit', async () => {
    const before = await awards.counts();
    const made = await confer({
      ...order,
      class: 'THIRD',
      cash: { amount: 6_000_000 },
      posthumous: true,
      relatedProjectId: project,
    });
    const after = await awards.counts();
    for (const table of ['conferred_honour', 'transition', 'audit_entry'])
      expect(after[table]).toBe(before[table]! + 1);
    const query = `query ($id: ID!) { conferredHonour(id: $id) { kind class honourCode recipientName posthumous status
      cash { amount } recipient { id } recipientOrganization { id } relatedProject { id } history { step } allowedActions { name allowed } } }`;
    const { data } = await awards.run(anonymous, query, { id: made.record.id });
    expect(data.conferredHonour).toEqual({
      kind: 'STATE_DECORATION',
      class: 'THIRD',
      honourCode: 'ORDER_LABOUR',
      recipientName: 'Nguyễn Văn Thử',
      posthumous: true,
      status: 'CONFERRED',
      cash: { amount: 6_000_000 },
      recipient: { id: known.person },
      recipientOrganization: null,
      relatedProject: { id: project },
      history: null,
      allowedActions: [{ name: 'revoke', allowed: false }],
    });
  });

  it('gives no more prizes than the table of an approved edition has', async () => {
    const programme = (await awards.mutate(officer, 'createAwardProgramme', programmeInput('HT'))).record.id;
    const past = { ...editionInput(programme, 1), opensOn: '2026-01-01', submissionDeadline: '2026-01-31' };
    const editionId = (await awards.mutate(officer, 'planAwardEdition', past)).record.id;
    const prize = { honourCode: 'CONTEST_PRIZE', editionId, rank: 'FIRST', conferredOn: '2026-03-01' };
    expect(await confer(prize)).toEqual({ code: 'EDITION_NOT_APPROVED' });
    for (const [name, extra] of [
      ['issueEditionRules', { decisionNumber: '1' }],
      ['openEdition', {}],
      ['closeEdition', {}],
      ['startPreliminaryJudging', {}],
      ['startFinalJudging', {}],
      ['proposeEditionResults', { minutesNumber: '2', publishedOn: '2026-02-10' }],
      ['approveEditionResults', { decisionNumber: '3', complaintsSettled: true }],
    ] as const)
      await awards.mutate(system, name, { id: editionId, ...extra });
    expect((await confer({ ...prize, programmeId: programme })).record.status).toBe('CONFERRED');
    await unchanged(async () => {
      expect(await confer(prize)).toEqual({ code: 'PRIZE_TABLE_EXCEEDED' });
      expect(await confer({ ...prize, rank: 'THIRD' })).toEqual({ code: 'PRIZE_TABLE_EXCEEDED' });
    });
    const { data } = await awards.run(
      anonymous,
      `{ awardEdition(id: "${editionId}") { honours { rank programme { code } } } }`,
    );
    expect(data.awardEdition.honours).toEqual([{ rank: 'FIRST', programme: { code: 'HT' } }]);
  });
});

describe('revokeHonour and restoreHonour', () => {
  it('cancel and bring back an honour, and keep a one-time badge to one per person', async () => {
    const { id } = (await confer(badge)).record;
    await unchanged(async () => expect(await confer(badge)).toEqual({ code: 'ALREADY_CONFERRED' }));
    const revoke = { id, ground: 'FALSE_DECLARATION', ...decision };
    const restore = { id, ...decision };
    expect(await awards.mutate(leader, 'revokeHonour', revoke)).toEqual({
      record: { id, status: 'REVOKED' },
    });

    const anew = (await confer({ ...badge, decisionNumber: '77/QĐ' })).record.id;
    await unchanged(async () =>
      expect(await awards.mutate(leader, 'restoreHonour', restore)).toEqual({ code: 'ALREADY_CONFERRED' }),
    );
    await awards.mutate(leader, 'revokeHonour', { ...revoke, id: anew });
    expect(await awards.mutate(leader, 'restoreHonour', restore)).toEqual({
      record: { id, status: 'RESTORED' },
    });
    const query = `{ conferredHonour(id: "${id}") { revocationGround restorationDecision history { step reason documents } } }`;
    const { conferredHonour: shown } = (await awards.run(leader, query)).data;
    expect(shown).toMatchObject({ revocationGround: 'FALSE_DECLARATION', restorationDecision: '9/QĐ' });
    expect(shown.history.map(({ step }: { step: string }) => step)).toEqual(['create', 'revoke', 'restore']);
    expect(shown.history[1]).toMatchObject({ reason: decision.reason, documents: ['9/QĐ'] });
  });
});

describe('lists', () => {
  it.each([
    ['{ search: "nguyen van thu 77" }', 1],
    ['{ kinds: [STATE_DECORATION], levels: [STATE], year: 2026 }', 1],
    ['{ statuses: [REVOKED] }', 1],
    [`{ recipientPersonId: "${known.other}", statuses: [RESTORED] }`, 1],
    ['{ year: 2025 }', 0],
  ])('filter %s', async (filter, total) => {
    const { data } = await awards.run(
      anonymous,
      `{ conferredHonours(filter: ${filter}) { totalCount nodes { id } } }`,
    );
    expect([data.conferredHonours.totalCount, data.conferredHonours.nodes.length]).toEqual([total, total]);
  });

  it('pages without gap or repetition', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await awards.run(
        anonymous,
        'query ($after: String) { conferredHonours(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...data.conferredHonours.nodes.map(({ id }: { id: string }) => id));
      after = data.conferredHonours.pageInfo.hasNextPage ? data.conferredHonours.pageInfo.endCursor : null;
    } while (after);
    expect(seen.length).toBe((await awards.counts()).conferred_honour);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('refuses a year that cannot be', async () => {
    const { errors } = await awards.run(
      anonymous,
      '{ conferredHonours(filter: { year: -1 }) { totalCount } }',
    );
    expect(errors![0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('adds honours to the records of other subgraphs, without the revoked ones, in one statement besides that on merges', async () => {
    await confer({
      recipientType: 'ASSOCIATION',
      recipientPersonId: null,
      recipientAssociationId: known.association,
    });
    await confer({
      recipientType: 'ORGANIZATION',
      recipientPersonId: null,
      recipientOrganizationId: known.organization,
    });
    const query = (argument: string) =>
      `query ($of: [_Any!]!) { _entities(representations: $of) { ${[
        'Person',
        'Association',
        'Organization',
        'ResearchProject',
      ]
        .map((type) => `... on ${type} { honours${argument} { status } }`)
        .join(' ')} } }`;
    const of = [
      ['Person', known.other],
      ['Person', known.person],
      ['Association', known.association],
      ['Organization', known.organization],
      ['ResearchProject', project],
    ].map(([__typename, id]) => ({ __typename, id }));
    const lengths = async (argument: string) =>
      (await awards.run(anonymous, query(argument), { of })).data._entities.map(
        (each: { honours: unknown[] }) => each.honours.length,
      );
    expect(await lengths('')).toEqual([1, 3, 1, 1, 1]);
    expect(await lengths('(includeRevoked: true)')).toEqual([2, 3, 1, 1, 1]);
    awards.statements.length = 0;
    await awards.run(anonymous, query(''), { of: of.slice(0, 2) });
    expect(awards.statements.filter((sql) => !sql.includes('followed_merge'))).toHaveLength(1);
    expect(awards.statements).toHaveLength(2);
  });

  it('answers its entities to everyone by reference, and null for unknown ones', async () => {
    const { data } = await awards.run(anonymous, '{ conferredHonours(first: 1) { nodes { id } } }');
    const of = [data.conferredHonours.nodes[0].id, unknown.honour].map((id) => ({
      __typename: 'ConferredHonour',
      id,
    }));
    const query =
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on ConferredHonour { status } } }';
    expect((await awards.run(anonymous, query, { of })).data._entities).toEqual([
      { status: expect.any(String) },
      null,
    ]);
  });

  it('publishes enums and rules through the catalogue', async () => {
    const query =
      '{ _entities(representations: [{ __typename: "Catalogue", id: "catalogue" }]) { ... on Catalogue { awardsEnums { name } awardsRules { key } } } }';
    const { data } = await awards.run(anonymous, query);
    expect(data._entities[0].awardsEnums.map(({ name }: { name: string }) => name)).toContain('HonourCode');
    expect(data._entities[0].awardsRules.map(({ key }: { key: string }) => key)).toContain(
      'honour.oneTimeCodes',
    );
  });
});
