import { OpinionPoint } from '../../subgraphs/consultancy/opinion/opinion.entity.js';
import { Severity } from '../../subgraphs/consultancy/opinion/opinion.enums.js';
import { processConsultancyDeadlines } from '../../subgraphs/consultancy/reminder/reminder.jobs.js';
import { Recommendation } from '../../subgraphs/consultancy/report/report.entity.js';
import {
  DispositionOutcome,
  ReportSection,
  ResponseStatus,
} from '../../subgraphs/consultancy/report/report.enums.js';
import {
  approveConsultancyReport,
  draftConsultancyReport,
  reviseConsultancyReport,
  versionInForce,
} from '../../subgraphs/consultancy/report/report.service.js';
import {
  disposeOpinionPoints,
  sendConsultancyReport,
  signConsultancyReport,
} from '../../subgraphs/consultancy/report/report.steps.js';
import { FollowUpFinding, RecommendationAnswer } from '../../subgraphs/consultancy/report/response.inputs.js';
import {
  answerConsultancyRecommendations,
  beginConsultancyFollowUp,
  closeConsultancyWithoutResponse,
  recordRecommendationFollowUp,
} from '../../subgraphs/consultancy/report/response.steps.js';
import { FollowUp } from '../../subgraphs/consultancy/report/synthesis.entity.js';
import {
  closeConsultancyRequest,
  escalateConsultancyResponse,
  rateConsultancyRequest,
} from '../../subgraphs/consultancy/request/request.course.steps.js';
import { ConsultancyRequest } from '../../subgraphs/consultancy/request/request.entity.js';
import type { Context } from '../../subgraphs/kernel/index.js';
import type { Telling } from './consultancy.js';

/** What reports recommend, over and over: real kinds of remarks, fictitious schemes. */
const recommendations = [
  'Cập nhật căn cứ pháp lý theo đơn vị hành chính sau sắp xếp.',
  'Bổ sung chuỗi số liệu quan trắc ít nhất mười năm.',
  'Làm rõ nguồn vốn đối ứng và khả năng cân đối ngân sách.',
  'Tính toán lại phương án với lũ thiết kế 1%.',
  'Bổ sung đánh giá tác động đến sinh kế của người dân.',
  'Xác định rõ cơ quan chịu trách nhiệm từng nhiệm vụ.',
  'Bổ sung phương án thay thế và so sánh chi phí – lợi ích.',
  'Rà soát sự phù hợp với quy hoạch tỉnh.',
  'Bổ sung chỉ tiêu giám sát sau khi phê duyệt.',
  'Làm rõ lộ trình và mốc đánh giá giữa kỳ.',
  'Bổ sung ý kiến của cộng đồng chịu ảnh hưởng.',
  'Thống nhất thuật ngữ và đơn vị đo trong toàn văn bản.',
] as const;

const versionOf = async (ctx: Context, t: Telling) =>
  (await versionInForce(ctx, (await ctx.loaders.byId(ConsultancyRequest, t.id))!))!;

/** The report: every point is judged, the text approved, signed and sent, as far as the way goes. */
export async function reported(t: Telling, day: number): Promise<void> {
  const sections = [
    { section: ReportSection.NECESSITY, text: 'Đề án cần thiết, phù hợp định hướng phát triển của tỉnh.' },
    { section: ReportSection.FEASIBILITY, text: 'Khả thi về kỹ thuật; cần làm rõ nguồn lực và lộ trình.' },
    {
      section: ReportSection.CONCLUSIONS,
      text: 'Tán thành chủ trương, đề nghị chỉnh sửa theo các kiến nghị dưới đây.',
    },
  ];
  const count = 10 + (t.number % 3);
  const text = {
    id: t.id,
    sections,
    recommendations: recommendations.slice(0, count).map((text, no) => ({
      text,
      theme: no % 3 === 0 ? 'Pháp lý' : no % 3 === 1 ? 'Kỹ thuật' : 'Nguồn lực',
      severity: no < 3 ? Severity.KEY : no > 9 ? Severity.EDITORIAL : Severity.NORMAL,
    })),
    dissents: [],
  };
  await draftConsultancyReport(t.at(day), text);
  if (t.number % 5 === 2)
    await reviseConsultancyReport(t.at(day), { ...text, changeNote: 'Chỉnh sửa theo góp ý của hội đồng.' });
  const points = await t.at(day).em.find(OpinionPoint, { requestId: t.id }, { orderBy: { id: 'ASC' } });
  if (t.way === 'report drafted' && t.number % 2 === 0) return;
  const { TAKEN, PARTLY, NOT_TAKEN } = DispositionOutcome;
  await disposeOpinionPoints(t.at(day + 1), {
    id: t.id,
    dispositions: points.map(({ id }, i) => {
      const outcome = [TAKEN, TAKEN, PARTLY, NOT_TAKEN][i % 4]!;
      return {
        pointId: id,
        outcome,
        reason: outcome === TAKEN ? null : 'Ngoài phạm vi của đề án này.',
        recommendationNo: outcome === NOT_TAKEN ? null : 1 + (i % 4),
      };
    }),
  });
  const { id } = await versionOf(t.at(day + 1), t);
  await approveConsultancyReport(t.at(day + 1), { id, paper: `${t.number}/PD-HĐ` });
  if (t.way === 'report drafted') return;
  await signConsultancyReport(t.at(day + 2), { id: t.id, number: `${200 + t.number}/BC-LHH` });
  if (t.way === 'report signed') return;
  await sendConsultancyReport(t.at(day + 3), { id: t.id, receipt: `Sổ công văn đến số ${500 + t.number}` });
}

const pendingOf = (ctx: Context, t: Telling): Promise<Recommendation[]> =>
  ctx.em.find(
    Recommendation,
    { requestId: t.id, responseStatus: ResponseStatus.PENDING },
    { orderBy: { no: 'ASC' } },
  );

/** The agency answers each recommendation, most in time, and says how useful the report was. */
export async function answered(t: Telling, day: number): Promise<void> {
  const { ACCEPTED, PARTIALLY_ACCEPTED, EXPLAINED } = RecommendationAnswer;
  const on = t.number % 6 === 2 ? day + 8 : day;
  if (on > day) await processConsultancyDeadlines(t.at(on));
  await answerConsultancyRecommendations(t.at(on), {
    id: t.id,
    letter: `${700 + t.number}/CV-TTGT`,
    answers: (await pendingOf(t.at(on), t)).map(({ id, no }) => {
      const answer = [ACCEPTED, ACCEPTED, PARTIALLY_ACCEPTED, EXPLAINED][(no + t.number) % 4]!;
      const text =
        answer === ACCEPTED ? null : 'Cơ quan soạn thảo đã xem xét; phần còn lại sẽ làm rõ ở bước sau.';
      return { recommendationId: id, answer, text };
    }),
  });
  if (t.number % 2 === 0)
    await rateConsultancyRequest(t.at(on + 1), {
      id: t.id,
      usefulness: 3 + (t.number % 3),
      note: 'Ý kiến thiết thực.',
    });
}

/** What was accepted is looked for in the final document; then the request is closed, unless that is still under way. */
export async function followed(t: Telling, day: number): Promise<void> {
  await beginConsultancyFollowUp(t.at(day), { id: t.id });
  if (t.way === 'followed up') return;
  const found = await t.at(day).em.find(FollowUp, { requestId: t.id }, { orderBy: { id: 'ASC' } });
  const { DONE, PARTLY, NOT_DONE } = FollowUpFinding;
  await t.together(day + 15, (tx) =>
    Promise.all(
      found.map(({ id }, i) => {
        const finding = [DONE, DONE, PARTLY, DONE, NOT_DONE][i % 5]!;
        return recordRecommendationFollowUp(tx, {
          id,
          finding,
          place: finding === NOT_DONE ? null : `Điều ${2 + i}`,
          note: finding === DONE ? null : 'Sẽ kiểm tra lại khi có văn bản hướng dẫn.',
        });
      }),
    ),
  );
  await closeConsultancyRequest(t.at(day + 20), {
    id: t.id,
    paymentsSettled: true,
    outcomeSummary: 'Đề án được phê duyệt với phần lớn kiến nghị được tiếp thu.',
  });
}

/** Nobody answers: the clock marks it, the letter to the higher body goes out, and the request is closed. */
export async function closedWithoutAnswer(t: Telling, sentOn: number): Promise<void> {
  await processConsultancyDeadlines(t.at(sentOn + 25));
  await escalateConsultancyResponse(t.at(sentOn + 40), { id: t.id, letter: `${t.number}/LHH-BC-UBND` });
  await closeConsultancyWithoutResponse(t.at(sentOn + 50), {
    id: t.id,
  });
}
