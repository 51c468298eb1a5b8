import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePartialDates,
  formatPartialDate,
  formatPartialDateVi,
  isValidPartialDate,
  parsePartialDate,
} from './partial-date.js';

const texts = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length));

describe('partial dates', () => {
  it('reads the known parts', () => {
    expect(parsePartialDate('1958')).toEqual({ year: 1958 });
    expect(parsePartialDate('1958-03')).toEqual({ year: 1958, month: 3 });
    expect(parsePartialDate(' 1958-03-09 ')).toEqual({ year: 1958, month: 3, day: 9 });
  });

  it.each([
    '',
    '58',
    '1958-13',
    '1958-00',
    '1958-02-29',
    '0000',
    '1958-3',
    '1958-03-09T00:00',
  ])('refuses %o', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  it('accepts null for unknown parts, and no day without month', () => {
    expect(isValidPartialDate({ year: 1958, month: null, day: null })).toBe(true);
    expect(isValidPartialDate({ year: 1958, day: 9 })).toBe(false);
    expect(isValidPartialDate({ year: 1958.5 })).toBe(false);
    expect(() => formatPartialDate({ year: 1958, month: 2, day: 30 })).toThrow(RangeError);
  });

  it('writes dates for Vietnamese readers', () => {
    expect(formatPartialDateVi({ year: 2023, month: 11, day: 24 })).toBe('24/11/2023');
    expect(formatPartialDateVi({ year: 2023, month: 11 })).toBe('11/2023');
    expect(formatPartialDateVi({ year: 2023 })).toBe('2023');
  });

  it('writes what it reads, and orders as the texts do', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [one, other] = [parsePartialDate(a), parsePartialDate(b)];
        if (one === null || other === null) throw new Error('generated a date that cannot be read');
        expect(formatPartialDate(one)).toBe(a);
        expect(Math.sign(comparePartialDates(one, other))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
