import { MemberCategory } from '../../subgraphs/associations/membership/membership.enums.js';
import {
  applyForMembership,
  grantHonoraryMembership,
} from '../../subgraphs/associations/membership/membership.service.js';
import * as steps from '../../subgraphs/associations/membership/membership.steps.js';
import { giveConsent } from '../../subgraphs/associations/person/consent.service.js';
import { Person } from '../../subgraphs/associations/person/person.entity.js';
import { ConsentPurpose } from '../../subgraphs/associations/person/person.enums.js';
import { inBatch } from '../../subgraphs/kernel/context.js';
import type { Context } from '../../subgraphs/kernel/index.js';
import type { Random } from '../random.js';
import { batches, createStage, paced, seedDay, type World } from '../world.js';
import { takingMembers } from './associations.js';
import { membershipsOfEnded } from './branches.js';

const double = 60;
const rejoining = 200;
const total = 2_000 - membershipsOfEnded;
let card = 0;

const dayIn = (year: number, random: Random) =>
  `${year}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;

async function admit(tx: Context, id: string, on: string): Promise<void> {
  card += 1;
  const numbers = { decisionNumber: `${card}/QĐ-BCH`, cardNumber: `QN-${String(card).padStart(5, '0')}` };
  await steps.takePlainStep(tx, 'startReview', { id, on });
  await steps.admitMember(tx, { id, on, ...numbers });
}

/** What became of a member: every end of the lifecycle occurs, most stay. */
async function live(tx: Context, id: string, kind: number): Promise<void> {
  const on = '2026-03-02';
  const notices = { noticesSentOn: ['2026-01-05', '2026-02-02'] };
  if (kind === 0)
    await steps.suspendMembership(tx, { id, on, reason: 'Vắng mặt dài hạn', until: '2027-03-01' });
  if (kind === 1) await steps.takePlainStep(tx, 'resign', { id, on });
  if (kind === 2)
    await steps.strikeOffMember(tx, { id, on, reason: 'Không đóng hội phí', unpaidFeeYears: 2, ...notices });
  if (kind === 3) {
    const vote = { votesFor: 18, votesTotal: 21, hearingOffered: true, decisionNumber: '7/QĐ-BCH' };
    await steps.expelMember(tx, { id, on, reason: 'Vi phạm điều lệ', ...vote });
  }
  if (kind === 4) await steps.recordMemberDeath(tx, { id, on, documentNumber: '15/TLKT', documentDate: on });
}

/** Two thousand memberships: all people, some in two associations, some who left and came back, and organizations. */
export async function memberships(world: World): Promise<void> {
  const stage = createStage(world, 'memberships');
  const { random } = stage;
  const homes = takingMembers.map((code) => world.associations.get(code)!);
  const apply = (
    tx: Context,
    personId: string,
    associationId: string,
    appliedOn: string,
    category = MemberCategory.FULL,
  ) => applyForMembership(tx, { personId, associationId, appliedOn, category }).then(({ id }) => id);

  await inBatch(stage.on('associations', seedDay), async (tx, flush) => {
    const join = async ([i, personId]: [number, string]) => {
      const home = world.homes.get(personId)!;
      if (i % 150 === 149) {
        await grantHonoraryMembership(tx, {
          personId,
          associationId: home,
          citation: 'Đóng góp nhiều năm cho hội',
          grantedOn: '2025-05-19',
        });
      } else {
        const on = dayIn(2016 + random.below(10), random);
        const id = await apply(
          tx,
          personId,
          home,
          on,
          random.chance(5) ? MemberCategory.ASSOCIATE : MemberCategory.FULL,
        );
        if (i % 60 === 10) return;
        if (i % 60 === 20) await steps.takePlainStep(tx, 'startReview', { id, on });
        else if (i % 60 === 30) {
          await steps.takePlainStep(tx, 'startReview', { id, on });
          await steps.takePlainStep(tx, 'reject', { id, on, reason: 'Chưa đủ tiêu chuẩn' });
        } else {
          await admit(tx, id, on);
          if (i >= rejoining && i < world.people.length - double && i % 40 < 5) await live(tx, id, i % 40);
        }
        if (i < rejoining && i % 60 !== 20 && i % 60 !== 30)
          await steps.takePlainStep(tx, 'resign', { id, on: '2026-01-05' });
      }
    };
    for await (const batch of paced(batches([...world.people.entries()]))) {
      // Side by side, the people of a batch are looked up together, and those without consent to be seen in memory.
      await tx.em.find(Person, { id: { $in: batch.map(([, id]) => id) } });
      await Promise.all(batch.map(join));
      await flush();
    }
  });

  await inBatch(stage.on('associations', seedDay), async (tx, flush) => {
    const nextTo = (personId: string, by: number) =>
      homes[(homes.indexOf(world.homes.get(personId)!) + by) % homes.length]!;
    const back = world.people
      .slice(0, rejoining)
      .filter((_, i) => ![10, 20, 30].includes(i % 60) && i % 150 !== 149)
      .map((personId, i) => [personId, nextTo(personId, i < 20 ? 1 : 0), '2026-02-10'] as const);
    const second = world.people
      .slice(-double)
      .map((personId) => [personId, nextTo(personId, 3), '2024-04-10'] as const);
    const purpose = ConsentPurpose.MEMBERSHIP_ADMIN;
    for await (const [id, associationId] of paced([...back.slice(0, 20), ...second]))
      await giveConsent(tx, { id, purpose, associationId });
    await flush();
    await Promise.all(
      [...back, ...second].map(async ([personId, associationId, on]) =>
        admit(tx, await apply(tx, personId, associationId, on), on),
      ),
    );
    await flush();
    const bodies = [...world.organizations].filter(([code]) => /^(DN|TH)-/.test(code)).map(([, id]) => id);
    const collective = total - world.people.length - back.length - double;
    for await (const i of paced(Array.from({ length: collective }, (_, i) => i))) {
      const organizationId = bodies[i % bodies.length]!;
      const associationId = homes[(i + Math.floor(i / bodies.length)) % homes.length]!;
      const { id } = await applyForMembership(tx, {
        organizationId,
        associationId,
        appliedOn: '2023-08-01',
        category: MemberCategory.FULL,
      });
      await admit(tx, id, '2023-08-20');
      if (i % 80 === 79) {
        const proof = { documentNumber: '21/QĐ-UBND', documentDate: '2026-04-01' };
        await steps.recordOrganizationDissolution(tx, { id, on: '2026-04-01', ...proof });
      }
    }
  });
}
