import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  as,
  type Experts,
  fieldOf,
  officer,
  per,
  startExperts,
} from '../../subgraphs/consultancy/expert/expert.fixture.js';
import { codesOf, race, rowsOf, stepsOf } from '../support/race.js';
import { take } from '../support/trio.js';

describe('experts', () => {
  let made: Experts;
  const engagements = 'consultancy.expert_engagement';
  beforeAll(async () => {
    made = await startExperts();
  });
  afterAll(() => made?.graph.close());

  it('stand in the pool once, whoever adds them', async () => {
    const input = { personId: per('added twice'), fieldIds: [fieldOf('105')] };
    const add = () => take(made.graph, officer, 'addExpert', input);
    const answers = await race(made.graph.runtime, 'consultancy.expert_pool_entry', [add, add]);
    expect(codesOf(answers)).toEqual(['ALREADY_IN_POOL', 'DONE']);
  });

  it('are engaged once in a role, and admitted once', async () => {
    const [requestId, personId] = [await made.accepted(), per('engaged twice')];
    const engage = () => take(made.graph, officer, 'engageExpert', made.offer(requestId, personId));
    const answers = await race(made.graph.runtime, 'consultancy.consultancy_request', [engage, engage]);
    expect(codesOf(answers)).toEqual(['ALREADY_ENGAGED', 'DONE']);
    const admitted = await rowsOf(
      made.graph.runtime,
      'select 1 from consultancy.participant where request_id = ? and person_id = ?',
      [requestId, personId],
    );
    expect(admitted).toHaveLength(1);
  });

  it('are paid once', async () => {
    const id = await made.completed(per('paid twice'));
    const pay = () => take(made.graph, officer, 'payEngagement', { id, document: '1/UNC' });
    expect(codesOf(await race(made.graph.runtime, engagements, [pay, pay]))).toEqual([
      'DONE',
      'ILLEGAL_TRANSITION',
    ]);
    expect(await stepsOf(made.graph.runtime, id, 'pay')).toBe(1);
  });

  it('accept an offer or lose it, not both', async () => {
    const personId = per('accepts');
    const id = await made.offered(personId);
    const answers = await race(made.graph.runtime, engagements, [
      () => take(made.graph, as(personId), 'declineEngagement', { id, reason: 'Bận' }),
      () => take(made.graph, officer, 'cancelEngagement', { id, reason: 'Đổi kế hoạch' }),
    ]);
    expect(codesOf(answers)).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
  });
});
