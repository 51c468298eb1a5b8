import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '../../kernel/index.js';
import {
  type Awards,
  editionInput,
  leader,
  officer,
  programmeInput,
  startAwards,
  stranger,
  unknown,
} from '../awards.fixture.js';

let awards: Awards;
let programmeId = '';
const day = (text: string) => {
  awards.clock.now = new Date(`${text}T03:00:00Z`);
};

beforeAll(async () => {
  awards = await startAwards();
  const made = await awards.mutate(officer, 'createAwardProgramme', programmeInput('HTSTKT'));
  programmeId = made.record.id;
});
afterAll(() => awards.close());

const unchanged = async (work: () => Promise<unknown>) => {
  const before = await awards.counts();
  await work();
  expect(await awards.counts()).toEqual(before);
};

describe('createAwardProgramme', () => {
  it.each([
    ['anonymous', anonymous, {}, 'UNAUTHENTICATED'],
    ['a stranger', stranger, {}, 'FORBIDDEN'],
    ['a leader, who is no officer', leader, {}, 'FORBIDDEN'],
    ['a taken code', officer, { code: ' HTSTKT ' }, 'CODE_TAKEN'],
    ['no code', officer, { code: ' ' }, 'REQUIRED'],
    ['a long name', officer, { nameVi: 'x'.repeat(301) }, 'TOO_LONG'],
    ['no cycle', officer, { cycleYears: 0 }, 'INVALID_VALUE'],
  ])('refuses %s and writes nothing', (_case, viewer, changes, code) =>
    unchanged(async () =>
      expect(
        await awards.mutate(viewer, 'createAwardProgramme', { ...programmeInput('NEW'), ...changes }),
      ).toEqual({ code }),
    ));

  it('answers a repeated call with the first record', async () => {
    const input = { ...programmeInput('TTTB'), idempotencyKey: 'once' };
    const first = await awards.mutate(officer, 'createAwardProgramme', input);
    expect(await awards.mutate(officer, 'createAwardProgramme', input)).toEqual(first);
  });

  it('is found without diacritics by everyone', async () => {
    const { data } = await awards.run(
      anonymous,
      '{ awardProgrammes(search: "sang tao htstkt") { totalCount nodes { code } } }',
    );
    expect(data.awardProgrammes).toEqual({ totalCount: 1, nodes: [{ code: 'HTSTKT' }] });
  });
});

describe('planAwardEdition', () => {
  it.each([
    ['anonymous', anonymous, {}, 'UNAUTHENTICATED'],
    ['a stranger', stranger, {}, 'FORBIDDEN'],
    ['an unknown programme', officer, { programmeId: unknown.programme }, 'REFERENCE_NOT_FOUND'],
    ['an id of another type', officer, { programmeId: unknown.edition }, 'BAD_USER_INPUT'],
    ['years out of order', officer, { yearTo: 2024 }, 'DATES_OUT_OF_ORDER'],
    ['a deadline before the start', officer, { submissionDeadline: '2026-03-10' }, 'DATES_OUT_OF_ORDER'],
    [
      'a rank named twice',
      officer,
      { prizeTable: ['FIRST', 'FIRST'].map((rank) => ({ rank, maxCount: 1, amount: { amount: 1 } })) },
      'DUPLICATE_RANK',
    ],
    [
      'prizes without number',
      officer,
      { prizeTable: [{ rank: 'FIRST', maxCount: 0, amount: { amount: 1 } }] },
      'INVALID_VALUE',
    ],
  ])('refuses %s and writes nothing', (_case, viewer, changes, code) =>
    unchanged(async () =>
      expect(
        await awards.mutate(viewer, 'planAwardEdition', { ...editionInput(programmeId, 1), ...changes }),
      ).toEqual({ code }),
    ));
});

describe('the life of an edition', () => {
  let id = '';
  const steps: [string, typeof officer, string, Record<string, unknown>, string][] = [
    ['issueEditionRules', leader, '2026-03-10', { decisionNumber: '1/QĐ-UBND' }, 'RULES_ISSUED'],
    ['openEdition', officer, '2026-03-11', {}, 'OPEN'],
    ['extendEdition', leader, '2026-03-20', { submissionDeadline: '2026-03-25' }, 'EXTENDED'],
    ['reopenEdition', officer, '2026-03-21', {}, 'OPEN'],
    ['closeEdition', officer, '2026-03-26', {}, 'CLOSED'],
    ['startPreliminaryJudging', officer, '2026-03-27', {}, 'PRELIMINARY_JUDGING'],
    ['startFinalJudging', officer, '2026-03-28', {}, 'FINAL_JUDGING'],
    ['proposeEditionResults', officer, '2026-03-29', { minutesNumber: '2/BB' }, 'RESULTS_PROPOSED'],
    [
      'approveEditionResults',
      leader,
      '2026-04-08',
      { decisionNumber: '3/QĐ', complaintsSettled: true },
      'RESULTS_APPROVED',
    ],
    ['awardEdition', officer, '2026-05-01', { ceremonyOn: '2026-05-01' }, 'AWARDED'],
    ['archiveEdition', officer, '2026-06-01', { prizesPaid: true }, 'ARCHIVED'],
  ];
  /** Refusals of the right person just before the step is taken. */
  const refusals: Record<string, [Record<string, unknown>, string, day?: string]> = {
    issueEditionRules: [{ decisionNumber: ' ' }, 'REQUIRED'],
    openEdition: [{}, 'NOT_YET_OPEN', '2026-03-10'],
    extendEdition: [{ submissionDeadline: '2026-03-20' }, 'DATES_OUT_OF_ORDER'],
    closeEdition: [{}, 'DEADLINE_NOT_PASSED', '2026-03-25'],
    proposeEditionResults: [{ publishedOn: '2026-03-30' }, 'DATE_IN_FUTURE'],
    approveEditionResults: [{}, 'PUBLIC_NOTICE_RUNNING', '2026-04-07'],
    awardEdition: [{ ceremonyOn: '2026-03-25' }, 'DATES_OUT_OF_ORDER'],
    archiveEdition: [{ prizesPaid: false }, 'PRIZES_UNPAID'],
  };

  beforeAll(async () => {
    day('2026-03-10');
    id = (await awards.mutate(officer, 'planAwardEdition', editionInput(programmeId, 14))).record.id;
  });

  it('is known to officers and leaders only while it is planned', async () => {
    const query = `query ($id: ID!) { awardEdition(id: $id) { status } awardEditions(filter: { year: 2026 }) { totalCount }
      awardProgramme(id: "${programmeId}") { editions { ordinal } }
      _entities(representations: [{ __typename: "AwardEdition", id: "${id}" }]) { ... on AwardEdition { ordinal } } }`;
    const seen = async (viewer: typeof officer) => {
      const { data } = await awards.run(viewer, query, { id });
      return [
        data.awardEdition,
        data.awardEditions.totalCount,
        data.awardProgramme.editions.length,
        data._entities[0],
      ];
    };
    for (const viewer of [anonymous, stranger]) expect(await seen(viewer)).toEqual([null, 0, 0, null]);
    for (const viewer of [officer, leader])
      expect(await seen(viewer)).toEqual([{ status: 'PLANNED' }, 1, 1, { ordinal: 14 }]);
    const step = { id, decisionNumber: '1' };
    expect(await awards.mutate(stranger, 'issueEditionRules', step)).toEqual({ code: 'NOT_FOUND' });
  });

  it('refuses the same ordinal again', () =>
    unchanged(async () =>
      expect(await awards.mutate(officer, 'planAwardEdition', editionInput(programmeId, 14))).toEqual({
        code: 'ORDINAL_TAKEN',
      }),
    ));

  it.each(steps)('%s', async (name, viewer, on, extra, status) => {
    day(on);
    const input = { id, ...extra };
    await unchanged(async () => {
      const hidden = name === 'issueEditionRules' ? 'NOT_FOUND' : undefined;
      expect(await awards.mutate(anonymous, name, input)).toEqual({ code: 'UNAUTHENTICATED' });
      expect(await awards.mutate(stranger, name, input)).toEqual({ code: hidden ?? 'FORBIDDEN' });
      const other = viewer === officer ? leader : officer;
      expect(await awards.mutate(other, name, input)).toEqual({ code: 'FORBIDDEN' });
      expect(await awards.mutate(viewer, name, { ...input, id: unknown.edition })).toEqual({
        code: 'NOT_FOUND',
      });
      const [changes, code, before] = refusals[name] ?? [];
      if (before) day(before);
      if (code) expect(await awards.mutate(viewer, name, { ...input, ...changes })).toEqual({ code });
      day(on);
    });
    expect(await awards.mutate(viewer, name, input)).toEqual({ record: { id, status } });
    if (name !== 'extendEdition' && name !== 'reopenEdition')
      expect(await awards.mutate(viewer, name, input)).toEqual({ code: 'ILLEGAL_TRANSITION' });
  });

  it('keeps its life for officers, and shows the rest to everyone', async () => {
    const query = `{ awardEdition(id: "${id}") { status submissionDeadline rulesDecision resultsPublishedOn ceremonyOn
      prizeTable { rank maxCount amount { amount currency } } programme { code }
      allowedActions { name } history { step documents } } }`;
    const { awardEdition: shown } = (await awards.run(anonymous, query)).data;
    expect(shown).toMatchObject({
      status: 'ARCHIVED',
      submissionDeadline: '2026-03-25',
      rulesDecision: '1/QĐ-UBND',
      resultsPublishedOn: '2026-03-29',
      programme: { code: 'HTSTKT' },
      allowedActions: [],
      history: null,
    });
    expect(shown.prizeTable[0]).toEqual({
      rank: 'FIRST',
      maxCount: 1,
      amount: { amount: 25_000_000, currency: 'VND' },
    });
    const { history } = (await awards.run(officer, query)).data.awardEdition;
    expect(history).toHaveLength(12);
    expect(history[1]).toEqual({ step: 'issueRules', documents: ['1/QĐ-UBND'] });
  });
});

describe('cancelEdition', () => {
  it('needs a leader and a reason; never announced, it stays unknown', async () => {
    day('2026-03-10');
    const { id } = (await awards.mutate(officer, 'planAwardEdition', editionInput(programmeId, 15))).record;
    await unchanged(async () => {
      expect(await awards.mutate(anonymous, 'cancelEdition', { id, reason: 'x' })).toEqual({
        code: 'UNAUTHENTICATED',
      });
      expect(await awards.mutate(officer, 'cancelEdition', { id, reason: 'x' })).toEqual({
        code: 'FORBIDDEN',
      });
      expect(await awards.mutate(leader, 'cancelEdition', { id })).toEqual({ code: 'REASON_REQUIRED' });
      expect(await awards.mutate(leader, 'cancelEdition', { id, reason: 'x'.repeat(2_001) })).toEqual({
        code: 'TOO_LONG',
      });
    });
    expect(await awards.mutate(leader, 'cancelEdition', { id, reason: 'Không đủ kinh phí' })).toEqual({
      record: { id, status: 'CANCELLED' },
    });
    expect(
      (await awards.run(anonymous, `{ awardEdition(id: "${id}") { id } }`)).data.awardEdition,
    ).toBeNull();
  });
});
