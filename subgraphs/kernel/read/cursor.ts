import { z } from 'zod';
import { isCivilDate } from '../calendar/index.js';
import { badInput } from '../errors.js';
import { isStorable } from '../text/storable.js';
import type { Order } from './select.js';

const value = z.union([z.string().max(500).refine(isStorable), z.number(), z.boolean(), z.null()]);
const shape = z.object({ o: z.string().max(200), v: z.array(value).min(1).max(5) }).strict();

const orderName = (order: Order) =>
  order.map(([property, direction]) => `${property}:${direction}`).join(',');

/** Packs the sort values of a row into an opaque cursor. */
export function encodeCursor(order: Order, row: Record<string, unknown>): string {
  const values = order.map(([property]) => {
    const part = row[property];
    return part instanceof Date ? part.toISOString() : part;
  });
  return Buffer.from(JSON.stringify({ o: orderName(order), v: values })).toString('base64url');
}

/**
 * Unpacks a cursor, which is input from outside: form, length, number and kind of values are checked, and that it was
 * made for the same order.
 * @param types kind of each sort value
 * @throws BAD_USER_INPUT
 */
export function decodeCursor(cursor: string, order: Order, types: readonly ValueType[]): unknown[] {
  const invalid = () =>
    badInput({
      vi: 'Con trỏ trang («after») không hợp lệ cho danh sách và thứ tự này.',
      en: 'The page cursor ("after") is not valid for this list and order.',
    });
  if (cursor.length > 2_000) throw invalid();
  let parsed: z.infer<typeof shape>;
  try {
    parsed = shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw invalid();
  }
  if (parsed.o !== orderName(order) || parsed.v.length !== order.length) throw invalid();
  return parsed.v.map((part, i) => {
    if (types[i] === 'rank') {
      if (typeof part !== 'number' || !Number.isInteger(part) || part < 0 || part > 99) throw invalid();
      return part;
    }
    if (part === null) return null;
    if (types[i] === 'date') {
      const date = new Date(String(part));
      // PostgreSQL's instants begin later than JavaScript's, and no record is of before our era.
      if (Number.isNaN(date.getTime()) || !isCivilDate(date.toISOString().slice(0, 10))) throw invalid();
      return date;
    }
    if (types[i] === 'day') {
      if (typeof part !== 'string' || !isCivilDate(part)) throw invalid();
      return part;
    }
    if (typeof part !== types[i]) throw invalid();
    return part;
  });
}

/** `day` is a civil date, `YYYY-MM-DD`; `rank` is a small whole number: how well a row matches a search. */
export type ValueType = 'string' | 'number' | 'date' | 'day' | 'rank';
