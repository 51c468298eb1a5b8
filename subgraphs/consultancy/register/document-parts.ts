import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/** Who issues a report and to whom, of the rule `consult.report.form`. */
export interface ReportForm {
  /** The issuing body, its name in full. */
  readonly issuer: string;
  readonly place: string;
  readonly recipient: string;
  /** Who gets a copy (nơi nhận). */
  readonly copies: readonly string[];
  /** Office of who signs. */
  readonly signatory: string;
}

/** Width of the text in twentieths of a point. */
const textWidth = 9_355;
const normal = 28;
const small = 24;
/** Of a table of many columns. */
const smaller = 22;

const run = (text: string, more: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
  new TextRun({ text, size: normal, ...more });

/** `2026-03-05` as `05/3/2026`: days below ten and the first two months have a nought (Decree 30/2020/NĐ-CP). */
export const dayOf = (day: string): string => {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
};

/** A centred line. @param before space above it, in twentieths of a point */
export const centred = (text: string, bold = false, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 60 },
    children: [run(text, { bold })],
  });

/** A paragraph of running text. */
export const line = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    spacing: { before: 120, after: 120 },
    children: [run(text)],
  });

export const heading = (text: string): Paragraph =>
  new Paragraph({
    indent: { firstLine: 567 },
    spacing: { before: 200, after: 120 },
    keepNext: true,
    children: [run(text, { bold: true })],
  });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };
const cell = (width: number, children: Paragraph[]) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: noBorders,
    margins: noMargins,
    children,
  });
const sideBySide = (left: Paragraph[], right: Paragraph[], share = 0.45): Table => {
  const first = Math.round(textWidth * share);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [first, textWidth - first],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [new TableRow({ children: [cell(first, left), cell(textWidth - first, right)] })],
  });
};
const inTheMiddle = (text: string, more: { bold?: boolean; italics?: boolean; size?: number }) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, more)] });
/** A short rule below a name. */
const rule = () =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: 1_400, right: 1_400 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { after: 60 },
    children: [],
  });

/** National title and motto, issuer, number, place and day. What is not given yet is left to be filled in. */
export function letterHead(form: ReportForm, number: string | null, day: string | null): Table {
  const [year, month, date] = day?.split('-') ?? [];
  const when = day ? `ngày ${date} tháng ${month} năm ${year}` : 'ngày ... tháng ... năm ...';
  return sideBySide(
    [
      inTheMiddle(form.issuer.toLocaleUpperCase('vi'), { bold: true, size: small }),
      rule(),
      inTheMiddle(`Số: ${number ?? '......./BC-LHH'}`, { size: 26 }),
    ],
    [
      // In one line, which at 13 points it is not beside the issuer.
      inTheMiddle('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: small }),
      inTheMiddle('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 }),
      rule(),
      inTheMiddle(`${form.place}, ${when}`, { italics: true, size: 26 }),
    ],
    0.4,
  );
}

/** Who gets it, and where it is signed. */
export const signature = (form: ReportForm): (Paragraph | Table)[] => [
  new Paragraph({ spacing: { before: 240 }, children: [] }),
  sideBySide(
    [
      new Paragraph({ children: [run('Nơi nhận:', { bold: true, italics: true, size: small })] }),
      ...[`${form.recipient};`, ...form.copies.map((each) => `${each};`), 'Lưu: VT.'].map(
        (text) => new Paragraph({ children: [run(`- ${text}`, { size: 22 })] }),
      ),
    ],
    [
      inTheMiddle(form.signatory.toLocaleUpperCase('vi'), { bold: true }),
      inTheMiddle('(Ký, ghi rõ họ tên và đóng dấu)', { italics: true, size: small }),
    ],
    0.5,
  ),
];

/**
 * A table with a head that is repeated on every page.
 * @param shares widths of the columns in hundredths; default: a wide first one, the others alike
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[] = head.map((_, i) => (i === 0 ? 36 : 64 / (head.length - 1))),
): Table {
  const size = head.length > 5 ? smaller : small;
  const widths = shares.map((share) => Math.round((textWidth * share) / 100));
  const cells = (texts: readonly string[], bold: boolean) =>
    texts.map(
      (text, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: [
            new Paragraph({
              alignment: bold || /^\d+$/.test(text) ? AlignmentType.CENTER : AlignmentType.LEFT,
              children: [run(text, { bold, size })],
            }),
          ],
        }),
    );
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, children: cells(head, true) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}
