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
export { CouncilRole, CouncilStatus } from './council.enums.js';
