import { requireReferencesBy } from '../../kernel/index.js';
import { consultancyProblems } from './request.problems.js';

export const requireReferences = requireReferencesBy(
  { org: 'organization', aso: 'association', fld: 'researchField' },
  consultancyProblems,
);
