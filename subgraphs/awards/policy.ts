import { allowIf, type Decision, hasRole, onlyFor, type Viewer } from '../kernel/index.js';

const officers = onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' });
const leaders = onlyFor({ vi: 'lãnh đạo Liên hiệp Hội', en: 'union leaders' });

/** Prepares and records: the office of the Union, standing agency of the provincial programmes. */
export const mayPrepare = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, officers);

/** Decides: the leaders of the Union, for the organising committee. */
export const mayDecide = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_LEADER'), viewer, leaders);

/** Reads the reasons given in a record's life, which the public acts do not state. */
export const maySeeHistory = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');
