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
import { isAnsweringAgency } from '../request/request.course.policy.js';
import { openText } from '../request/request.course.steps.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import type { ConsultancyStepInput } from '../request/request.inputs.js';
import { requestLifecycle } from '../request/request.lifecycle.js';
import { mayHandle } from '../request/request.policy.js';
import { consultancyProblems } from '../request/request.problems.js';
import { checkedText } from '../request/request.proposal.js';
import { pastDay, takeRequestStep, texts } from '../request/request.service.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { Recommendation } from './report.entity.js';
import { ResponseStatus } from './report.enums.js';
import { followUpLifecycle, recommendationLifecycle } from './report.lifecycle.js';
import { recommendationsOf, versionInForce } from './report.service.js';
import {
  type AnswerConsultancyRecommendationsInput,
  FollowUpFinding,
  RecommendationAnswer,
  type RecommendationAnswerInput,
  type RecordRecommendationFollowUpInput,
} from './response.inputs.js';
import { FollowUp } from './synthesis.entity.js';

const { refuse } = consultancyProblems;
const answerSteps = {
  [RecommendationAnswer.ACCEPTED]: 'accept',
  [RecommendationAnswer.PARTIALLY_ACCEPTED]: 'acceptPartly',
  [RecommendationAnswer.EXPLAINED]: 'explain',
} as const;
const followUpSteps = {
  [FollowUpFinding.DONE]: 'find',
  [FollowUpFinding.PARTLY]: 'findPartly',
  [FollowUpFinding.NOT_DONE]: 'miss',
} as const;

/** What all answers of one letter share. */
interface Letter {
  readonly number: string | null;
  readonly day: string;
  readonly isLate: boolean;
}

/**
 * The agency answers recommendations, or an officer enters its letter. Once none waits, the request has its response.
 * @throws Refusal for recommendations that are not of the version in force
 */
export const answerConsultancyRecommendations = (
  ctx: Context,
  input: AnswerConsultancyRecommendationsInput,
) =>
  takeRequestStep(ctx, 'answer', input, async (tx, request, day) => {
    const number = checkedText(input.letter, 'letter');
    if (!number && !isAnsweringAgency(tx.viewer, request)) refuse('LETTER_NEEDED', ['input', 'letter']);
    const isLate = request.responseDueOn !== null && day > request.responseDueOn;
    const documents = number ? [number] : [];
    const extra = { on: day, answers: input.answers.length, isLate };
    Object.assign(tx.pendingTransitions.at(-1)!, { documents, extra });
    const report = await versionInForce(tx, request);
    const own = await recommendationsOf(tx, report.id);
    requireSound(input.answers, own);
    for (const [i, answer] of input.answers.entries()) {
      const recommendation =
        own.find(({ id }) => id === answer.recommendationId) ??
        (await notInForce(tx, request, answer.recommendationId, i));
      await record(tx, request, recommendation, answer, i, { number, day, isLate });
    }
    if (own.some(({ responseStatus }) => responseStatus === ResponseStatus.PENDING))
      return { documents, extra };
    // The precondition of the next step counts what is in the database.
    await tx.em.flush();
    tx.loaders.clear();
    await transition(tx, requestLifecycle, 'respond', request);
    Object.assign(tx.pendingTransitions.at(-1)!, { documents, extra: { on: day } });
    request.respondedOn = day;
    return { documents, extra };
  });

/** @throws Refusal for too many answers, for two to one, for none where some are waited for */
function requireSound(answers: readonly RecommendationAnswerInput[], own: readonly Recommendation[]): void {
  const path = ['input', 'answers'];
  const waits = own.some(({ responseStatus }) => responseStatus === ResponseStatus.PENDING);
  if (answers.length === 0 && waits) refuse('REQUIRED', path);
  const ids = new Set(answers.map(({ recommendationId }) => assertId(recommendationId, 'rec')));
  if (ids.size < answers.length || ids.size > 200) refuse('INVALID_VALUE', path);
}

/** Says why: replaced, as far as the viewer may know of it, or unknown. */
async function notInForce(
  tx: Context,
  { id: requestId }: ConsultancyRequest,
  id: string,
  i: number,
): Promise<never> {
  const path = ['input', 'answers', String(i), 'recommendationId'];
  const [seen] = await selectRows(tx, Recommendation, { id, requestId });
  return refuse(seen ? 'RECOMMENDATION_SUPERSEDED' : 'REFERENCE_NOT_FOUND', path);
}

async function record(
  tx: Context,
  request: ConsultancyRequest,
  recommendation: Recommendation,
  { answer, text }: RecommendationAnswerInput,
  i: number,
  { number, day, isLate }: Letter,
): Promise<void> {
  const place = ['answers', String(i), 'text'];
  const words = openText(request, texts.lines(text, 10_000, ...place), ...place);
  if (!words && answer !== RecommendationAnswer.ACCEPTED) refuse('REASON_REQUIRED', ['input', ...place]);
  await transition(tx, recommendationLifecycle, answerSteps[answer], recommendation);
  Object.assign(tx.pendingTransitions.at(-1)!, { documents: number ? [number] : [], extra: { on: day } });
  Object.assign(recommendation, {
    responseText: words,
    responseLetter: number,
    respondedOn: day,
    isResponseLate: isLate,
    updatedAt: tx.now(),
  });
}

/** The end where nobody answers: what waits is counted as not answered. */
export const closeConsultancyWithoutResponse = (ctx: Context, input: ConsultancyStepInput) =>
  takeRequestStep(ctx, 'closeWithoutResponse', input, async (tx, request, day) => {
    const report = await versionInForce(tx, request);
    for (const recommendation of await recommendationsOf(tx, report.id)) {
      if (recommendation.responseStatus !== ResponseStatus.PENDING) continue;
      await transition(tx, recommendationLifecycle, 'expire', recommendation);
      recommendation.updatedAt = tx.now();
    }
    request.closedOn = day;
    return {};
  });

/** Lists what was accepted, to be looked for in the final document. */
export const beginConsultancyFollowUp = (ctx: Context, input: ConsultancyStepInput) =>
  takeRequestStep(ctx, 'beginFollowUp', input, async (tx, request) => {
    const accepted = await tx.em.find(Recommendation, {
      requestId: request.id,
      responseStatus: { $in: [ResponseStatus.ACCEPTED, ResponseStatus.PARTIALLY_ACCEPTED] },
    });
    const known = await tx.em.find(FollowUp, { requestId: request.id });
    const listed = new Set(known.map(({ recommendationId }) => recommendationId));
    const open = accepted.filter(({ id }) => !listed.has(id));
    for (const { id: recommendationId } of open) {
      const { initial: status } = followUpLifecycle;
      const followUp = make(tx, FollowUp, { requestId: request.id, recommendationId, status });
      await recordCreation(tx, followUpLifecycle, followUp);
    }
    return { extra: { recommendations: open.length } };
  });

/** An officer says what the final document makes of an accepted recommendation. */
export function recordRecommendationFollowUp(
  ctx: Context,
  input: RecordRecommendationFollowUpInput,
): Promise<FollowUp> {
  return once(ctx, input, 'recordRecommendationFollowUp', FollowUp, async (tx) => {
    assertId(input.id, 'fup');
    if (tx.viewer.kind === 'anonymous') throw unauthenticated();
    const [seen] = await selectRows(tx, FollowUp, { id: input.id });
    if (!seen) throw notFound();
    const request = await loadForChange(tx, ConsultancyRequest, seen.requestId);
    assertAllowed(mayHandle(tx.viewer), tx);
    if (request.status !== ConsultancyStatus.FOLLOW_UP) refuse('FOLLOW_UP_CLOSED');
    const followUp = (await tx.em.findOne(FollowUp, { id: input.id }))!;
    const day = pastDay(tx, input.on, 'on');
    if (day < (request.lastStepOn ?? request.proposedOn)) refuse('DATE_BEFORE_START', ['input', 'on']);
    await transition(tx, followUpLifecycle, followUpSteps[input.finding], followUp);
    Object.assign(tx.pendingTransitions.at(-1)!, { extra: { on: day } });
    const place = openText(request, texts.optional(input.place, 200, 'place'), 'place');
    if (!place && input.finding !== FollowUpFinding.NOT_DONE) refuse('REQUIRED', ['input', 'place']);
    Object.assign(followUp, {
      place,
      note: openText(request, texts.lines(input.note, 5_000, 'note'), 'note'),
      link: texts.optional(input.link, 500, 'link'),
      checkedOn: day,
      updatedAt: tx.now(),
    });
    return followUp;
  });
}
