import type { ColumnName } from './column-rows.js';
import { bandOn, type Frame, localityOf } from './dimensions.js';
import { type Dimension, unknown } from './statistic.js';
import { divisionOf } from './statistic-sql.js';

/** The column of which a dimension is read: the fields of level 1 are the beginnings of those of level 2. */
export const columnOf = (dimension: Dimension): ColumnName =>
  dimension === 'FIELD_L1' ? 'FIELD_L2' : dimension;

/** Reads the codes from a text of a column, `unknown` where there are none. */
export function codesOf(dimension: Dimension, frame: Frame): (text: string) => readonly string[] {
  const division = divisionOf(dimension, frame);
  const orUnknown = (codes: readonly string[]) => (codes.length === 0 ? [unknown] : codes);
  if ('birth' in division) return (text) => [bandOn(text, frame.asOf) ?? unknown];
  if ('code' in division) return (text) => [text || unknown];
  if ('unit' in division) return (text) => [localityOf(frame, text || null)];
  if ('bits' in division)
    return (text) => orUnknown(division.codes.filter((_, i) => Number(text) & (1 << i)));
  const length = dimension === 'FIELD_L1' ? 1 : undefined;
  // In whatever order the database put them together.
  return (text) => {
    const codes = text.split(',').filter(Boolean);
    return orUnknown([...new Set(codes.map((code) => code.slice(0, length)))].sort());
  };
}
