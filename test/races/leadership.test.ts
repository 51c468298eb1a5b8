import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Congresses, startCongresses } from '../../subgraphs/associations/congress/congress.fixture.js';
import { codesOf, race, rowsOf, stepsOf } from '../support/race.js';
import { take } from '../support/trio.js';

describe('offices and congresses', () => {
  let own: Congresses;
  const [bodies, offices, terms] = [
    'associations.association_body',
    'associations.office_holding',
    'associations.term',
  ];
  beforeAll(async () => {
    own = await startCongresses();
  });
  afterAll(() => own?.close());
  const presidents = async () =>
    (
      await rowsOf(
        own.made.graph.runtime,
        `select id from ${offices} where association_id = ? and title = 'PRESIDENT' and ended_on is null`,
        [own.state.home.id],
      )
    ).length;
  const elect = (bodyId: string, index: number) =>
    take(own.made.graph, own.secretary(), 'recordOfficeHolding', {
      bodyId,
      title: 'PRESIDENT',
      personId: own.people[index],
    });

  it('has one president where two are entered at once', async () => {
    own.state.home = await own.seated();
    const { board } = own.state.home;
    const answers = await race(own.made.graph.runtime, bodies, [
      () => elect(board, 0),
      () => elect(board, 1),
    ]);
    expect(codesOf(answers)).toEqual(['DONE', 'TWO_PRESIDENTS']);
    expect(await presidents()).toBe(1);
  });

  it('has one president by the constraint, where two bodies of the association elect one at once', async () => {
    own.state.home = await own.seated();
    const { id, term, board } = own.state.home;
    // No way leads there but a fault elsewhere: a second standing board.
    await own.made.graph.runtime.orm.em
      .getConnection()
      .execute('drop index associations.association_body_kind');
    const [second] = await rowsOf(
      own.made.graph.runtime,
      `insert into ${bodies} (id, created_at, updated_at, association_id, term_id, kind)
       select overlay(id placing 'zzzz' from 27), now(), now(), ?, ?, 'STANDING_BOARD' from ${bodies} where id = ? returning id`,
      [id, term, board],
    );
    const answers = await race(own.made.graph.runtime, offices, [
      () => elect(board, 0),
      () => elect(second!.id, 1),
    ]);
    expect(codesOf(answers)).toEqual(['DONE', 'TWO_PRESIDENTS']);
    expect(await presidents()).toBe(1);
  });

  it('begins one term of a congress that is called to order twice', async () => {
    const id = await own.permitted();
    const convene = () =>
      take(own.made.graph, own.chair(), 'conveneCongress', { id, on: '2026-09-01', presentCount: 9 });
    const answers = await race(own.made.graph.runtime, 'associations.congress', [convene, convene]);
    expect(codesOf(answers)).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
    expect(await stepsOf(own.made.graph.runtime, id, 'convene')).toBe(1);
    const running = `select id from ${terms} where association_id = ? and ended_on is null`;
    expect(await rowsOf(own.made.graph.runtime, running, [own.state.home.id])).toHaveLength(1);
  });

  it('seats the elected once of a count that comes twice', async () => {
    const congressId = await own.convened();
    const id = await own.opened(congressId, await own.newBody(), 'MEMBER', 3, 3);
    const input = { id, ...own.ballots, votes: own.votes(9, 8, 7) };
    const count = () => take(own.made.graph, own.secretary(), 'countElection', input);
    const answers = await race(own.made.graph.runtime, 'associations.election', [count, count]);
    expect(codesOf(answers)).toEqual(['DONE', 'ILLEGAL_TRANSITION']);
    const seated = `select id from ${offices} where election_id = ?`;
    expect(await rowsOf(own.made.graph.runtime, seated, [id])).toHaveLength(3);
  });
});
