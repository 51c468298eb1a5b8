import type { Context, Precondition } from '../../kernel/index.js';
import type { ConsultancyRequest } from './request.entity.js';
import { Confidentiality, ConsultancyMethod, ConsultancyOrigin } from './request.enums.js';
import { factsOf, type RequestFacts } from './request.facts.js';
import { consultancyProblems } from './request.problems.js';
import { ConsultancyStatus } from './request.status.js';

type Code = Parameters<typeof consultancyProblems.problem>[0];
type Holds = (request: ConsultancyRequest, ctx: Context) => boolean;

/** A condition on the request alone. */
const onRequest = (code: Code, holds: Holds): Precondition<ConsultancyRequest> => ({
  ...consultancyProblems.problem(code),
  holds: (ctx, request) => holds(request, ctx),
});

/** A condition on what the rest of the subgraph knows of it. */
const onFacts = (
  code: Code,
  holds: (facts: RequestFacts, request: ConsultancyRequest) => boolean,
): Precondition<ConsultancyRequest> => ({
  ...consultancyProblems.problem(code),
  holds: async (ctx, request) => holds(await factsOf(ctx, request.id), request),
});

/** Whether its opinions are heard in a council. */
export const hasCouncil = ({ methods }: { readonly methods: readonly ConsultancyMethod[] }): boolean =>
  methods.includes(ConsultancyMethod.COUNCIL);

/** The council and the opinions of a state secret are on paper: the graph knows nothing of them. */
const isOnPaper = ({ confidentiality }: ConsultancyRequest): boolean =>
  confidentiality === Confidentiality.STATE_SECRET;

const isInitiative: Holds = ({ origin }) => origin === ConsultancyOrigin.UNION_INITIATIVE;
const established = ['ESTABLISHED', 'IN_SESSION', 'CONCLUDED', 'DISSOLVED'];
const concluded = ['CONCLUDED', 'DISSOLVED'];

export const initiativeOnly = onRequest('NOT_AN_INITIATIVE', isInitiative);
/** I6. */
export const initiativeApproved = onRequest(
  'INITIATIVE_NOT_APPROVED',
  (request, ctx) => !isInitiative(request, ctx) || request.initiativeDecision !== null,
);
export const councilEstablished = onFacts(
  'COUNCIL_NOT_ESTABLISHED',
  ({ council }, request) => !hasCouncil(request) || isOnPaper(request) || established.includes(council ?? ''),
);
export const somebodyReviews = onFacts(
  'NOBODY_TO_REVIEW',
  ({ parties }, request) => hasCouncil(request) || isOnPaper(request) || parties > 0,
);
export const noOpinionAsked = onFacts('OPINIONS_ASKED', ({ asked }) => !asked);
export const councilNeeded = onRequest('NO_COUNCIL', hasCouncil);
export const councilConcluded = onFacts(
  'COUNCIL_NOT_CONCLUDED',
  ({ council }, request) => !hasCouncil(request) || isOnPaper(request) || concluded.includes(council ?? ''),
);
/** I1. */
export const formsIn = onFacts('REVIEW_FORMS_MISSING', ({ missingForms }) => missingForms === 0);
export const councilHeld = onRequest(
  'COUNCIL_NOT_HELD',
  (request) => request.status !== ConsultancyStatus.IN_REVIEW || !hasCouncil(request),
);
export const textApproved = onFacts('REPORT_NOT_APPROVED', ({ report }) => report === 'APPROVED');
export const pointsDisposed = onFacts('POINTS_OPEN', ({ openPoints }) => openPoints === 0);
export const allAnswered = onFacts('NOT_ALL_ANSWERED', ({ pending }) => pending === 0);
export const responseLate = onRequest(
  'RESPONSE_NOT_DUE',
  ({ responseDueOn }, { today }) => responseDueOn !== null && responseDueOn < today,
);
export const escalationDue = onRequest(
  'ESCALATION_NOT_DUE',
  ({ escalateOn }, { today }) => escalateOn !== null && escalateOn <= today,
);
export const escalated = onRequest('NOT_ESCALATED', ({ escalatedOn }) => escalatedOn !== null);
export const somethingAccepted = onFacts('NOTHING_TO_FOLLOW', ({ accepted }) => accepted > 0);
export const followUpDone = onFacts('FOLLOW_UP_OPEN', ({ unverified }) => unverified === 0);
export const paymentsSettled = onFacts('PAYMENTS_OPEN', ({ unpaid }) => unpaid === 0);
export const notRated = onRequest('RATED_ALREADY', ({ usefulness }) => usefulness === null);
