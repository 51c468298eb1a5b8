import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKey } from './sort-key.js';

const byKey = (a: string, b: string) =>
  Math.sign(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))));
const collator = new Intl.Collator('vi');

/** Any syllable of onset, nucleus with tone, coda; the tone always stands on the nucleus. */
const syllable = fc
  .tuple(
    fc.constantFrom(
      '',
      'b',
      'c',
      'ch',
      'd',
      'đ',
      'g',
      'h',
      'kh',
      'l',
      'm',
      'n',
      'ng',
      'nh',
      'p',
      't',
      'th',
      'tr',
      'x',
    ),
    fc.constantFrom('a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'),
    fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'),
    fc.constantFrom('', 'c', 'm', 'n', 'ng', 'nh', 'p', 't', 'i'),
  )
  .map((parts) => parts.join('').normalize('NFC'));
const words = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

describe('sortKey', () => {
  it('orders letters and tones', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
    expect([...letters].reverse().sort(byKey)).toEqual(letters);
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    expect([...tones].reverse().sort(byKey)).toEqual(tones);
    expect(['Ẩn', 'Ân', 'Ánh', 'An'].sort(byKey)).toEqual(['An', 'Ánh', 'Ân', 'Ẩn']);
    expect(['Zeta', 'Đông', 'Dung'].sort(byKey)).toEqual(['Dung', 'Đông', 'Zeta']);
  });

  it('is readable, printable ASCII for Vietnamese', () => {
    expect(sortKey('Trần Thị Thu Hà')).toBe('tra~~n-thi-thu-ha 1501');
    expect(sortKey('Ia H’Drai 2')).toBe('ia-h.drai-2 000');
    expect(sortKey('')).toBe(' ');
  });

  it('does not depend on case, normal form or place of the tone mark', () => {
    expect(sortKey('ĐĂK HÀ'.normalize('NFD'))).toBe(sortKey('Đăk Hà'));
    expect(sortKey('Lê Hoà')).toBe(sortKey('Lê Hòa'));
  });

  it('agrees with ICU on Vietnamese words', () => {
    const near = fc
      .tuple(words, words, fc.nat())
      .map(([a, b, cut]) => [a, a.slice(0, cut % (a.length + 1)) + b]);
    fc.assert(
      fc.property(fc.oneof(fc.tuple(words, words), near), ([a = '', b = '']) => {
        fc.pre(a.split(' ').concat(b.split(' ')).every(hasOneTone));
        expect(byKey(a, b)).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with ICU where only tones differ', () => {
    const bare = fc.array(fc.tuple(syllable, syllable), { minLength: 1, maxLength: 3 });
    const tone = fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323');
    const put = (word: string, mark: string) => {
      const plain = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '');
      return plain.replace(/[aeiouy][\u0302\u0306\u031B]?/, (nucleus) => nucleus + mark).normalize('NFC');
    };
    fc.assert(
      fc.property(bare, fc.array(tone, { minLength: 6, maxLength: 6 }), (pairs, marks) => {
        const a = pairs.map(([word], i) => put(word, marks[i] ?? '')).join(' ');
        const b = pairs.map(([word], i) => put(word, marks[i + 3] ?? '')).join(' ');
        expect(byKey(a, b)).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 5000 },
    );
  });
});

function hasOneTone(word: string): boolean {
  return (word.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0) <= 1;
}
