import { addWorkingDays } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  notFound,
  once,
  recordCreation,
  selectRows,
  transition,
  unauthenticated,
} from '../../kernel/index.js';
import { isChair, mayApproveReport } from '../request/request.course.policy.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { hasCouncil } from '../request/request.preconditions.js';
import { consultancyProblems } from '../request/request.problems.js';
import { checkedText } from '../request/request.proposal.js';
import { pastDay, takeRequestStep, texts } from '../request/request.service.js';
import { ConsultancyStatus } from '../request/request.status.js';
import {
  checkedSections,
  disagreeing,
  dissentsOf,
  makeRecommendations,
  minoritiesOf,
  requireNoSecretText,
} from './report.content.js';
import { ConsultancyReport, Recommendation } from './report.entity.js';
import { ReportSection, ReportStatus, ResponseStatus } from './report.enums.js';
import type {
  ApproveConsultancyReportInput,
  DraftConsultancyReportInput,
  ReviseConsultancyReportInput,
} from './report.inputs.js';
import { recommendationLifecycle, reportLifecycle } from './report.lifecycle.js';
import { PointDisposition } from './synthesis.entity.js';

const { refuse } = consultancyProblems;

/** The version in force of the present round: the highest. The request's row is locked. */
export async function versionInForce(
  tx: Context,
  { id, round }: ConsultancyRequest,
): Promise<ConsultancyReport> {
  const [latest] = await tx.em.find(
    ConsultancyReport,
    { requestId: id, round },
    { orderBy: { versionNumber: 'DESC' }, limit: 1 },
  );
  return latest ?? refuse('REPORT_NOT_APPROVED');
}

/** The recommendations of a version, in their order. */
export const recommendationsOf = (tx: Context, reportId: string): Promise<Recommendation[]> =>
  tx.em.find(Recommendation, { reportId }, { orderBy: { no: 'ASC' } });

/** The first version of a round; the time for the signature runs from the council, or from here where there is none. */
export const draftConsultancyReport = (ctx: Context, input: DraftConsultancyReportInput) =>
  takeRequestStep(ctx, 'draftReport', input, async (tx, request, day) => {
    if (!request.signDueOn) {
      request.signDueOn = addWorkingDays(day, await tx.rules.number('consult.signWD'));
    }
    await newVersion(tx, request, input, 1, null);
    return { extra: { version: 1 } };
  });

/** A further version: it replaces the last, whose approval and open recommendations are void. */
export const reviseConsultancyReport = (ctx: Context, input: ReviseConsultancyReportInput) =>
  takeRequestStep(ctx, 'reviseReport', input, async (tx, request) => {
    const last = await versionInForce(tx, request);
    await transition(tx, reportLifecycle, 'supersede', last);
    last.updatedAt = tx.now();
    for (const recommendation of await recommendationsOf(tx, last.id)) {
      if (recommendation.responseStatus !== ResponseStatus.PENDING) continue;
      await transition(tx, recommendationLifecycle, 'supersede', recommendation);
      recommendation.updatedAt = tx.now();
    }
    const version = last.versionNumber + 1;
    const note = texts.lines(input.changeNote, 2_000, 'changeNote');
    if (note && request.confidentiality === Confidentiality.STATE_SECRET) {
      refuse('STATE_SECRET_NO_TEXT', ['input', 'changeNote']);
    }
    await newVersion(tx, request, input, version, note);
    // The steps of the last version came after that of the request.
    return { extra: { version } };
  });

async function newVersion(
  tx: Context,
  request: ConsultancyRequest,
  input: DraftConsultancyReportInput,
  versionNumber: number,
  changeNote: string | null,
): Promise<void> {
  requireNoSecretText(request, input);
  const report = make(tx, ConsultancyReport, {
    requestId: request.id,
    round: request.round,
    versionNumber,
    changeNote,
    status: reportLifecycle.initial,
    sections: checkedSections(input.sections),
    minorities: await minoritiesOf(tx, request, input.dissents),
  });
  await makeRecommendations(tx, report, input.recommendations);
  await recordCreation(tx, reportLifecycle, report);
}

/**
 * The chair approves the text of the version in force, or an officer records that he did; a leader where there is no
 * council. @throws Refusal where the report lacks what it has to say, or a point or a minority opinion is left out
 */
export function approveConsultancyReport(
  ctx: Context,
  input: ApproveConsultancyReportInput,
): Promise<ConsultancyReport> {
  return once(ctx, input, 'approveConsultancyReport', ConsultancyReport, async (tx) => {
    const { report, request } = await loadVersion(tx, input.id);
    const council = hasCouncil(request);
    assertAllowed(mayApproveReport(tx.viewer, { ...request, hasCouncil: council }), tx);
    const day = pastDay(tx, input.on, 'on');
    await transition(tx, reportLifecycle, 'approve', report);
    const approval = tx.pendingTransitions.at(-1)!;
    if (request.status !== ConsultancyStatus.DRAFT_REPORT) refuse('NOT_BEING_DRAFTED');
    if (day < (request.lastStepOn ?? request.proposedOn)) refuse('DATE_BEFORE_START', ['input', 'on']);
    const paper = checkedText(input.paper, 'paper');
    if (council && !paper && !isChair(tx.viewer, request)) refuse('PAPER_NEEDED', ['input', 'paper']);
    await requireComplete(tx, request, report);
    Object.assign(approval, { documents: paper ? [paper] : [], extra: { on: day } });
    report.approvedOn = day;
    report.updatedAt = tx.now();
    return report;
  });
}

/** @throws Refusal naming what the report lacks; a state secret has no text here */
async function requireComplete(tx: Context, request: ConsultancyRequest, report: ConsultancyReport) {
  const recommendations = await recommendationsOf(tx, report.id);
  const taken = await tx.em.find(PointDisposition, {
    requestId: request.id,
    round: request.round,
    recommendationNo: { $gt: recommendations.length },
  });
  if (taken.length > 0) refuse('NO_SUCH_RECOMMENDATION');
  if (request.confidentiality === Confidentiality.STATE_SECRET) return;
  if (!report.sections.some(({ section }) => section === ReportSection.CONCLUSIONS))
    refuse('CONCLUSIONS_MISSING');
  if (recommendations.length === 0) refuse('RECOMMENDATION_MISSING');
  const kept = new Map(report.minorities.map(({ opinionId, text }) => [opinionId ?? text, text]));
  const whole =
    (await disagreeing(tx, request)).every(({ id, text }) => kept.get(id) === text) &&
    (await dissentsOf(tx, request)).every((text) => kept.has(text));
  if (!whole) refuse('MINORITY_MISSING');
}

/** A version and its request, which is locked first, as by every other step. @throws NOT_FOUND for what the viewer may not know of */
async function loadVersion(tx: Context, id: string) {
  assertId(id, 'rep');
  if (tx.viewer.kind === 'anonymous') throw unauthenticated();
  const [seen] = await selectRows(tx, ConsultancyReport, { id });
  if (!seen) throw notFound();
  const request = await loadForChange(tx, ConsultancyRequest, seen.requestId);
  const report = (await tx.em.findOne(ConsultancyReport, { id }))!;
  return { report, request };
}

/** What the chair approved is not what the report says any more. */
export async function lapseApproval(tx: Context, request: ConsultancyRequest): Promise<void> {
  if (request.status !== ConsultancyStatus.DRAFT_REPORT) return;
  const report = await versionInForce(tx, request);
  if (report.status !== ReportStatus.APPROVED) return;
  await transition(tx, reportLifecycle, 'lapse', report);
  report.approvedOn = null;
  report.updatedAt = tx.now();
}
