import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { take } from '../../../test/support/trio.js';
import type { Viewer } from '../../kernel/index.js';
import { as, leader, officer, per, type Story, soon, startCouncils, usual } from './council.fixture.js';

let test: Awaited<ReturnType<typeof startCouncils>>;
beforeAll(async () => {
  test = await startCouncils();
});
afterAll(() => test?.graph.close());

const names = Object.keys(usual);
const runs = Number(process.env.WALKS ?? 8);
let people = 0;

/** A step that somebody tries, possible or not. */
type Move = (
  story: Story & { sessionId: string; voteId: string },
  n: number,
) => [Viewer, string, Record<string, unknown>];
const seatOf = (story: Story, n: number) => story.seats[names[n % names.length]!];
const moves: Move[] = [
  ({ id }) => [leader, 'establishConsultancyCouncil', { id, decisionNumber: '1/QĐ', on: '2026-03-02' }],
  ({ id }) => [officer, 'scheduleConsultancyCouncilSession', { councilId: id, startsAt: soon, place: 'P1' }],
  ({ sessionId }) => [officer, 'sendConsultancyCouncilMaterials', { id: sessionId, on: '2026-03-09' }],
  ({ sessionId, seats }, n) => [
    n % 2 ? as('chair') : as('vice'),
    'openConsultancyCouncilSession',
    { id: sessionId, presentSeatIds: Object.values(seats).slice(n % 5) },
  ],
  (story, n) => [
    as('chair'),
    'leaveConsultancyCouncilSession',
    { id: story.sessionId, seatId: seatOf(story, n) },
  ],
  (story, n) => [
    as('chair'),
    'joinConsultancyCouncilSession',
    { id: story.sessionId, seatId: seatOf(story, n) },
  ],
  ({ sessionId }, n) => [
    as('chair'),
    'openConsultancyCouncilVote',
    { sessionId, question: 'Có?', isSecret: n % 2 > 0 },
  ],
  ({ voteId }, n) => [
    as(names[n % names.length]!),
    'castConsultancyCouncilBallot',
    { id: voteId, choice: ['FOR', 'AGAINST', 'ABSTAIN'][n % 3] },
  ],
  ({ voteId }, n) => [
    as(names[n % names.length]!),
    'recuseFromConsultancyCouncilVote',
    { id: voteId, reason: 'Liên quan' },
  ],
  ({ voteId }) => [as('chair'), 'closeConsultancyCouncilVote', { id: voteId }],
  ({ sessionId }) => [as('secretary'), 'recordConsultancyCouncilMinutes', { id: sessionId, number: '1/BB' }],
  ({ sessionId }, n) => [
    as(n % 2 ? 'chair' : 'secretary'),
    'signConsultancyCouncilMinutes',
    { id: sessionId },
  ],
  ({ sessionId }) => [as('chair'), 'adjournConsultancyCouncilSession', { id: sessionId, reason: 'Hoãn' }],
  ({ id }) => [as('chair'), 'concludeConsultancyCouncil', { id, conclusion: 'Tán thành' }],
  (story, n) => [
    leader,
    'replaceConsultancyCouncilSeat',
    { id: seatOf(story, n), personId: per(`walker ${++people}`), reason: 'Bận', decisionNumber: '2/QĐ' },
  ],
];

/** Rows that break an invariant of councils, whatever was done before. */
const broken = `
  select 'two chairs' as fault from consultancy.consultancy_council_seat where ended_on is null and role = 'CHAIR'
    group by council_id having count(*) > 1
  union all select 'established without decision' from consultancy.consultancy_council
    where status in ('ESTABLISHED', 'IN_SESSION', 'CONCLUDED') and establishing_decision is null
  union all select 'in session without an open session' from consultancy.consultancy_council c where
    (status = 'IN_SESSION') <> exists (select 1 from consultancy.consultancy_council_session s where s.council_id = c.id and s.status = 'OPEN')
  union all select 'open vote outside a session' from consultancy.consultancy_council_vote v join consultancy.consultancy_council_session s
    on s.id = v.session_id where v.status = 'OPEN' and s.status <> 'OPEN'
  union all select 'ballot of who was never there' from consultancy.consultancy_ballot b join consultancy.consultancy_council_vote v on v.id = b.vote_id
    where not exists (select 1 from consultancy.consultancy_attendance a where a.session_id = v.session_id and a.seat_id = b.seat_id)
  union all select 'ballot of who does not vote' from consultancy.consultancy_ballot b join consultancy.consultancy_council_seat s on s.id = b.seat_id
    where s.role = 'ADMIN_SECRETARY'
  union all select 'secret choice' from consultancy.consultancy_ballot b join consultancy.consultancy_council_vote v on v.id = b.vote_id
    where v.is_secret and b.choice is not null
  union all select 'tally that is not the ballots' from consultancy.consultancy_council_vote v where v.status = 'CLOSED' and
    (v.tally->>'inFavour')::int + (v.tally->>'against')::int + (v.tally->>'abstained')::int <>
    (select count(*) from consultancy.consultancy_ballot b where b.vote_id = v.id and not b.is_recused)
  union all select 'more votes than members' from consultancy.consultancy_council_vote v where
    (v.tally->>'inFavour')::int > (v.tally->>'present')::int
  union all select 'concluded without both signatures' from consultancy.consultancy_council_session
    where status = 'CLOSED' and (chair_signed_at is null or secretary_signed_at is null or chair_signature = secretary_signature)
  union all select 'box of a vote that is over' from consultancy.consultancy_ballot_box b join consultancy.consultancy_council_vote v on v.id = b.id
    where v.status <> 'OPEN'
  union all select 'replaced by nobody' from consultancy.consultancy_council_seat
    where (status = 'REPLACED') <> (replaced_by_id is not null)
  union all select 'chair of the request who is not the council’s' from consultancy.consultancy_request r
    join consultancy.consultancy_council c on c.request_id = r.id and c.round = r.round and c.status not in ('DRAFT', 'CANCELLED')
    where r.chair_person_id is distinct from c.chair_person_id`;

it('keeps its invariants on any way through its life', { timeout: 120_000 }, async () => {
  const step = fc.tuple(fc.nat({ max: moves.length - 1 }), fc.nat({ max: 30 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
      const story = { ...(await test.informed()) };
      await take(test.graph, ...moves[3]!(story, 1));
      for (const [which, n] of steps) {
        const [viewer, mutation, input] = moves[which]!(story, n);
        // Until there is a vote, what is about one has no id.
        if (input.id === '') continue;
        const { record } = await take(test.graph, viewer, mutation, input);
        if (mutation.startsWith('schedule') && record)
          Object.assign(story, { sessionId: record.id, voteId: '' });
        if (mutation.startsWith('openConsultancyCouncilVote') && record)
          Object.assign(story, { voteId: record.id });
      }
      const faults = await test.graph.runtime.orm.em.getConnection().execute(broken);
      expect(faults).toEqual([]);
    }),
    { numRuns: runs },
  );
});
