import { requireReferencesBy } from '../../kernel/index.js';
import { projectProblems } from './project.problems.js';

export const requireReferences = requireReferencesBy(
  { per: 'person', org: 'organization', fld: 'researchField' },
  projectProblems,
);
