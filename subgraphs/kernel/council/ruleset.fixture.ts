import fc from 'fast-check';
import { CouncilRole } from './council.enums.js';
import type { CouncilRuleset } from './ruleset.js';

/** A ruleset as consultancy has it, for tests of the judges. */
export const review: CouncilRuleset = {
  members: { min: 5, default: 9, max: 15 },
  seats: {
    CHAIR: { min: 1, max: 1 },
    VICE_CHAIR: { min: 0, max: 1 },
    SCIENTIFIC_SECRETARY: { min: 1, max: 1 },
    REVIEWER: { min: 2 },
    ADMIN_SECRETARY: { min: 0, max: 2 },
  },
  quorum: { numerator: 2, denominator: 3 },
  mustAttend: [
    { anyOf: [CouncilRole.CHAIR, CouncilRole.VICE_CHAIR], atLeast: 1 },
    { anyOf: [CouncilRole.REVIEWER], atLeast: 1 },
  ],
  decision: { of: 'PRESENT', ratio: { numerator: 1, denominator: 2 }, strict: true },
  materialsWD: 3,
  voteCounters: 0,
  secretBallots: 3,
};

/** Any seats, up to twenty. */
export const anyRoles = fc.array(fc.constantFrom(...Object.values(CouncilRole)), { maxLength: 20 });
