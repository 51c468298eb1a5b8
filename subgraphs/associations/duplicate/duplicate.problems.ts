import { defineProblems } from '../../kernel/index.js';

export const duplicateProblems = defineProblems('DuplicateCandidate', {});
