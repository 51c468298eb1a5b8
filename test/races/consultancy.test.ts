import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  agency,
  type Consultancy,
  chair,
  leader,
  officer,
  secretary,
  startConsultancy,
} from '../../subgraphs/consultancy/consultancy.fixture.js';
import { codesOf, race, rowsOf, stepsOf } from '../support/race.js';

describe('consultancy', () => {
  let own: Consultancy;
  const table = 'consultancy.consultancy_request';
  beforeAll(async () => {
    own = await startConsultancy();
  });
  afterAll(() => own?.close());
  const meet = <T>(...works: (() => Promise<T>)[]) => race(own.graph.runtime, table, works);

  it('accepts or declines, where two decide at once', async () => {
    const id = await own.requestIn('REGISTERED');
    const answers = await meet(
      () => own.take(leader, 'acceptConsultancyRequest', { id, methods: ['WORKSHOP'] }),
      () => own.take(leader, 'declineConsultancyRequest', { id, reason: 'Quá tải' }),
    );
    expect(codesOf(answers)).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
  });

  it('signs once where two sign at once, and gives a number once', async () => {
    const ready = async () => {
      const id = await own.requestIn('DRAFT_REPORT');
      await own.make(chair, 'approveConsultancyReport', { id: await own.versionOf(id) });
      return id;
    };
    const [id, other] = [await ready(), await ready()];
    const sign = (each: string, number: string) => () =>
      own.take(leader, 'signConsultancyReport', { id: each, number });
    expect(codesOf(await meet(sign(id, 'a/BC'), sign(id, 'b/BC')))).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
    const third = await ready();
    expect(codesOf(await meet(sign(other, 'c/BC'), sign(third, 'c/BC')))).toEqual(['DONE', 'NUMBER_TAKEN']);
  });

  it('signs no text that is replaced at the same moment', async () => {
    const id = await own.requestIn('DRAFT_REPORT');
    await own.make(chair, 'approveConsultancyReport', { id: await own.versionOf(id) });
    const answers = await meet(
      () => own.take(leader, 'signConsultancyReport', { id, number: 'd/BC' }),
      () => own.take(secretary, 'reviseConsultancyReport', { id, ...own.draft() }),
    );
    const [signed, revised] = answers.map(({ code }) => code);
    // Whoever comes second is refused.
    expect([
      [undefined, 'ILLEGAL_TRANSITION'],
      ['REPORT_NOT_APPROVED', undefined],
    ]).toContainEqual([signed, revised]);
  });

  it('answers all recommendations once where agency and officer answer at once', async () => {
    const id = await own.requestIn('SENT');
    const answer = (viewer: typeof agency, given: string) => async () =>
      own.take(viewer, 'answerConsultancyRecommendations', {
        id,
        answers: await own.answers(id, given),
        letter: '1/CV',
      });
    const answers = await meet(answer(agency, 'ACCEPTED'), answer(officer, 'EXPLAINED'));
    expect(codesOf(answers)).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
    expect(await stepsOf(own.graph.runtime, id, 'respond')).toBe(1);
    const given = await rowsOf(
      own.graph.runtime,
      'select distinct response_status from consultancy.recommendation where request_id = ?',
      [id],
    );
    expect(given).toHaveLength(1);
  });

  it('completes the response where two halves of it come at once', async () => {
    const id = await own.requestIn('SENT');
    const all = await own.answers(id, 'ACCEPTED');
    const half = (answers: object[]) => () =>
      own.take(agency, 'answerConsultancyRecommendations', { id, answers });
    expect(codesOf(await meet(half(all.slice(0, 1)), half(all.slice(1))))).toEqual(['DONE', 'DONE']);
    const [row] = await rowsOf(own.graph.runtime, `select status from ${table} where id = ?`, [id]);
    expect(row!.status).toBe('RESPONDED');
  });

  it('raises a reminder once and marks once where two processes run the clock', async () => {
    const id = await own.requestIn('SENT', {}, { on: '2026-03-02' });
    const run = () => own.graph.runtime.runJob('consultancy-deadlines');
    await Promise.all([run(), run(), run()]);
    expect(await stepsOf(own.graph.runtime, id, 'markOverdue')).toBe(1);
    const rows = await rowsOf(
      own.graph.runtime,
      'select kind, due_on, offset_days, count(*)::int as n from consultancy.consultancy_reminder where request_id = ? group by 1, 2, 3',
      [id],
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ n }) => n === 1)).toBe(true);
  });
});
