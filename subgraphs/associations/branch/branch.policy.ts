import type { Viewer, Where } from '../../kernel/index.js';
import { visibleAssociations } from '../association/association.policy.js';

/** Whoever may know of the association knows of its branches. */
export function visibleBranches(viewer: Viewer): Where {
  const association = visibleAssociations(viewer);
  return Object.keys(association).length === 0 ? {} : { associationId: association };
}
