import { afterAll, beforeAll } from 'vitest';
import type { Ties } from '../../../test/support/graph.js';
import { trioOn } from '../../../test/support/trio.js';
import { idFromName } from '../../kernel/index.js';
import { silence, tied } from './conflicts.fixture.js';
import { agency, as, leader, officer, org, per, startCouncils, stranger } from './council.fixture.js';

let test: Awaited<ReturnType<typeof startCouncils>>;
beforeAll(async () => {
  test = await startCouncils();
});
afterAll(() => test?.graph.close());

const trio = trioOn(() => test.graph);
const again = 'ILLEGAL_TRANSITION';
const long = (n: number) => 'x'.repeat(n + 1);
const ids = [
  ['NOT_FOUND', { id: idFromName('ccl', 'unknown') }],
  ['BAD_USER_INPUT', { id: 'nonsense' }],
] as const;
const reasons = [
  ['REASON_REQUIRED', { reason: ' ' }],
  ['TOO_LONG', { reason: long(2_000) }],
] as const;

trio('createConsultancyCouncil', {
  input: async () => ({ requestId: await test.request() }),
  right: officer,
  wrong: agency,
  becomes: 'DRAFT',
  again: 'COUNCIL_EXISTS',
  refusals: [
    ['NOT_FOUND', { requestId: idFromName('cns', 'unknown') }],
    ['BAD_USER_INPUT', { requestId: 'nonsense' }],
    ['NO_COUNCIL_PLANNED', async () => ({ requestId: await test.request({}, ['WORKSHOP']) })],
    [
      'STATE_SECRET_ON_PAPER',
      async () => ({ requestId: await test.request({ confidentiality: 'STATE_SECRET' }) }),
    ],
    [
      'WRONG_REQUEST_STATE',
      async () => {
        const id = await test.request();
        await test.act(officer, 'withdrawConsultancyRequest', {
          id,
          reason: 'Rút',
          letter: '1/CV',
          costSettlement: 'Không phát sinh',
        });
        return { requestId: id };
      },
    ],
  ],
});

/** Somebody against whom a report speaks takes the seat of a member before it does. */
const withMember = (name: string, ties: Ties) => async () => {
  const story = await test.ready();
  const id = await test.invite(story.id, name, 'MEMBER');
  await test.act(as(name), 'acceptConsultancyCouncilSeat', { id });
  await test.act(as(name), 'declareConsultancyCouncilConflicts', { id, hasConflict: false });
  test.ties.set(per(name), ties);
  return { id: story.id };
};

trio('establishConsultancyCouncil', {
  input: async () => ({ id: (await test.ready()).id, decisionNumber: '15/QĐ-LHH' }),
  right: leader,
  wrong: officer,
  unaware: stranger,
  becomes: 'ESTABLISHED',
  again,
  refusals: [
    ...ids,
    ['REQUIRED', { decisionNumber: ' ' }],
    ['TOO_LONG', { decisionNumber: long(100) }],
    ['DATE_IN_FUTURE', { on: '2026-03-17' }],
    ['SEAT_NOT_ACCEPTED,DECLARATION_NEEDED', async () => ({ id: (await test.ready({}, ['member'])).id })],
    [
      'COMPOSITION_INCOMPLETE,COMPOSITION_INCOMPLETE,COMPOSITION_INCOMPLETE,COMPOSITION_INCOMPLETE',
      async () => ({ id: (await test.created()).id }),
    ],
    ['CONFLICT_BLOCKS', withMember('barred', tied('DRAFTED'))],
    ['CONFLICT_BLOCKS', withMember('punished', tied('SANCTION'))],
    ['CONFLICT_UNKNOWN', withMember('unclear', silence)],
    ['DECLARATION_NEEDED', withMember('near', tied('EMPLOYED', org('author')))],
  ],
});

trio('concludeConsultancyCouncil', {
  input: async () => ({ id: (await test.signed()).id, conclusion: 'Đề nghị chỉnh sửa đề án' }),
  right: as('chair'),
  wrong: as('secretary'),
  unaware: stranger,
  becomes: 'CONCLUDED',
  again,
  refusals: [
    ...ids,
    ['REQUIRED', { conclusion: '\u200b' }],
    ['TOO_LONG', { conclusion: long(5_000) }],
    ['MINUTES_NOT_SIGNED', async () => ({ id: (await test.inSession()).id })],
    [
      'VOTE_PENDING',
      async () => {
        const { id, sessionId } = await test.signed();
        await test.act(as('chair'), 'openConsultancyCouncilVote', { sessionId, question: 'Thông qua?' });
        return { id };
      },
    ],
    [
      'NO_QUORUM',
      async () => {
        const { id, sessionId, seats } = await test.signed();
        for (const name of ['member', 'other', 'second'])
          await test.act(as('chair'), 'leaveConsultancyCouncilSession', {
            id: sessionId,
            seatId: seats[name],
          });
        return { id };
      },
    ],
  ],
});

/** A report of the round, as its own slice of the subgraph would sign it. */
async function withReport() {
  const { id, requestId } = await test.concluded();
  await test.graph.runtime.orm.em.getConnection().execute(
    `insert into consultancy.consultancy_report (id, created_at, updated_at, request_id, round, version_number, status, sections, minorities)
       values (?, now(), now(), ?, 1, 1, 'SIGNED', '[]', '[]')`,
    [idFromName('rep', requestId), requestId],
  );
  return id;
}

trio('dissolveConsultancyCouncil', {
  input: async () => ({ id: await withReport() }),
  right: leader,
  wrong: as('chair'),
  becomes: 'DISSOLVED',
  again,
  refusals: [
    ...ids,
    ['TOO_LONG', { decisionNumber: long(100) }],
    ['REPORT_MISSING', async () => ({ id: (await test.concluded()).id })],
  ],
});

trio('cancelConsultancyCouncil', {
  input: async () => ({ id: (await test.inSession()).id, reason: 'Cơ quan rút đề nghị' }),
  right: leader,
  wrong: as('chair'),
  unaware: stranger,
  becomes: 'CANCELLED',
  again,
  refusals: [...ids, ...reasons, [again, async () => ({ id: (await test.concluded()).id })]],
});
