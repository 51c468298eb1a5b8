import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  type MoneyInput,
  make,
  once,
  recordCreation,
  type TransitionInput,
  transition,
  unauthenticated,
} from '../../kernel/index.js';
import { isValidVnd } from '../../kernel/money/index.js';
import { textInput } from '../../kernel/text/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { Association } from '../association/association.entity.js';
import { AnnualReport, AnnualReportVersion, type StoredContent } from './annual-report.entity.js';
import { AnnualReportStatus } from './annual-report.enums.js';
import { type ForeignFigures, figuresOf, foreignFigures } from './annual-report.figures.js';
import type {
  AnnualReportFiguresInput,
  AnnualReportStepInput,
  CorrectAnnualReportInput,
  DraftAnnualReportInput,
  EditAnnualReportInput,
} from './annual-report.inputs.js';
import { annualReportLifecycle } from './annual-report.lifecycle.js';
import { mayWriteReport } from './annual-report.policy.js';
import { annualReportProblems } from './annual-report.problems.js';

const { refuse } = annualReportProblems;
const texts = textInput(refuse);

export type AnnualReportStep = keyof typeof annualReportLifecycle.steps;

/**
 * Drafts the report of a year, with the figures that the graph knows.
 * @param known what other subgraphs know, where the caller has it, as seeding does; else they are asked
 * @throws Refusal where there is one of this year, or the year has not begun
 */
export async function draftAnnualReport(
  ctx: Context,
  input: DraftAnnualReportInput,
  known?: ForeignFigures,
): Promise<AnnualReport> {
  const subject = { associationId: assertId(input.associationId, 'aso') };
  assertAllowed(mayWriteReport(ctx.viewer, subject));
  const year = assertYear(input.year);
  if (`${year}-01-01` > ctx.today) refuseBeforeAsking();
  const foreign = known ?? (await foreignFigures(ctx, subject.associationId, year));
  return once(ctx, input, 'draftAnnualReport', AnnualReport, async (tx) => {
    assertAllowed(mayWriteReport(tx.viewer, subject), tx);
    if (!(await tx.loaders.byId(Association, subject.associationId)))
      refuse('REFERENCE_NOT_FOUND', ['input', 'associationId']);
    if (await tx.em.count(AnnualReport, { ...subject, year } as never))
      refuse('REPORT_EXISTS', ['input', 'year']);
    const report = make(tx, AnnualReport, {
      ...subject,
      year,
      status: annualReportLifecycle.initial,
      dueOn: `${year}-${await tx.rules.value<string>('annualReport.dueDay')}`,
      submittedOn: null,
      activities: null,
      plans: null,
      income: null,
      expenses: null,
      ...contentOf(input),
      ...(await counted(tx, subject.associationId, year, foreign)),
      revision: 1,
    });
    await recordCreation(tx, annualReportLifecycle, report);
    return report;
  });
}

const refuseBeforeAsking = () => refuse('YEAR_NOT_BEGUN', ['input', 'year']);

const counted = async (tx: Context, associationId: string, year: number, foreign: ForeignFigures) => ({
  figures: await figuresOf(tx, associationId, year, foreign),
  unanswered: [...foreign.unanswered],
  figuresAt: tx.now(),
});

/** Changes what the association writes itself. @throws Refusal where the report is no draft and was not returned */
export function editAnnualReport(ctx: Context, input: EditAnnualReportInput): Promise<AnnualReport> {
  return once(ctx, input, 'editAnnualReport', AnnualReport, async (tx) => {
    const report = await loadForChange(tx, AnnualReport, input.id);
    assertAllowed(mayWriteReport(tx.viewer, report), tx);
    const { DRAFT, RETURNED } = AnnualReportStatus;
    if (report.status !== DRAFT && report.status !== RETURNED) refuse('NOT_EDITABLE');
    return Object.assign(report, contentOf(input), { updatedAt: tx.now() });
  });
}

/**
 * Takes one step of the lifecycle.
 * @param prepare judges and applies what the step's input changes, before the step's own conditions are checked
 */
export function takeReportStep<Input extends AnnualReportStepInput>(
  ctx: Context,
  step: AnnualReportStep,
  input: Input,
  prepare: (tx: Context, report: AnnualReport) => Promise<TransitionInput> | TransitionInput = () => ({}),
): Promise<AnnualReport> {
  return once(ctx, input, `AnnualReport.${step}`, AnnualReport, async (tx) => {
    const report = await loadForChange(tx, AnnualReport, input.id);
    assertAllowed(annualReportLifecycle.steps[step].who(tx.viewer, report));
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const recorded = await prepare(tx, report);
    await transition(tx, annualReportLifecycle, step, report, { reason, ...recorded });
    report.updatedAt = tx.now();
    return report;
  });
}

/** Counts the figures once more and freezes them: what changes in the graph later changes no submitted report. */
export async function submitAnnualReport(
  ctx: Context,
  input: AnnualReportStepInput,
  known?: ForeignFigures,
): Promise<AnnualReport> {
  if (ctx.viewer.kind === 'anonymous') throw unauthenticated();
  // Read as the viewer may, before the transaction begins; whether he may submit it, the step says.
  const seen = await ctx.loaders.byId(AnnualReport, assertId(input.id, 'anr'));
  const foreign = known ?? (seen && (await foreignFigures(ctx, seen.associationId, seen.year)));
  return takeReportStep(ctx, 'submit', input, async (tx, report) => {
    Object.assign(report, await counted(tx, report.associationId, report.year, foreign!), {
      submittedOn: tx.today,
    });
    return { extra: { unanswered: report.unanswered } };
  });
}

/** Keeps what the report said and puts the correction in its place, to be approved again. */
export const correctAnnualReport = (ctx: Context, input: CorrectAnnualReportInput): Promise<AnnualReport> =>
  takeReportStep(ctx, 'correct', input, (tx, report) => {
    const content = contentOf(input);
    const figures = correctedFigures(input.figures);
    if (Object.keys({ ...content, ...figures }).length === 0) refuse('NOTHING_CORRECTED', ['input']);
    const { activities, plans, income, expenses, revision } = report;
    const version = {
      id: tx.ids('row'),
      reportId: report.id,
      revision,
      content: { activities, plans, income, expenses },
      figures: report.figures,
      reason: texts.lines(input.reason, 2_000, 'reason') ?? '',
      replacedAt: tx.now(),
    };
    tx.em.persist(tx.em.create(AnnualReportVersion, version as never) as object);
    Object.assign(report, content, {
      figures: { ...report.figures, ...figures },
      revision: revision + 1,
    });
    return { extra: { revision: report.revision } };
  });

/** What an input says of the content; what it leaves out is missing. */
function contentOf(
  input: Pick<EditAnnualReportInput, 'activities' | 'plans' | 'income' | 'expenses'>,
): Partial<StoredContent> {
  const { activities, plans, income, expenses } = input;
  return {
    ...(activities !== undefined && { activities: texts.lines(activities, 20_000, 'activities') }),
    ...(plans !== undefined && { plans: texts.lines(plans, 20_000, 'plans') }),
    ...(income !== undefined && { income: amountOf(income, 'income') }),
    ...(expenses !== undefined && { expenses: amountOf(expenses, 'expenses') }),
  };
}

function amountOf(money: MoneyInput | null, field: string): number | null {
  if (!money) return null;
  return isValidVnd(money.amount) ? money.amount : refuse('INVALID_VALUE', ['input', field, 'amount']);
}

function correctedFigures(input: AnnualReportFiguresInput | null | undefined): AnnualReportFiguresInput {
  const given = Object.entries(input ?? {}).filter(([, count]) => count != null);
  for (const [name, count] of given)
    if ((count as number) < 0) refuse('INVALID_VALUE', ['input', 'figures', name]);
  return Object.fromEntries(given);
}
