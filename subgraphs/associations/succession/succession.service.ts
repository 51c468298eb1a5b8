import { assertAllowed, type Context, make, once, transition } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import type { Association } from '../association/association.entity.js';
import { unionLifecycle } from '../association/association.lifecycle.js';
import { rename } from '../association/association.names.js';
import { mayDecideForUnion } from '../association/association.policy.js';
import { associationProblems } from '../association/association.problems.js';
import { requireFreeName } from '../association/association.service.js';
import { asSystem, requireMajority } from '../association/association.step.js';
import { legalLifecycle } from '../association/legal-life.lifecycle.js';
import { moveBranches, openBranchesOf } from '../branch/branch.tree.js';
import { endTerm } from '../leadership/term.service.js';
import type { LegalDocument } from '../legal-document/legal-document.entity.js';
import { LegalDocumentKind } from '../legal-document/legal-document.enums.js';
import { documentOf } from '../legal-document/legal-document.service.js';
import { openMembershipsOf, transferMemberships } from '../membership/membership.ends.js';
import { SuccessionEvent, SuccessionPart, SuccessionSide } from './succession.entity.js';
import { AssociationSuccessionKind } from './succession.enums.js';
import { moveHanging } from './succession.hanging.js';
import type { RegisterAssociationSuccessionInput } from './succession.inputs.js';
import { checkParties, ends, legalStep, lockParties, type Parties } from './succession.parties.js';
import { destinationsOf } from './succession.plan.js';

const { refuse } = associationProblems;
const texts = textInput(refuse);
type Input = RegisterAssociationSuccessionInput;

/**
 * Registers how associations came of others, all in one transaction: what ends, ends in law and in the Union; members
 * and branches go over and keep their history; who is renamed keeps the old names.
 * @throws Refusal where the parties do not fit the kind, one is not active, or members have no place
 */
export function registerSuccession(ctx: Context, input: Input): Promise<SuccessionEvent> {
  return once(ctx, input, 'registerAssociationSuccession', SuccessionEvent, async (tx) => {
    const parties = await lockParties(tx, input);
    assertAllowed(mayDecideForUnion(tx.viewer), tx);
    const assetPlan = texts.lines(input.assetPlan, 2_000, 'assetPlan');
    const isRename = input.kind === AssociationSuccessionKind.RENAME;
    const newName = isRename ? await newNameOf(tx, parties.predecessors[0], input) : null;
    if (!isRename && !assetPlan) refuse('REQUIRED', ['input', 'assetPlan']);
    if (input.votesFor != null) await checkVotes(tx, input);
    checkParties(input.kind, parties);
    await checkDay(tx, parties, input.effectiveOn);
    const document = await documentOf(tx, input.legalBasis, {
      path: ['input', 'legalBasis'],
      kind: LegalDocumentKind.PPC_DECISION,
    });
    const ending = await endPredecessors(tx, parties, input, document);
    const event = make(tx, SuccessionEvent, {
      kind: input.kind,
      effectiveOn: input.effectiveOn,
      legalBasisId: document.id,
      assetPlan,
    });
    addParts(tx, event, SuccessionSide.PREDECESSOR, parties.predecessors, ending);
    if (newName) await rename(tx, parties.predecessors[0]!, newName, input.effectiveOn, document);
    addParts(tx, event, SuccessionSide.SUCCESSOR, parties.successors, new Set());
    await moveAll(tx, parties, input, ending, document);
    return event;
  });
}

/** Takes the steps of both lives. @returns the predecessors that end; Refusal where one is not in a state to */
async function endPredecessors(
  tx: Context,
  parties: Parties,
  input: Input,
  document: LegalDocument,
): Promise<Set<Association>> {
  const ending = new Set<Association>();
  const { kind, effectiveOn: on, votesFor = null, votesTotal = null } = input;
  const record = { documents: [document.number], extra: { on, votesFor, votesTotal } };
  const only = parties.successors.length === 1 ? parties.successors[0]!.id : null;
  for (const association of parties.predecessors) {
    const step = legalStep(kind, parties, association);
    await transition(tx, legalLifecycle, step, association, record);
    association.updatedAt = tx.now();
    if (!ends(kind, parties, association)) continue;
    ending.add(association);
    await endTerm(tx, association.id, on);
    await transition(tx, unionLifecycle, 'succeed', association, record);
    Object.assign(association, {
      legalEndedOn: on,
      leftOn: association.leftOn ?? on,
      suspendedUntil: null,
      successorId: only,
    });
  }
  return ending;
}

async function moveAll(
  tx: Context,
  parties: Parties,
  input: Input,
  ending: ReadonlySet<Association>,
  document: LegalDocument,
): Promise<void> {
  const before = parties.predecessors.map(({ id }) => id);
  const memberships = await openMembershipsOf(tx, before);
  const branches = await openBranchesOf(tx, before);
  const destinations = destinationsOf(parties, input.plan, ending, { memberships, branches });
  const moving = branches.filter(({ id }) => destinations.branches.has(id));
  const made = moveBranches(tx, moving, destinations.branches, input.effectiveOn);
  const codes = new Map(parties.predecessors.map(({ id, code }) => [id, code]));
  const moves = memberships
    .filter(({ id, associationId }) => (destinations.memberships.get(id) ?? associationId) !== associationId)
    .map((membership) => ({
      membership,
      associationId: destinations.memberships.get(membership.id)!,
      code: codes.get(membership.associationId)!,
      branchId: made.get(membership.branchId ?? '') ?? null,
    }));
  const system = asSystem(tx);
  await transferMemberships(system, moves, input.effectiveOn, document.number);
  await tx.em.flush();
  await moveHanging(
    system,
    [...ending].map(({ id }) => id),
    parties.successors.map(({ id }) => id),
    { on: input.effectiveOn, document: document.number },
  );
}

function addParts(
  tx: Context,
  event: SuccessionEvent,
  side: SuccessionSide,
  associations: readonly Association[],
  ending: ReadonlySet<Association>,
): void {
  for (const association of associations) {
    const { id: associationId, nameVi } = association;
    const part = { id: tx.ids('row'), eventId: event.id, associationId, side, nameVi };
    tx.em.persist(
      tx.em.create(SuccessionPart, { ...part, ended: ending.has(association) } as never) as object,
    );
  }
}

async function newNameOf(tx: Context, association: Association | undefined, input: Input) {
  const nameVi = texts.required(input.newNameVi ?? '', 300, 'newNameVi');
  const nameEn = texts.optional(input.newNameEn, 300, 'newNameEn') ?? association?.nameEn ?? null;
  await requireFreeName(tx, nameVi, ['input', 'newNameVi']);
  return { nameVi, nameEn };
}

async function checkVotes(tx: Context, { votesFor, votesTotal }: Input): Promise<void> {
  if (votesTotal == null) return refuse('REQUIRED', ['input', 'votesTotal']);
  await requireMajority(tx, { votesFor: votesFor!, votesTotal }, 'assoc.mergerMajority', true);
}

/** @throws Refusal for a day of the future, or before an earlier event of one of the parties */
async function checkDay(tx: Context, parties: Parties, day: string): Promise<void> {
  const path = ['input', 'effectiveOn'];
  if (day > tx.today) refuse('DATE_IN_FUTURE', path);
  const ids = [...parties.predecessors, ...parties.successors].map(({ id }) => id);
  const [last] = await tx.em.execute<{ day: string | null }[]>(
    `select max(e.effective_on)::text as day from "${tx.subgraph}".succession_event e
     join "${tx.subgraph}".succession_part p on p.event_id = e.id where p.association_id = any(?::text[])`,
    [`{${ids.join(',')}}`],
  );
  if (last?.day && day < last.day) refuse('DATE_BEFORE_START', path);
}
