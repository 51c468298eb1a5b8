import { allowIf, type Decision, hasRole, type Text, type Viewer } from '../kernel/index.js';

const officers: Text = {
  vi: 'Chỉ cán bộ Liên hiệp Hội được làm việc này.',
  en: 'Only union officers may do this.',
};
const leaders: Text = {
  vi: 'Chỉ lãnh đạo Liên hiệp Hội được làm việc này.',
  en: 'Only union leaders may do this.',
};

/** Prepares and records: the office of the Union, standing agency of the provincial programmes. */
export const mayPrepare = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, officers);

/** Decides: the leaders of the Union, for the organising committee. */
export const mayDecide = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_LEADER'), viewer, leaders);

/** Reads the reasons given in a record's life, which the public acts do not state. */
export const maySeeHistory = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR');
