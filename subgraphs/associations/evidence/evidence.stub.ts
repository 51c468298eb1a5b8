import { conflictEvidenceType } from '../../kernel/council/index.js';

export const ConflictEvidenceStub = conflictEvidenceType();
