import {
  ConsultancyCouncil,
  ConsultancyCouncilSeat,
} from '../../subgraphs/consultancy/council/council.entity.js';
import { councils, createConsultancyCouncil } from '../../subgraphs/consultancy/council/council.service.js';
import {
  declineExpertProposal,
  proposeExpert,
  takeExpertProposal,
  withdrawExpertProposal,
} from '../../subgraphs/consultancy/opinion/expert-proposal.service.js';
import { Opinion } from '../../subgraphs/consultancy/opinion/opinion.entity.js';
import {
  OpinionConclusion,
  OpinionStatus,
  Severity,
} from '../../subgraphs/consultancy/opinion/opinion.enums.js';
import { inviteReviewers } from '../../subgraphs/consultancy/opinion/opinion.invitations.js';
import { openOpinions } from '../../subgraphs/consultancy/opinion/opinion.opening.js';
import { saveOpinionDraft, submitOpinion } from '../../subgraphs/consultancy/opinion/opinion.service.js';
import { cancelOpinion, declineOpinion } from '../../subgraphs/consultancy/opinion/opinion.steps.js';
import { OpinionCall } from '../../subgraphs/consultancy/opinion/opinion-call.entity.js';
import {
  closeOpinionCall,
  openOpinionCall,
} from '../../subgraphs/consultancy/opinion/opinion-call.service.js';
import {
  commentOnOpinion,
  withdrawOpinionComment,
} from '../../subgraphs/consultancy/opinion/opinion-comment.service.js';
import { recordConsultancyCouncil } from '../../subgraphs/consultancy/request/request.course.steps.js';
import { BallotChoice, CouncilRole } from '../../subgraphs/kernel/council/index.js';
import type { Telling } from './consultancy.js';
import { freeOf, panel } from './consultancy-experts.js';

const { CHAIR, VICE_CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, MEMBER } = CouncilRole;
const roles = [REVIEWER, CHAIR, SCIENTIFIC_SECRETARY, REVIEWER, VICE_CHAIR, MEMBER, MEMBER] as const;

/** Who reviews a request; the expert of the demo is among them now and then. */
async function reviewers(t: Telling, count: number): Promise<string[]> {
  const free = await freeOf(t);
  return (t.number % 4 === 1 ? free : free.filter((id) => id !== t.world.people[0])).slice(0, count);
}

/** Associations that work in its fields are asked, and two people where there is no council. */
export async function askForOpinions(t: Telling, day: number): Promise<void> {
  const { associations } = t.world;
  const isRestricted = t.number % 20 === 19;
  const asked = isRestricted ? ['HKTE'] : t.number % 3 === 0 ? ['HYH', 'HXD'] : ['HYH'];
  await openOpinionCall(t.at(day), {
    requestId: t.id,
    associationIds: (t.way === 'in review' ? ['HYH', 'HXD'] : asked).map((code) => associations.get(code)!),
    matchFields: t.number % 20 === 3,
    message: 'Đề nghị quý Hội góp ý về sự cần thiết, tính khả thi và tác động của đề án.',
    letterNumber: `${t.number}/LHH-LYK`,
  });
  if (t.isCouncil) return;
  const personIds = await reviewers(t, 2);
  await t.together(day, (tx) => inviteReviewers(tx, { requestId: t.id, personIds, isReviewer: true }));
}

/** A council of seven: seats are accepted and conflicts declared on paper, then it is established. */
export async function establish(t: Telling, day: number): Promise<void> {
  const people = await reviewers(t, roles.length);
  let id = '';
  const seatIds: string[] = [];
  await t.together(
    day,
    async (tx) => {
      id = (await createConsultancyCouncil(tx, { requestId: t.id })).id;
    },
    async (tx) => {
      for (const [i, personId] of people.entries()) {
        const seat = { councilId: id, personId, role: roles[i]!, isVoteCounter: false };
        seatIds.push((await councils.addSeat(tx, { ...seat, isExternal: i % 3 === 2 })).id);
      }
    },
    (tx) =>
      Promise.all(
        seatIds.map(async (seatId, i) => {
          const paper = `${t.number}.${i}/GXN`;
          await councils.acceptSeat(tx, { id: seatId, paper });
          await councils.declareConflicts(tx, { id: seatId, hasConflict: false, paper });
        }),
      ),
    (tx) => councils.establish(tx, { id, decisionNumber: `${t.number}/QĐ-LHH-HĐ` }),
  );
}

/** The seats, members last. */
const seatsOf = async (t: Telling, councilId: string): Promise<ConsultancyCouncilSeat[]> => {
  const seats: ConsultancyCouncilSeat[] = await t
    .at(0)
    .em.find(ConsultancyCouncilSeat, { councilId, endedOn: null } as never);
  const rank = ({ role }: ConsultancyCouncilSeat) => (role === MEMBER ? 1 : 0);
  return seats.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
};

const remarks: readonly (readonly [text: string, recommendation: string])[] = [
  [
    'Cơ sở pháp lý viện dẫn chưa cập nhật sau sắp xếp đơn vị hành chính.',
    'Rà soát, cập nhật căn cứ pháp lý.',
  ],
  ['Số liệu khảo sát mới đến năm trước, chưa có chuỗi dài.', 'Bổ sung số liệu ít nhất mười năm.'],
  ['Phương án tài chính chưa nêu rõ nguồn vốn đối ứng.', 'Làm rõ cơ cấu vốn và khả năng cân đối.'],
  ['Chưa đánh giá đầy đủ tác động môi trường mùa mưa lũ.', 'Tính toán lại với lũ thiết kế 1%.'],
];

/** Whether somebody submits: reviewers all do, of the associations most. */
const submits = (opinion: Opinion, i: number, t: Telling) =>
  opinion.personId !== null || (i + t.number) % 4 !== 3;

/** While opinions are written: one is begun, one is no longer asked for, and experts are proposed. */
export async function leftOpen(t: Telling, day: number): Promise<void> {
  const ctx = t.at(day);
  const opinions = await ctx.em.find(Opinion, { requestId: t.id }, { orderBy: { id: 'ASC' } });
  const [first, second] = opinions.filter(({ associationId }) => associationId !== null);
  await saveOpinionDraft(ctx, { id: first!.id, summary: 'Đề án cần thiết; đang rà soát số liệu.' });
  await cancelOpinion(ctx, { id: second!.id, reason: 'Hội đã có đại diện trong hội đồng' });
  const proposed = [];
  for (const personId of panel(t.world).slice(t.number, t.number + 4)) {
    const grounds = 'Hai mươi năm công tác trong lĩnh vực của đề án.';
    proposed.push(
      await proposeExpert(ctx, { requestId: t.id, associationId: first!.associationId!, personId, grounds }),
    );
  }
  const [taken, declined, withdrawn] = proposed;
  await takeExpertProposal(ctx, { id: taken!.id });
  await declineExpertProposal(ctx, { id: declined!.id, reason: 'Đã đủ chuyên gia của lĩnh vực này' });
  await withdrawExpertProposal(ctx, { id: withdrawn!.id, reason: 'Chuyên gia bận công tác' });
}

/** Opinions are written and handed in, and opened to each other once the deadline has passed. */
export async function opined(t: Telling, day: number): Promise<void> {
  const where = { requestId: t.id, status: OpinionStatus.INVITED };
  const opinions = await t.at(day).em.find(Opinion, where, { orderBy: { id: 'ASC' } });
  const codes = opinions[0]!.criteria.map(({ code }) => code);
  const written = ({ id }: Opinion, i: number) => ({
    id,
    summary: 'Thống nhất chủ trương, đề nghị hoàn thiện.',
    conclusion: (i + t.number) % 5 === 2 ? OpinionConclusion.NOT_AGREE : OpinionConclusion.AGREE_WITH_CHANGES,
    comments: [{ criterion: codes[0]!, text: 'Đề án cần thiết, phù hợp định hướng của tỉnh.' }],
    points: remarks.slice(0, 2 + ((i + t.number) % 3)).map(([text, recommendation], no) => ({
      criterion: codes[(i + no) % codes.length]!,
      text,
      recommendation,
      severity: [Severity.KEY, Severity.NORMAL, Severity.NORMAL, Severity.EDITORIAL][no]!,
      anchor: { documentName: 'Dự thảo đề án', article: String(2 + no), page: 10 * (no + 1) },
    })),
  });
  const reason = 'Hội chưa bố trí được chuyên gia';
  const handedIn = opinions.filter((each, i) => submits(each, i, t));
  await t.together(
    day,
    (tx) =>
      Promise.all(
        opinions.map((each, i) =>
          handedIn.includes(each)
            ? saveOpinionDraft(tx, written(each, i))
            : declineOpinion(tx, { id: each.id, reason }),
        ),
      ),
    (tx) => Promise.all(handedIn.map(({ id }) => submitOpinion(tx, { id, hasCompetingInterests: false }))),
  );
  await openOpinions(t.at(day + 4), { requestId: t.id });
  const [first, second] = opinions.filter(({ personId }) => personId !== null);
  if (t.way === 'closed') {
    const [call] = await t.at(day + 5).em.find(OpinionCall, { requestId: t.id });
    await closeOpinionCall(t.at(day + 5), { id: call!.id, reason: 'Đã nhận đủ ý kiến' });
  }
  if (first && second && t.number % 2 === 0) {
    const comment = await commentOnOpinion(t.at(day + 5, second.personId!), {
      opinionId: first.id,
      text: 'Đồng ý với nhận xét về số liệu; nên bổ sung trạm đo.',
    });
    if (t.number % 4 === 0) await withdrawOpinionComment(t.at(day + 5, second.personId!), { id: comment.id });
  }
}

/** The council meets: an open and a secret vote, minutes signed by both, the conclusion; and the request follows. */
export async function convene(t: Telling, day: number): Promise<void> {
  const early = t.at(day - 10);
  const council = (await early.em.findOne(ConsultancyCouncil, {
    requestId: t.id,
  } as never)) as ConsultancyCouncil;
  const seats = await seatsOf(t, council.id);
  const startsAt = new Date(`${t.dayOf(day)}T07:00:00Z`);
  const session = await councils.schedule(early, {
    councilId: council.id,
    startsAt,
    place: 'Hội trường Liên hiệp Hội',
    isOnline: false,
  });
  await councils.sendMaterials(t.at(day - 8), { id: session.id });
  const holder = (role: CouncilRole) => seats.find((seat) => seat.role === role)!.personId;
  const chair = t.at(day, holder(CHAIR));
  const secretary = t.at(day, holder(SCIENTIFIC_SECRETARY));
  await councils.open(chair, { id: session.id, presentSeatIds: seats.slice(0, 6).map(({ id }) => id) });
  // One council votes in secret; the others by hands.
  const isSecret = t.number % 2 === 0;
  const question = isSecret ? 'Đánh giá chung về đề án: tán thành?' : 'Thông qua dự thảo kết luận phản biện?';
  const vote = await councils.openVote(chair, { sessionId: session.id, question, isSecret });
  for (const [i, { personId }] of seats.slice(0, 6).entries())
    await councils.castBallot(t.at(day, personId), {
      id: vote.id,
      choice: i === 5 ? BallotChoice.AGAINST : BallotChoice.FOR,
    });
  await councils.closeVote(chair, { id: vote.id });
  await councils.recordMinutes(secretary, {
    id: session.id,
    number: `${t.number}/BB-HĐ`,
    text: 'Hội đồng thảo luận từng nội dung và thống nhất đề nghị chỉnh sửa, bổ sung.',
    dissents:
      t.number % 4 === 0
        ? [{ seatId: seats[5]!.id, text: 'Chưa nên trình phê duyệt khi chưa có số liệu lũ.' }]
        : [],
  });
  await councils.signMinutes(secretary, { id: session.id });
  await councils.signMinutes(chair, { id: session.id });
  await councils.conclude(chair, {
    id: council.id,
    conclusion: 'Đề nghị chỉnh sửa, bổ sung trước khi trình.',
  });
  await recordConsultancyCouncil(t.at(day, holder(CHAIR)), { id: t.id });
}
