import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';

/** The part of a report that rights depend on. */
export interface ReportSubject {
  readonly associationId: string;
}

const actsFor = (viewer: Viewer, associationId: string, ...roles: ('ASSOC_SECRETARY' | 'ASSOC_LEADER')[]) =>
  viewer.kind === 'system' ||
  (viewer.associationIds.includes(associationId) && (roles.find((role) => hasRole(viewer, role)) ?? false));

/** Who may know of a report: see the type’s description. The states are those of the table. */
export function visibleReports(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR')) return {};
  const alternatives: Where[] = [];
  if (hasRole(viewer, 'HOME_AFFAIRS')) alternatives.push({ status: { $nin: ['DRAFT', 'RETURNED'] } });
  if (hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0)
    alternatives.push({ associationId: { $in: [...viewer.associationIds] } });
  if (alternatives.length === 0) return nothing;
  return alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };
}

/** Writing a report: the association’s secretary or leader. */
export const mayWriteReport = (viewer: Viewer, { associationId }: ReportSubject): Decision =>
  allowIf(
    actsFor(viewer, associationId, 'ASSOC_SECRETARY', 'ASSOC_LEADER'),
    viewer,
    onlyFor({ vi: 'thư ký hoặc lãnh đạo của hội này', en: 'the secretary or leader of this association' }),
  );

/** Submitting it in the name of the association: its leader. */
export const maySubmitReport = (viewer: Viewer, { associationId }: ReportSubject): Decision =>
  allowIf(
    actsFor(viewer, associationId, 'ASSOC_LEADER'),
    viewer,
    onlyFor({ vi: 'lãnh đạo của hội này', en: 'the leader of this association' }),
  );

export const mayJudgeReport = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER') && 'UNION_OFFICER',
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'a union officer' }),
  );

/** Which associations’ missing reports a viewer may ask about: all, his own, or none. */
export function reportingAssociations(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'HOME_AFFAIRS')) return {};
  return hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0
    ? { id: { $in: [...viewer.associationIds] } }
    : nothing;
}
