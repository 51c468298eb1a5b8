import { addYears } from '../../kernel/calendar/index.js';
import {
  allowIf,
  type Decision,
  hasRole,
  nothing,
  selectedBy,
  thisRow,
  type Viewer,
  type Where,
} from '../../kernel/index.js';
import { FieldClass } from './field-class.js';
import { ProfileStatus } from './person.enums.js';

/** The part of a person that rights depend on. */
export interface PersonSubject {
  readonly id: string;
}

const isSelf = (viewer: Viewer, person: PersonSubject) =>
  viewer.personId !== null && viewer.personId === person.id;
const staff = (viewer: Viewer) => hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'DPO');

const isOfAssociation = (viewer: Viewer) =>
  hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') && viewer.associationIds.length > 0;

/**
 * The people of the viewer's associations, by their memberships: open, or ended until a year ago; an
 * application only while the person's consent to this association stands, for anybody may know an id.
 */
export const ownMembersSql = (
  { associationIds }: Viewer,
  today: string,
): readonly [sql: string, params: readonly string[]] => [
  `select m.person_id from associations.membership m
   where m.person_id is not null and m.association_id = any(?::text[])
     and (m.ended_on is null or m.ended_on >= ?::date) and (m.admitted_on is not null or m.consent_id is not null)`,
  [`{${associationIds.join()}}`, addYears(today, -1)],
];

const anyOf = (alternatives: Where[]): Where =>
  alternatives.length === 0 ? nothing : alternatives.length === 1 ? alternatives[0]! : { $or: alternatives };

const relatedPersons = (viewer: Viewer, today: string): Where[] => [
  ...(viewer.personId ? [{ id: viewer.personId }] : []),
  ...(isOfAssociation(viewer) ? [{ id: { $in: ownMembers(viewer, today) } }] : []),
];

function ownMembers(viewer: Viewer, today: string): unknown {
  const [sql, params] = ownMembersSql(viewer, today);
  return selectedBy(sql, params, `${sql} and m.person_id = ${thisRow}.id`);
}

/** Who may know that a person is in the graph: see the type's description. */
export const visiblePersons = (viewer: Viewer, today: string): Where =>
  staff(viewer) ? {} : anyOf([{ isPublic: true }, ...relatedPersons(viewer, today)]);

/** The people whose internal fields the viewer may read: a filter by such a field finds no others. */
export const internalPersons = (viewer: Viewer, today: string): Where =>
  staff(viewer) ? {} : anyOf([{ sharesInternal: true }, ...relatedPersons(viewer, today)]);

/**
 * Field class I, internal: gender, age band, residence, history. `isOwnMember`: by `ownMembersSql`; `sharesInternal`: by
 * consent to a public profile with these fields.
 */
export const maySeeInternal = (
  viewer: Viewer,
  person: PersonSubject & { readonly isOwnMember: boolean; readonly sharesInternal?: boolean },
): boolean =>
  person.sharesInternal === true ||
  isSelf(viewer, person) ||
  staff(viewer) ||
  (person.isOwnMember && hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER'));

/** Field class R, restricted: the birth date. Officers state a purpose, and every such read is logged. */
export const maySeeRestricted = (viewer: Viewer, person: PersonSubject): boolean =>
  isSelf(viewer, person) ||
  hasRole(viewer, 'DPO') ||
  (viewer.kind !== 'system' && hasRole(viewer, 'UNION_OFFICER') && viewer.purpose !== null);

/** Field class S, sensitive: ethnicity and what is derived from it. Officers do not, whatever their purpose. */
export const maySeeSensitive = (viewer: Viewer, person: PersonSubject): boolean =>
  isSelf(viewer, person) || hasRole(viewer, 'DPO');

/** The matrix of DOMAIN E for the classes that need no look at memberships. */
export const maySeeClass = (viewer: Viewer, person: PersonSubject, fieldClass: FieldClass): boolean =>
  fieldClass === FieldClass.PUBLIC ||
  (fieldClass === FieldClass.RESTRICTED && maySeeRestricted(viewer, person)) ||
  (fieldClass === FieldClass.SENSITIVE && maySeeSensitive(viewer, person));

/** States in which the association that proposed a profile still writes it. */
const proposal: readonly ProfileStatus[] = [
  ProfileStatus.DRAFT,
  ProfileStatus.PROPOSED,
  ProfileStatus.RETURNED,
];

/** Changing what a profile says: the person, an officer, and until it is declared the secretary of an own association. */
export const mayEditProfile = (
  viewer: Viewer,
  person: PersonSubject & { readonly status: ProfileStatus; readonly isOwnMember: boolean },
): Decision =>
  allowIf(
    isSelf(viewer, person)
      ? 'SELF'
      : hasRole(viewer, 'UNION_OFFICER') ||
          (person.isOwnMember && hasRole(viewer, 'ASSOC_SECRETARY') && proposal.includes(person.status)),
    viewer,
    {
      vi: 'Chỉ chính người đó, cán bộ Liên hiệp Hội, hoặc thư ký hội khi hồ sơ còn ở bước đề cử được sửa hồ sơ.',
      en: 'Only the person, a union officer, or while the profile is proposed the association’s secretary may change it.',
    },
  );

/** What only the person can say, or an officer from a signed form: contacts, interests, availability. */
export const maySpeakFor = (viewer: Viewer, person: PersonSubject): Decision => mayEditPerson(viewer, person);

/** Objections and requests to restrict are examined by the data protection officer. */
export const mayRestrict = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'DPO') && 'DPO', viewer, {
    vi: 'Chỉ cán bộ bảo vệ dữ liệu được hạn chế xử lý hồ sơ.',
    en: 'Only the data protection officer may restrict a profile.',
  });

/** A granted request to erase is carried out by the data protection officer. */
export const mayErase = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'DPO') && 'DPO', viewer, {
    vi: 'Chỉ cán bộ bảo vệ dữ liệu được xóa dữ liệu cá nhân.',
    en: 'Only the data protection officer may erase personal data.',
  });

/** By proof: the secretary for members of the own association, a union officer for others. */
export const mayRecordDeath = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'ASSOC_SECRETARY', 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ thư ký hội hoặc cán bộ Liên hiệp Hội được ghi nhận người đã mất.',
    en: 'Only an association’s secretary or a union officer may record a death.',
  });

/** Whoever was proposed says himself that he does not want it. */
export const mayRefuseProposal = (viewer: Viewer, person: PersonSubject): Decision =>
  allowIf(isSelf(viewer, person) ? 'SELF' : viewer.kind === 'system', viewer, {
    vi: 'Chỉ chính người được đề cử được từ chối.',
    en: 'Only the person who was proposed may refuse.',
  });

/** An employer proposes its own staff. */
export const mayProposeEmployee = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'AGENCY') && viewer.organizationId !== null && 'AGENCY', viewer, {
    vi: 'Chỉ tài khoản của cơ quan được đề cử người của cơ quan mình.',
    en: 'Only an agency’s account may propose the agency’s own staff.',
  });

/** Whoever enters people for others does not make himself. */
export const createsHimself = (viewer: Viewer): boolean =>
  !hasRole(viewer, 'UNION_OFFICER', 'ASSOC_SECRETARY');

/**
 * New people: officers; secretaries for who consents to their association; and whoever has an account without a person
 * for himself.
 * @param associationId the association that MEMBERSHIP_ADMIN is given to; default one of the viewer's
 */
export function mayCreatePerson(
  viewer: Viewer,
  associationId: string | null = viewer.associationIds[0] ?? null,
): Decision {
  const forAssociation =
    hasRole(viewer, 'ASSOC_SECRETARY') &&
    associationId !== null &&
    viewer.associationIds.includes(associationId);
  const forHimself = viewer.kind === 'account' && viewer.personId === null && createsHimself(viewer);
  return allowIf(hasRole(viewer, 'UNION_OFFICER') || forAssociation || forHimself, viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội, thư ký của hội được đồng ý hoặc chính người đó được lập hồ sơ.',
    en: 'Only union officers, secretaries of the association consented to or the person may make a profile.',
  });
}

export const mayEditPerson = (viewer: Viewer, person: PersonSubject): Decision =>
  allowIf(isSelf(viewer, person) ? 'SELF' : hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ chính người đó hoặc cán bộ Liên hiệp Hội được sửa hồ sơ.',
    en: 'Only the person or a union officer may change the profile.',
  });

/** Declaring one's own profile; an officer enters a signed paper form for those without an account. */
export const mayDeclare = mayEditPerson;

/** Proposing a member's profile: the secretary of the association; an officer where another body asks. */
export const mayPropose = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'ASSOC_SECRETARY', 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ thư ký hội hoặc cán bộ Liên hiệp Hội được đề cử hồ sơ.',
    en: 'Only an association’s secretary or a union officer may propose profiles.',
  });

export const mayVerify = (viewer: Viewer): Decision =>
  allowIf(hasRole(viewer, 'UNION_OFFICER'), viewer, {
    vi: 'Chỉ cán bộ Liên hiệp Hội được xác minh hồ sơ.',
    en: 'Only a union officer may verify profiles.',
  });
