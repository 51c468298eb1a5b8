import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personName } from './person-name.js';

describe('personName', () => {
  it('derives the full name and the keys', () => {
    expect(personName({ family: ' Trần ', middle: 'Thị  Thu', given: 'Ha\u0300' })).toEqual({
      family: 'Trần',
      middle: 'Thị Thu',
      given: 'Hà',
      full: 'Trần Thị Thu Hà',
      sortKey: 'ha 1/tra~~n 1/thi-thu 50',
      fullSortKey: 'tra~~n-thi-thu-ha 1501',
      searchKey:
        '\n tran thi thu ha\n\t-`trân-.thi-thu-`ha\t\n ha tran thi thu\n\t-`ha-`trân-.thi-thu\t\n thi thu ha\n\t-.thi-thu-`ha\t',
    });
  });

  it('is searched by the parts that it has', () => {
    const texts = (parts: Parameters<typeof personName>[0]) =>
      personName(parts).searchKey.match(/(?<=\n )[^\n]+/g);
    expect(texts({ given: 'A Thử' })).toEqual(['a thu']);
    expect(texts({ family: 'Lê', given: 'Hoa' })).toEqual(['le hoa', 'hoa le']);
    expect(texts({ middle: 'Văn', given: 'An' })).toEqual(['van an', 'an van']);
  });

  it('accepts a name without family name', () => {
    expect(personName({ family: '', given: 'A Thử' })).toMatchObject({
      family: null,
      middle: null,
      full: 'A Thử',
    });
  });

  it('refuses a blank given name', () => {
    expect(() => personName({ family: 'Trần', given: ' \u200B' })).toThrow(RangeError);
  });

  it('sorts by given, family, middle', () => {
    const collator = new Intl.Collator('vi');
    const part = fc.constantFrom(
      'An',
      'Ánh',
      'Ân',
      'Ẩn',
      'Đặng',
      'Dương',
      'Lê',
      'Lệ',
      'Thị Thu',
      'Thị',
      'Anh',
    );
    const parts = fc.record({ family: fc.option(part), middle: fc.option(part), given: part });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const expected =
          collator.compare(a.given, b.given) ||
          collator.compare(a.family ?? '', b.family ?? '') ||
          collator.compare(a.middle ?? '', b.middle ?? '');
        const [one, other] = [personName(a).sortKey, personName(b).sortKey];
        expect(one < other ? -1 : one > other ? 1 : 0).toBe(Math.sign(expected));
      }),
      { numRuns: 2000 },
    );
  });
});
