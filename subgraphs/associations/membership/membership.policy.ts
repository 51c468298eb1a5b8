import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';

/** The part of a membership that rights depend on. */
export interface MembershipSubject {
  readonly associationId: string;
  readonly personId: string | null;
  readonly organizationId: string | null;
}

const actsFor = (viewer: Viewer, associationId: string, ...roles: ('ASSOC_SECRETARY' | 'ASSOC_LEADER')[]) =>
  viewer.kind === 'system' || (hasRole(viewer, ...roles) && viewer.associationIds.includes(associationId));

const isMember = (viewer: Viewer, membership: MembershipSubject) =>
  (viewer.personId !== null && viewer.personId === membership.personId) ||
  (viewer.organizationId !== null && viewer.organizationId === membership.organizationId);

/** Who may know of a membership: see the type's description. */
export function visibleMemberships(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'DPO')) return {};
  const alternatives: Where[] = [];
  if (viewer.personId) alternatives.push({ personId: viewer.personId });
  if (viewer.organizationId) alternatives.push({ organizationId: viewer.organizationId });
  if (hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0) {
    alternatives.push({ associationId: { $in: [...viewer.associationIds] } });
  }
  if (alternatives.length === 0) return nothing;
  return alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };
}

/** The applicant, or the association's secretary who enters a signed paper form. */
export const mayApply = (viewer: Viewer, membership: MembershipSubject): Decision =>
  allowIf(
    isMember(viewer, membership)
      ? 'SELF'
      : actsFor(viewer, membership.associationId, 'ASSOC_SECRETARY') && 'ASSOC_SECRETARY',
    viewer,
    onlyFor({ vi: 'người xin gia nhập hoặc thư ký hội', en: 'the applicant or the association’s secretary' }),
  );

export const maySecretary = (viewer: Viewer, membership: MembershipSubject): Decision =>
  allowIf(
    actsFor(viewer, membership.associationId, 'ASSOC_SECRETARY') && 'ASSOC_SECRETARY',
    viewer,
    onlyFor({ vi: 'thư ký của hội này', en: 'the secretary of this association' }),
  );

export const mayLead = (viewer: Viewer, membership: MembershipSubject): Decision =>
  allowIf(
    actsFor(viewer, membership.associationId, 'ASSOC_LEADER') && 'ASSOC_LEADER',
    viewer,
    onlyFor({ vi: 'lãnh đạo của hội này', en: 'the leader of this association' }),
  );

export const mayResign = (viewer: Viewer, membership: MembershipSubject): Decision =>
  allowIf(
    isMember(viewer, membership) ? 'SELF' : viewer.kind === 'system',
    viewer,
    onlyFor({ vi: 'chính hội viên', en: 'the member' }),
  );
