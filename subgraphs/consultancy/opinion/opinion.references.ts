import { requireReferencesBy } from '../../kernel/index.js';
import { opinionProblems } from './opinion.problems.js';

export const requireReferences = requireReferencesBy(
  { per: 'person', fld: 'researchField', aso: 'association' },
  opinionProblems,
);
