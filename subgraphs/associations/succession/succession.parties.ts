import { assertId, type Context, loadForChange } from '../../kernel/index.js';
import { Association } from '../association/association.entity.js';
import { LegalStatus, UnionMembershipStatus } from '../association/association.enums.js';
import { associationProblems } from '../association/association.problems.js';
import { AssociationSuccessionKind } from './succession.enums.js';
import type { RegisterAssociationSuccessionInput } from './succession.inputs.js';

const { refuse } = associationProblems;
const { SPLIT, SEPARATE, MERGE, CONSOLIDATE, RENAME, TERRITORIAL_REORG } = AssociationSuccessionKind;

/** How many may stand on each side: [least, most]. */
const sizes: Readonly<
  Record<AssociationSuccessionKind, readonly [before: [number, number], after: [number, number]]>
> = {
  [SPLIT]: [
    [1, 1],
    [2, 20],
  ],
  [SEPARATE]: [
    [1, 1],
    [1, 20],
  ],
  [MERGE]: [
    [1, 20],
    [1, 1],
  ],
  [CONSOLIDATE]: [
    [2, 20],
    [1, 1],
  ],
  [RENAME]: [
    [1, 1],
    [1, 1],
  ],
  [TERRITORIAL_REORG]: [
    [1, 20],
    [1, 20],
  ],
};

export interface Parties {
  readonly predecessors: readonly Association[];
  readonly successors: readonly Association[];
}

/**
 * Loads and locks the associations of both sides, always in the order of their ids.
 * @throws NOT_FOUND; Refusal where their numbers do not fit the kind, or one would succeed itself
 */
export async function lockParties(tx: Context, input: RegisterAssociationSuccessionInput): Promise<Parties> {
  const [before, after] = [input.predecessorIds, input.successorIds].map((ids) => [...new Set(ids)]);
  for (const id of [...before!, ...after!]) assertId(id, 'aso');
  const locked = new Map<string, Association>();
  for (const id of [...new Set([...before!, ...after!])].sort())
    locked.set(id, await loadForChange(tx, Association, id));
  return {
    predecessors: before!.map((id) => locked.get(id)!),
    successors: after!.map((id) => locked.get(id)!),
  };
}

/** @throws Refusal where the parties do not fit the kind, or a successor cannot succeed */
export function checkParties(kind: AssociationSuccessionKind, { predecessors, successors }: Parties): void {
  const [before, after] = sizes[kind];
  const fits = (list: readonly unknown[], [least, most]: [number, number]) =>
    list.length >= least && list.length <= most;
  if (!fits(predecessors, before)) refuse('WRONG_PARTIES', ['input', 'predecessorIds']);
  if (!fits(successors, after)) refuse('WRONG_PARTIES', ['input', 'successorIds']);
  const onBoth = predecessors.filter((each) => successors.includes(each));
  if (kind === RENAME && onBoth.length !== 1) refuse('WRONG_PARTIES', ['input', 'successorIds']);
  if (kind !== RENAME && kind !== TERRITORIAL_REORG && onBoth.length > 0)
    refuse('CIRCULAR_SUCCESSION', ['input', 'successorIds']);
  if (successors.some(({ legalStatus }) => legalStatus !== LegalStatus.ACTIVE))
    refuse('SUCCESSOR_NOT_ACTIVE', ['input', 'successorIds']);
  const { ADMITTED, SUSPENDED } = UnionMembershipStatus;
  const isMember = ({ status }: Association) => status === ADMITTED || status === SUSPENDED;
  if (predecessors.some(isMember) && !successors.every(isMember))
    refuse('SUCCESSOR_NOT_ADMITTED', ['input', 'successorIds']);
}

/** Whether an association ends by the event. */
export const ends = (
  kind: AssociationSuccessionKind,
  { successors }: Parties,
  association: Association,
): boolean => kind !== SEPARATE && !successors.includes(association);

/** The step of the legal life that an event is for a predecessor. */
export function legalStep(kind: AssociationSuccessionKind, parties: Parties, association: Association) {
  switch (kind) {
    case RENAME:
      return 'rename';
    case SEPARATE:
      return 'separate';
    case SPLIT:
      return 'split';
    case MERGE:
      return 'merge';
    case CONSOLIDATE:
      return 'consolidate';
    case TERRITORIAL_REORG:
      if (!ends(kind, parties, association)) return 'reorganise';
      return parties.successors.length === 1 ? 'merge' : 'split';
  }
}
