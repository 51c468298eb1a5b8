import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { visibleAssociations } from './association.policy.js';

/** What belongs to an association, or to the Union itself where it names none. */
export interface Owned {
  readonly associationId: string | null;
}

/** The leader: of the Union its leaders, of an association the leader who acts for it. */
export const leadsOwner = (viewer: Viewer, { associationId }: Owned): boolean =>
  associationId === null
    ? hasRole(viewer, 'UNION_LEADER')
    : viewer.kind === 'system' ||
      (hasRole(viewer, 'ASSOC_LEADER') && viewer.associationIds.includes(associationId));

/** The secretary: of the Union its officers, of an association the secretary who acts for it. */
export const keepsOwner = (viewer: Viewer, { associationId }: Owned): boolean =>
  associationId === null
    ? hasRole(viewer, 'UNION_OFFICER')
    : viewer.kind === 'system' ||
      (hasRole(viewer, 'ASSOC_SECRETARY') && viewer.associationIds.includes(associationId));

export const mayLeadOwner = (viewer: Viewer, owned: Owned): Decision =>
  allowIf(
    leadsOwner(viewer, owned) && (owned.associationId ? 'ASSOC_LEADER' : 'UNION_LEADER'),
    viewer,
    onlyFor({
      vi: 'lãnh đạo của hội này, hoặc của Liên hiệp Hội đối với việc của Liên hiệp Hội,',
      en: 'the leader of this association, or of the Union in its own affairs,',
    }),
  );

/** The secretary keeps the records; the leader may as well. */
export const mayKeepOwner = (viewer: Viewer, owned: Owned): Decision =>
  keepsOwner(viewer, owned)
    ? { allowed: true, as: owned.associationId ? 'ASSOC_SECRETARY' : 'UNION_OFFICER' }
    : allowIf(
        leadsOwner(viewer, owned) && (owned.associationId ? 'ASSOC_LEADER' : 'UNION_LEADER'),
        viewer,
        onlyFor({
          vi: 'thư ký, lãnh đạo của hội này, hoặc cán bộ, lãnh đạo Liên hiệp Hội đối với việc của Liên hiệp Hội,',
          en: 'the secretary or leader of this association, or officers and leaders of the Union in its own affairs,',
        }),
      );

/** Whoever looks after all associations. */
export const overseesOwners = (viewer: Viewer): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'HOME_AFFAIRS', 'PPC', 'ADMIN');

/** Whether the viewer sees what an owner keeps to itself. */
export const seesInside = (viewer: Viewer, owned: Owned): boolean =>
  overseesOwners(viewer) || leadsOwner(viewer, owned) || keepsOwner(viewer, owned);

/** Rows of the associations that the viewer acts for; those of the Union are its staff's, who oversee all. */
export const ofOwnAssociations = (viewer: Viewer): Where =>
  hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0
    ? { associationId: { $in: [...viewer.associationIds] } }
    : nothing;

/** Public facts of the Union, and of the associations that the viewer may know of. */
export function ofKnownOwners(viewer: Viewer): Where {
  const known = visibleAssociations(viewer);
  return Object.keys(known).length === 0 ? {} : { $or: [{ associationId: null }, { associationId: known }] };
}
