import type { Where } from '../federation/entities.js';
import { Subquery } from './subquery.js';

type Value = string | number | Date;

/** A condition taken apart into what makes its SQL and what is only a value in it. */
export interface ConditionForm {
  /** The same for conditions that differ in values only; lists of any length but none are one form. */
  readonly form: string;
  readonly values: readonly (Value | readonly Value[])[];
  /** The condition with a mark in place of each value, and with two in place of each list. */
  readonly marked: Where;
}

const marks = {
  string: (place: number): Value => `<<${place}>>`,
  number: (place: number): Value => 987_654_321_000 + place,
  date: (place: number): Value => new Date(4_102_444_800_000 + place),
};

/** Where an empty list is part of the form: no mark can stand for the values that it lacks. */
const emptyListOperators = new Set(['$in', '$nin', '$eq', '$ne']);

/** The place of the value that a mark stands for, null for anything else. */
export function placeOfMark(param: unknown): number | null {
  if (typeof param === 'string') {
    // A list for an array is one parameter, as the database writes it.
    const place = (/^<<(\d+)>>$/.exec(param) ?? /^\{<<(\d+)>>,<<\1>>\}$/.exec(param))?.[1];
    return place === undefined ? null : Number(place);
  }
  const [number, base] =
    param instanceof Date ? [param.getTime(), 4_102_444_800_000] : [param, 987_654_321_000];
  if (typeof number !== 'number' || number < base || number >= base + 1_000) return null;
  return number - base;
}

/** @returns null for a condition that has SQL in it but for `selectedBy`, or something else that is not told apart here */
export function formOf(where: Where): ConditionForm | null {
  const values: (Value | readonly Value[])[] = [];
  let form = '';

  const scalar = (value: unknown): keyof typeof marks | null => {
    if (typeof value === 'string' || typeof value === 'number') return typeof value as 'string' | 'number';
    return value instanceof Date ? 'date' : null;
  };
  const mark = (value: unknown, kind: keyof typeof marks): Value => {
    form += kind[0];
    return marks[kind](values.push(value as Value) - 1);
  };
  const list = (items: readonly unknown[]): Value[] => {
    const kind = scalar(items[0]);
    if (!kind || items.some((item) => scalar(item) !== kind)) throw new Indivisible();
    form += `[${kind[0]}]`;
    const place = values.push(items as Value[]) - 1;
    return [marks[kind](place), marks[kind](place)];
  };
  const walk = (value: unknown, key: string): unknown => {
    if (value === null || value === undefined || typeof value === 'boolean') {
      form += String(value);
      return value;
    }
    const kind = scalar(value);
    if (kind) return mark(value, kind);
    if (Array.isArray(value)) {
      if (value.length === 0 && emptyListOperators.has(key)) {
        form += '[]';
        return [];
      }
      if (key === '$in' || key === '$nin' || key === '$overlap') return list(value);
      if (key !== '$and' && key !== '$or') throw new Indivisible();
      return walkAll(value);
    }
    return value instanceof Subquery ? subquery(value) : map(value as object);
  };
  const subquery = ({ sql, params }: Subquery): Subquery => {
    form += `<${sql}>`;
    return new Subquery(
      sql,
      params.map((param) => {
        const kind = scalar(param);
        if (!kind) throw new Indivisible();
        return mark(param, kind);
      }),
    );
  };
  const walkAll = (items: readonly unknown[]) => {
    form += '(';
    const walked = items.map((item) => walk(item, ''));
    form += ')';
    return walked;
  };
  const map = (value: object): Where => {
    if (Object.getPrototypeOf(value) !== Object.prototype || Object.getOwnPropertySymbols(value).length > 0)
      throw new Indivisible();
    form += '{';
    const result: Where = {};
    for (const [key, inner] of Object.entries(value)) {
      if (key.startsWith('[raw]')) throw new Indivisible();
      form += `${key}:`;
      result[key] = walk(inner, key);
      form += ';';
    }
    form += '}';
    return result;
  };

  try {
    const marked = map(where);
    return { form, values, marked };
  } catch (error) {
    if (error instanceof Indivisible) return null;
    throw error;
  }
}

class Indivisible extends Error {}
