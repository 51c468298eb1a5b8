import { hasRole, type MoneyInput, type Problem, Refusal, type Viewer } from '../../kernel/index.js';
import { isValidVnd } from '../../kernel/money/index.js';
import { normalizeText, searchKey } from '../../kernel/text/index.js';
import { Confidentiality, ConsultancyOrigin, ConsultancyType, SchemeKind } from './request.enums.js';
import type { ProposeConsultancyRequestInput } from './request.inputs.js';
import { agencyOrigins } from './request.policy.js';
import { consultancyProblems } from './request.problems.js';

const { problem, refuse } = consultancyProblems;

/**
 * Judges a proposal as far as it needs no other record.
 * @throws Refusal naming all problems at once
 */
export function requireSoundProposal(
  viewer: Viewer,
  input: ProposeConsultancyRequestInput,
  fieldIds: readonly string[],
): void {
  const title = normalizeText(input.title);
  const problems: Problem[] = [];
  const when = (failed: boolean, code: Parameters<typeof problem>[0], field: string) => {
    if (failed) problems.push(problem(code, ['input', field]));
  };
  when(searchKey(title) === '', 'REQUIRED', 'title');
  when(title.length > 500, 'TOO_LONG', 'title');
  when(fieldIds.length === 0, 'REQUIRED', 'fieldIds');
  when(fieldIds.length > 10, 'INVALID_VALUE', 'fieldIds');
  const secret = input.confidentiality === Confidentiality.STATE_SECRET;
  when(secret && !hasRole(viewer, 'UNION_OFFICER'), 'STATE_SECRET_ON_PAPER', 'confidentiality');
  judgeParties(input, when);
  judgeType(input, when);
  if (problems.length > 0) throw new Refusal(problems);
}

type When = (failed: boolean, code: Parameters<typeof problem>[0], field: string) => void;

/** I6: who asks, who proposes and who receives follow from the origin. */
function judgeParties(input: ProposeConsultancyRequestInput, when: When): void {
  const asked = agencyOrigins.includes(input.origin);
  const byAssociation = input.origin === ConsultancyOrigin.MEMBER_ASSOCIATION_PROPOSAL;
  const byUnion = input.origin === ConsultancyOrigin.UNION_INITIATIVE;
  when(asked && !input.requestingAgencyId, 'REQUESTING_AGENCY_NEEDED', 'requestingAgencyId');
  when(!asked && Boolean(input.requestingAgencyId), 'NO_REQUESTING_AGENCY', 'requestingAgencyId');
  when(byUnion && !input.recipientAgencyId, 'RECIPIENT_NEEDED', 'recipientAgencyId');
  when(
    byAssociation && !input.proposedByAssociationId,
    'PROPOSING_ASSOCIATION_NEEDED',
    'proposedByAssociationId',
  );
  when(
    !byAssociation && Boolean(input.proposedByAssociationId),
    'NO_PROPOSING_ASSOCIATION',
    'proposedByAssociationId',
  );
}

/** I8: a critique needs a draft, which has an author; an appraisal a scheme that is no draft. */
function judgeType({ type, schemeKind, draftingAgencyId }: ProposeConsultancyRequestInput, when: When): void {
  when(type === ConsultancyType.CRITIQUE && !draftingAgencyId, 'DRAFT_NEEDED', 'draftingAgencyId');
  when(
    type === ConsultancyType.SOCIAL_APPRAISAL && schemeKind === SchemeKind.LEGAL_DRAFT,
    'SCHEME_NOT_UNDER_WAY',
    'schemeKind',
  );
}

/** A short text such as a document number, normalised; null where it is empty. */
export function checkedText(text: string | null | undefined, field: string): string | null {
  const normalized = normalizeText(text ?? '');
  if (normalized.length > 100) refuse('TOO_LONG', ['input', field]);
  return normalized || null;
}

/** Whole đồng, or null where no amount is given. */
export function checkedAmount(money: MoneyInput | null | undefined): number | null {
  if (!money) return null;
  if (!isValidVnd(money.amount)) refuse('INVALID_VALUE', ['input', 'budget', 'amount']);
  return money.amount;
}
