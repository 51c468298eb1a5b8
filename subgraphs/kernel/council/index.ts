export { type ConflictFinding, type ConflictReport, ConflictVerdict, verdictOf } from './conflict.js';
export { CouncilRole, CouncilStatus } from './council.enums.js';
