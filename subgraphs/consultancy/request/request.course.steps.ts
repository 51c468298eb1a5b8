import { addWorkingDays, hasHolidaysOf } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import { moveDeadlines } from '../opinion/opinion.ending.js';
import { dismissAll } from '../participant/participant.service.js';
import { movedOn } from './request.clock.js';
import type {
  ApproveConsultancyInitiativeInput,
  ChangeConsultancyDueDateInput,
  CloseConsultancyRequestInput,
  DecideConsultancyNamedReviewInput,
  EscalateConsultancyResponseInput,
  RateConsultancyRequestInput,
  RecordConsultancyCouncilInput,
  ReopenConsultancyRequestInput,
  SuspendConsultancyRequestInput,
} from './request.course.inputs.js';
import { isChair } from './request.course.policy.js';
import { endOffers } from './request.ending.js';
import type { ConsultancyRequest } from './request.entity.js';
import { Confidentiality, type ConsultancyUrgency } from './request.enums.js';
import type { ConsultancyStepInput } from './request.inputs.js';
import { consultancyProblems } from './request.problems.js';
import { checkedText } from './request.proposal.js';
import { requireNotOpen, takeRequestStep, texts } from './request.service.js';
import { ConsultancyStatus } from './request.status.js';

const { refuse } = consultancyProblems;
const document = (text: string, field: string) =>
  checkedText(text, field) ?? refuse('REQUIRED', ['input', field]);

/** The text, unless the request is a state secret, of which the graph holds no text. @throws Refusal */
export function openText(
  request: Pick<ConsultancyRequest, 'confidentiality'>,
  text: string | null,
  ...path: string[]
): string | null {
  const isSecret = request.confidentiality === Confidentiality.STATE_SECRET;
  return isSecret && text !== null ? refuse('STATE_SECRET_NO_TEXT', ['input', ...path]) : text;
}

/** I6: a leader decides that the Union takes something up by itself. */
export const approveConsultancyInitiative = (ctx: Context, input: ApproveConsultancyInitiativeInput) =>
  takeRequestStep(ctx, 'approveInitiative', input, (_tx, request) => {
    request.initiativeDecision = document(input.decision, 'decision');
    return { documents: [request.initiativeDecision] };
  });

/** Before the first opinion is asked for: nobody who wrote unnamed is named afterwards. */
export const decideConsultancyNamedReview = (ctx: Context, input: DecideConsultancyNamedReviewInput) =>
  takeRequestStep(ctx, 'decideNamedReview', input, (_tx, request) => {
    request.isNamedReview = input.isNamed;
    return { extra: { isNamedReview: input.isNamed } };
  });

export const changeConsultancyDueDate = (ctx: Context, input: ChangeConsultancyDueDateInput) =>
  takeRequestStep(ctx, 'changeDueDate', input, (tx, request) => {
    const path = ['input', 'dueOn'];
    if (!hasHolidaysOf(input.dueOn)) refuse('INVALID_VALUE', path);
    if (input.dueOn < tx.today) refuse('DATE_IN_PAST', path);
    const agreement = checkedText(input.agreementDocument, 'agreementDocument');
    const before = request.dueOn;
    request.dueOn = input.dueOn;
    return { documents: agreement ? [agreement] : [], extra: { dueOn: input.dueOn, before } };
  });

/** The council has met: from here the report is to be signed within `consult.signWD`. */
export const recordConsultancyCouncil = (ctx: Context, input: RecordConsultancyCouncilInput) =>
  takeRequestStep(ctx, 'recordCouncil', input, async (tx, request, day) => {
    const minutes = checkedText(input.minutes, 'minutes');
    if (!minutes && !isChair(tx.viewer, request)) refuse('REQUIRED', ['input', 'minutes']);
    request.councilHeldOn = day;
    request.signDueOn = addWorkingDays(day, await tx.rules.number('consult.signWD'));
    return { documents: minutes ? [minutes] : [], extra: { signDueOn: request.signDueOn } };
  });

/** Takes a missing answer to the higher body. */
export const escalateConsultancyResponse = (ctx: Context, input: EscalateConsultancyResponseInput) =>
  takeRequestStep(ctx, 'escalate', input, (_tx, request, day) => {
    request.escalatedOn = day;
    return { documents: [document(input.letter, 'letter')] };
  });

export const closeConsultancyRequest = (ctx: Context, input: CloseConsultancyRequestInput) =>
  takeRequestStep(ctx, 'close', input, async (tx, request, day) => {
    if (!input.paymentsSettled) refuse('PAYMENTS_OPEN', ['input', 'paymentsSettled']);
    const summary = texts.lines(input.outcomeSummary, 5_000, 'outcomeSummary');
    const isSecret = request.confidentiality === Confidentiality.STATE_SECRET;
    if (!summary && !isSecret) refuse('REQUIRED', ['input', 'outcomeSummary']);
    request.outcomeSummary = openText(request, summary, 'outcomeSummary');
    request.closedOn = day;
    await endOffers(tx, request.id, tx.say({ vi: 'Nhiệm vụ đã kết thúc', en: 'The request was closed' }));
    return {};
  });

/** Stops all clocks; what it was in is kept. */
export const suspendConsultancyRequest = (ctx: Context, input: SuspendConsultancyRequestInput) =>
  takeRequestStep(ctx, 'suspend', input, (tx, request, day) => {
    request.suspendedFrom = tx.pendingTransitions.at(-1)!.from_state as ConsultancyStatus;
    request.suspendedOn = day;
    return { extra: { from: request.suspendedFrom } };
  });

/** Goes on where it stopped, with as many working days as were left. */
export const resumeConsultancyRequest = (ctx: Context, input: ConsultancyStepInput) =>
  takeRequestStep(ctx, 'resume', input, async (tx, request, day) => {
    const stopped = request.suspendedOn ?? day;
    // While the dossier is awaited the clock stands still already, since the day when it was asked for.
    const runs = request.status !== ConsultancyStatus.WAITING_DOSSIER;
    request.replyDueOn = request.acceptedOn ? request.replyDueOn : movedOn(request.replyDueOn, stopped, day);
    if (runs) request.dueOn = movedOn(request.dueOn, stopped, day);
    request.signDueOn = movedOn(request.signDueOn, stopped, day);
    await moveDeadlines(tx, request, (dueOn) => movedOn(dueOn, stopped, day)!);
    request.suspendedFrom = null;
    request.suspendedOn = null;
    const { replyDueOn, dueOn, signDueOn } = request;
    return { extra: { replyDueOn, dueOn, signDueOn } };
  });

/**
 * A new draft of the same scheme: one round more, with a council and opinions of its own and the agreed time anew. Whoever
 * took part in the last round knows of the new one only once he is asked again.
 */
export const reopenConsultancyRequest = (ctx: Context, input: ReopenConsultancyRequestInput) =>
  takeRequestStep(ctx, 'reopen', input, async (tx, request, day) => {
    const draft = document(input.draftDocument, 'draftDocument');
    await requireNotOpen(tx, request.titleKey, request.type, { path: ['input', 'id'], except: request.id });
    const days = await tx.rules.value<Record<ConsultancyUrgency, number>>('consult.performWD');
    // Who judged the last draft has no part in the next unless he is asked again.
    await dismissAll(tx, request.id);
    Object.assign(request, {
      round: request.round + 1,
      startedOn: day,
      dueOn: addWorkingDays(day, days[request.urgency!]),
      chairPersonId: null,
      secretaryPersonId: null,
      opinionsOpenedOn: null,
      dossierRequestedOn: null,
      councilHeldOn: null,
      signDueOn: null,
      responseDueOn: null,
      escalateOn: null,
      escalatedOn: null,
      respondedOn: null,
      closedOn: null,
      outcomeSummary: null,
      usefulness: null,
      usefulnessNote: null,
    });
    return { documents: [draft], extra: { round: request.round, dueOn: request.dueOn } };
  });

/** The agency says once a round how useful it found the report. */
export const rateConsultancyRequest = (ctx: Context, input: RateConsultancyRequestInput) =>
  takeRequestStep(ctx, 'rate', input, (_tx, request) => {
    const { usefulness } = input;
    if (usefulness < 1 || usefulness > 5) refuse('INVALID_VALUE', ['input', 'usefulness']);
    request.usefulness = usefulness;
    request.usefulnessNote = openText(request, texts.lines(input.note, 2_000, 'note'), 'note');
    return { extra: { usefulness } };
  });
