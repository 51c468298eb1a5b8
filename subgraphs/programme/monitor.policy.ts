import { allowIf, type Decision, hasRole, onlyFor, type Viewer, type Where } from '../kernel/index.js';

/** The part of a plan or report that rights depend on. */
export interface Owned {
  readonly organizationId: string | null;
}

/** Whether the viewer's account acts for the organization that the record belongs to. */
export const ownsRecord = (viewer: Viewer, { organizationId }: Owned): boolean =>
  viewer.organizationId !== null && viewer.organizationId === organizationId;

export const mayMonitor = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'PROGRAMME_MONITOR'),
    viewer,
    onlyFor({ vi: 'cơ quan theo dõi chương trình', en: 'programme monitors' }),
  );

export const mayHandIn = (viewer: Viewer, record: Owned): Decision =>
  allowIf(
    hasRole(viewer, 'PROGRAMME_MONITOR') || ownsRecord(viewer, record),
    viewer,
    onlyFor({
      vi: 'đơn vị thực hiện hoặc cơ quan theo dõi chương trình',
      en: 'the body itself or programme monitors',
    }),
  );

/** Reports are drafted by the owner of the target, by the Union's officers who keep the database, or by monitors. */
export const mayReport = (viewer: Viewer, record: Owned): Decision =>
  allowIf(
    hasRole(viewer, 'PROGRAMME_MONITOR', 'UNION_OFFICER') || ownsRecord(viewer, record),
    viewer,
    onlyFor({
      vi: 'đơn vị phụ trách chỉ tiêu, cán bộ Liên hiệp Hội hoặc cơ quan theo dõi chương trình',
      en: 'the owner of the target, union officers or programme monitors',
    }),
  );

export const maySeeAll = (viewer: Viewer): boolean =>
  hasRole(viewer, 'PROGRAMME_MONITOR', 'UNION_OFFICER', 'UNION_LEADER');

/** Who may read the steps of a record, which name the accounts that took them. */
export const maySeeHistory = (viewer: Viewer, record: Owned): boolean =>
  maySeeAll(viewer) || ownsRecord(viewer, record);

/** Rows in public states for everyone, all rows for the monitors and the Union, one's own for the owner. */
export const visibleByStatus =
  (publicStates: readonly string[]) =>
  (viewer: Viewer): Where => {
    if (maySeeAll(viewer)) return {};
    const open = { status: { $in: [...publicStates] } };
    return viewer.organizationId ? { $or: [open, { organizationId: viewer.organizationId }] } : open;
  };
