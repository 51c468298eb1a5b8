import { hasRole } from '../authorization.js';
import type { Viewer } from '../viewer.js';

/** Who sees how the parts of the graph fare, besides whether they answer: that everybody sees. */
export const maySeePlatform = (viewer: Viewer): boolean => hasRole(viewer, 'ADMIN', 'UNION_OFFICER');
