import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  as,
  leader,
  officer,
  per,
  startCouncils,
} from '../../subgraphs/consultancy/council/council.fixture.js';
import { codesOf, race, rowsOf, stepsOf } from '../support/race.js';
import { take } from '../support/trio.js';

let test: Awaited<ReturnType<typeof startCouncils>>;
beforeAll(async () => {
  test = await startCouncils();
});
afterAll(() => test?.graph.close());
/** Whatever changes a council locks its request before. */
const requests = 'consultancy.consultancy_request';

describe('councils', () => {
  it('count the ballots of all who vote at once, and one of who votes twice', async () => {
    const { voteId } = await test.voting(true);
    const voters = ['chair', 'vice', 'secretary', 'first', 'second', 'first'];
    const answers = await race(
      test.graph.runtime,
      requests,
      voters.map((name) => () => test.cast(voteId, name, 'FOR')),
    );
    expect(codesOf(answers)).toEqual(['ALREADY_VOTED', ...Array(5).fill('DONE')]);
    const { record } = await take(test.graph, as('chair'), 'closeConsultancyCouncilVote', { id: voteId });
    expect(record.status).toBe('CLOSED');
    const [row] = await rowsOf(
      test.graph.runtime,
      'select tally from consultancy.consultancy_council_vote where id = ?',
      [voteId],
    );
    expect(row!.tally).toMatchObject({ inFavour: 5, against: 0, abstained: 0 });
  });

  it('count no ballot that comes with the closing and is not in the tally', async () => {
    const { voteId } = await test.voting(true);
    for (const name of ['chair', 'vice', 'secretary']) await test.cast(voteId, name, 'FOR');
    const answers = await race(test.graph.runtime, requests, [
      () => take(test.graph, as('chair'), 'closeConsultancyCouncilVote', { id: voteId }),
      () => test.cast(voteId, 'first', 'FOR'),
    ]);
    expect(answers[0]!.code).toBeUndefined();
    const [row] = await rowsOf(
      test.graph.runtime,
      `select (tally->>'inFavour')::int as counted, (select count(*)::int from consultancy.consultancy_ballot where vote_id = v.id) as cast
       from consultancy.consultancy_council_vote v where id = ?`,
      [voteId],
    );
    expect(row!.counted).toBe(row!.cast);
  });

  it('are established once, and have one chair of two who are invited at once', async () => {
    const story = await test.ready();
    const input = { id: story.id, decisionNumber: '15/QĐ' };
    const establish = () => take(test.graph, leader, 'establishConsultancyCouncil', input);
    expect(codesOf(await race(test.graph.runtime, requests, [establish, establish]))).toEqual([
      'DONE',
      'ILLEGAL_TRANSITION',
    ]);
    expect(await stepsOf(test.graph.runtime, story.id, 'establish')).toBe(1);
    const { id } = await test.created();
    const invite = (name: string) => () =>
      take(test.graph, officer, 'addConsultancyCouncilSeat', {
        councilId: id,
        personId: per(name),
        role: 'CHAIR',
      });
    expect(codesOf(await race(test.graph.runtime, requests, [invite('one'), invite('two')]))).toEqual([
      'DONE',
      'SEAT_TAKEN',
    ]);
  });

  it('are one in a round, of two that are created at once', async () => {
    const requestId = await test.request();
    const create = () => take(test.graph, officer, 'createConsultancyCouncil', { requestId });
    const answers = await race(test.graph.runtime, requests, [create, create]);
    expect(codesOf(answers)).toEqual(['COUNCIL_EXISTS', 'DONE']);
  });
});
