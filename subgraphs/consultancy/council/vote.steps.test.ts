import { afterAll, beforeAll } from 'vitest';
import type { Ties } from '../../../test/support/graph.js';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { silence, tied } from './conflicts.fixture.js';
import { as, officer, per, startCouncils, stranger, usual } from './council.fixture.js';

let test: Awaited<ReturnType<typeof startCouncils>>;
beforeAll(async () => {
  test = await startCouncils();
});
afterAll(() => test?.graph.close());

const trio = trioOn(() => test.graph);
const long = (n: number) => 'x'.repeat(n + 1);
const ids = [
  ['NOT_FOUND', { id: idFromName('cvt', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const leave = (
  { sessionId, seats }: { sessionId: string; seats: Record<string, string> },
  ...names: string[]
) =>
  Promise.all(
    names.map((name) =>
      test.act(as('chair'), 'leaveConsultancyCouncilSession', { id: sessionId, seatId: seats[name] }),
    ),
  );
const ended = async () => {
  const { voteId } = await test.voting(false);
  await test.act(as('chair'), 'cancelConsultancyCouncilVote', { id: voteId, reason: 'Nêu lại câu hỏi' });
  return { id: voteId };
};
/** What is found against somebody once the vote is open; forgotten by the next input. */
const found = (name: string, ties: Ties) => async () => {
  const { voteId } = await test.voting(true);
  test.ties.set(per(name), ties);
  return { id: voteId };
};
const fresh = async (isSecret = false) => {
  test.ties.clear();
  return (await test.voting(isSecret)).voteId;
};

trio('openConsultancyCouncilVote', {
  input: async () => ({ sessionId: (await test.inSession()).sessionId, question: 'Thông qua kết luận?' }),
  right: as('chair'),
  wrong: as('secretary'),
  unaware: stranger,
  becomes: 'OPEN',
  refusals: [
    ['NOT_FOUND', { sessionId: idFromName('css', 'unknown') }],
    ['BAD_USER_INPUT', { sessionId: 'nonsense' }],
    ['REQUIRED', { question: ' ' }],
    ['TOO_LONG', { question: long(1_000) }],
    ['SESSION_NOT_OPEN', async () => ({ sessionId: (await test.informed()).sessionId })],
    [
      'NO_QUORUM',
      async () => {
        const story = await test.inSession();
        await leave(story, 'second', 'member', 'other');
        return { sessionId: story.sessionId };
      },
    ],
  ],
});

trio('castConsultancyCouncilBallot', {
  input: async () => ({ id: await fresh(true), choice: 'FOR' }),
  right: as('first'),
  wrong: officer,
  unaware: stranger,
  becomes: 'OPEN',
  again: 'ALREADY_VOTED',
  refusals: [
    ...ids,
    ['VOTE_NOT_OPEN', ended],
    ['RECUSED', found('first', tied('DRAFTED'))],
    ['CONFLICT_UNKNOWN', found('first', silence)],
    ['DECLARATION_NEEDED', found('first', tied('DECLARED'))],
    [
      'NOT_PRESENT',
      async () => ({
        id: (
          await test.voting(
            false,
            Object.keys(usual).filter((name) => name !== 'first'),
          )
        ).voteId,
      }),
    ],
    [
      'NO_QUORUM',
      async () => {
        const story = await test.voting(false);
        await leave(story, 'second', 'member', 'other');
        return { id: story.voteId };
      },
    ],
    [
      'RECUSED',
      async () => {
        const { voteId } = await test.voting(false);
        const step = { id: voteId, reason: 'Có liên quan' };
        await test.act(as('first'), 'recuseFromConsultancyCouncilVote', step);
        return { id: voteId };
      },
    ],
  ],
});

trio('recuseFromConsultancyCouncilVote', {
  input: async () => ({ id: await fresh(), reason: 'Tôi có góp ý cho dự thảo' }),
  right: as('member'),
  wrong: officer,
  unaware: stranger,
  becomes: 'OPEN',
  again: 'RECUSED',
  refusals: [
    ...ids,
    ['REQUIRED', { reason: ' ' }],
    ['TOO_LONG', { reason: long(2_000) }],
    ['VOTE_NOT_OPEN', ended],
    [
      'ALREADY_VOTED',
      async () => {
        const id = await fresh();
        await test.act(as('member'), 'castConsultancyCouncilBallot', { id, choice: 'FOR' });
        return { id };
      },
    ],
  ],
});

trio('closeConsultancyCouncilVote', {
  input: async () => ({ id: await fresh() }),
  right: as('chair'),
  wrong: as('secretary'),
  unaware: stranger,
  becomes: 'CLOSED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [
    ...ids,
    [
      'TOO_FEW_BALLOTS',
      async () => {
        const id = await fresh(true);
        for (const name of ['first', 'second']) await test.cast(id, name, 'FOR');
        return { id };
      },
    ],
    [
      'NO_QUORUM',
      async () => {
        const story = await test.voting(false);
        await leave(story, 'second', 'member', 'other');
        return { id: story.voteId };
      },
    ],
  ],
});

trio('cancelConsultancyCouncilVote', {
  input: async () => ({ id: await fresh(true), reason: 'Câu hỏi chưa rõ' }),
  right: as('chair'),
  wrong: as('member'),
  unaware: stranger,
  becomes: 'CANCELLED',
  again: 'ILLEGAL_TRANSITION',
  refusals: [...ids, ['REASON_REQUIRED', { reason: null }], ['TOO_LONG', { reason: long(2_000) }]],
});
