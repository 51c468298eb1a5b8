import { Severity } from '../../subgraphs/consultancy/opinion/opinion.enums.js';
import { processConsultancyDeadlines } from '../../subgraphs/consultancy/reminder/reminder.jobs.js';
import { ConsultancyReport, Recommendation } from '../../subgraphs/consultancy/report/report.entity.js';
import { ReportSection } from '../../subgraphs/consultancy/report/report.enums.js';
import * as reports from '../../subgraphs/consultancy/report/report.service.js';
import * as reportSteps from '../../subgraphs/consultancy/report/report.steps.js';
import { FollowUpFinding, RecommendationAnswer } from '../../subgraphs/consultancy/report/response.inputs.js';
import * as responses from '../../subgraphs/consultancy/report/response.steps.js';
import { FollowUp } from '../../subgraphs/consultancy/report/synthesis.entity.js';
import * as course from '../../subgraphs/consultancy/request/request.course.steps.js';
import { ConsultancyRequest } from '../../subgraphs/consultancy/request/request.entity.js';
import { ConsultancyStatus } from '../../subgraphs/consultancy/request/request.status.js';
import { addDays } from '../../subgraphs/kernel/calendar/index.js';
import { type Context, selectRows } from '../../subgraphs/kernel/index.js';

const recommendations = [
  {
    text: 'Bổ sung phương án thoát lũ và tính toán thủy lực hạ lưu.',
    theme: 'Thủy lợi',
    severity: Severity.KEY,
  },
  { text: 'Làm rõ cơ cấu nguồn vốn và phương án vận hành.', theme: 'Tài chính', severity: Severity.NORMAL },
  { text: 'Thống nhất thuật ngữ, sửa lỗi trình bày.', theme: null, severity: Severity.EDITORIAL },
];
const draft = {
  sections: [
    { section: ReportSection.NECESSITY, text: 'Đề án cần thiết, có đủ cơ sở pháp lý.' },
    {
      section: ReportSection.SCIENTIFIC_BASIS,
      text: 'Số liệu quan trắc đủ tin cậy, cần cập nhật năm gần nhất.',
    },
    { section: ReportSection.CONCLUSIONS, text: 'Tán thành có chỉnh sửa.' },
  ],
  recommendations,
  dissents: ['Một thành viên đề nghị lùi thời điểm thực hiện đến khi có quy hoạch cấp trên.'],
};

/** How far a request goes after its review. */
export type Outcome = 'drafted' | 'sent' | 'answered' | 'closed';

/**
 * From the draft of the report to what became of it.
 * @param day of the draft; the steps follow day by day
 */
export async function tellOutcome(
  ctx: Context,
  id: string,
  number: number,
  day: string,
  outcome: Outcome,
): Promise<void> {
  const after = (days: number) => addDays(day, days);
  await reports.draftConsultancyReport(ctx, { id, on: day, ...draft });
  if (outcome === 'drafted') return;
  const [version] = await selectRows(ctx, ConsultancyReport, { requestId: id });
  await reports.approveConsultancyReport(ctx, { id: version!.id, on: after(1) });
  await reportSteps.signConsultancyReport(ctx, { id, on: after(2), number: `${200 + number}/BC-LHH` });
  await reportSteps.sendConsultancyReport(ctx, { id, on: after(3), receipt: `Sổ đến số ${number}` });
  if (outcome === 'sent') return;
  const { ACCEPTED, PARTIALLY_ACCEPTED, EXPLAINED } = RecommendationAnswer;
  const own = await selectRows(ctx, Recommendation, { requestId: id }, { orderBy: [['no', 'ASC']] });
  await responses.answerConsultancyRecommendations(ctx, {
    id,
    on: after(20),
    letter: `${300 + number}/CV-TT`,
    answers: own.map(({ id: recommendationId }, i) => ({
      recommendationId,
      answer: [ACCEPTED, number % 2 ? PARTIALLY_ACCEPTED : ACCEPTED, EXPLAINED][i]!,
      text: i === 0 ? null : 'Cơ quan tiếp thu phần nguồn vốn, giải trình phần còn lại.',
    })),
  });
  if (outcome === 'answered') return;
  await responses.beginConsultancyFollowUp(ctx, { id, on: after(21) });
  for (const followUp of await selectRows(ctx, FollowUp, { requestId: id })) {
    const place = 'Điều 5, khoản 2';
    const finding = FollowUpFinding.DONE;
    await responses.recordRecommendationFollowUp(ctx, { id: followUp.id, on: after(60), finding, place });
  }
  const outcomeSummary = 'Đề án đã phê duyệt, thể hiện phần lớn kiến nghị.';
  await course.closeConsultancyRequest(ctx, { id, on: after(61), paymentsSettled: true, outcomeSummary });
  if (number % 2) await course.rateConsultancyRequest(ctx, { id, on: after(62), usefulness: 4 });
}

/** What the clock does by the end of the story; the oldest debt is taken to the higher body. */
export async function letTimePass(ctx: Context): Promise<void> {
  await processConsultancyDeadlines(ctx);
  const [oldest] = await selectRows(
    ctx,
    ConsultancyRequest,
    { status: ConsultancyStatus.OVERDUE_RESPONSE },
    { orderBy: [['proposedOn', 'ASC']], limit: 1 },
  );
  if (oldest) await course.escalateConsultancyResponse(ctx, { id: oldest.id, letter: '450/BC-LHH' });
}
