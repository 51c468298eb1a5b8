import { isCivilDate } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  countRows,
  loadForChange,
  make,
  once,
  recordCreation,
  requireReferencesBy,
  type TransitionInput,
  transition,
} from '../../kernel/index.js';
import { searchIndex, textInput } from '../../kernel/text/index.js';
import { AwardEdition } from '../edition/edition.entity.js';
import { EditionStatus } from '../edition/edition.enums.js';
import { mayPrepare } from '../policy.js';
import { AwardProgramme } from '../programme/programme.entity.js';
import { lockReference } from '../references.js';
import { classedCodes, kindOf } from './honour.catalogue.js';
import { ConferredHonour } from './honour.entity.js';
import { HonourRecipientType } from './honour.enums.js';
import { inForce } from './honour.filters.js';
import type { ConferHonourInput, RestoreHonourInput, RevokeHonourInput } from './honour.inputs.js';
import { honourLifecycle } from './honour.lifecycle.js';
import { honourProblems } from './honour.problems.js';
import { holdsOneTimeHonour } from './one-time.js';

const { refuse } = honourProblems;
const texts = textInput(refuse);
const requireReferences = requireReferencesBy(
  { per: 'person', org: 'organization', aso: 'association', prj: 'researchProject' },
  honourProblems,
);

/**
 * Records an honour that was conferred by decision. Union officers. Recipient and project are looked up in the graph first.
 * @throws Refusal for an unknown reference, a one-time badge held already, a class or prize that there is not
 */
export async function conferHonour(ctx: Context, input: ConferHonourInput): Promise<ConferredHonour> {
  assertAllowed(mayPrepare(ctx.viewer));
  const recipient = recipientOf(input);
  const relatedProjectId = input.relatedProjectId ? assertId(input.relatedProjectId, 'prj') : null;
  const today = await requireReferences(ctx, [
    { prefix: 'per', id: recipient.recipientPersonId, path: ['input', 'recipientPersonId'] },
    { prefix: 'org', id: recipient.recipientOrganizationId, path: ['input', 'recipientOrganizationId'] },
    { prefix: 'aso', id: recipient.recipientAssociationId, path: ['input', 'recipientAssociationId'] },
    { prefix: 'prj', id: relatedProjectId, path: ['input', 'relatedProjectId'] },
  ]);
  recipient.recipientPersonId = today(recipient.recipientPersonId);
  return once(ctx, input, 'conferHonour', ConferredHonour, async (tx) => {
    const said = textsOf(tx, input);
    const { honourCode } = input;
    if (classedCodes.includes(honourCode) !== Boolean(input.class))
      refuse('CLASS_MISMATCH', ['input', 'class']);
    if (input.posthumous && !recipient.recipientPersonId)
      refuse('POSTHUMOUS_NOT_PERSON', ['input', 'posthumous']);
    if (input.cash && input.cash.amount < 0) refuse('INVALID_VALUE', ['input', 'cash']);
    const award = await awardOf(tx, input);
    if (await holdsOneTimeHonour(tx, recipient.recipientPersonId, honourCode))
      refuse('ALREADY_CONFERRED', ['input', 'honourCode']);
    const honour = make(tx, ConferredHonour, {
      ...recipient,
      ...said,
      ...award,
      honourCode,
      kind: kindOf(honourCode),
      level: input.level,
      class: input.class ?? null,
      conferredOn: input.conferredOn,
      cash: input.cash?.amount ?? null,
      posthumous: input.posthumous ?? false,
      relatedProjectId,
      status: honourLifecycle.initial,
      sealedName: null,
      searchKey: searchIndex(said.recipientName, said.decisionNumber),
    });
    await recordCreation(tx, honourLifecycle, honour, { documents: [said.decisionNumber] });
    return honour;
  });
}

/** Revokes an honour on a ground in law. Union leaders. */
export const revokeHonour = (ctx: Context, input: RevokeHonourInput): Promise<ConferredHonour> =>
  takeHonourStep(ctx, 'revoke', input, (honour) => {
    honour.revocationGround = input.ground;
    honour.revocationDecision = texts.required(input.decisionNumber, 100, 'decisionNumber');
    return { documents: [honour.revocationDecision], extra: { ground: input.ground } };
  });

/** Restores a revoked honour after review. Union leaders. @throws Refusal where a one-time badge is held anew */
export const restoreHonour = (ctx: Context, input: RestoreHonourInput): Promise<ConferredHonour> =>
  takeHonourStep(ctx, 'restore', input, (honour) => {
    honour.restorationDecision = texts.required(input.decisionNumber, 100, 'decisionNumber');
    return { documents: [honour.restorationDecision] };
  });

function takeHonourStep(
  ctx: Context,
  step: keyof typeof honourLifecycle.steps,
  input: RestoreHonourInput,
  change: (honour: ConferredHonour) => TransitionInput,
): Promise<ConferredHonour> {
  return once(ctx, input, `ConferredHonour.${step}`, ConferredHonour, async (tx) => {
    const honour = await loadForChange(tx, ConferredHonour, input.id);
    const reason = texts.lines(input.reason, 2_000, 'reason');
    await transition(tx, honourLifecycle, step, honour, { reason });
    Object.assign(tx.pendingTransitions.at(-1)!, change(honour));
    honour.updatedAt = tx.now();
    return honour;
  });
}

function recipientOf(input: ConferHonourInput) {
  const given = {
    recipientPersonId: input.recipientPersonId ? assertId(input.recipientPersonId, 'per') : null,
    recipientOrganizationId: input.recipientOrganizationId
      ? assertId(input.recipientOrganizationId, 'org')
      : null,
    recipientAssociationId: input.recipientAssociationId
      ? assertId(input.recipientAssociationId, 'aso')
      : null,
  };
  const types = Object.values(HonourRecipientType).filter((_, i) => Object.values(given)[i] !== null);
  if (types.length !== 1 || types[0] !== input.recipientType) refuse('ONE_RECIPIENT', ['input']);
  return { recipientType: input.recipientType, ...given };
}

function textsOf(tx: Context, input: ConferHonourInput) {
  if (!isCivilDate(input.conferredOn)) refuse('INVALID_VALUE', ['input', 'conferredOn']);
  if (input.conferredOn > tx.today) refuse('DATE_IN_FUTURE', ['input', 'conferredOn']);
  return {
    citation: texts.lines(input.citation, 2_000, 'citation'),
    recipientName: texts.required(input.recipientName, 300, 'recipientName'),
    decisionNumber: texts.required(input.decisionNumber, 100, 'decisionNumber'),
    decidedBy: texts.required(input.decidedBy, 300, 'decidedBy'),
  };
}

const approved = [EditionStatus.RESULTS_APPROVED, EditionStatus.AWARDED, EditionStatus.ARCHIVED];

/** Programme, edition and rank; locks the edition, so that two officers cannot both take the last prize of a rank. */
async function awardOf(
  tx: Context,
  { programmeId = null, editionId = null, rank = null }: ConferHonourInput,
) {
  if (rank && !editionId) refuse('REQUIRED', ['input', 'editionId']);
  if (!editionId) {
    if (programmeId && !(await tx.loaders.byId(AwardProgramme, assertId(programmeId, 'apr'))))
      refuse('REFERENCE_NOT_FOUND', ['input', 'programmeId']);
    return { programmeId, editionId, rank };
  }
  const edition = await lockReference(tx, AwardEdition, editionId);
  if (!edition) return refuse('REFERENCE_NOT_FOUND', ['input', 'editionId']);
  if (programmeId && programmeId !== edition.programmeId)
    refuse('EDITION_OF_OTHER_PROGRAMME', ['input', 'editionId']);
  if (!approved.includes(edition.status)) refuse('EDITION_NOT_APPROVED', ['input', 'editionId']);
  if (rank) {
    const given = await countRows(tx, ConferredHonour, { editionId, rank, ...inForce });
    const limit = edition.prizeTable.find((prize) => prize.rank === rank)?.maxCount ?? 0;
    if (given >= limit) refuse('PRIZE_TABLE_EXCEEDED', ['input', 'rank']);
  }
  return { programmeId: edition.programmeId, editionId, rank };
}
