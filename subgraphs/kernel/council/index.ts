export { faultsOfComposition, isFull, type SeatSubject, votes, votingSeats } from './composition.js';
export { type ConflictFinding, type ConflictReport, ConflictVerdict, verdictOf } from './conflict.js';
export {
  type ConflictEvidence,
  ConflictFact,
  ConflictRecord,
  ConflictTie,
  conflictEvidenceType,
  type EvidenceSearch,
  evidenceReference,
  type FactOf,
  factsOf,
} from './conflict-evidence.js';
export {
  type ConflictMoment,
  faultsOfOrganizations,
  reportFor,
  type SubjectParties,
  severityOf,
} from './conflict-rules.js';
export {
  BallotChoice,
  CouncilKind,
  CouncilRole,
  CouncilSeatStatus,
  CouncilSessionStatus,
  CouncilStatus,
  CouncilVoteStatus,
} from './council.enums.js';
export * from './council.inputs.js';
export { councilLifecycle, seatLifecycle, sessionLifecycle, voteLifecycle } from './council.lifecycle.js';
export {
  type CouncilPolicy,
  type CouncilSubject,
  holds,
  mayAnswer,
  mayArrange,
  mayKeepMinutes,
  mayNoteAttendance,
  mayPreside,
  maySign,
  mayVote,
} from './council.policy.js';
export { councilProblems } from './council.problems.js';
export {
  CouncilAttendanceRecord,
  CouncilBallotBoxRecord,
  CouncilBallotRecord,
  CouncilConflictDeclaration,
  type CouncilDissent,
  CouncilRecord,
  CouncilSeatRecord,
  CouncilTally,
} from './council.records.js';
export type { Councils } from './councils.types.js';
export { isAdopted, type Tally } from './decision.js';
export { defineCouncils } from './define-councils.js';
export { type EstablishingFault, faultsOfEstablishing } from './establishing.js';
export { faultsOfQuorum } from './quorum.js';
export { type CouncilRuleset, type DecisionRule, rulesetOf } from './ruleset.js';
export { CouncilSessionRecord, CouncilVoteRecord } from './session.records.js';
