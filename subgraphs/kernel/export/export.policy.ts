import { createHash } from 'node:crypto';
import { allow, allowIf, type Decision, deny, hasRole, onlyFor } from '../authorization.js';
import { nothing, type Where } from '../federation/entities.js';
import type { Viewer } from '../viewer.js';

/** Who may know of an export: who started it, and the data protection officer, who gets no file of it. */
export const visibleExports = (viewer: Viewer): Where =>
  hasRole(viewer, 'DPO') ? {} : viewer.accountId ? { accountId: viewer.accountId } : nothing;

/** Everybody may take along what he may see; who is not signed in has no place to find it again. */
export const mayExport = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'account' && viewer.roles.length + (viewer.personId ? 1 : 0) > 0, viewer, {
    vi: 'Chỉ tài khoản có vai trò hoặc gắn với một người được xuất dữ liệu.',
    en: 'Only accounts with a role or a person of their own may export.',
  });

export const mayCancelExport = (viewer: Viewer, job: { readonly accountId: string }): Decision =>
  viewer.accountId === job.accountId
    ? allow
    : deny(viewer, onlyFor({ vi: 'người đã bắt đầu đợt xuất', en: 'who started the export' }));

/** A digest of all that decides what a viewer may see. */
export const rightsOf = ({ roles, associationIds, personId, organizationId }: Viewer): string =>
  createHash('sha256')
    .update(JSON.stringify([[...roles].sort(), [...associationIds].sort(), personId, organizationId]))
    .digest('base64url');
