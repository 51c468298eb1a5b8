import { unitId } from '../../subgraphs/associations/administrative-unit/administrative-unit.install.js';
import { currentUnits } from '../../subgraphs/associations/administrative-unit/data/index.js';
import { assignMemberToBranch, createBranch } from '../../subgraphs/associations/branch/branch.service.js';
import { Membership } from '../../subgraphs/associations/membership/membership.entity.js';
import {
  MemberCategory,
  MembershipStatus,
} from '../../subgraphs/associations/membership/membership.enums.js';
import { applyForMembership } from '../../subgraphs/associations/membership/membership.service.js';
import * as steps from '../../subgraphs/associations/membership/membership.steps.js';
import { giveConsent } from '../../subgraphs/associations/person/consent.service.js';
import { ConsentPurpose } from '../../subgraphs/associations/person/person.enums.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import { createStage, paced, seedDay, type World } from '../world.js';

/** Members of the associations that end: persons of Kon Tum's two, and organizations of all three. */
const endingMembers = { persons: 8, organizations: 4 };
/** Organizations that are members of the successor already, and go on there. */
const membersOfBoth = 4;
/** How many memberships they make: those of Kon Tum twice, before and after. */
export const membershipsOfEnded =
  2 * 2 * (endingMembers.persons + endingMembers.organizations) + endingMembers.organizations - membersOfBoth;

const communes = currentUnits
  .filter(({ level }) => level === 'COMMUNE')
  .map(({ key, name }) => ({ id: unitId(key), name }));

/** How many branches an association has at the top, and below each of these; with Kon Tum's, 120 records. */
const trees: readonly (readonly [code: string, top: number, below: number])[] = [
  ['HYH', 6, 3],
  ['HDY', 5, 3],
  ['HLV', 5, 3],
  ['HCGC', 6, 2],
  ['HTH', 6, 0],
  ['HTS', 6, 0],
  ['HNTT', 6, 0],
  ['HLG', 6, 0],
  ['HKT', 4, 0],
  ['HXD', 4, 0],
  ['HLS', 2, 0],
];

/** One hundred and twenty branches with heads and members, and the members of the associations that end. */
export async function branches(world: World): Promise<void> {
  const stage = createStage(world, 'branches');
  const { random } = stage;
  const commune = () => random.pick(communes);
  await inBatch(stage.on('associations', seedDay), async (tx, flush) => {
    for await (const [code, top, below] of paced(trees)) {
      const associationId = world.associations.get(code)!;
      const members = await tx.em.find(
        Membership,
        { associationId, status: MembershipStatus.ACTIVE, personId: { $ne: null } },
        { orderBy: { id: 'ASC' }, limit: 3 * top * (1 + below) },
      );
      const queue = [...members];
      const make = async (name: string, unit: string | null, parentId: string | null) => {
        const own = queue.splice(0, 3);
        const { id } = await createBranch(tx, {
          associationId,
          nameVi: name,
          parentId,
          unitId: unit,
          headId: own[0]?.personId ?? null,
          validFrom: '2024-03-01',
        });
        for (const { id: membershipId } of own)
          await assignMemberToBranch(tx, { membershipId, branchId: id });
        return id;
      };
      for (let i = 1; i <= top; i++) {
        const { id: unit, name } = commune();
        const parent = await make(`Chi hội ${i} – ${name}`, unit, null);
        for (let j = 1; j <= below; j++) await make(`Phân hội ${i}.${j}`, unit, parent);
      }
    }
    await flush();
  });
  await membersOfEnded(world);
}

async function membersOfEnded(world: World): Promise<void> {
  const stage = createStage(world, 'members of ended associations');
  const day = '2024-06-10';
  const ctx = stage.on('associations', '2025-06-01');
  const organizations = [...world.organizations]
    .filter(([code]) => /^(DN|TH)-/.test(code))
    .map(([, id]) => id);
  let card = 0;
  const admit = async (associationId: string, member: { personId: string } | { organizationId: string }) => {
    card += 1;
    const { id } = await applyForMembership(ctx, {
      associationId,
      ...member,
      category: MemberCategory.FULL,
      appliedOn: day,
    });
    await steps.takePlainStep(ctx, 'startReview', { id, on: day });
    const numbers = { decisionNumber: `${card}/QĐ-BCH`, cardNumber: `KT-${String(card).padStart(3, '0')}` };
    await steps.admitMember(ctx, { id, on: day, ...numbers });
    return id;
  };
  for await (const [n, code] of paced(['HCK', 'HDY-KT', 'HLV-KT'].entries())) {
    const associationId = world.associations.get(code)!;
    for (const organizationId of organizations.slice(0, endingMembers.organizations))
      await admit(associationId, { organizationId });
    if (code === 'HCK') continue;
    const { id: branchId } = await createBranch(stage.on('associations', '2024-06-01'), {
      associationId,
      nameVi: 'Chi hội Măng Đen',
    });
    // Members of other associations, who stay in them.
    for (let i = 0; i < endingMembers.persons; i++) {
      const personId = world.people[215 + 40 * (endingMembers.persons * n + i)]!;
      await giveConsent(ctx, { id: personId, purpose: ConsentPurpose.MEMBERSHIP_ADMIN, associationId });
      const membershipId = await admit(associationId, { personId });
      await assignMemberToBranch(ctx, { membershipId, branchId });
    }
  }
}
