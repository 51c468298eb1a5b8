import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestSubgraph } from '../../../test/support/subgraph.js';
import { take } from '../../../test/support/trio.js';
import { tied } from './conflicts.fixture.js';
import { as, inspector, officer, per, type Story, startCouncils, usual } from './council.fixture.js';

let test: Awaited<ReturnType<typeof startCouncils>>;
beforeAll(async () => {
  test = await startCouncils();
});
afterAll(() => test?.graph.close());
beforeEach(() => test.ties.clear());

const close = async (id: string) => {
  await test.act(as('chair'), 'closeConsultancyCouncilVote', { id });
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on ConsultancyCouncilVote
    { isAdopted tally { inFavour against abstained present members recused } turnout { isRecused choice } } } }`;
  const r = [{ __typename: 'ConsultancyCouncilVote', id }];
  return (await test.graph.run(officer, query, { r })).data._entities[0];
};

describe('a vote', () => {
  it('counts what was cast, against all who are present', async () => {
    const { voteId } = await test.voting(false);
    for (const name of ['chair', 'vice', 'first']) await test.cast(voteId, name, 'FOR');
    await test.cast(voteId, 'second', 'AGAINST');
    const { turnout, ...counted } = await close(voteId);
    // Three of seven who are present: two did not vote and one abstained.
    expect(counted).toEqual({
      isAdopted: false,
      tally: { inFavour: 3, against: 1, abstained: 0, present: 7, members: 7, recused: 0 },
    });
    expect(turnout.map(({ choice }: { choice: string }) => choice).sort()).toEqual([
      'AGAINST',
      'FOR',
      'FOR',
      'FOR',
    ]);
  });

  it('has a smaller base by those who are recused, by themselves or by a conflict that is found', async () => {
    const { voteId } = await test.voting(false);
    for (const name of ['chair', 'vice', 'first']) await test.cast(voteId, name, 'FOR');
    await test.act(as('second'), 'recuseFromConsultancyCouncilVote', { id: voteId, reason: 'Có liên quan' });
    test.ties.set(per('member'), tied('SANCTION'));
    expect((await test.cast(voteId, 'member', 'AGAINST')).code).toBe('RECUSED');
    expect(await close(voteId)).toMatchObject({
      isAdopted: true,
      tally: { inFavour: 3, against: 0, present: 5, members: 7, recused: 2 },
    });
  });

  it('is no matter of an administrative secretary, and of nobody for another', async () => {
    const { voteId } = await test.voting(false);
    expect((await test.cast(voteId, 'clerk', 'FOR')).code).toBe('MAY_NOT_VOTE');
    const input = { id: voteId, choice: 'FOR' };
    for (const viewer of [officer, inspector])
      expect((await take(test.graph, viewer, 'castConsultancyCouncilBallot', input)).code).toBe('FORBIDDEN');
  });

  it('takes one ballot where the same member sends two at once', async () => {
    const { voteId } = await test.voting(true);
    const both = await Promise.all(['FOR', 'AGAINST'].map((choice) => test.cast(voteId, 'first', choice)));
    expect(both.map(({ code }) => code ?? 'DONE').sort()).toEqual(['ALREADY_VOTED', 'DONE']);
    for (const name of ['chair', 'vice']) await test.cast(voteId, name, 'FOR');
    const { tally } = await close(voteId);
    expect(tally.inFavour + tally.against).toBe(3);
  });
});

describe('a secret ballot', () => {
  const choices = ['FOR', 'AGAINST', 'ABSTAIN', 'FOR'];
  const voters = ['chair', 'first', 'member', 'second'];

  /** Votes, the n-th voter the n-th choice, everything else being the same. */
  async function vote(order: readonly string[], keyed = false): Promise<Story> {
    const story = await test.voting(true);
    for (const [i, name] of voters.entries()) {
      const key = keyed ? { idempotencyKey: `${story.voteId} ${name}` } : {};
      const input = { id: story.voteId, choice: order[i], ...key };
      expect((await take(test.graph, as(name), 'castConsultancyCouncilBallot', input)).code).toBeUndefined();
    }
    return story;
  }

  it('is counted', async () => {
    const { voteId } = await vote(choices);
    expect(await close(voteId)).toMatchObject({
      isAdopted: false,
      tally: { inFavour: 2, against: 1, abstained: 1 },
      turnout: Array(4).fill({ isRecused: false, choice: null }),
    });
  });

  it.each([
    ['while it is open', false],
    ['once it is counted', true],
  ])('leaves the same behind whoever voted what, in every table and the audit, %s', async (_when, counted) => {
    const pictures: string[] = [];
    for (const order of [choices, choices.toReversed()]) {
      const story = await vote(order, true);
      if (counted) await close(story.voteId);
      pictures.push(await picture(test.graph, story));
    }
    expect(pictures[0]!.length).toBeGreaterThan(2_000);
    expect(pictures[1]).toBe(pictures[0]);
  });

  it('shows a different box after every ballot, and takes it away with the count', async () => {
    const { voteId } = await test.voting(true);
    const box = async () =>
      (await rows(test.graph, 'select * from consultancy.consultancy_ballot_box where id = ?', [voteId]))[0];
    const seen = [await box()];
    for (const name of voters) {
      await test.cast(voteId, name, 'FOR');
      seen.push(await box());
    }
    expect(new Set(seen.map(({ sealed }) => sealed)).size).toBe(5);
    expect(Object.keys(seen[0]).sort()).toEqual(['id', 'sealed']);
    for (const { sealed } of seen) {
      // The text is random letters, and may spell a choice by chance: what they stand for may not.
      expect(sealed).toMatch(/^v1\.[\w-]+$/);
      expect(Buffer.from(sealed.slice('v1.'.length), 'base64url').toString('latin1')).not.toContain('FOR');
    }
    await close(voteId);
    expect(await box()).toBeUndefined();
  });
});

const rows = (graph: TestSubgraph, sql: string, parameters: unknown[] = []): Promise<any[]> =>
  graph.runtime.orm.em.getConnection().execute(sql, parameters);

/**
 * All that the database holds of a vote, of its ballots and of what was audited and kept of them, in the order in which
 * it was written; ids and what is random by nature are numbered as they come.
 */
async function picture(graph: TestSubgraph, { voteId, seats }: Story): Promise<string> {
  const ballots = await rows(
    graph,
    'select * from consultancy.consultancy_ballot where vote_id = ? order by ctid',
    [voteId],
  );
  const ids = [voteId, ...ballots.map(({ id }) => id)];
  const list = `{${ids.join()}}`;
  const all = [
    ballots,
    await rows(graph, 'select * from consultancy.consultancy_council_vote where id = ?', [voteId]),
    await rows(
      graph,
      'select id, length(sealed) as sealed from consultancy.consultancy_ballot_box where id = ?',
      [voteId],
    ),
    await rows(
      graph,
      `select action, account_id, role, entity_type, entity_id, before, after, reason from consultancy.audit_entry
       where entity_id = any(?::text[]) order by id`,
      [list],
    ),
    await rows(graph, `select * from consultancy.idempotency where key like ? order by key`, [`${voteId}%`]),
    await rows(
      graph,
      'select step, from_state, to_state, account_id, extra from consultancy.transition where entity_id = any(?::text[]) order by id',
      [list],
    ),
  ];
  const names = new Map(Object.entries(seats).map(([name, id]) => [id, name]));
  const known: string[] = [];
  return JSON.stringify(all, (key, value) =>
    key === 'input_hash' && value ? digestMark(graph, value) : value,
  ).replaceAll(/\b[a-z]{3}_[0-9a-z]{26}\b/g, (id) => {
    if (names.has(id)) return names.get(id)!;
    if (!known.includes(id)) known.push(id);
    return `id${known.indexOf(id)}`;
  });
}

const digests: string[] = [];
/** Digests are of the id of the vote too: equal within a vote, whatever was chosen. */
function digestMark(_graph: TestSubgraph, digest: string): string {
  if (!digests.includes(digest)) digests.push(digest);
  return 'digest';
}

it('keeps one digest of what came with the keys of a vote', async () => {
  expect(Object.keys(usual)).toContain('chair');
  // Two votes of four voters with keys each, open and counted: one digest per vote if no choice is in it.
  expect(digests).toHaveLength(4);
});
