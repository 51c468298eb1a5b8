import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { AppError, Refusal } from '../../kernel/index.js';
import { columnName } from '../../kernel/tables/index.js';
import { problemOfConstraint } from '../../kernel/user-errors.js';
import { ImportField } from './import.enums.js';
import type { RowError } from './import.errors.js';
import { rowProblems } from './import.row-problems.js';
import { CellRefused } from './import.values.js';
import type { ImportJob } from './import-job.entity.js';

/** Whether the same row was taken meanwhile. */
export const isTaken = (error: unknown): boolean =>
  error instanceof UniqueConstraintViolationException && error.message.includes('imported_row_identity');

/** Whether it is the row that is refused, and not the work that failed. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof CellRefused ||
  error instanceof Refusal ||
  error instanceof UniqueConstraintViolationException ||
  (error instanceof AppError &&
    error.code !== 'SERVICE_UNAVAILABLE' &&
    error.code !== 'INTERNAL_SERVER_ERROR');

/** Where the inputs of use cases say what they refuse, and the column that it came from. */
const fieldOfPath: Readonly<Record<string, ImportField>> = {
  name: ImportField.FULL_NAME,
  birth: ImportField.BIRTH,
  degrees: ImportField.DEGREE,
  employments: ImportField.POSITION,
  personId: ImportField.BIRTH,
  category: ImportField.CATEGORY,
  appliedOn: ImportField.APPLIED_ON,
  on: ImportField.ADMITTED_ON,
  cardNumber: ImportField.CARD_NUMBER,
  decisionNumber: ImportField.DECISION_NUMBER,
  code: ImportField.CODE,
  nameVi: ImportField.NAME,
  nameEn: ImportField.NAME_EN,
  phone: ImportField.PHONE,
  email: ImportField.EMAIL,
  address: ImportField.ADDRESS,
  foundedOn: ImportField.FOUNDED_ON,
  admittedOn: ImportField.ADMITTED_ON,
  admissionDecision: ImportField.DECISION_NUMBER,
};

/** Where a value came from when it has no column of its own. */
const instead: Partial<Record<ImportField, ImportField>> = {
  [ImportField.FULL_NAME]: ImportField.GIVEN_NAME,
  [ImportField.APPLIED_ON]: ImportField.ADMITTED_ON,
};

/** Why a row was refused, with the column that it came from. */
export function errorOf(job: ImportJob, row: number, error: unknown): RowError {
  const columnOf = (field: ImportField | null | undefined) => {
    const find = (one: ImportField | null | undefined) => job.mapping.find((each) => each.field === one);
    const found = find(field) ?? find(field && instead[field]);
    return found ? columnName(found.column) : null;
  };
  if (error instanceof CellRefused)
    return { row, column: columnOf(error.field), code: error.code, ...rowProblems[error.code] };
  if (error instanceof Refusal) {
    const { code, text, path } = error.problems[0]!;
    return { row, column: columnOf(fieldOfPath[path?.[1] ?? '']), code, ...text };
  }
  if (error instanceof AppError) return { row, column: null, code: error.code, ...error.text };
  const problem = problemOfConstraint(error);
  if (problem)
    return {
      row,
      column: columnOf(fieldOfPath[problem.path?.[1] ?? '']),
      code: problem.code,
      ...problem.text,
    };
  return { row, column: null, code: 'FAULT', ...rowProblems.FAULT };
}
