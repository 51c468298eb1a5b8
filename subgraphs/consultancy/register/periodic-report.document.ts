import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { labelOf } from '../../kernel/enums.js';
import { formatBasisPoints } from '../../kernel/money/index.js';
import { ConsultancyOrigin, ConsultancyType } from '../request/request.enums.js';
import { ConsultancyStatus } from '../request/request.status.js';
import {
  centred,
  dayOf,
  heading,
  letterHead,
  line,
  type ReportForm,
  signature,
  table,
} from './document-parts.js';
import type { PeriodicReport } from './periodic-report.entity.js';
import type { PeriodicReportFigures } from './periodic-report.types.js';
import type { ConsultancyShare } from './statistics.types.js';

/** 20 mm above and below, 30 mm to the left, 15 mm to the right, in twentieths of a point (Decree 30/2020/NĐ-CP). */
const margin = { top: 1134, bottom: 1134, left: 1701, right: 850 };
const a4 = { width: 11906, height: 16838 };

const roman = ['I', 'II', 'III', 'IV'];
/** The period as a Vietnamese title has it. */
export const periodName = ({ year, quarter }: Pick<PeriodicReport, 'year' | 'quarter'>): string =>
  quarter === null ? `năm ${year}` : `quý ${roman[quarter - 1]} năm ${year}`;

/** The report as an administrative document (DOCX), in the form of Decree 30/2020/NĐ-CP. */
export async function documentOf(
  report: Pick<PeriodicReport, 'year' | 'quarter' | 'figures' | 'number' | 'sentOn' | 'preparedOn'>,
  form: ReportForm,
): Promise<Buffer> {
  const { figures } = report;
  const name = periodName(report);
  const document = new Document({
    creator: form.issuer,
    title: `Báo cáo công tác tư vấn, phản biện và giám định xã hội ${name}`,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: { page: { size: a4, margin } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
              }),
            ],
          }),
        },
        children: [
          letterHead(form, report.number, report.sentOn),
          centred('BÁO CÁO', true, 240),
          centred(`Kết quả công tác tư vấn, phản biện và giám định xã hội ${name}`, true),
          centred(`Kính gửi: ${form.recipient}.`, false, 240),
          line(
            `Thực hiện Quyết định số 14/2014/QĐ-TTg ngày 14 tháng 02 năm 2014 của Thủ tướng Chính phủ về hoạt động tư vấn, phản biện và giám định xã hội, ${form.issuer} báo cáo kết quả ${name} (từ ngày ${dayOf(figures.from)} đến ngày ${dayOf(figures.to)}; số liệu đến ngày ${dayOf(figures.asOf)}) như sau:`,
          ),
          ...results(figures),
          ...answers(figures),
          ...lists(figures),
          ...signature(form),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const share = (value: ConsultancyShare | null): string =>
  value === null ? 'chưa có' : formatBasisPoints(value.basisPoints);

function results(figures: PeriodicReportFigures): (Paragraph | Table)[] {
  const { byType, byOrigin, byStatus } = figures;
  const group = ['Tiếp nhận', 'Nhận thực hiện', 'Đã gửi báo cáo', 'Tổng số trong kỳ'];
  const numbers = (row: PeriodicReportFigures['byType'][number]) =>
    [row.received, row.accepted, row.sent, row.dealtWith].map(String);
  return [
    heading('I. Kết quả thực hiện'),
    line(
      `Trong kỳ đã tiếp nhận ${figures.received} nhiệm vụ, nhận thực hiện ${figures.accepted}, từ chối ${figures.declined}; gửi báo cáo ${figures.sent} nhiệm vụ, trong đó đúng hạn ${figures.sentOnTime} (tỷ lệ ${share(figures.onTimeRate)}); kết thúc ${figures.closed}. Đang thực hiện và theo dõi ${figures.underWay} nhiệm vụ, quá hạn ${figures.overdue}.`,
    ),
    line('1. Theo loại nhiệm vụ'),
    table(
      ['Loại nhiệm vụ', ...group],
      byType.map((row) => [labelOf(ConsultancyType, row.type!).vi, ...numbers(row)]),
    ),
    line('2. Theo nguồn đề nghị'),
    table(
      ['Nguồn đề nghị', ...group],
      byOrigin.map((row) => [labelOf(ConsultancyOrigin, row.origin!).vi, ...numbers(row)]),
    ),
    line('3. Theo trạng thái'),
    table(
      ['Trạng thái', ...group],
      byStatus.map((row) => [labelOf(ConsultancyStatus, row.status!).vi, ...numbers(row)]),
    ),
  ];
}

function answers(figures: PeriodicReportFigures): (Paragraph | Table)[] {
  const { silences } = figures;
  return [
    heading('II. Tiếp thu kiến nghị'),
    line(
      `Các báo cáo gửi trong kỳ có ${figures.recommendations} kiến nghị: tiếp thu ${figures.recommendationsAccepted}, tiếp thu một phần ${figures.recommendationsPartlyAccepted}, giải trình ${figures.recommendationsExplained}, chưa phản hồi ${figures.recommendationsWaiting}; tỷ lệ tiếp thu ${share(figures.acceptanceRate)}.`,
    ),
    ...(silences.length === 0
      ? [line('Không có cơ quan nào quá hạn phản hồi.')]
      : [
          line('Cơ quan quá hạn chưa phản hồi:'),
          table(
            ['Cơ quan', 'Số báo cáo', 'Số kiến nghị', 'Kiến nghị trọng yếu'],
            silences.map((each) => [
              each.agency ?? 'Chưa xác định',
              ...[each.reports, each.recommendations, each.keyRecommendations].map(String),
            ]),
          ),
        ]),
  ];
}

function lists({ requests, restricted }: PeriodicReportFigures): (Paragraph | Table)[] {
  return [
    heading('III. Danh mục nhiệm vụ trong kỳ'),
    ...(requests.length === 0
      ? [line('Không có nhiệm vụ công khai, nội bộ nào trong kỳ.')]
      : [
          table(
            ['Mã', 'Tên nhiệm vụ', 'Loại', 'Cơ quan', 'Hạn', 'Gửi báo cáo', 'Trạng thái'],
            requests.map((each) => [
              each.code,
              each.title,
              labelOf(ConsultancyType, each.type).vi,
              each.agency ?? '',
              each.dueOn ? dayOf(each.dueOn) : '',
              each.sentOn ? dayOf(each.sentOn) : '',
              `${labelOf(ConsultancyStatus, each.status).vi}${each.isLate ? ' (quá hạn)' : ''}`,
            ]),
            [12, 26, 9, 16, 13, 13, 11],
          ),
        ]),
    ...(restricted > 0 ? [line(`Ngoài ra có ${restricted} nhiệm vụ hạn chế, không nêu tên.`)] : []),
  ];
}
