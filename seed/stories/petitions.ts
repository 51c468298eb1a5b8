import { Membership } from '../../subgraphs/associations/membership/membership.entity.js';
import { MembershipStatus } from '../../subgraphs/associations/membership/membership.enums.js';
import {
  PetitionerKind,
  PetitionKind,
  PetitionOutcome,
  PetitionSatisfaction,
} from '../../subgraphs/associations/petition/petition.enums.js';
import { draftPetition, ratePetition } from '../../subgraphs/associations/petition/petition.service.js';
import * as steps from '../../subgraphs/associations/petition/petition.steps.js';
import { PetitionForward } from '../../subgraphs/associations/petition/petition-forward.entity.js';
import * as forwards from '../../subgraphs/associations/petition/petition-forward.service.js';
import { type Context, transact } from '../../subgraphs/kernel/index.js';
import { createStage, paced, seedDay, type World } from '../world.js';

const { RIGHTS, POLICY, WORKING_CONDITIONS, INTELLECTUAL_PROPERTY, FUNDING, HONOURS } = PetitionKind;
const { ACCEPTED, PARTLY_ACCEPTED, EXPLAINED, REJECTED } = PetitionOutcome;

const topics: readonly (readonly [title: string, kind: PetitionKind])[] = [
  ['Chế độ phụ cấp cho trí thức công tác ở xã miền núi, hải đảo', RIGHTS],
  ['Cơ chế đặt hàng nhiệm vụ tư vấn, phản biện cho các hội', POLICY],
  ['Điều kiện phòng thí nghiệm dùng chung tại Dung Quất', WORKING_CONDITIONS],
  ['Quyền tác giả sáng kiến trong đơn vị sự nghiệp', INTELLECTUAL_PROPERTY],
  ['Kinh phí phổ biến kiến thức cho hội thành viên', FUNDING],
  ['Bổ sung tiêu chuẩn xét tặng trí thức tiêu biểu', HONOURS],
  ['Thời gian công tác khi chuyển từ trường đại học về sở', RIGHTS],
  ['Chính sách nhà ở cho trí thức trẻ về tỉnh', POLICY],
];

/** The ways that petitions went; the state of each is named by its last step. */
const ways = [
  'answered in time',
  'closed',
  'closed',
  'waiting',
  'answered late',
  'closed',
  'registered',
  'withdrawn',
] as const;

const total = 48;

/** Petitions of three years: every state of a petition and of its way through the bodies occurs. */
export async function petitions(world: World): Promise<void> {
  const stage = createStage(world, 'petitions');
  const bodies = ['SO-XD', 'SO-NV', 'SO-KHCN', 'SO-TC'].map((code) => world.organizations.get(code)!);
  const ctx = stage.on('associations', seedDay);
  const petitioners = await petitionersOf(ctx, world);
  await transact(ctx, async (tx) => {
    for await (const i of paced(Array.from({ length: total }, (_, i) => i)))
      await tell(tx, i, await drafted(tx, i, petitioners), bodies[i % bodies.length]!);
    await edges(tx, petitioners);
  });
  await delays(world, petitioners);
}

type Member = Pick<Membership, 'personId' | 'associationId'>;

/** Members of associations, the expert of the demo first; and the association of the demo’s secretary. */
interface Petitioners {
  readonly members: readonly Member[];
  readonly association: string;
}

async function petitionersOf(ctx: Context, world: World): Promise<Petitioners> {
  const people = world.people.slice(0, 60);
  const where = { personId: { $in: people }, status: MembershipStatus.ACTIVE };
  const found = await ctx.em.find(Membership, where as never, { orderBy: { personId: 'ASC' } as never });
  const members = found.sort((a, b) => people.indexOf(a.personId!) - people.indexOf(b.personId!));
  return { members, association: world.associations.get('HYH')! };
}

async function drafted(
  tx: Context,
  i: number,
  { members, association }: Petitioners,
  writtenOn = dayOf(i, 2),
) {
  const { personId, associationId } = members[i % members.length]!;
  const [title, kind] = topics[i % topics.length]!;
  const byAssociation = i % 3 === 1;
  const own = byAssociation && i % 2 === 0 ? association : associationId;
  const { id } = await draftPetition(tx, {
    kind,
    petitionerKind: byAssociation ? PetitionerKind.ASSOCIATION : PetitionerKind.PERSON,
    personId: byAssociation ? null : personId,
    associationId: i % 3 === 2 ? null : own,
    isConfidential: i % 5 === 0,
    title: i < topics.length ? title : `${title} (${Math.floor(i / topics.length) + 1})`,
    text: `${title}. Kính đề nghị Liên hiệp Hội xem xét, kiến nghị cơ quan có thẩm quyền giải quyết.`,
    fieldIds: [],
    documents: i % 4 === 0 ? [{ number: `${i + 1}/CV`, title: 'Văn bản kèm theo', signedOn: writtenOn }] : [],
    writtenOn,
  });
  return id;
}

/** A day of the month in which the i-th petition was written. */
const dayOf = (i: number, day: number, later = 0): string => {
  const month = (i % 6) + later;
  return `${2024 + (Math.floor(i / 2) % 3)}-${String(1 + month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

async function registered(tx: Context, i: number, id: string): Promise<void> {
  await steps.filePetition(tx, { id, on: dayOf(i, 3) });
  await steps.registerPetition(tx, { id, on: dayOf(i, 6) });
}

/** What an association or member petitions goes one of the ways. */
async function tell(tx: Context, i: number, id: string, organizationId: string): Promise<void> {
  const way = ways[(i + Math.floor(i / ways.length)) % ways.length]!;
  await registered(tx, i, id);
  if (way === 'registered') return;
  await steps.forwardPetition(tx, { id, organizationId, letterNumber: `${100 + i}/LHH-TH`, on: dayOf(i, 9) });
  if (way === 'withdrawn') {
    await steps.withdrawPetition(tx, { id, on: dayOf(i, 20), reason: 'Đã được giải quyết tại đơn vị' });
    return;
  }
  // What still waits was sent of late, so that it is not overdue on the last day of the demo.
  if (way === 'waiting' && dayOf(i, 9) < '2026-06-01') return answer(tx, i, id, dayOf(i, 25));
  if (way === 'waiting') return;
  await answer(tx, i, id, dayOf(i, 12, way === 'answered late' ? 3 : 1));
  if (way !== 'closed') return;
  await steps.closePetition(tx, { id, on: dayOf(i, 20, 3) });
  const { SATISFIED, PARTLY_SATISFIED, NOT_SATISFIED } = PetitionSatisfaction;
  const satisfaction = [SATISFIED, PARTLY_SATISFIED, NOT_SATISFIED][i % 3]!;
  await ratePetition(tx, { id, satisfaction, note: i % 3 === 2 ? 'Chưa nêu thời hạn thực hiện' : null });
}

async function answer(tx: Context, i: number, petitionId: string, on: string): Promise<void> {
  await forwards.answerForward(tx, {
    id: await lastForward(tx, petitionId),
    on,
    answerNumber: `${500 + i}/SO-VP`,
    text: 'Sở đã rà soát và trả lời các nội dung kiến nghị.',
    outcome: [ACCEPTED, PARTLY_ACCEPTED, EXPLAINED, ACCEPTED, REJECTED][i % 5]!,
  });
}

async function lastForward(ctx: Context, petitionId: string): Promise<string> {
  const where = { petitionId };
  const found = await ctx.em.find(PetitionForward, where as never, { orderBy: { id: 'ASC' } as never });
  return found.at(-1)!.id;
}

/** Those that did not get far. */
async function edges(tx: Context, petitioners: Petitioners): Promise<void> {
  await drafted(tx, 0, petitioners, '2026-09-14');
  const filed = await drafted(tx, 3, petitioners, '2026-09-21');
  await steps.filePetition(tx, { id: filed, on: '2026-09-28' });
  const returned = await drafted(tx, 6, petitioners, '2026-08-03');
  await steps.filePetition(tx, { id: returned, on: '2026-08-04' });
  await steps.returnPetition(tx, {
    id: returned,
    on: '2026-08-06',
    reason: 'Đề nghị bổ sung văn bản kèm theo',
  });
}

/** Bodies that do not answer: marked, reminded, passed over; and one that was not competent. */
async function delays(world: World, petitioners: Petitioners): Promise<void> {
  const stage = createStage(world, 'petition delays');
  const body = (code: string) => world.organizations.get(code)!;
  async function sent(i: number, code: string, on: string): Promise<string> {
    const ctx = stage.on('associations', on);
    const id = await drafted(ctx, i, petitioners, on);
    await steps.filePetition(ctx, { id, on });
    await steps.registerPetition(ctx, { id, on });
    await steps.forwardPetition(ctx, {
      id,
      on,
      organizationId: body(code),
      letterNumber: `${300 + i}/LHH-TH`,
    });
    return id;
  }
  const escalated = await sent(0, 'SO-XD', '2026-05-04');
  await sent(1, 'SO-XD', '2026-05-11');
  const reminded = await sent(4, 'SO-TC', '2026-07-20');
  const late = stage.on('associations', '2026-09-07');
  await forwards.processPetitionDeadlines(late);
  await forwards.remindForward(late, { id: await lastForward(late, reminded), letterNumber: '401/LHH-TH' });
  const higher = { id: await lastForward(late, escalated), letterNumber: '402/LHH-TH' };
  await forwards.sendForward(late, higher);
  await sent(3, 'SO-XD', '2026-08-12');
  const misdirected = await sent(7, 'SO-NV', '2026-09-14');
  await sent(6, 'SO-XD', '2026-09-21');
  const end = stage.on('associations', seedDay);
  const reason = 'Không thuộc thẩm quyền của Sở';
  await forwards.cancelForward(end, { id: await lastForward(end, misdirected), reason });
  await forwards.processPetitionDeadlines(end);
}
