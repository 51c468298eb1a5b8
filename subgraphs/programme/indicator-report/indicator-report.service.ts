import {
  anonymous,
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
  recordCreation,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { basisPoints } from '../../kernel/money/index.js';
import { textInput } from '../../kernel/text/index.js';
import { Body } from '../body/body.entity.js';
import { TargetIndicator } from '../indicator/indicator.entity.js';
import { IndicatorKind, IndicatorSource } from '../indicator/indicator.enums.js';
import { indicatorByCode } from '../indicator/reading.js';
import { mayMonitor, mayReport } from '../monitor.policy.js';
import { IndicatorReport, IndicatorReportVersion } from './indicator-report.entity.js';
import type {
  CorrectIndicatorReportInput,
  DraftIndicatorReportInput,
  IndicatorReportStepInput,
  SubmitIndicatorReportInput,
} from './indicator-report.inputs.js';
import { reportLifecycle } from './indicator-report.lifecycle.js';
import { endOfPeriod } from './indicator-report.period.js';
import { reportProblems } from './indicator-report.problems.js';

const { refuse } = reportProblems;
const texts = textInput(refuse);

export type ReportStep = keyof typeof reportLifecycle.steps;

/**
 * Drafts a report. What the graph itself counts is asked for before the transaction and kept beside the official value.
 * @param known name of the territory where the caller has it, as seeding does; else the graph is asked for it
 * @throws UNAUTHENTICATED, FORBIDDEN; Refusal for values that do not fit the target, a day to come, an unknown target or
 *   territory
 */
export async function draftIndicatorReport(
  ctx: Context,
  input: DraftIndicatorReportInput,
  known?: string,
): Promise<IndicatorReport> {
  assertAllowed(mayReport(ctx.viewer, { organizationId: ctx.viewer.organizationId }));
  const territoryId = assertId(input.territoryId, 'adm');
  const territoryName = known ?? (await nameOfTerritory(ctx, territoryId));
  if (!territoryName) return refuse('REFERENCE_NOT_FOUND', ['input', 'territoryId']);
  const registeredValue = await registered(ctx, input);
  return once(ctx, input, 'draftIndicatorReport', IndicatorReport, async (tx) => {
    const indicator = await indicatorByCode(tx, input.indicatorCode);
    if (!indicator) return refuse('REFERENCE_NOT_FOUND', ['input', 'indicatorCode']);
    const owner = await tx.loaders.byId(Body, indicator.ownerId);
    assertAllowed(mayReport(tx.viewer, { organizationId: owner?.organizationId ?? null }));
    if (!endOfPeriod(input.period)) refuse('INVALID_VALUE', ['input', 'period']);
    if (input.asOf > tx.today) refuse('DATE_IN_FUTURE', ['input', 'asOf']);
    // Left out of account, and bad input all the same.
    texts.optional(input.territoryName, 200, 'territoryName');
    const report = make(tx, IndicatorReport, {
      indicatorId: indicator.id,
      organizationId: tx.viewer.organizationId,
      status: reportLifecycle.initial,
      period: input.period,
      asOf: input.asOf,
      territoryId,
      territoryName,
      registeredValue,
      ...values(indicator, input),
      ...remarks(input),
      revision: 1,
    });
    await recordCreation(tx, reportLifecycle, report);
    return report;
  });
}

/**
 * Takes one step of the lifecycle.
 * @param prepare judges and applies what the step's input changes, before the step's own conditions are checked
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function takeReportStep<Input extends IndicatorReportStepInput>(
  ctx: Context,
  step: ReportStep,
  input: Input,
  prepare: (tx: Context, report: IndicatorReport) => Promise<TransitionInput> | TransitionInput = () => ({}),
): Promise<IndicatorReport> {
  return once(ctx, input, `IndicatorReport.${step}`, IndicatorReport, async (tx) => {
    if (tx.viewer.kind === 'anonymous') assertAllowed(mayMonitor(tx.viewer));
    const report = await loadForChange(tx, IndicatorReport, input.id);
    assertAllowed(reportLifecycle.steps[step].who(tx.viewer, report));
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const recorded = await prepare(tx, report);
    await transition(tx, reportLifecycle, step, report, { reason, ...recorded });
    report.updatedAt = tx.now();
    return report;
  });
}

export const submitIndicatorReport = (
  ctx: Context,
  input: SubmitIndicatorReportInput,
): Promise<IndicatorReport> =>
  takeReportStep(ctx, 'submit', input, async (tx, report) => {
    await change(tx, report, input);
    return { documents: report.evidence };
  });

/** Keeps the old version and puts the new values in its place, to be approved again. */
export const correctIndicatorReport = (
  ctx: Context,
  input: CorrectIndicatorReportInput,
): Promise<IndicatorReport> =>
  takeReportStep(ctx, 'correct', input, async (tx, report) => {
    const { revision, officialValue, numerator, denominator, evidence, note } = report;
    const old = { revision, officialValue, numerator, denominator, evidence: [...evidence], note };
    const version = {
      id: tx.ids('row'),
      reportId: report.id,
      ...old,
      reason: texts.lines(input.reason, 2_000, 'reason') ?? '',
    };
    tx.em.persist(
      tx.em.create(IndicatorReportVersion, { ...version, replacedAt: tx.now() } as never) as object,
    );
    await change(tx, report, input);
    report.revision = revision + 1;
    return { extra: { from: officialValue, to: report.officialValue } };
  });

async function change(
  tx: Context,
  report: IndicatorReport,
  input: SubmitIndicatorReportInput,
): Promise<void> {
  const indicator = (await tx.loaders.byId(TargetIndicator, report.indicatorId))!;
  const share = indicator.kind !== IndicatorKind.COUNT;
  Object.assign(
    report,
    values(indicator, {
      officialValue: input.officialValue ?? (share ? null : report.officialValue),
      numerator: input.numerator ?? report.numerator,
      denominator: input.denominator ?? report.denominator,
    }),
    remarks({ evidence: input.evidence ?? report.evidence, note: input.note ?? report.note }),
  );
}

interface Values {
  readonly officialValue?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** A number as it is, a share in hundredths of a percent with its parts. @throws Refusal where they do not fit */
function values(indicator: TargetIndicator, { officialValue, numerator, denominator }: Values) {
  if (indicator.kind === IndicatorKind.COUNT) {
    const alone = (numerator ?? null) === null && (denominator ?? null) === null;
    const count = officialValue ?? -1;
    if (!alone || count < 0) return refuse('COUNT_NEEDED', ['input', 'officialValue']);
    return { officialValue: count, numerator: null, denominator: null };
  }
  const [part, whole] = [numerator ?? -1, denominator ?? 0];
  if ((officialValue ?? null) !== null || part < 0 || part > whole || whole < 1) {
    return refuse('SHARE_NEEDED', ['input', 'numerator']);
  }
  return { officialValue: basisPoints(part, whole)!, numerator: part, denominator: whole };
}

function remarks({ evidence, note }: { readonly evidence: string[]; readonly note?: string | null }) {
  const documents = evidence.flatMap((text) => texts.optional(text, 500, 'evidence') ?? []);
  if (documents.length > 20) refuse('TOO_LONG', ['input', 'evidence']);
  return { evidence: documents, note: texts.lines(note, 2_000, 'note') };
}

/** Null where there is no such unit. A former one is told from its namesake of today by its last day. */
async function nameOfTerritory(ctx: Context, id: string): Promise<string | null> {
  const { administrativeUnit: unit } = await ctx.graph.query<{
    administrativeUnit: { fullName: string; validTo: string | null } | null;
  }>(
    'query ($administrativeUnit: ID!) { administrativeUnit(id: $administrativeUnit) { fullName validTo } }',
    { administrativeUnit: id },
  );
  if (!unit?.validTo) return unit?.fullName ?? null;
  return `${unit.fullName} (trước ${unit.validTo.split('-').reverse().join('/')})`;
}

/**
 * Asked for as the public, which will read it in the approved report. Null where the graph does not count the target for
 * everyone or its measure does not answer, and while seeding.
 */
async function registered(ctx: Context, input: DraftIndicatorReportInput): Promise<number | null> {
  const indicator = await indicatorByCode(ctx, input.indicatorCode);
  const counted = indicator?.kind === IndicatorKind.COUNT && indicator.source !== IndicatorSource.MANUAL;
  if (ctx.viewer.kind === 'system' || !counted) return null;
  const answer = await ctx.graph
    .query<{ targetIndicator: { reading: { value: number | null } | null } | null }>(
      `query ($code: String!, $territoryId: ID!, $asOf: Date) {
         targetIndicator(code: $code) { reading(territoryId: $territoryId, asOf: $asOf) { value } }
       }`,
      { code: input.indicatorCode, territoryId: input.territoryId, asOf: input.asOf },
      anonymous,
    )
    .catch(() => null);
  return answer?.targetIndicator?.reading?.value ?? null;
}
