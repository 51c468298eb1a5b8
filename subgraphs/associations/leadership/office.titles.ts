import { BodyKind, OfficeTitle } from './leadership.enums.js';

const {
  PRESIDENT,
  PERMANENT_VICE_PRESIDENT,
  VICE_PRESIDENT,
  GENERAL_SECRETARY,
  DEPUTY_GENERAL_SECRETARY,
  STANDING_MEMBER,
  MEMBER,
  HEAD_OF_INSPECTION,
  DEPUTY_HEAD_OF_INSPECTION,
  INSPECTION_MEMBER,
  CHIEF_OF_OFFICE,
  HONORARY_PRESIDENT,
} = OfficeTitle;

/** Elected from the standing board (DOMAIN B.1, I3). */
export const leadingTitles: readonly OfficeTitle[] = [
  PRESIDENT,
  PERMANENT_VICE_PRESIDENT,
  VICE_PRESIDENT,
  GENERAL_SECRETARY,
  DEPUTY_GENERAL_SECRETARY,
];

/** The titles that a body has. */
export const titlesOf: Readonly<Record<BodyKind, readonly OfficeTitle[]>> = {
  [BodyKind.EXECUTIVE_COMMITTEE]: [MEMBER],
  [BodyKind.STANDING_BOARD]: [STANDING_MEMBER, ...leadingTitles],
  [BodyKind.PERMANENT_STANDING]: [STANDING_MEMBER],
  [BodyKind.INSPECTION_COMMITTEE]: [HEAD_OF_INSPECTION, DEPUTY_HEAD_OF_INSPECTION, INSPECTION_MEMBER],
  [BodyKind.ADVISORY_BOARD]: [HONORARY_PRESIDENT, MEMBER],
  [BodyKind.OFFICE]: [CHIEF_OF_OFFICE, MEMBER],
  [BodyKind.SECTION]: [MEMBER],
};

/** Bodies whose offices only full and active members hold; advisers and staff need not be members. */
export const memberBodies: readonly BodyKind[] = [
  BodyKind.EXECUTIVE_COMMITTEE,
  BodyKind.STANDING_BOARD,
  BodyKind.PERMANENT_STANDING,
  BodyKind.INSPECTION_COMMITTEE,
];

export const executiveBodies: readonly BodyKind[] = [
  BodyKind.EXECUTIVE_COMMITTEE,
  BodyKind.STANDING_BOARD,
  BodyKind.PERMANENT_STANDING,
];

/** Held by one at a time, so that who follows is known. */
export const singleTitles: readonly OfficeTitle[] = [
  PRESIDENT,
  PERMANENT_VICE_PRESIDENT,
  GENERAL_SECRETARY,
  HEAD_OF_INSPECTION,
  CHIEF_OF_OFFICE,
];

/** Order of protocol: as the titles are listed. */
export const rankOf = (title: OfficeTitle): number => 1 + Object.values(OfficeTitle).indexOf(title);

/** The body and the title that another title is chosen from, within the term. */
export function restsOn(kind: BodyKind, title: OfficeTitle): readonly [BodyKind, OfficeTitle] | null {
  if (kind === BodyKind.STANDING_BOARD && title === STANDING_MEMBER)
    return [BodyKind.EXECUTIVE_COMMITTEE, MEMBER];
  if (kind === BodyKind.PERMANENT_STANDING || leadingTitles.includes(title))
    return [BodyKind.STANDING_BOARD, STANDING_MEMBER];
  return null;
}
