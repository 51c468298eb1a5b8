import { assertId, type Context, make, transition } from '../../kernel/index.js';
import { endAsking } from '../opinion/opinion.ending.js';
import { Opinion, OpinionPoint } from '../opinion/opinion.entity.js';
import { OpinionStatus } from '../opinion/opinion.enums.js';
import { termAfter } from '../request/request.clock.js';
import { openText } from '../request/request.course.steps.js';
import type { ConsultancyRequest } from '../request/request.entity.js';
import { consultancyProblems } from '../request/request.problems.js';
import { checkedText } from '../request/request.proposal.js';
import { pastDay, takeRequestStep, texts } from '../request/request.service.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { contentHashOf } from './report.content.js';
import { DispositionOutcome } from './report.enums.js';
import type {
  DisposeOpinionPointsInput,
  PointDispositionInput,
  SendConsultancyReportInput,
  SignConsultancyReportInput,
} from './report.inputs.js';
import { reportLifecycle } from './report.lifecycle.js';
import { lapseApproval, recommendationsOf, versionInForce } from './report.service.js';
import { PointDisposition } from './synthesis.entity.js';

const { refuse } = consultancyProblems;

/** Says what became of points of the opinions; an approval of the report lapses with it. */
export const disposeOpinionPoints = (ctx: Context, input: DisposeOpinionPointsInput) =>
  takeRequestStep(ctx, 'disposePoints', input, async (tx, request) => {
    const path = ['input', 'dispositions'];
    const ids = input.dispositions.map(({ pointId }) => assertId(pointId, 'opp'));
    if (ids.length === 0) refuse('REQUIRED', path);
    if (ids.length > 200 || new Set(ids).size < ids.length) refuse('INVALID_VALUE', path);
    await requireSubmitted(tx, request, ids);
    const highest = await highestNo(tx, request);
    const known = await tx.em.find(PointDisposition, { pointId: { $in: ids } });
    for (const [i, given] of input.dispositions.entries()) {
      const parts = checked(request, given, i, highest);
      const before = known.find(({ pointId }) => pointId === given.pointId);
      if (before) Object.assign(before, parts, { updatedAt: tx.now() });
      else
        make(tx, PointDisposition, {
          requestId: request.id,
          round: request.round,
          pointId: given.pointId,
          ...parts,
        });
    }
    await lapseApproval(tx, request);
    return { extra: { points: ids.length } };
  });

function checked(request: ConsultancyRequest, given: PointDispositionInput, i: number, highest: number) {
  const place = ['dispositions', String(i)];
  const reason = texts.lines(given.reason, 5_000, ...place, 'reason');
  const isTaken = given.outcome === DispositionOutcome.TAKEN;
  if (!reason && !isTaken) refuse('REASON_REQUIRED', ['input', ...place, 'reason']);
  const recommendationNo = given.recommendationNo ?? null;
  if (recommendationNo !== null && (recommendationNo < 1 || recommendationNo > highest)) {
    refuse('NO_SUCH_RECOMMENDATION', ['input', ...place, 'recommendationNo']);
  }
  return {
    outcome: given.outcome,
    reason: isTaken ? null : openText(request, reason, ...place, 'reason'),
    recommendationNo,
  };
}

/** @throws Refusal for points that are not of submitted opinions of the round */
async function requireSubmitted(tx: Context, request: ConsultancyRequest, ids: string[]): Promise<void> {
  const points = await tx.em.find(OpinionPoint, { id: { $in: ids }, requestId: request.id });
  const opinions = await tx.em.find(Opinion, {
    id: { $in: [...new Set(points.map(({ opinionId }) => opinionId))] },
    round: request.round,
    status: OpinionStatus.SUBMITTED,
  });
  const submitted = new Set(opinions.map(({ id }) => id));
  const known = new Set(points.filter(({ opinionId }) => submitted.has(opinionId)).map(({ id }) => id));
  const unknown = ids.findIndex((id) => !known.has(id));
  if (unknown >= 0) {
    refuse('POINT_NOT_SUBMITTED', ['input', 'dispositions', String(unknown), 'pointId']);
  }
}

/** The highest number of a recommendation of the version in force, 0 before there is one. */
async function highestNo(tx: Context, request: ConsultancyRequest): Promise<number> {
  if (request.status !== ConsultancyStatus.DRAFT_REPORT) return 0;
  return (await recommendationsOf(tx, (await versionInForce(tx, request)).id)).length;
}

/** A leader signs the version in force: number, day, account and the digest of the text are kept. */
export const signConsultancyReport = (ctx: Context, input: SignConsultancyReportInput) =>
  takeRequestStep(ctx, 'sign', input, async (tx, request, day) => {
    const number = checkedText(input.number, 'number') ?? refuse('REQUIRED', ['input', 'number']);
    const report = await versionInForce(tx, request);
    await transition(tx, reportLifecycle, 'sign', report);
    Object.assign(tx.pendingTransitions.at(-1)!, { documents: [number], extra: { on: day } });
    report.number = number;
    report.signedOn = day;
    report.signedByAccountId = tx.viewer.accountId;
    report.contentHash = contentHashOf(report, request.code, await recommendationsOf(tx, report.id));
    report.updatedAt = tx.now();
    await endAsking(tx, request.id, tx.say({ vi: 'Báo cáo đã ký', en: 'The report was signed' }));
    return { documents: [number], extra: { contentHash: report.contentHash } };
  });

/** The report goes out with the synthesis, and the time for the answer runs from its receipt. */
export const sendConsultancyReport = (ctx: Context, input: SendConsultancyReportInput) =>
  takeRequestStep(ctx, 'send', input, async (tx, request, day) => {
    const receipt = texts.required(input.receipt, 300, 'receipt');
    const received = input.receivedOn ? pastDay(tx, input.receivedOn, 'receivedOn') : day;
    if (received < day) refuse('DATE_BEFORE_START', ['input', 'receivedOn']);
    const report = await versionInForce(tx, request);
    await transition(tx, reportLifecycle, 'send', report);
    Object.assign(tx.pendingTransitions.at(-1)!, { documents: [receipt], extra: { on: day } });
    Object.assign(report, { sentOn: day, receipt, updatedAt: tx.now() });
    const { id: requestId, round } = request;
    for (const each of await tx.em.find(PointDisposition, { requestId, round })) {
      Object.assign(each, { publishedOn: day, updatedAt: tx.now() });
    }
    request.sentOn = day;
    request.responseDueOn = termAfter(received, await tx.rules.number('consult.agencyResponseDays'));
    request.escalateOn = termAfter(received, await tx.rules.number('consult.escalateDays'));
    const { responseDueOn, escalateOn } = request;
    return { documents: [receipt], extra: { receivedOn: received, responseDueOn, escalateOn } };
  });
