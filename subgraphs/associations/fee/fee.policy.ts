import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';

/** Who is owed a fee: an association, or the Union where there is none. */
export interface FeeCreditor {
  readonly associationId: string | null;
}

const ofAssociation = (viewer: Viewer, id: string, ...roles: ('ASSOC_SECRETARY' | 'ASSOC_LEADER')[]) =>
  roles.find((role) => hasRole(viewer, role) && viewer.associationIds.includes(id)) ??
  viewer.kind === 'system';

const ofUnion = (viewer: Viewer, ...roles: ('UNION_OFFICER' | 'UNION_LEADER')[]) =>
  roles.find((role) => hasRole(viewer, role)) ?? false;

/** Keeping the ledger: the association’s secretary; of fees to the Union its officers. */
export const mayKeepFees = (viewer: Viewer, { associationId }: FeeCreditor): Decision =>
  allowIf(
    associationId
      ? ofAssociation(viewer, associationId, 'ASSOC_SECRETARY')
      : ofUnion(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({
      vi: 'thư ký của hội thu phí (hoặc cán bộ Liên hiệp Hội, với phí nộp Liên hiệp Hội)',
      en: 'the secretary of the association that is owed, or for fees to the Union its officers',
    }),
  );

/** Forgiving a debt: the association’s leader; of fees to the Union its leaders. */
export const mayForgiveFees = (viewer: Viewer, { associationId }: FeeCreditor): Decision =>
  allowIf(
    associationId ? ofAssociation(viewer, associationId, 'ASSOC_LEADER') : ofUnion(viewer, 'UNION_LEADER'),
    viewer,
    onlyFor({
      vi: 'lãnh đạo của hội thu phí (hoặc lãnh đạo Liên hiệp Hội, với phí nộp Liên hiệp Hội)',
      en: 'the leader of the association that is owed, or for fees to the Union its leaders',
    }),
  );

/** Deciding on a reversal that somebody else asked for. */
export const mayDecideReversal = (viewer: Viewer, { associationId }: FeeCreditor): Decision =>
  allowIf(
    associationId
      ? ofAssociation(viewer, associationId, 'ASSOC_LEADER', 'ASSOC_SECRETARY')
      : ofUnion(viewer, 'UNION_LEADER', 'UNION_OFFICER'),
    viewer,
    onlyFor({
      vi: 'lãnh đạo hoặc thư ký khác của hội thu phí (hoặc của Liên hiệp Hội)',
      en: 'a leader or another secretary of the association that is owed, or of the Union',
    }),
  );

export const isTheClock = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'system', viewer, onlyFor({ vi: 'hệ thống', en: 'the system' }));

interface Asker {
  readonly account: string | null;
  readonly person: string | null;
}

/** Two people decide, and one person with two accounts is one. */
export const isSomebodyElse = (viewer: Viewer, asked: Asker): boolean =>
  viewer.accountId !== asked.account && (viewer.personId === null || viewer.personId !== asked.person);

const overseers = ['UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR'] as const;

/** Who may know of a fee: see the type’s description. */
export function visibleFeeDues(viewer: Viewer): Where {
  if (hasRole(viewer, ...overseers, 'DPO')) return {};
  const alternatives: Where[] = [];
  if (viewer.personId) alternatives.push({ personId: viewer.personId });
  if (viewer.organizationId) alternatives.push({ organizationId: viewer.organizationId });
  if (hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0) {
    const own = { $in: [...viewer.associationIds] };
    alternatives.push({ associationId: own }, { debtorAssociationId: own });
  }
  if (alternatives.length === 0) return nothing;
  return alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };
}

/** The sums of an association’s fees: itself and who oversees it. */
export const maySeeFeeSummary = (viewer: Viewer, associationId: string): boolean =>
  hasRole(viewer, ...overseers) ||
  (hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.includes(associationId));

/** The sums of what the associations owe the Union. */
export const maySeeUnionFees = (viewer: Viewer): boolean => hasRole(viewer, ...overseers);
