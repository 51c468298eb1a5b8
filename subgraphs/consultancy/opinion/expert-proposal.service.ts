import {
  assertAllowed,
  assertId,
  type Context,
  countRows,
  loadForChange,
  make,
  once,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { ExpertProposal } from './expert-proposal.entity.js';
import type { ExpertProposalStepInput, ProposeExpertInput } from './expert-proposal.inputs.js';
import { fieldsOfAssociations, membershipOf } from './opinion.associations.js';
import { Opinion } from './opinion.entity.js';
import { ExpertProposalStatus } from './opinion.enums.js';
import { requireAsking } from './opinion.invitations.js';
import { askingStatuses, expertProposalLifecycle } from './opinion.lifecycle.js';
import { mayProposeExpert } from './opinion.policy.js';
import { opinionProblems } from './opinion.problems.js';
import { requireReferences } from './opinion.references.js';
import { requestInView } from './opinion.round.js';

const { refuse } = opinionProblems;
const texts = textInput(refuse);

/**
 * An association that was asked, or that works in the fields of a request which is open to associations, proposes an
 * expert for it.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export async function proposeExpert(ctx: Context, input: ProposeExpertInput): Promise<ExpertProposal> {
  const associationId = assertId(input.associationId, 'aso');
  assertId(input.personId, 'per');
  const right = mayProposeExpert(ctx.viewer, associationId);
  const seen = await requestInView(ctx, input.requestId, right);
  requireAsking(seen, askingStatuses);
  await requireReferences(ctx, [
    { prefix: 'aso', id: associationId, path: ['input', 'associationId'] },
    { prefix: 'fld', id: input.fieldId, path: ['input', 'fieldId'] },
  ]);
  const personId = ctx.viewer.kind === 'system' ? input.personId : await checkedExpert(ctx, input, seen);
  return once(ctx, input, 'proposeExpert', ExpertProposal, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.requestId);
    assertAllowed(right, tx);
    requireAsking(request, askingStatuses);
    const { PROPOSED, TAKEN } = ExpertProposalStatus;
    const known = { requestId: request.id, associationId, personId, status: { $in: [PROPOSED, TAKEN] } };
    if ((await tx.em.count(ExpertProposal, known)) > 0) refuse('ALREADY_PROPOSED', ['input', 'personId']);
    const proposal = make(tx, ExpertProposal, {
      requestId: request.id,
      associationId,
      personId,
      role: input.role ?? null,
      fieldId: input.fieldId || null,
      grounds: texts.lines(input.grounds, 2_000, 'grounds') ?? refuse('REQUIRED', ['input', 'grounds']),
      status: expertProposalLifecycle.initial,
      proposedOn: tx.today,
    });
    await recordCreation(tx, expertProposalLifecycle, proposal);
    return proposal;
  });
}

/** Whether the association may propose this person for this request. Asks the graph. @returns his id of today */
async function checkedExpert(
  ctx: Context,
  { associationId, personId }: ProposeExpertInput,
  request: ConsultancyRequest,
): Promise<string> {
  const { id: requestId, round } = request;
  if ((await countRows(ctx, Opinion, { requestId, round, associationId })) === 0) {
    const isOpen = request.confidentiality !== Confidentiality.RESTRICTED;
    const fields = isOpen ? await fieldsOfAssociations(ctx, [associationId]) : [];
    if (!request.fieldIds.some((id) => fields.includes(id)))
      refuse('NOT_CONCERNED', ['input', 'associationId']);
  }
  const { personId: current, isMember } = await membershipOf(ctx, personId, associationId);
  const mustBeMember = await ctx.rules.value<boolean>('consult.proposedExpertIsMember');
  return isMember || !mustBeMember ? current : refuse('NOT_A_MEMBER', ['input', 'personId']);
}

const takeStep = (
  ctx: Context,
  step: keyof typeof expertProposalLifecycle.steps,
  input: ExpertProposalStepInput,
): Promise<ExpertProposal> =>
  once(ctx, input, `ExpertProposal.${step}`, ExpertProposal, async (tx) => {
    const proposal = await loadForChange(tx, ExpertProposal, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, expertProposalLifecycle, step, proposal, { reason });
    Object.assign(proposal, { decidedOn: tx.today, decisionReason: reason, updatedAt: tx.now() });
    return proposal;
  });

/** Takes an expert who was proposed: he may now be invited, engaged or seated. */
export const takeExpertProposal = (ctx: Context, input: ExpertProposalStepInput) =>
  takeStep(ctx, 'take', input);

export const declineExpertProposal = (ctx: Context, input: ExpertProposalStepInput) =>
  takeStep(ctx, 'decline', input);

export const withdrawExpertProposal = (ctx: Context, input: ExpertProposalStepInput) =>
  takeStep(ctx, 'withdraw', input);
