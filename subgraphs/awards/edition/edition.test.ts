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

describe('award programmes', () => {
  it('are found without diacritics by everyone', async () => {
    const { data } = await awards.run(
      anonymous,
      '{ awardProgrammes(search: "sang tao htstkt") { totalCount nodes { code } } }',
    );
    expect(data.awardProgrammes).toEqual({ totalCount: 1, nodes: [{ code: 'HTSTKT' }] });
  });
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

  it.each(steps)('%s', async (name, viewer, on, extra, status) => {
    day(on);
    expect(await awards.mutate(viewer, name, { id, ...extra })).toEqual({ record: { id, status } });
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
  it('leaves an edition unknown that was never announced', async () => {
    day('2026-03-10');
    const { id } = (await awards.mutate(officer, 'planAwardEdition', editionInput(programmeId, 15))).record;
    expect(await awards.mutate(leader, 'cancelEdition', { id, reason: 'Không đủ kinh phí' })).toEqual({
      record: { id, status: 'CANCELLED' },
    });
    expect(
      (await awards.run(anonymous, `{ awardEdition(id: "${id}") { id } }`)).data.awardEdition,
    ).toBeNull();
  });
});
