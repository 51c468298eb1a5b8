import { comparePartialDates, formatPartialDate } from '../../kernel/calendar/index.js';
import type { Cell, Row } from '../../kernel/tables/index.js';
import { normalizeText, proposeNameSplit } from '../../kernel/text/index.js';
import type { MemberCategory } from '../membership/membership.enums.js';
import { Gender, ProvinceLink, WorkSector } from '../person/person.enums.js';
import type { CreatePersonInput, PersonNameInput } from '../person/person.inputs.js';
import { ImportField as F, type ImportField, ImportKind } from './import.enums.js';
import {
  CellRefused,
  categories,
  degrees,
  genders,
  kinds,
  RowValues,
  sectors,
  titles,
} from './import.values.js';
import type { StoredMapping } from './import-job.entity.js';

/** A person of a table, read; not yet judged by the use case that makes it. */
export interface PersonRow {
  readonly number: number;
  readonly identity: string;
  readonly fullName: string;
  readonly birth: string | null;
  readonly citizenId: string | null;
  readonly input: Omit<CreatePersonInput, 'consents' | 'consentChannel' | 'associationId'>;
  /** Name of an organization, to be looked up. */
  readonly workplace: string | null;
  readonly membership: {
    readonly cardNumber: string | null;
    /** Null where the cell is empty. */
    readonly category: MemberCategory | null;
    readonly appliedOn: string | null;
    readonly admittedOn: string | null;
    readonly decisionNumber: string | null;
  };
}

export interface AssociationRow {
  readonly number: number;
  readonly identity: string;
  readonly input: {
    readonly code: string;
    readonly nameVi: string;
    readonly nameEn: string | null;
    readonly kind: NonNullable<ReturnType<typeof kindOf>>;
    readonly foundedOn: string | null;
    readonly admittedOn: string | null;
    readonly admissionDecision: string | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly address: string | null;
  };
}

const kindOf = (values: RowValues) => values.choice(F.KIND, kinds);

/** The cells of a row by what they mean. */
export function valuesOf(row: Row, mapping: StoredMapping): RowValues {
  const cells = new Map<ImportField, Cell>();
  for (const { column, field } of mapping) {
    const cell = row.cells.get(column);
    if (cell) cells.set(field, cell);
  }
  return new RowValues(cells);
}

/** @throws CellRefused for the first cell that cannot be read */
export function personRow(row: Row, mapping: StoredMapping, kind: ImportKind): PersonRow {
  const values = valuesOf(row, mapping);
  const name = nameOf(values);
  const fullName = normalizeText([name.family, name.middle, name.given].filter(Boolean).join(' '));
  const birth = values.date(F.BIRTH);
  const born = birth && formatPartialDate(birth);
  const citizenId = values.citizenId();
  const cardNumber = kind === ImportKind.MEMBERSHIPS ? values.text(F.CARD_NUMBER) : null;
  const admittedOn = values.day(F.ADMITTED_ON);
  const admitted = values.date(F.ADMITTED_ON);
  if (birth && admitted && (comparePartialDates(admitted, birth) ?? 0) < 0)
    throw new CellRefused('ADMITTED_BEFORE_BIRTH', F.ADMITTED_ON);
  if (!citizenId && !cardNumber && !born) throw new CellRefused('BIRTH_NEEDED', F.BIRTH);
  const degree = values.choice(F.DEGREE, degrees);
  const title = values.choice(F.ACADEMIC_TITLE, titles);
  const workplace = values.text(F.WORKPLACE);
  const position = values.text(F.POSITION);
  const sector = values.choice(F.SECTOR, sectors);
  const hasPost = workplace !== null || position !== null || sector !== null;
  return {
    number: row.number,
    identity: citizenId
      ? `citizen ${citizenId}`
      : cardNumber
        ? `card ${cardNumber}`
        : `born ${born} ${fullName.toLowerCase()}`,
    fullName,
    birth: born,
    citizenId,
    workplace,
    input: {
      name,
      gender: values.choice(F.GENDER, genders) ?? Gender.UNDISCLOSED,
      birth,
      provinceLink: ProvinceLink.RESIDENT,
      degrees: degree ? [{ level: degree, major: values.text(F.MAJOR) }] : [],
      titles: title ? [{ kind: title }] : [],
      employments: hasPost ? [{ sector: sector ?? WorkSector.OTHER, position }] : [],
      fields: [],
    },
    membership: {
      cardNumber,
      category: values.choice(F.CATEGORY, categories),
      appliedOn: values.day(F.APPLIED_ON),
      admittedOn,
      decisionNumber: values.text(F.DECISION_NUMBER),
    },
  };
}

/** In parts where the table has them; else divided by the family name. */
function nameOf(values: RowValues): PersonNameInput {
  const given = values.text(F.GIVEN_NAME);
  if (given) {
    const family = values.text(F.FAMILY_NAME);
    const middle = values.text(F.MIDDLE_NAME);
    if (middle || !family?.includes(' ')) return { family, middle, given };
    // «Họ và tên đệm»: family and middle names in one cell.
    const split = proposeNameSplit(`${family} ${given}`);
    return split?.given === given ? { family: split.family, middle: split.middle, given } : { family, given };
  }
  const full = values.text(F.FULL_NAME);
  if (!full) throw new CellRefused('NAME_MISSING', F.FULL_NAME);
  const split = proposeNameSplit(full);
  if (!split) throw new CellRefused('NAME_MISSING', F.FULL_NAME);
  const { family, middle, given: last } = split;
  return { family, middle, given: last };
}

/** @throws CellRefused for the first cell that cannot be read */
export function associationRow(row: Row, mapping: StoredMapping): AssociationRow {
  const values = valuesOf(row, mapping);
  const needed = (field: ImportField) => {
    const text = values.text(field);
    if (text === null) throw new CellRefused('VALUE_MISSING', field);
    return text;
  };
  const code = needed(F.CODE);
  const kind = kindOf(values);
  if (!kind) throw new CellRefused('VALUE_MISSING', F.KIND);
  return {
    number: row.number,
    identity: `code ${code.toLowerCase()}`,
    input: {
      code,
      nameVi: needed(F.NAME),
      nameEn: values.text(F.NAME_EN),
      kind,
      foundedOn: values.day(F.FOUNDED_ON),
      admittedOn: values.day(F.ADMITTED_ON),
      admissionDecision: values.text(F.DECISION_NUMBER),
      phone: values.text(F.PHONE),
      email: values.text(F.EMAIL),
      address: values.text(F.ADDRESS),
    },
  };
}
