import { assertId } from '../../kernel/index.js';
import type { Association } from '../association/association.entity.js';
import { associationProblems } from '../association/association.problems.js';
import type { Branch } from '../branch/branch.entity.js';
import type { Membership } from '../membership/membership.entity.js';
import type { SuccessionPlanInput } from './succession.inputs.js';
import type { Parties } from './succession.parties.js';

const { refuse } = associationProblems;

/** Where everything goes: successors by the ids of memberships and branches. */
export interface Destinations {
  readonly memberships: ReadonlyMap<string, string>;
  readonly branches: ReadonlyMap<string, string>;
}

/**
 * Works out where the members and branches of predecessors go: a member as named, else with the branch, else with the
 * rest; a branch as named, else with the branch above it, else with the rest. What goes on keeps its rest.
 * @throws Refusal for what is of no predecessor, or of one that ends and has no place
 */
export function destinationsOf(
  parties: Parties,
  plan: readonly SuccessionPlanInput[],
  ending: ReadonlySet<Association>,
  all: { readonly memberships: readonly Membership[]; readonly branches: readonly Branch[] },
): Destinations {
  checkPlan(parties, plan, all);
  const named = (pick: (entry: SuccessionPlanInput) => readonly string[]) =>
    new Map(plan.flatMap((entry) => pick(entry).map((id) => [id, entry.successorId] as const)));
  const namedBranches = named(({ branchIds }) => branchIds);
  const namedMembers = named(({ membershipIds }) => membershipIds);
  const endingIds = new Set([...ending].map(({ id }) => id));
  const rest = restOf(parties, plan);
  const byId = new Map(all.branches.map((branch) => [branch.id, branch]));

  const branches = new Map<string, string>();
  for (const branch of all.branches) {
    let up: Branch | undefined = branch;
    while (up && !namedBranches.has(up.id)) up = byId.get(up.parentId ?? '');
    const target = up ? namedBranches.get(up.id)! : endingIds.has(branch.associationId) ? rest : null;
    if (target) branches.set(branch.id, target);
  }
  const memberships = new Map<string, string>();
  for (const { id, branchId, associationId } of all.memberships) {
    const planned = namedMembers.get(id) ?? branches.get(branchId ?? '');
    const target = planned ?? (endingIds.has(associationId) ? rest : null);
    if (target) memberships.set(id, target);
    else if (endingIds.has(associationId)) refuse('MEMBERS_LEFT', ['input', 'plan']);
  }
  return { memberships, branches };
}

function restOf({ successors }: Parties, plan: readonly SuccessionPlanInput[]): string | null {
  const takers = plan.filter(({ takesRest }) => takesRest);
  if (takers.length > 1) refuse('INVALID_VALUE', ['input', 'plan']);
  return takers[0]?.successorId ?? (successors.length === 1 ? successors[0]!.id : null);
}

function checkPlan(
  { successors }: Parties,
  plan: readonly SuccessionPlanInput[],
  all: { readonly memberships: readonly { id: string }[]; readonly branches: readonly { id: string }[] },
): void {
  const known = {
    aso: new Set(successors.map(({ id }) => id)),
    brn: new Set(all.branches.map(({ id }) => id)),
    mem: new Set(all.memberships.map(({ id }) => id)),
  };
  const seen = new Set<string>();
  const need = (prefix: keyof typeof known, ids: readonly string[], ...path: string[]) => {
    for (const id of ids) {
      if (!known[prefix].has(assertId(id, prefix))) refuse('REFERENCE_NOT_FOUND', ['input', 'plan', ...path]);
      if (prefix !== 'aso' && seen.has(id)) refuse('INVALID_VALUE', ['input', 'plan', ...path]);
      seen.add(id);
    }
  };
  for (const [i, entry] of plan.entries()) {
    need('aso', [entry.successorId], String(i), 'successorId');
    need('brn', entry.branchIds, String(i), 'branchIds');
    need('mem', entry.membershipIds, String(i), 'membershipIds');
  }
}
