import { addWorkingDays } from '../../kernel/calendar/index.js';
import type { Context } from '../../kernel/index.js';
import { normalizeText, searchIndex } from '../../kernel/text/index.js';
import { movedOn } from './request.clock.js';
import { nextCode } from './request.code.js';
import { endReview } from './request.ending.js';
import type { ConsultancyUrgency } from './request.enums.js';
import type {
  AcceptConsultancyRequestInput,
  DeclineConsultancyRequestInput,
  RegisterConsultancyRequestInput,
  RequestConsultancyDossierInput,
  StartConsultancyReviewInput,
  WithdrawConsultancyRequestInput,
} from './request.inputs.js';
import { requireFittingLead } from './request.lead.js';
import { isRequestingAgency } from './request.policy.js';
import { consultancyProblems } from './request.problems.js';
import { checkedAmount, checkedText } from './request.proposal.js';
import { takeRequestStep, texts } from './request.service.js';

const { refuse } = consultancyProblems;
const listed = (document: string | null) => (document ? [document] : []);

/** Gives the code and the day by which the Union replies. @throws Refusal without a letter or note */
export const registerConsultancyRequest = (ctx: Context, input: RegisterConsultancyRequestInput) =>
  takeRequestStep(ctx, 'register', input, async (tx, request, day) => {
    request.requestDocument =
      checkedText(input.requestDocument, 'requestDocument') ?? request.requestDocument;
    if (!request.requestDocument) refuse('DOCUMENT_MISSING', ['input', 'requestDocument']);
    request.receivedOn = day;
    request.replyDueOn = addWorkingDays(day, await tx.rules.number('consult.replyWD'));
    request.code = await nextCode(tx, day.slice(0, 4));
    request.searchKey = searchIndex(request.code, request.title);
    return { documents: listed(request.requestDocument), extra: { code: request.code, receivedOn: day } };
  });

/**
 * Takes the task on, with its lead unit, methods and performance time by `consult.performWD`.
 * @throws Refusal where the lead association is unknown, or works in other fields and no reason is given
 */
export async function acceptConsultancyRequest(ctx: Context, input: AcceptConsultancyRequestInput) {
  const leadAssociationId = await requireFittingLead(ctx, input);
  return takeRequestStep(ctx, 'accept', input, async (tx, request, day) => {
    const methods = [...new Set(input.methods)];
    if (methods.length === 0) refuse('REQUIRED', ['input', 'methods']);
    const days = await tx.rules.value<Record<ConsultancyUrgency, number>>('consult.performWD');
    request.acceptedOn = day;
    request.urgency = input.urgency;
    request.dueOn = addWorkingDays(day, days[input.urgency]);
    request.methods = methods;
    request.leadAssociationId = leadAssociationId;
    const leadReason = texts.lines(input.leadReason, 2_000, 'leadReason');
    request.budget = checkedAmount(input.budget) ?? request.budget;
    return {
      documents: listed(checkedText(input.agreementDocument, 'agreementDocument')),
      extra: { dueOn: request.dueOn, leadAssociationId, ...(leadReason && { leadReason }) },
    };
  });
}

export const declineConsultancyRequest = (ctx: Context, input: DeclineConsultancyRequestInput) =>
  takeRequestStep(ctx, 'decline', input, (_tx, request, day) => {
    request.closedOn = day;
    return { documents: listed(checkedText(input.replyLetter, 'replyLetter')) };
  });

/** Asks for what is missing; the performance time stands still until the review begins. */
export const requestConsultancyDossier = (ctx: Context, input: RequestConsultancyDossierInput) =>
  takeRequestStep(ctx, 'requestDossier', input, (_tx, request, day) => {
    const path = ['input', 'missingDocuments'];
    const missing = [...new Set(input.missingDocuments.map(normalizeText).filter(Boolean))];
    if (missing.length === 0) refuse('REQUIRED', path);
    if (missing.length > 30) refuse('INVALID_VALUE', path);
    if (missing.some((each) => each.length > 300)) refuse('TOO_LONG', path);
    request.dossierRequestedOn = day;
    request.missingDocuments = missing;
    return { extra: { missingDocuments: missing } };
  });

/** Begins the review; working days that were left when the dossier was asked for count on from today. */
export const startConsultancyReview = (ctx: Context, input: StartConsultancyReviewInput) =>
  takeRequestStep(ctx, 'startReview', input, (_tx, request, day) => {
    if (!input.dossierComplete) refuse('DOSSIER_INCOMPLETE', ['input', 'dossierComplete']);
    const { dossierRequestedOn, dueOn } = request;
    if (dossierRequestedOn) request.dueOn = movedOn(dueOn, dossierRequestedOn, day);
    request.startedOn = day;
    return { extra: { dueOn: request.dueOn } };
  });

/** The requesting agency takes its request back, or a union officer records its letter. */
export const withdrawConsultancyRequest = (ctx: Context, input: WithdrawConsultancyRequestInput) =>
  takeRequestStep(ctx, 'withdraw', input, async (tx, request, day) => {
    const letter = checkedText(input.letter, 'letter');
    if (!letter && !isRequestingAgency(tx.viewer, request)) refuse('REQUIRED', ['input', 'letter']);
    request.costSettlement = texts.lines(input.costSettlement, 2_000, 'costSettlement');
    if (request.acceptedOn && !request.costSettlement) refuse('REQUIRED', ['input', 'costSettlement']);
    request.closedOn = day;
    await endReview(tx, request, tx.say({ vi: 'Nhiệm vụ đã rút', en: 'The request was withdrawn' }));
    return { documents: listed(letter) };
  });
