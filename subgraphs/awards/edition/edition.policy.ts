import { hasRole, type Viewer, type Where } from '../../kernel/index.js';

/** An edition is public from the decision on its rules on, even where it is cancelled later. */
export const visibleEditions = (viewer: Viewer): Where =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER') ? {} : { rulesDecision: { $ne: null } };
