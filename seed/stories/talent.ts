import { Membership } from '../../subgraphs/associations/membership/membership.entity.js';
import { MembershipStatus } from '../../subgraphs/associations/membership/membership.enums.js';
import { DegreeLevel } from '../../subgraphs/associations/person/person.enums.js';
import { TrainingFunding, TrainingKind } from '../../subgraphs/associations/training/training.enums.js';
import * as service from '../../subgraphs/associations/training/training.service.js';
import { type Context, transact } from '../../subgraphs/kernel/index.js';
import { createStage, seedDay, type World } from '../world.js';

const { DEGREE, POSTDOC, COURSE, LANGUAGE, RETRAINING } = TrainingKind;
const { STATE_BUDGET, SCHOLARSHIP, EMPLOYER } = TrainingFunding;

const courses = [
  [DEGREE, 'Tiến sĩ Khoa học môi trường', 'Đại học Giả Định Osaka', 'JP', DegreeLevel.PHD],
  [COURSE, 'Quản lý dự án đổi mới sáng tạo', 'Học viện Ví Dụ', 'VN', null],
  [LANGUAGE, 'Tiếng Anh bậc 5', 'Trung tâm Ngoại ngữ Bản Mẫu', 'VN', null],
  [DEGREE, 'Thạc sĩ Khoa học dữ liệu', 'Đại học Giả Định Melbourne', 'AU', DegreeLevel.MASTER],
  [POSTDOC, 'Vật liệu tiên tiến', 'Viện Nghiên cứu Ví Dụ', 'KR', null],
  [RETRAINING, 'Chuyển đổi số trong cơ quan', 'Trường Đại học Giả Định', 'VN', null],
] as const;

type Member = { readonly personId: string; readonly associationId: string };

/** Trainings, people attracted and the successor pool; every state occurs. All people are made up. */
export async function talent(world: World): Promise<void> {
  const ctx = createStage(world, 'talent').on('associations', seedDay);
  const people = world.people.slice(0, 80);
  const where = { personId: { $in: people }, status: MembershipStatus.ACTIVE };
  const found = await ctx.em.find(Membership, where as never, { orderBy: { id: 'ASC' } as never });
  const members = found.map(({ personId, associationId }) => ({ personId: personId!, associationId }));
  const works = [...world.organizations].filter(([code]) => code.startsWith('DN-')).map(([, id]) => id);
  await transact(ctx, async (tx) => {
    for (let i = 0; i < 24; i++) await train(tx, i, members[i % members.length]!);
    for (let i = 0; i < 9; i++)
      await attract(tx, i, members[(i + 3) % members.length]!, works[i % works.length]!);
    for (let i = 0; i < 15; i++) await succeed(tx, i, members[(i + 7) % members.length]!);
  });
}

async function train(tx: Context, i: number, member: Member): Promise<void> {
  const [kind, programme, institution, country, level] = courses[i % courses.length]!;
  const isAbroad = country !== 'VN';
  const year = 2021 + (i % 4);
  const { id } = await service.recordTraining(tx, {
    ...member,
    kind,
    programme,
    institution,
    country,
    level,
    funding: isAbroad ? [STATE_BUDGET, SCHOLARSHIP][i % 2]! : EMPLOYER,
    decisionNumber: `${60 + i}/QĐ-UBND`,
    startOn: i === 7 ? '2026-11-02' : `${year}-09-01`,
    returnDueOn: isAbroad ? `${year + 2}-03-31` : null,
  });
  if (i === 7) return;
  await service.startTraining(tx, { id, on: `${year}-09-05` });
  if (i === 13) return;
  if (i === 14) {
    await service.discontinueTraining(tx, { id, on: `${year}-12-01`, reason: 'Lý do gia đình' });
    return;
  }
  await service.completeTraining(tx, { id, on: `${year + 1}-08-31`, result: 'Hoàn thành chương trình' });
  if (!isAbroad || i === 9) return;
  if (i === 4) await service.recordTrainingNoReturn(tx, { id });
  else await service.recordTrainingReturn(tx, { id, on: `${year + 2}-01-15` });
}

async function attract(tx: Context, i: number, member: Member, organizationId: string): Promise<void> {
  const { id } = await service.recordTalentAttraction(tx, {
    ...member,
    organizationId,
    level: [DegreeLevel.BACHELOR, DegreeLevel.MASTER, DegreeLevel.PHD][i % 3]!,
    isReturning: i % 2 === 0,
    policyNumber: '19/2021/NQ-HĐND',
    support: { amount: 50_000_000 + 25_000_000 * (i % 3), currency: 'VND' as never },
    startOn: `${2021 + (i % 3)}-07-01`,
    committedUntil: `${2024 + (i % 3)}-06-30`,
  });
  if (i % 3 === 0) await service.fulfilTalentAttraction(tx, { id, on: '2024-07-01' });
  if (i === 4) await service.endTalentAttraction(tx, { id, on: '2025-02-03', reason: 'Chuyển công tác' });
}

async function succeed(tx: Context, i: number, member: Member): Promise<void> {
  const { id } = await service.nominateSuccessor(tx, {
    personId: member.personId,
    associationId: i % 4 === 3 ? null : member.associationId,
    targetTitle: ['Chủ tịch', 'Phó Chủ tịch', 'Tổng Thư ký'][i % 3]!,
    term: '2025–2030',
  });
  if (i % 5 === 0) return;
  if (i === 6) {
    await service.rejectSuccessor(tx, { id, reason: 'Chưa đủ thời gian công tác' });
    return;
  }
  await service.approveSuccessor(tx, { id, decisionNumber: `${20 + i}/QĐ-LHH` });
  if (i === 7 || i === 12) await service.appointSuccessor(tx, { id, decisionNumber: `${80 + i}/NQ-ĐH` });
  if (i === 8) await service.removeSuccessor(tx, { id, reason: 'Chuyển công tác ra ngoài tỉnh' });
}
