import { ofKnownOwners } from '../association/owner.policy.js';
import { OfficeTitle } from './leadership.enums.js';

/** Terms, bodies and offices are public facts of whom the viewer may know of. */
export const visibleLeadership = ofKnownOwners;

/**
 * Offices whose holder's name everyone reads: who speaks and answers for an association does so in public, by law
 * (publicity of associations, Decree 126/2024/NĐ-CP) and not by consent. The names of ordinary members of committees
 * stay private until they agree to a public profile.
 */
export const publicTitles: readonly OfficeTitle[] = [
  OfficeTitle.PRESIDENT,
  OfficeTitle.PERMANENT_VICE_PRESIDENT,
  OfficeTitle.VICE_PRESIDENT,
  OfficeTitle.GENERAL_SECRETARY,
  OfficeTitle.DEPUTY_GENERAL_SECRETARY,
  OfficeTitle.HEAD_OF_INSPECTION,
  OfficeTitle.CHIEF_OF_OFFICE,
  OfficeTitle.HONORARY_PRESIDENT,
];
