import { addYears } from '../../kernel/calendar/index.js';
import { allowIf, type Decision, hasRole, type Viewer, type Where } from '../../kernel/index.js';

/** The part of a person that rights depend on. */
export interface PersonSubject {
  readonly id: string;
}

const isSelf = (viewer: Viewer, person: PersonSubject) =>
  viewer.personId !== null && viewer.personId === person.id;
const staff = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'DPO');

/** Who may know that a person is in the graph: see the type's description. */
export function visiblePersons(viewer: Viewer, today: string): Where {
  if (staff(viewer)) return {};
  const alternatives: Where[] = [{ isPublic: true }];
  if (viewer.personId) alternatives.push({ id: viewer.personId });
  if (hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0) {
    const recently = { $or: [{ endedOn: null }, { endedOn: { $gte: addYears(today, -1) } }] };
    alternatives.push({
      memberships: { $some: { associationId: { $in: [...viewer.associationIds] }, ...recently } },
    });
  }
  return alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };
}

/** Field class I, internal: gender, age band, residence, history. `isOwnMember`: of an association the viewer acts for. */
export const maySeeInternal = (
  viewer: Viewer,
  person: PersonSubject & { readonly isOwnMember: boolean },
): boolean =>
  isSelf(viewer, person) ||
  staff(viewer) ||
  (person.isOwnMember && hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER'));

/** Field class R, restricted: the birth date. Officers state a purpose, and every such read is logged. */
export const maySeeRestricted = (viewer: Viewer, person: PersonSubject): boolean =>
  isSelf(viewer, person) ||
  hasRole(viewer, 'DPO') ||
  (viewer.kind !== 'system' && hasRole(viewer, 'UNION_OFFICER') && viewer.purpose !== null);

/** New people: officers, secretaries for their members, and whoever has an account without a person yet. */
export const mayCreatePerson = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER', 'ASSOC_SECRETARY') ||
      (viewer.kind === 'account' && viewer.personId === null),
    viewer,
    {
      vi: 'Chỉ cán bộ Liên hiệp Hội, thư ký hội hoặc chính người đó được lập hồ sơ.',
      en: 'Only union officers, association secretaries or the person may make a profile.',
    },
  );

export const mayEditPerson = (viewer: Viewer, person: PersonSubject): Decision =>
  allowIf(isSelf(viewer, person) || hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ chính người đó hoặc cán bộ Liên hiệp Hội được sửa hồ sơ.',
    en: 'Only the person or a union officer may change the profile.',
  });

/** Declaring one's own profile; an officer enters a signed paper form for those without an account. */
export const mayDeclare = mayEditPerson;

export const mayVerify = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội được xác minh hồ sơ.',
    en: 'Only a union officer may verify profiles.',
  });
