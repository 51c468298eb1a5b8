import type { CouncilRecord, CouncilSeatRecord } from './council.records.js';
import type { Councils } from './councils.types.js';
import { establishCases } from './establish.service.js';
import { minutesCases } from './minutes.service.js';
import { seatCases } from './seats.service.js';
import type { CouncilSessionRecord, CouncilVoteRecord } from './session.records.js';
import { sessionCases } from './sessions.service.js';
import { voteCases } from './votes.service.js';

/**
 * Makes the use cases of a subgraph's councils, functions of context and input: seats, establishing, sessions, votes,
 * minutes and the end. The subgraph makes the council itself, which hangs on its subject.
 */
export function defineCouncils<
  C extends CouncilRecord,
  S extends CouncilSeatRecord,
  N extends CouncilSessionRecord,
  V extends CouncilVoteRecord,
>(councils: Councils<C, S, N, V>) {
  const { syncOfficers, ...seats } = seatCases(councils);
  const { requireQuorum, materialsDueOn, ...sessions } = sessionCases(councils);
  return {
    ...seats,
    ...establishCases(councils, syncOfficers),
    ...sessions,
    ...minutesCases(councils, requireQuorum),
    ...voteCases(councils, requireQuorum),
    /** The last day on which the materials of a session can be sent. */
    materialsDueOn,
  };
}
