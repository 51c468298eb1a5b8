import { ConflictVerdict, CouncilRole, verdictOf } from '../../kernel/council/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  type MoneyInput,
  make,
  notFound,
  once,
  recordCreation,
  requireReferencesBy,
} from '../../kernel/index.js';
import { formatVnd, isValidVnd } from '../../kernel/money/index.js';
import { textInput } from '../../kernel/text/index.js';
import { checkConflicts } from '../conflict/conflict.service.js';
import { receivingStatuses } from '../opinion/opinion.lifecycle.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { admit } from '../participant/participant.service.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ExpertEngagement } from './engagement.entity.js';
import { EngagementRole } from './engagement.enums.js';
import type { EngageExpertInput } from './engagement.inputs.js';
import { engagementLifecycle } from './engagement.lifecycle.js';
import { mayEngage } from './engagement.policy.js';
import { expertProblems } from './expert.problems.js';

const { problem, refuse } = expertProblems;
const texts = textInput(refuse);
const requirePerson = requireReferencesBy({ per: 'person' }, expertProblems);

/** The seat by whose rules a conflict of interest is judged. */
const seatOf: Readonly<Record<EngagementRole, CouncilRole>> = {
  CHAIR: CouncilRole.CHAIR,
  SECRETARY: CouncilRole.SCIENTIFIC_SECRETARY,
  REVIEWER: CouncilRole.REVIEWER,
  MEMBER: CouncilRole.MEMBER,
  EXPERT: CouncilRole.REVIEWER,
  RAPPORTEUR: CouncilRole.SCIENTIFIC_SECRETARY,
};

/**
 * Offers an expert work on a request; he knows of the request from then on.
 * @throws Refusal for a request that is not at work, a person who is unknown or engaged in the role already, a fee above
 *   the norm (I5), a conflict of interest that bars, was not disclosed or could not be checked
 */
export async function engageExpert(ctx: Context, input: EngageExpertInput): Promise<ExpertEngagement> {
  const request = await ctx.loaders.byId(ConsultancyRequest, assertId(input.requestId, 'cns'));
  if (!request && ctx.viewer.kind !== 'anonymous') throw notFound();
  assertAllowed(mayEngage(ctx.viewer));
  if (!request) throw notFound();
  const path = ['input', 'personId'];
  const current = await requirePerson(ctx, [{ prefix: 'per', id: input.personId, path }]);
  const personId = current(input.personId);
  const terms = await termsOf(ctx, input);
  const disclosed = await requireNoConflict(ctx, request, personId, input);
  return once(ctx, input, 'engageExpert', ExpertEngagement, async (tx) => {
    const locked = await loadForChange(tx, ConsultancyRequest, request.id);
    assertAllowed(mayEngage(tx.viewer), tx);
    if (!receivingStatuses.includes(locked.status)) refuse('REQUEST_NOT_OPEN', ['input', 'requestId']);
    const engagement = make(tx, ExpertEngagement, {
      requestId: locked.id,
      round: locked.round,
      personId,
      role: input.role,
      ...terms,
      fundingSource: input.fundingSource,
      quality: null,
      onTime: null,
      disclosed,
      offeredOn: tx.today,
      answeredOn: null,
      doneOn: null,
      paidOn: null,
      status: engagementLifecycle.initial,
    });
    await admit(tx, locked.id, ParticipantCapacity.EXPERT, { personId });
    await recordCreation(tx, engagementLifecycle, engagement, {
      documents: terms.contractNo ? [terms.contractNo] : [],
    });
    return engagement;
  });
}

/** What is paid, judged by the norm of the role. */
async function termsOf(ctx: Context, { role, fee, tax, contractNo }: EngageExpertInput) {
  const norms = await ctx.rules.value<Partial<Record<EngagementRole, number>>>('consult.feeNorms');
  const norm = norms[role] ?? null;
  const amount = amountOf(fee, 'fee');
  const kept = tax ? amountOf(tax, 'tax') : 0;
  if (norm !== null && amount > norm) {
    const { text } = problem('FEE_ABOVE_NORM');
    refuse('FEE_ABOVE_NORM', ['input', 'fee'], {
      vi: `${text.vi.slice(0, -1)}: nhiều nhất ${formatVnd(norm)}.`,
      en: `${text.en.slice(0, -1)}: at most ${formatVnd(norm)}.`,
    });
  }
  if (kept > amount) refuse('TAX_ABOVE_FEE', ['input', 'tax']);
  return { fee: amount, tax: kept, norm, contractNo: texts.optional(contractNo, 100, 'contractNo') };
}

const amountOf = ({ amount }: MoneyInput, field: string): number =>
  isValidVnd(amount) ? amount : refuse('INVALID_VALUE', ['input', field]);

/**
 * Judges conflicts of interest for the seat that the role amounts to.
 * @returns what was disclosed; null where nothing had to be
 */
async function requireNoConflict(
  ctx: Context,
  request: ConsultancyRequest,
  personId: string,
  { role, disclosure }: EngageExpertInput,
): Promise<string | null> {
  const text = texts.lines(disclosure, 1_000, 'disclosure');
  const [report] = await checkConflicts(ctx, [personId], request, seatOf[role]);
  switch (verdictOf(report!)) {
    case ConflictVerdict.BLOCK:
      return refuse('CONFLICT_OF_INTEREST', ['input', 'personId']);
    case ConflictVerdict.UNKNOWN:
      return refuse('CONFLICT_UNKNOWN', ['input', 'personId']);
    case ConflictVerdict.DISCLOSE:
      return text ?? refuse('CONFLICT_NOT_DISCLOSED', ['input', 'disclosure']);
    default:
      return text;
  }
}
