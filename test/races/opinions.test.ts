import { afterAll, beforeAll, expect, it } from 'vitest';
import * as who from '../../subgraphs/consultancy/opinion/opinion.fixture.js';
import {
  aso,
  type Opinions,
  officer,
  per,
  startOpinions,
} from '../../subgraphs/consultancy/opinion/opinion.fixture.js';
import { codesOf, race, rowsOf, stepsOf } from '../support/race.js';
import { take } from '../support/trio.js';

let made: Opinions;
beforeAll(async () => {
  made = await startOpinions();
});
afterAll(() => made?.close());
const requests = 'consultancy.consultancy_request';

it('opens one call where two officers do at once', async () => {
  const requestId = await made.accepted();
  const open = () =>
    take(made.graph, officer, 'openOpinionCall', { requestId, associationIds: [aso('agri')] });
  expect(codesOf(await race(made.graph.runtime, requests, [open, open]))).toEqual(['CALL_OPEN', 'DONE']);
  const asked = 'select 1 from consultancy.opinion where request_id = ?';
  expect(await rowsOf(made.graph.runtime, asked, [requestId])).toHaveLength(1);
});

it('asks a person once where two officers do at once', async () => {
  const requestId = await made.accepted();
  const invite = () =>
    take(made.graph, officer, 'inviteReviewers', {
      requestId,
      personIds: [per('reviewer')],
      isReviewer: true,
    });
  expect(codesOf(await race(made.graph.runtime, requests, [invite, invite]))).toEqual(['DONE', 'DONE']);
  for (const table of ['opinion', 'participant'])
    expect(
      await rowsOf(made.graph.runtime, `select 1 from consultancy.${table} where request_id = ?`, [
        requestId,
      ]),
    ).toHaveLength(1);
});

it('keeps both versions that are saved at once, and the points of one submission', async () => {
  const requestId = await made.accepted();
  await made.call(requestId, ['agri']);
  const id = await made.opinionOf(requestId, aso('agri'));
  const saves = [who.agri, who.agriLeader].map(
    (viewer) => () => take(made.graph, viewer, 'saveOpinionDraft', { id, ...made.content() }),
  );
  expect(codesOf(await race(made.graph.runtime, requests, saves))).toEqual(['DONE', 'DONE']);
  const numbers = 'select number from consultancy.opinion_version where opinion_id = ? order by number';
  expect(await rowsOf(made.graph.runtime, numbers, [id])).toEqual([{ number: 1 }, { number: 2 }]);
  const submissions = [who.agri, who.agriLeader].map(
    (viewer) => () => take(made.graph, viewer, 'submitOpinion', { id, hasCompetingInterests: false }),
  );
  expect(codesOf(await race(made.graph.runtime, requests, submissions))).toEqual(['DONE', 'DONE']);
  const points = 'select no from consultancy.opinion_point where opinion_id = ?';
  expect(await rowsOf(made.graph.runtime, points, [id])).toEqual([{ no: 1 }]);
});

it('leaves no opinion sealed that comes in while the round is opened', async () => {
  const requestId = await made.accepted();
  await made.call(requestId, ['agri', 'medical'], { dueOn: '2026-03-02' });
  await made.submit(who.medical, await made.opinionOf(requestId, aso('medical')));
  const id = await made.opinionOf(requestId, aso('agri'));
  await made.save(who.agri, id);
  made.clock.now = new Date('2026-03-03T03:00:00Z');
  const answers = await race(made.graph.runtime, requests, [
    () => take(made.graph, officer, 'openOpinions', { requestId }),
    () => take(made.graph, who.agri, 'submitOpinion', { id, hasCompetingInterests: false }),
  ]);
  expect(codesOf(answers)).toEqual(['DONE', 'DONE']);
  const opened = await rowsOf(
    made.graph.runtime,
    'select number, opened_on is not null as open from consultancy.opinion where request_id = ? order by number',
    [requestId],
  );
  expect(opened).toEqual([
    { number: 1, open: true },
    { number: 2, open: true },
  ]);
  expect(await stepsOf(made.graph.runtime, id, 'submit')).toBe(1);
});
