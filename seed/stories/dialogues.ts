import type { Dialogue } from '../../subgraphs/associations/dialogue/dialogue.entity.js';
import { DialogueRole } from '../../subgraphs/associations/dialogue/dialogue.enums.js';
import * as parts from '../../subgraphs/associations/dialogue/dialogue.parts.service.js';
import * as service from '../../subgraphs/associations/dialogue/dialogue.service.js';
import { Petition } from '../../subgraphs/associations/petition/petition.entity.js';
import { PetitionStatus } from '../../subgraphs/associations/petition/petition.enums.js';
import { createStage, seedDay, type World } from '../world.js';

const { CHAIR, PANELLIST, PARTICIPANT } = DialogueRole;

/** Five dialogues, one in each state; the concluded one with all that may come of it. */
export async function dialogues(world: World): Promise<void> {
  const stage = createStage(world, 'dialogues');
  const on = (day: string) => stage.on('associations', day);
  const body = (code: string) => world.organizations.get(code)!;
  const [chair, asker, second, third] = world.people.slice(0, 4) as [string, string, string, string];
  const plan = (topic: string, host: string, heldOn: string, planned: string): Promise<Dialogue> =>
    service.planDialogue(on(planned), {
      topic,
      description: 'Lắng nghe ý kiến của đội ngũ trí thức trong tỉnh.',
      hostId: body(host),
      place: 'Hội trường Liên hiệp Hội',
      heldOn,
      registerBy: heldOn,
    });

  await plan('Trí thức với chuyển đổi số', 'SO-KHCN', '2026-12-10', '2026-09-15');
  const cancelled = await plan('Thu hút trí thức ngoài tỉnh', 'LHH', '2026-09-25', '2026-08-03');
  await service.openDialogue(on('2026-08-10'), { id: cancelled.id });
  await service.cancelDialogue(on('2026-09-22'), { id: cancelled.id, reason: 'Hoãn do mưa bão' });

  const open = await plan('Đối thoại với trí thức trẻ', 'LHH', '2026-10-20', '2026-09-01');
  await service.openDialogue(on('2026-09-10'), { id: open.id });
  const now = on(seedDay);
  const register = { dialogueId: open.id, role: PARTICIPANT };
  await parts.registerForDialogue(now, { ...register, personId: chair });
  await parts.registerForDialogue(now, { ...register, associationId: world.associations.get('HYH')! });
  const ask = (personId: string, text: string, isAnonymous = false) =>
    parts.askDialogueQuestion(now, { dialogueId: open.id, personId, text, isAnonymous });
  await ask(asker, 'Bao giờ có chính sách nhà ở cho trí thức trẻ?');
  const taken = await ask(second, 'Tiêu chí xét đề tài cho người dưới 35 tuổi?', true);
  await parts.acceptDialogueQuestion(now, { id: taken.id });
  const left = await ask(third, 'Câu hỏi riêng về một hồ sơ cá nhân');
  await parts.rejectDialogueQuestion(now, { id: left.id, reason: 'Nên gửi thành kiến nghị' });

  const held = await plan('Trí thức ngành xây dựng với quy hoạch tỉnh', 'SO-XD', '2026-09-18', '2026-08-20');
  await service.openDialogue(on('2026-08-24'), { id: held.id });
  await service.holdDialogue(on('2026-09-18'), { id: held.id });

  const done = await plan('Điều kiện làm việc của trí thức khoa học', 'LHH', '2026-05-18', '2026-04-06');
  await concluded(world, done.id, on, [chair, asker, second, third]);
  await service.markOverdueCommitments(on(seedDay));
}

type On = (day: string) => ReturnType<ReturnType<typeof createStage>['on']>;

async function concluded(
  world: World,
  dialogueId: string,
  on: On,
  [chair, asker, second, third]: [string, string, string, string],
): Promise<void> {
  const id = dialogueId;
  const body = (code: string) => world.organizations.get(code)!;
  const before = on('2026-04-20');
  await service.openDialogue(before, { id });
  const register = (party: object, role = PARTICIPANT) =>
    parts.registerForDialogue(before, { dialogueId, role, ...party });
  const there = [
    await register({ personId: chair }, CHAIR),
    await register({ organizationId: body('SO-KHCN') }, PANELLIST),
    await register({ personId: asker }),
  ];
  const absent = await register({ personId: second });
  const gone = await register({ personId: third });
  await parts.cancelDialogueRegistration(before, { id: gone.id });
  const question = { dialogueId, personId: asker, organizationId: body('SO-KHCN'), isAnonymous: false };
  const text = 'Phòng thí nghiệm dùng chung khi nào mở cửa cho các hội?';
  const asked = await parts.askDialogueQuestion(before, { ...question, text });
  await parts.acceptDialogueQuestion(before, { id: asked.id });

  const day = on('2026-05-18');
  await service.holdDialogue(day, { id });
  for (const each of there) await parts.recordDialogueAttendance(day, { id: each.id, attended: true });
  await parts.recordDialogueAttendance(day, { id: absent.id, attended: false });
  const reply = { answeredBy: 'Giám đốc Sở', text: 'Dự kiến quý III năm 2026.' };
  await parts.answerDialogueQuestion(day, { id: asked.id, ...reply });
  const undertake = (code: string, what: string, dueOn: string) =>
    service.addDialogueCommitment(day, {
      dialogueId,
      questionId: code === 'SO-KHCN' ? asked.id : null,
      organizationId: body(code),
      text: what,
      dueOn,
    });
  const met = await undertake('SO-KHCN', 'Ban hành quy chế phòng thí nghiệm dùng chung', '2026-09-30');
  await undertake('SO-TC', 'Bố trí kinh phí vận hành', '2026-12-31');
  await undertake('SO-XD', 'Bàn giao mặt bằng phòng thí nghiệm', '2026-08-31');
  const dropped = await undertake('SO-NV', 'Tổ chức đợt khảo sát riêng', '2026-10-31');
  const minutes = { minutesNumber: '12/BB-LHH', conclusion: 'Các sở thực hiện đúng thời hạn đã cam kết.' };
  await service.concludeDialogue(on('2026-05-25'), { id, ...minutes });
  const report = { result: 'Đã ban hành quy chế', resultNumber: '88/QĐ-SKHCN' };
  await service.completeDialogueCommitment(on('2026-09-15'), { id: met.id, ...report });
  const reason = 'Đã lồng ghép vào khảo sát của tỉnh';
  await service.cancelDialogueCommitment(on('2026-07-01'), { id: dropped.id, reason });

  const ctx = on(seedDay);
  const where = { status: PetitionStatus.CLOSED };
  for (const petition of await ctx.em.find(Petition, where as never, {
    limit: 2,
    orderBy: { id: 'ASC' } as never,
  }))
    await service.linkPetitionToDialogue(ctx, { petitionId: petition.id, dialogueId });
}
