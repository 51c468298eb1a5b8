import { hasHolidaysOf, pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  type Context,
  countRows,
  loadForChange,
  make,
  once,
  recordCreation,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { normalizeText, searchIndex, searchKey, textInput } from '../../kernel/text/index.js';
import { ConsultancyRequest } from './request.entity.js';
import type { ConsultancyStepInput, ProposeConsultancyRequestInput } from './request.inputs.js';
import { requestLifecycle } from './request.lifecycle.js';
import { mayPropose } from './request.policy.js';
import { consultancyProblems } from './request.problems.js';
import { checkedAmount, checkedText, requireSoundProposal } from './request.proposal.js';
import { requireReferences } from './request.references.js';
import { endedStatuses } from './request.status.js';

const { refuse } = consultancyProblems;
export const texts = textInput(refuse);
const checkedDay = pastDayBy(refuse);

export type RequestStep = keyof typeof requestLifecycle.steps;

/**
 * Proposes a request: an agency for itself, an association's secretary for his association, a union officer from paper.
 * @throws Refusal where the parties do not fit the origin, the scheme does not fit the type, a reference is unknown or
 *   the same scheme is open for the same type
 */
export async function proposeConsultancyRequest(
  ctx: Context,
  input: ProposeConsultancyRequestInput,
): Promise<ConsultancyRequest> {
  const parties = {
    requestingAgencyId: input.requestingAgencyId || null,
    draftingAgencyId: input.draftingAgencyId || null,
    recipientAgencyId: input.recipientAgencyId || input.requestingAgencyId || null,
    proposedByAssociationId: input.proposedByAssociationId || null,
    leadAssociationId: null,
  };
  assertAllowed(mayPropose(ctx.viewer, { ...parties, origin: input.origin }));
  const fieldIds = [...new Set(input.fieldIds)];
  requireSoundProposal(ctx.viewer, input, fieldIds);
  await requireReferences(ctx, [
    ...(['requestingAgencyId', 'draftingAgencyId', 'recipientAgencyId'] as const).map((name) => ({
      prefix: 'org' as const,
      id: input[name],
      path: ['input', name],
    })),
    { prefix: 'aso', id: input.proposedByAssociationId, path: ['input', 'proposedByAssociationId'] },
    ...fieldIds.map((id) => ({ prefix: 'fld' as const, id, path: ['input', 'fieldIds'] })),
  ]);
  return once(ctx, input, 'proposeConsultancyRequest', ConsultancyRequest, async (tx) => {
    const title = normalizeText(input.title);
    const titleKey = searchKey(title);
    await requireNotOpen(tx, titleKey, input.type);
    const request = make(tx, ConsultancyRequest, {
      ...parties,
      title,
      titleKey,
      searchKey: searchIndex(title),
      type: input.type,
      origin: input.origin,
      schemeKind: input.schemeKind,
      confidentiality: input.confidentiality,
      round: 1,
      methods: [],
      fieldIds,
      missingDocuments: [],
      isNamedReview: false,
      requestDocument: checkedText(input.requestDocument, 'requestDocument'),
      proposedOn: pastDay(tx, input.proposedOn, 'proposedOn'),
      budget: checkedAmount(input.budget),
      status: requestLifecycle.initial,
    });
    await recordCreation(tx, requestLifecycle, request, {
      documents: request.requestDocument ? [request.requestDocument] : [],
    });
    return request;
  });
}

/**
 * Takes one step of the lifecycle.
 * @param change judges what the step's input adds, and changes what the step changes besides the state
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function takeRequestStep<Input extends ConsultancyStepInput & { reason?: string | null }>(
  ctx: Context,
  step: RequestStep,
  input: Input,
  change: (
    tx: Context,
    request: ConsultancyRequest,
    day: string,
  ) => Promise<TransitionInput> | TransitionInput,
): Promise<ConsultancyRequest> {
  return once(ctx, input, `${step}ConsultancyRequest`, ConsultancyRequest, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    const earliest = request.lastStepOn ?? request.proposedOn;
    await transition(tx, requestLifecycle, step, request, { reason });
    const taken = tx.pendingTransitions.at(-1)!;
    const day = pastDay(tx, input.on, 'on');
    if (day < earliest) refuse('DATE_BEFORE_START', ['input', 'on']);
    const { documents = [], extra = {} } = await change(tx, request, day);
    Object.assign(taken, { documents, extra: { on: day, ...extra } });
    request.lastStepOn = day;
    request.updatedAt = tx.now();
    return request;
  });
}

/** A day that is not in the future, in a year whose holidays are known. @throws Refusal */
export function pastDay(tx: Context, day: string | null | undefined, field: string): string {
  const chosen = checkedDay(tx, day, field);
  return hasHolidaysOf(chosen) ? chosen : refuse('INVALID_VALUE', ['input', field]);
}

/**
 * I4, among the requests that the proposer may know of: of the others a refusal would tell. Where two of one proposer
 * come at once, the unique index decides.
 */
export async function requireNotOpen(
  tx: Context,
  titleKey: string,
  type: string,
  options: { readonly path?: readonly string[]; readonly except?: string } = {},
): Promise<void> {
  const open = await countRows(tx, ConsultancyRequest, {
    titleKey,
    type,
    status: { $nin: [...endedStatuses] },
    ...(options.except && { id: { $ne: options.except } }),
  });
  if (open > 0) refuse('DUPLICATE_OPEN_REQUEST', options.path ?? ['input', 'title']);
}
