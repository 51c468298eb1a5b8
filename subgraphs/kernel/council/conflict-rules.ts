import { type ConflictReport, ConflictVerdict } from './conflict.js';
import { CouncilKind, CouncilRole } from './council.enums.js';

/** When a conflict is looked at: before somebody sits, or when he votes. */
export type ConflictMoment = 'APPOINTMENT' | 'BALLOT';

const { BLOCK, DISCLOSE } = ConflictVerdict;
const { CHAIR, VICE_CHAIR, REVIEWER, SCIENTIFIC_SECRETARY } = CouncilRole;

/** C2: seats that nobody of the applicant's organisation has. */
const notForApplicant: readonly CouncilRole[] = [CHAIR, VICE_CHAIR, REVIEWER, SCIENTIFIC_SECRETARY];
/** C4: seats that nobody of the drafting agency has. */
const notForDrafter: readonly CouncilRole[] = [CHAIR, REVIEWER];

/**
 * What a rule of DOMAIN B.0.1 does to one seat.
 * @param rule C1 to C7, or `DECLARED`
 * @param role the seat; null where none is in view yet, which no rule on certain seats bars
 * @returns null where the rule has nothing to say of such a council
 */
export function severityOf(
  rule: string,
  kind: CouncilKind,
  role: CouncilRole | null,
  moment: ConflictMoment = 'APPOINTMENT',
): ConflictVerdict.BLOCK | ConflictVerdict.DISCLOSE | null {
  const bars = (roles: readonly CouncilRole[]) => (role !== null && roles.includes(role) ? BLOCK : DISCLOSE);
  switch (rule) {
    case 'C1':
    case 'C3':
    case 'C6':
      return BLOCK;
    case 'C2':
      return bars(notForApplicant);
    case 'C4':
      return kind === CouncilKind.CONSULTANCY_REVIEW ? bars(notForDrafter) : null;
    case 'C5':
      if (kind !== CouncilKind.CONTEST_JURY) return null;
      return moment === 'BALLOT' ? BLOCK : DISCLOSE;
    default:
      return DISCLOSE;
  }
}

/**
 * A report as it counts for one seat: what its finder calls a bar stays one, and what the rules make one becomes one,
 * unless its finder judged it for the seat.
 */
export function reportFor(
  report: ConflictReport,
  kind: CouncilKind,
  role: CouncilRole,
  moment: ConflictMoment,
): ConflictReport {
  return {
    ...report,
    findings: report.findings.map((finding) =>
      !finding.isJudged && severityOf(finding.rule, kind, role, moment) === BLOCK
        ? { ...finding, severity: BLOCK }
        : finding,
    ),
  };
}

/** A seat and for whom its holder works. */
export interface EmployedSeat {
  readonly role: CouncilRole;
  readonly organizationId: string | null;
}

/** The organisations that a council's subject comes from. */
export interface SubjectParties {
  /** Host or applicant: C2. */
  readonly applicantIds: readonly string[];
  /** Who drafted, or owns the project: C4. */
  readonly draftingIds: readonly string[];
}

/**
 * What C2 and C4 say of the organisations of the seats together.
 * @returns `APPLICANT_SEAT` or `DRAFTER_SEAT`, each once
 */
export function faultsOfOrganizations(
  kind: CouncilKind,
  seats: readonly EmployedSeat[],
  { applicantIds, draftingIds }: SubjectParties,
): ('APPLICANT_SEAT' | 'DRAFTER_SEAT')[] {
  const from = (ids: readonly string[]) =>
    seats.filter(({ organizationId }) => organizationId !== null && ids.includes(organizationId));
  const ofApplicant = from(applicantIds);
  const faults: ('APPLICANT_SEAT' | 'DRAFTER_SEAT')[] = [];
  if (ofApplicant.length > 1 || ofApplicant.some(({ role }) => notForApplicant.includes(role)))
    faults.push('APPLICANT_SEAT');
  if (
    kind === CouncilKind.CONSULTANCY_REVIEW &&
    from(draftingIds).some(({ role }) => notForDrafter.includes(role))
  )
    faults.push('DRAFTER_SEAT');
  return faults;
}
