import { isCivilDate } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import type { AwardEdition } from './edition.entity.js';
import type {
  ApproveEditionResultsInput,
  ArchiveEditionInput,
  AwardEditionInput,
  ExtendEditionInput,
  IssueEditionRulesInput,
  ProposeEditionResultsInput,
} from './edition.inputs.js';
import { editionProblems } from './edition.problems.js';
import { documentNumber, takeEditionStep } from './edition.service.js';

const { refuse } = editionProblems;

export const issueEditionRules = (ctx: Context, input: IssueEditionRulesInput): Promise<AwardEdition> =>
  takeEditionStep(ctx, 'issueRules', input, (_tx, edition) => {
    edition.rulesDecision = documentNumber(input.decisionNumber, 'decisionNumber');
    return { documents: [edition.rulesDecision] };
  });

/** @throws Refusal unless the new deadline is later than the present one */
export const extendEdition = (ctx: Context, input: ExtendEditionInput): Promise<AwardEdition> =>
  takeEditionStep(ctx, 'extend', input, (_tx, edition) => {
    const { submissionDeadline: before } = edition;
    if (!isCivilDate(input.submissionDeadline)) refuse('INVALID_VALUE', ['input', 'submissionDeadline']);
    if (input.submissionDeadline <= before) refuse('DATES_OUT_OF_ORDER', ['input', 'submissionDeadline']);
    edition.submissionDeadline = input.submissionDeadline;
    return { extra: { before, after: input.submissionDeadline } };
  });

export const proposeEditionResults = (
  ctx: Context,
  input: ProposeEditionResultsInput,
): Promise<AwardEdition> =>
  takeEditionStep(ctx, 'proposeResults', input, (tx, edition) => {
    edition.resultsPublishedOn = dayAfterDeadline(tx, edition, input.publishedOn ?? tx.today, 'publishedOn');
    return { documents: [documentNumber(input.minutesNumber, 'minutesNumber')] };
  });

/** @throws Refusal while complaints are open, or before the public notice of `title.publicNoticeDays` has ended */
export const approveEditionResults = (
  ctx: Context,
  input: ApproveEditionResultsInput,
): Promise<AwardEdition> =>
  takeEditionStep(ctx, 'approveResults', input, (_tx, edition) => {
    if (!input.complaintsSettled) refuse('COMPLAINTS_OPEN', ['input', 'complaintsSettled']);
    edition.resultsDecision = documentNumber(input.decisionNumber, 'decisionNumber');
    return { documents: [edition.resultsDecision] };
  });

export const awardEdition = (ctx: Context, input: AwardEditionInput): Promise<AwardEdition> =>
  takeEditionStep(ctx, 'award', input, (tx, edition) => {
    edition.ceremonyOn = dayAfterDeadline(tx, edition, input.ceremonyOn, 'ceremonyOn');
    return { extra: { ceremonyOn: edition.ceremonyOn } };
  });

export const archiveEdition = (ctx: Context, input: ArchiveEditionInput): Promise<AwardEdition> =>
  takeEditionStep(ctx, 'archive', input, () => {
    if (!input.prizesPaid) refuse('PRIZES_UNPAID', ['input', 'prizesPaid']);
    return {};
  });

function dayAfterDeadline(tx: Context, edition: AwardEdition, day: string, field: string): string {
  if (!isCivilDate(day)) refuse('INVALID_VALUE', ['input', field]);
  if (day > tx.today) refuse('DATE_IN_FUTURE', ['input', field]);
  if (day <= edition.submissionDeadline) refuse('DATES_OUT_OF_ORDER', ['input', field]);
  return day;
}
