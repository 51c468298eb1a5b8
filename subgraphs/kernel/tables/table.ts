import type { Text } from '../locale.js';

/** How a cell came to its text, where that matters. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error';

/** One cell as a person reads it: numbers as typed, dates as `YYYY-MM-DD`, texts in canonical form (NFC). */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
}

export interface Row {
  /** As the program that made the file counts, from 1. */
  readonly number: number;
  /** By column; columns that are empty are missing. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** Why a file cannot be read as a table; the code is stable. */
export class TableRefused extends Error {
  constructor(
    readonly code: TableProblem,
    /** Where, in a spreadsheet's terms, e.g. `B2:C2`. */
    readonly place: string | null = null,
  ) {
    super(place ? `${code} at ${place}` : code);
  }
}

/** What is refused and how that is told. */
export const tableProblems = {
  FILE_TOO_LARGE: {
    vi: 'Tệp quá lớn; tối đa 20 MB, và 200 MB khi giải nén.',
    en: 'The file is too large; at most 20 MB, and 200 MB unpacked.',
  },
  ZIP_BOMB: {
    vi: 'Tệp nén bất thường (nội dung phình quá mức); không đọc.',
    en: 'The file is packed in an abnormal way (it would swell too much) and is not read.',
  },
  NOT_A_TABLE: {
    vi: 'Tệp không phải bảng XLSX hay CSV đọc được.',
    en: 'The file is no table in XLSX or CSV that can be read.',
  },
  ENCRYPTED: {
    vi: 'Tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The file has a password; remove it.',
  },
  OLD_EXCEL: {
    vi: 'Tệp Excel cũ (.xls); hãy lưu lại dạng .xlsx.',
    en: 'The file is of old Excel (.xls); save it as .xlsx.',
  },
  LEGACY_ENCODING: {
    vi: 'Chữ trong tệp dùng bảng mã cũ (TCVN3, VNI); hãy chuyển sang Unicode (UTF-8).',
    en: 'The text is in an old Vietnamese encoding (TCVN3, VNI); convert it to Unicode (UTF-8).',
  },
  MERGED_CELLS: {
    vi: 'Có ô gộp trong vùng dữ liệu; hãy bỏ gộp ô.',
    en: 'There are merged cells among the data; unmerge them.',
  },
  TOO_MANY_COLUMNS: { vi: 'Bảng có quá 100 cột.', en: 'The table has more than 100 columns.' },
  TOO_MANY_ROWS: { vi: 'Bảng có quá 100.000 dòng.', en: 'The table has more than 100,000 rows.' },
  CELL_TOO_LONG: { vi: 'Có ô dài quá 10.000 ký tự.', en: 'A cell is longer than 10,000 characters.' },
  NO_ROWS: { vi: 'Bảng không có dòng dữ liệu nào.', en: 'The table has no row of data.' },
} as const satisfies Record<string, Text>;
export type TableProblem = keyof typeof tableProblems;

/** What a table may have at most. */
export const tableLimits = {
  columns: 100,
  rows: 100_000,
  cellLength: 10_000,
  /** Unpacked bytes of all parts of a spreadsheet, and how many parts. */
  bytes: 200_000_000,
  parts: 500,
  /** Unpacked over packed bytes of one part that is larger than a megabyte; a real sheet is below 40. */
  ratio: 100,
  sharedBytes: 64_000_000,
} as const;

/** `A`, `B` … of a column from 0. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
