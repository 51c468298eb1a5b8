import { allowIf, type Decision, hasRole, onlyFor, type Viewer, type Where } from '../../kernel/index.js';
import { UnionMembershipStatus } from './association.enums.js';

/** The part of an association that rights depend on. */
export interface AssociationSubject {
  readonly id: string;
}

const seesAll = (viewer: Viewer) =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'HOME_AFFAIRS', 'PPC', 'ADMIN');

/** Associations that are or were members of the Union are public; before, only to officers and to themselves. */
export function visibleAssociations(viewer: Viewer): Where {
  if (seesAll(viewer)) return {};
  const { NONE, APPLIED } = UnionMembershipStatus;
  const known = [{ status: { $nin: [NONE, APPLIED] } }, { admittedOn: { $ne: null } }];
  return viewer.associationIds.length === 0
    ? { $or: known }
    : { $or: [...known, { id: { $in: [...viewer.associationIds] } }] };
}

const actsFor = (
  viewer: Viewer,
  { id }: AssociationSubject,
  ...roles: ('ASSOC_SECRETARY' | 'ASSOC_LEADER')[]
) => hasRole(viewer, ...roles) && viewer.associationIds.includes(id);

/** The capacity in which a viewer acts, where it is none of the association itself. */
const officerOr = (viewer: Viewer, own: 'ASSOC_SECRETARY' | 'ASSOC_LEADER' | false) =>
  viewer.kind === 'system' || (hasRole(viewer, 'UNION_OFFICER') ? 'UNION_OFFICER' : own);

export const mayRegisterAssociation = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội được ghi nhận hội thành viên.',
    en: 'Only union officers may register associations.',
  });

/** All data of an association. */
export const mayUpdateAssociation = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội được sửa dữ liệu này; thư ký hội được sửa thông tin liên hệ.',
    en: 'Only union officers may change this; the association’s secretary may change how to reach it.',
  });

/** How to reach it: telephone, e-mail, website, address. */
export const mayUpdateContact = (viewer: Viewer, association: AssociationSubject): Decision =>
  allowIf(
    officerOr(viewer, actsFor(viewer, association, 'ASSOC_SECRETARY') && 'ASSOC_SECRETARY'),
    viewer,
    onlyFor({
      vi: 'cán bộ Liên hiệp Hội hoặc thư ký của hội này',
      en: 'union officers or the association’s secretary',
    }),
  );

/** What an association says of itself: its member counts, its branches. */
export const mayRunAssociation = (viewer: Viewer, association: AssociationSubject): Decision =>
  allowIf(
    officerOr(
      viewer,
      (actsFor(viewer, association, 'ASSOC_SECRETARY') && 'ASSOC_SECRETARY') ||
        (actsFor(viewer, association, 'ASSOC_LEADER') && 'ASSOC_LEADER'),
    ),
    viewer,
    onlyFor({
      vi: 'cán bộ Liên hiệp Hội, thư ký hoặc lãnh đạo của hội này',
      en: 'union officers and the association’s secretary or leader',
    }),
  );

/** Bank account, compliance, documents of an application: the association itself and who watches over it. */
export const maySeeAffairs = (viewer: Viewer, association: AssociationSubject): boolean =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'HOME_AFFAIRS', 'PPC') ||
  actsFor(viewer, association, 'ASSOC_SECRETARY', 'ASSOC_LEADER');

/** The bank account, confidential: not even authorities and inspectors by their office. */
export const maySeeBankAccount = (viewer: Viewer, association: AssociationSubject): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER') ||
      actsFor(viewer, association, 'ASSOC_SECRETARY', 'ASSOC_LEADER'),
    viewer,
    onlyFor({
      vi: 'cán bộ, lãnh đạo Liên hiệp Hội, thư ký và lãnh đạo của hội này',
      en: 'union officers and leaders and the association’s secretary and leader',
    }),
  );

/** Applying to the Union and leaving it. */
export const mayLeadAssociation = (viewer: Viewer, association: AssociationSubject): Decision =>
  allowIf(
    viewer.kind === 'system' || (actsFor(viewer, association, 'ASSOC_LEADER') && 'ASSOC_LEADER'),
    viewer,
    onlyFor({ vi: 'lãnh đạo của hội này', en: 'the leader of this association' }),
  );

/** Checking that an application is complete. */
export const mayCheckApplication = (viewer: Viewer): Decision =>
  allowIf(
    viewer.kind === 'system' || (hasRole(viewer, 'UNION_OFFICER') && 'UNION_OFFICER'),
    viewer,
    onlyFor({ vi: 'cán bộ Liên hiệp Hội', en: 'union officers' }),
  );

/** Admission, suspension, expulsion, succession: by decision of the Union. */
export const mayDecideForUnion = (viewer: Viewer): Decision =>
  allowIf(
    viewer.kind === 'system' || (hasRole(viewer, 'UNION_LEADER') && 'UNION_LEADER'),
    viewer,
    onlyFor({ vi: 'lãnh đạo Liên hiệp Hội', en: 'the Union’s leaders' }),
  );

/** Decisions of the Provincial People’s Committee: itself, Home Affairs for it, or an officer who records its paper. */
export const mayDecideInLaw = (viewer: Viewer): Decision => {
  const capacity = (['PPC', 'HOME_AFFAIRS', 'UNION_OFFICER'] as const).find((role) =>
    viewer.roles.includes(role),
  );
  return allowIf(
    viewer.kind === 'system' || (capacity ?? false),
    viewer,
    onlyFor({
      vi: 'UBND tỉnh, Sở Nội vụ hoặc cán bộ Liên hiệp Hội ghi nhận quyết định của các cơ quan này',
      en: 'the Provincial People’s Committee, Home Affairs, or a union officer who records their decision',
    }),
  );
};

/** What follows from a date or from another step. */
export const onlySystem = (viewer: Viewer): Decision =>
  allowIf(viewer.kind === 'system', viewer, onlyFor({ vi: 'hệ thống', en: 'the system' }));

/** Alerts: whoever watches over associations, and associations for themselves. */
export const maySeeAlerts = (viewer: Viewer): Decision =>
  allowIf(
    hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'HOME_AFFAIRS', 'PPC') ||
      (hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0),
    viewer,
    onlyFor({
      vi: 'cán bộ, lãnh đạo, kiểm tra viên của Liên hiệp Hội, cơ quan nhà nước và thư ký, lãnh đạo hội',
      en: 'the Union’s officers, leaders and inspectors, the authorities, and secretaries and leaders of associations',
    }),
  );

/** The associations whose alerts the viewer may see. */
export const alertedAssociations = (viewer: Viewer): Where =>
  hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'UNION_INSPECTOR', 'HOME_AFFAIRS', 'PPC')
    ? {}
    : { id: { $in: hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') ? [...viewer.associationIds] : [] } };
