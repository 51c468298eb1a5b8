import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  onlyFor,
  type Viewer,
  type Where,
} from '../../kernel/index.js';

/** The part of an entry or engagement that rights depend on. */
export interface OfExpert {
  readonly personId: string;
}

const isSelf = (viewer: Viewer, { personId }: OfExpert) =>
  viewer.personId !== null && viewer.personId === personId;

/** The Union, and the person the own entries. */
export function visiblePoolEntries(viewer: Viewer): Where {
  if (hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR')) return {};
  return viewer.personId ? { personId: viewer.personId } : nothing;
}

/** Who asks for people and answers for the pool. */
export const mayManagePool = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );

/** The person himself, or a union officer on his word. */
export const maySpeakForExpert = (viewer: Viewer, expert: OfExpert): Decision =>
  allowIf(
    isSelf(viewer, expert) ? 'SELF' : hasRole(viewer, 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'chính chuyên gia hoặc cán bộ Liên hiệp Hội', en: 'the expert or union officers' }),
  );

/** Only the system: it follows from a consent that was withdrawn. */
export const followsFromConsent = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'system', viewer, onlyFor({ vi: 'hệ thống', en: 'the system' }));

/** Who may ask whom to ask. */
export const maySuggestExperts = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER'),
    viewer,
    onlyFor({ vi: 'cán bộ và lãnh đạo Liên hiệp Hội', en: 'union officers and leaders' }),
  );
