import { formatPartialDate, isValidPartialDate, type PartialDate } from '../../kernel/calendar/index.js';
import { enumLabels } from '../../kernel/enums.js';
import { parseCitizenId } from '../../kernel/identifiers/index.js';
import type { Cell } from '../../kernel/tables/index.js';
import { searchKey } from '../../kernel/text/index.js';
import { AssociationKind } from '../association/association.enums.js';
import { MemberCategory } from '../membership/membership.enums.js';
import { AcademicTitleKind, DegreeLevel, Gender, WorkSector } from '../person/person.enums.js';
import { ImportField } from './import.enums.js';
import { rowProblems } from './import.row-problems.js';

/** Thrown for a cell that cannot be read. */
export class CellRefused extends Error {
  constructor(
    readonly code: keyof typeof rowProblems,
    readonly field: ImportField | null,
  ) {
    super(code);
  }
}

/** The values of a row by what they mean, read and checked as far as one cell tells. */
export class RowValues {
  constructor(private readonly cells: ReadonlyMap<ImportField, Cell>) {}

  /** A text; null where the cell is empty. An apostrophe that guards against formulas is taken away. */
  text(field: ImportField): string | null {
    const cell = this.cells.get(field);
    if (!cell) return null;
    if (cell.kind === 'error') throw new CellRefused('CELL_ERROR', field);
    if (cell.kind === 'formula') throw new CellRefused('FORMULA', field);
    return cell.text.replace(/^'(?=[=+\-@])/, '') || null;
  }

  /** A date as far as it is known: `dd/mm/yyyy`, `mm/yyyy`, `yyyy`, ISO, or a date of a spreadsheet. */
  date(field: ImportField): PartialDate | null {
    const text = this.text(field);
    if (text === null) return null;
    const date = readDate(text);
    if (!date) throw new CellRefused('INVALID_DATE', field);
    return date;
  }

  /** A whole day; of a year or a month its first. */
  day(field: ImportField): string | null {
    const date = this.date(field);
    return date && formatPartialDate({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
  }

  citizenId(): string | null {
    const text = this.text(ImportField.CITIZEN_ID);
    if (text === null) return null;
    const parsed = parseCitizenId(text);
    if (!parsed.ok) throw new CellRefused('INVALID_CITIZEN_ID', ImportField.CITIZEN_ID);
    return parsed.value;
  }

  /** A value of a closed set by its name, its label in either language, or another name that is in use. */
  choice<T extends string>(field: ImportField, names: ReadonlyMap<string, T>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const found = names.get(searchKey(text));
    if (!found) throw new CellRefused('UNKNOWN_VALUE', field);
    return found;
  }
}

/** Excel's dates are ISO by now; people write the day first. */
export function readDate(text: string): PartialDate | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/.exec(text);
  const usual = /^(?:(?:(\d{1,2})[/.\-\s])?(\d{1,2})[/.\-\s])?(\d{4})$/.exec(
    text.replace(/\s*([/.-])\s*/g, '$1'),
  );
  const words = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i.exec(text);
  const [year, month, day] = iso
    ? iso.slice(1)
    : words
      ? words.slice(1).reverse()
      : usual
        ? usual.slice(1).reverse()
        : [];
  if (!year) return null;
  const date = {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  };
  return date.year >= 1900 && date.year <= 2100 && isValidPartialDate(date) ? date : null;
}

/** Names of the values of an enum, without case and accents. */
function namesOf<T extends string>(
  type: Record<string, T>,
  others: Record<string, T> = {},
): ReadonlyMap<string, T> {
  const [known] = enumLabels([type]);
  return new Map(
    [
      ...[...known!.labels].flatMap(([value, { vi, en }]) => [
        [value, value],
        [vi, value],
        [en, value],
      ]),
      ...Object.entries(others),
    ].map(([name, value]) => [searchKey(name!), value as T]),
  );
}

export const genders = namesOf(Gender, { M: Gender.MALE, F: Gender.FEMALE });
export const degrees = namesOf(DegreeLevel, {
  TS: DegreeLevel.PHD,
  'TS.': DegreeLevel.PHD,
  TSKH: DegreeLevel.DSC,
  ThS: DegreeLevel.MASTER,
  'Cao học': DegreeLevel.MASTER,
  CN: DegreeLevel.BACHELOR,
  'Đại học': DegreeLevel.BACHELOR,
  ĐH: DegreeLevel.BACHELOR,
  KS: DegreeLevel.ENGINEER,
  BS: DegreeLevel.PHYSICIAN,
  DS: DegreeLevel.PHARMACIST,
  KTS: DegreeLevel.ARCHITECT,
  CĐ: DegreeLevel.COLLEGE,
  BSCKI: DegreeLevel.SPECIALIST_I,
  CKI: DegreeLevel.SPECIALIST_I,
  BSCKII: DegreeLevel.SPECIALIST_II,
  CKII: DegreeLevel.SPECIALIST_II,
});
export const titles = namesOf(AcademicTitleKind, {
  GS: AcademicTitleKind.PROFESSOR,
  PGS: AcademicTitleKind.ASSOCIATE_PROFESSOR,
});
export const sectors = namesOf(WorkSector);
export const categories = namesOf(MemberCategory, {
  'Chính thức': MemberCategory.FULL,
  'Liên kết': MemberCategory.ASSOCIATE,
  'Danh dự': MemberCategory.HONORARY,
});
export const kinds = namesOf(AssociationKind);
