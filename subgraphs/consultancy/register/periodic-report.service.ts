import { LockMode } from '@mikro-orm/core';
import {
  assertAllowed,
  type Context,
  enqueue,
  make,
  once,
  recordCreation,
  stepTaker,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { assertYear } from '../../kernel/values/year.js';
import { namesFromGraph } from '../external/names.js';
import type { Confidentiality } from '../request/request.enums.js';

import { PeriodicReport } from './periodic-report.entity.js';
import { figuresOf, periodOf } from './periodic-report.figures.js';
import type {
  PeriodicReportStepInput,
  PreparePeriodicReportInput,
  SendPeriodicReportInput,
} from './periodic-report.inputs.js';
import { periodicReportLifecycle } from './periodic-report.lifecycle.js';
import { periodicReportProblems } from './periodic-report.problems.js';
import type { PeriodicReportFigures } from './periodic-report.types.js';
import { unnamedLevels, withoutNames } from './periodic-report.unnamed.js';
import { PeriodicReportStatus } from './register.enums.js';
import { mayPrepareReport } from './register.policy.js';

const { refuse } = periodicReportProblems;
const texts = textInput(refuse);
const take = stepTaker(periodicReportLifecycle, PeriodicReport, refuse);

/** Job that makes the document of a report. */
export const makeDocumentJob = 'make-periodic-report';

/**
 * Makes the draft of a period from the register, or makes it anew.
 * @throws UNAUTHENTICATED, FORBIDDEN, SERVICE_UNAVAILABLE; Refusal for a period to come or a report that is frozen
 */
export async function preparePeriodicReport(
  ctx: Context,
  input: PreparePeriodicReportInput,
): Promise<PeriodicReport> {
  assertAllowed(mayPrepareReport(ctx.viewer), ctx);
  const year = assertYear(input.year);
  const quarter = input.quarter ?? null;
  if (quarter !== null && (quarter < 1 || quarter > 4)) refuse('INVALID_VALUE', ['input', 'quarter']);
  const period = periodOf(year, quarter);
  if (period.from > ctx.today) refuse('PERIOD_NOT_BEGUN', ['input', quarter === null ? 'year' : 'quarter']);
  const figures = await figuresOf(ctx, period, namesFromGraph);
  return once(ctx, input, 'preparePeriodicReport', PeriodicReport, async (tx) => {
    assertAllowed(mayPrepareReport(tx.viewer), tx);
    const hidden = await raisedMeanwhile(tx, figures);
    // Its figures are about to be replaced, whatever they are.
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, exclude: ['figures'] } as const;
    const [known] = (await tx.em.find(PeriodicReport, { year, quarter }, lock)) as PeriodicReport[];
    if (known && known.status !== PeriodicReportStatus.DRAFT) refuse('FIGURES_FROZEN', ['input', 'year']);
    const report =
      known ??
      make(tx, PeriodicReport, {
        period: quarter === null ? `${year}` : `${year}-${quarter}`,
        year,
        quarter,
        status: periodicReportLifecycle.initial,
        number: null,
        sentOn: null,
        fileId: null,
      });
    Object.assign(report, {
      figures: withoutNames(figures, hidden),
      preparedOn: tx.today,
      updatedAt: tx.now(),
    });
    if (!known) await recordCreation(tx, periodicReportLifecycle, report);
    await enqueue(tx, makeDocumentJob, { id: report.id });
    return report;
  });
}

/** Requests of the figures that became more confidential while these were taken. Who raises one waits until it is written. */
async function raisedMeanwhile(
  tx: Context,
  { requests }: PeriodicReportFigures,
): Promise<ReadonlySet<string>> {
  const rows = await tx.em.execute<{ id: string; level: Confidentiality }[]>(
    `select id, confidentiality as level from consultancy.consultancy_request where id = any(?::text[])
     order by id for share`,
    [`{${requests.map(({ id }) => id).join()}}`],
  );
  return new Set(rows.filter(({ level }) => unnamedLevels.includes(level)).map(({ id }) => id));
}

export const submitPeriodicReport = (ctx: Context, input: PeriodicReportStepInput): Promise<PeriodicReport> =>
  take(ctx, 'submit', input);

export const returnPeriodicReport = (ctx: Context, input: PeriodicReportStepInput): Promise<PeriodicReport> =>
  take(ctx, 'return', input);

/** Signs a report under its number and sends it; its document is made once more, with both. */
export const sendPeriodicReport = (ctx: Context, input: SendPeriodicReportInput): Promise<PeriodicReport> =>
  take(ctx, 'send', input, async (tx, report, day) => {
    const number = texts.required(input.number, 100, 'number');
    if (day <= report.figures.to) refuse('PERIOD_OPEN', ['input', 'on']);
    report.number = number;
    report.sentOn = day;
    Object.assign(tx.pendingTransitions.at(-1)!, { documents: [number] });
    await enqueue(tx, makeDocumentJob, { id: report.id });
  });
