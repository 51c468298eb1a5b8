import { pastDayBy } from '../../kernel/calendar/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  conflict,
  loadForChange,
  make,
  notFound,
  once,
} from '../../kernel/index.js';
import { sortKey, textInput } from '../../kernel/text/index.js';
import { AdministrativeUnit } from '../administrative-unit/administrative-unit.entity.js';
import { Association } from '../association/association.entity.js';
import { mayRunAssociation } from '../association/association.policy.js';
import { Membership } from '../membership/membership.entity.js';
import { MembershipStatus, openStatuses } from '../membership/membership.enums.js';
import { Person } from '../person/person.entity.js';
import { Branch } from './branch.entity.js';
import type {
  AssignMemberToBranchInput,
  CloseBranchInput,
  CreateBranchInput,
  UpdateBranchInput,
} from './branch.inputs.js';
import { branchProblems } from './branch.problems.js';
import { isBelow } from './branch.tree.js';

const { refuse } = branchProblems;
const texts = textInput(refuse);
const pastDay = pastDayBy(refuse);

/** Makes a branch. @throws Refusal for a taken name, a parent or head of another association, an association that ended */
export function createBranch(ctx: Context, input: CreateBranchInput): Promise<Branch> {
  return once(ctx, input, 'createBranch', Branch, async (tx) => {
    const association = await loadForChange(tx, Association, input.associationId);
    assertAllowed(mayRunAssociation(tx.viewer, association), tx);
    if (association.legalEndedOn) refuse('ASSOCIATION_ENDED', ['input', 'associationId']);
    const nameVi = texts.required(input.nameVi, 300, 'nameVi');
    const validFrom = pastDay(tx, input.validFrom, 'validFrom');
    const associationId = association.id;
    return make(tx, Branch, {
      associationId,
      nameVi,
      sortKey: sortKey(nameVi),
      parentId: await openBranch(tx, input.parentId, associationId, 'parentId'),
      unitId: await unitOf(tx, input.unitId),
      headId: await headOf(tx, input.headId, associationId),
      validFrom,
      validTo: null,
      previousId: null,
    });
  });
}

/** Changes a branch. @throws CONFLICT where somebody else changed it since; Refusal as `createBranch`, and for a circle */
export function updateBranch(ctx: Context, input: UpdateBranchInput): Promise<Branch> {
  return once(ctx, input, 'updateBranch', Branch, async (tx) => {
    const branch = await ownBranch(tx, input.id);
    const { associationId } = branch;
    if (input.version != null && input.version !== branch.version) throw conflict();
    if (input.nameVi != null) {
      branch.nameVi = texts.required(input.nameVi, 300, 'nameVi');
      branch.sortKey = sortKey(branch.nameVi);
    }
    if (input.parentId !== undefined) {
      const parentId = await openBranch(tx, input.parentId, associationId, 'parentId');
      if (parentId && (await isBelow(tx, parentId, branch.id))) refuse('PARENT_CYCLE', ['input', 'parentId']);
      branch.parentId = parentId;
    }
    if (input.unitId !== undefined) branch.unitId = await unitOf(tx, input.unitId);
    if (input.headId !== undefined) branch.headId = await headOf(tx, input.headId, associationId);
    branch.updatedAt = tx.now();
    return branch;
  });
}

/** Ends a branch; its members go to another, or belong to none. @throws Refusal while branches below it are open */
export function closeBranch(ctx: Context, input: CloseBranchInput): Promise<Branch> {
  return once(ctx, input, 'closeBranch', Branch, async (tx) => {
    const branch = await ownBranch(tx, input.id);
    const day = pastDay(tx, input.on, 'on');
    if (day < branch.validFrom) refuse('DATE_BEFORE_START', ['input', 'on']);
    if (await tx.em.count(Branch, { parentId: branch.id, validTo: null }))
      refuse('BRANCHES_BELOW', ['input', 'id']);
    const target = await openBranch(tx, input.moveMembersToId, branch.associationId, 'moveMembersToId');
    if (target === branch.id) refuse('BRANCH_CLOSED', ['input', 'moveMembersToId']);
    branch.validTo = day;
    branch.updatedAt = tx.now();
    const members = { branchId: branch.id, status: { $in: [...openStatuses] } };
    for (const membership of await tx.em.find(Membership, members)) {
      membership.branchId = target;
      membership.updatedAt = tx.now();
    }
    return branch;
  });
}

/** Puts a member into a branch of the association, or out of all. @throws Refusal for a branch of another association */
export function assignMemberToBranch(ctx: Context, input: AssignMemberToBranchInput): Promise<Membership> {
  return once(ctx, input, 'assignMemberToBranch', Membership, async (tx) => {
    const membership = await loadForChange(tx, Membership, input.membershipId);
    assertAllowed(mayRunAssociation(tx.viewer, { id: membership.associationId }), tx);
    if (!openStatuses.includes(membership.status as never))
      refuse('MEMBERSHIP_CLOSED', ['input', 'membershipId']);
    membership.branchId = await openBranch(tx, input.branchId, membership.associationId, 'branchId');
    membership.updatedAt = tx.now();
    return membership;
  });
}

/** The branch to change, by who runs its association. @throws NOT_FOUND, FORBIDDEN; Refusal where it is closed */
async function ownBranch(tx: Context, id: string): Promise<Branch> {
  const branch = await loadForChange(tx, Branch, id);
  assertAllowed(mayRunAssociation(tx.viewer, { id: branch.associationId }), tx);
  if (branch.validTo) refuse('BRANCH_CLOSED', ['input', 'id']);
  const association = await tx.loaders.byId(Association, branch.associationId);
  if (association?.legalEndedOn) refuse('ASSOCIATION_ENDED', ['input', 'id']);
  return branch;
}

async function openBranch(
  tx: Context,
  id: string | null | undefined,
  associationId: string,
  name: string,
): Promise<string | null> {
  if (!id) return null;
  assertId(id, 'brn');
  const path = ['input', name];
  const made = tx.batch ? tx.em.getUnitOfWork().getById(Branch as never, id as never) : undefined;
  const branch = (made as Branch | undefined) ?? (await tx.loaders.byId(Branch, id));
  if (!branch) return refuse('REFERENCE_NOT_FOUND', path);
  if (branch.associationId !== associationId) refuse('OTHER_ASSOCIATION', path);
  if (branch.validTo) refuse('BRANCH_CLOSED', path);
  return id;
}

async function unitOf(tx: Context, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  const unit = await tx.loaders.byId(AdministrativeUnit, assertId(id, 'adm'));
  return unit ? id : refuse('REFERENCE_NOT_FOUND', ['input', 'unitId']);
}

/** @throws NOT_FOUND for a person whom the viewer may not know of; Refusal for one who is no member */
async function headOf(
  tx: Context,
  id: string | null | undefined,
  associationId: string,
): Promise<string | null> {
  if (!id) return null;
  if (!(await tx.loaders.byId(Person, assertId(id, 'per')))) throw notFound();
  const isMember = await tx.em.count(Membership, {
    associationId,
    personId: id,
    status: MembershipStatus.ACTIVE,
  });
  return isMember ? id : refuse('HEAD_NOT_MEMBER', ['input', 'headId']);
}
