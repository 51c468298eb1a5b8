import {
  allow,
  allowIf,
  type Decision,
  deny,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import type { ImportKind } from './import.enums.js';

/** Who may know of an import: who started it, and the data protection officer, who gets no file of it. */
export const visibleImports = (viewer: Viewer): Where =>
  hasRole(viewer, 'DPO') ? {} : viewer.accountId ? { accountId: viewer.accountId } : nothing;

/**
 * Starting an import needs the right to enter one such record by hand; each row is judged again. Associations: officers.
 * Memberships: the association's secretary. People: officers, and secretaries for their association.
 */
export function mayImport(viewer: Viewer, kind: `${ImportKind}`, associationId: string | null): Decision {
  const isSecretary =
    hasRole(viewer, 'ASSOC_SECRETARY') &&
    associationId !== null &&
    viewer.associationIds.includes(associationId);
  if (kind === 'ASSOCIATIONS' || (kind === 'PEOPLE' && !isSecretary))
    return allowIf(hasRole(viewer, 'UNION_OFFICER') && 'UNION_OFFICER', viewer, officers);
  return allowIf(
    isSecretary && 'ASSOC_SECRETARY',
    viewer,
    onlyFor({ vi: 'thư ký của hội này', en: 'the secretary of this association' }),
  );
}

const officers = onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' });

export const mayCancelImport = (viewer: Viewer, job: { readonly accountId: string }): Decision =>
  viewer.accountId === job.accountId
    ? allow
    : deny(viewer, onlyFor({ vi: 'người đã bắt đầu đợt nhập', en: 'who started the import' }));
