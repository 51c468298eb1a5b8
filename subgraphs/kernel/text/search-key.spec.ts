import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKey } from './search-key.js';

// biome-ignore format: a word list
const SYLLABLES = [
  'Nguyễn', 'Ánh', 'Ân', 'Ẩn', 'Lý', 'Lí', 'Hoà', 'Hòa', 'Đoàn', 'Thủy', 'Quý', 'Quỳnh', 'Y', 'Yến', 'Ngọc', 'Đăk',
  'Kỹ', 'Huỳnh', 'Sơn', 'Mộ', 'Đức', 'Trường', 'Mỹ', 'Bình',
];

// biome-ignore format: a word list
const PIECES = [
  ...SYLLABLES, ' ', ' ', 'TP.', 'tx', 'P.', ', X. ', 'KH&CN', 'KH', 'CN', '&', 'và', 'khoa học', 'UBND', '-', "'", 'yy',
  'quy', 'k', 'ak', 'Ð', '\u0301', '\u200B', 'İ', 'ﬁ', '½', 'Σ',
];

describe('searchKey', () => {
  it.each([
    ['Đang', 'dang'],
    ['Trần Thị Thu Hà', 'tran thi thu ha'],
    ['TRẦN  THỊ THU HÀ'.normalize('NFD'), 'tran thi thu ha'],
    ['\u00D0ức Phổ', 'duc pho'],
    ['  –  ', ''],
  ])('%s → %s', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it.each([
    ['kỹ thuật', 'kĩ thuật'],
    ['Lý Sơn', 'Lí Sơn'],
    ['quý', 'quí'],
    ['hoà', 'hòa'],
    ['Đăk Hà', 'Đắk Hà'],
    ['Đak Hà', 'Đắc Hà'],
    ['Ngọk Réo', 'Ngọc Réo'],
    ['Ya Ly', 'Ia Ly'],
    ["Ia H'Drai", 'Ia H’Drai'],
    ['Tâm lý – Giáo dục', 'Tâm lý-Giáo dục'],
    ['TP. Quảng Ngãi', 'Thành phố Quảng Ngãi'],
    ['TP.HCM', 'thành phố Hồ Chí Minh'],
    ['TX Đức Phổ', 'thị xã Đức Phổ'],
    ['P. Nghĩa Lộ', 'Phường Nghĩa Lộ'],
    ['12 Hùng Vương, P.Nghĩa Lộ', '12 hung vuong phuong nghia lo'],
    ['X. Tịnh Khê', 'xã Tịnh Khê'],
    ['Sở KH&CN', 'Sở Khoa học và Công nghệ'],
    ['Hội KHKT Lâm nghiệp', 'Hội Khoa học kĩ thuật lâm nghiệp'],
    ['Sở NN & PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['KT-XH', 'kinh tế - xã hội'],
    ['1769/QĐ-UBND', '1769 qd ubnd'],
  ])('%s = %s', (one, other) => {
    expect(searchKey(one)).toBe(searchKey(other));
  });

  it('keeps apart what differs', () => {
    expect(searchKey('Thủy')).not.toBe(searchKey('Thúi'));
    expect(searchKey('Hay')).not.toBe(searchKey('Hai'));
    expect(searchKey('Nguyễn V. P. An')).toBe('nguyen v p an');
  });

  it('is idempotent on any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
      fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const key = searchKey(value);
        expect(searchKey(key)).toBe(key);
        expect(key).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a stored text by part of it, while the last word is being typed, with or without accents', () => {
    const words = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), fc.boolean(), (all, start, cut, accents) => {
        const query = all.slice(start % all.length).join(' ');
        const typed = query.slice(0, 1 + (cut % query.length));
        const bare = typed.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
        expect(searchKey(all.join(' '))).toContain(searchKey(accents ? typed : bare));
      }),
    );
  });
});
