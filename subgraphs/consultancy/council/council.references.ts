import { requireReferencesBy } from '../../kernel/index.js';
import { councilProblems } from './council.problems.js';

export const requireReferences = requireReferencesBy({ per: 'person', org: 'organization' }, councilProblems);
