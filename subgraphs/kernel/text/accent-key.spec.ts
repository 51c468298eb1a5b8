import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentKey } from './accent-key.js';
import { searchIndex } from './search-index.js';
import { searchKey } from './search-key.js';

describe('accentKey', () => {
  it.each([
    ['Lê Hoà', 'lê `hoa'],
    ['LÊ HÒA'.normalize('NFD'), 'lê `hoa'],
    ['\u00D0oàn – Đoan', '`đoan đoan'],
    ['Nguyễn V. Ẩn', '~nguyên v ?ân'],
    ['  –  ', ''],
  ])('%s → %s', (text, key) => {
    expect(accentKey(text)).toBe(key);
  });

  it('tells apart what the search key folds together', () => {
    const names = ['An', 'Ân', 'Ánh', 'Anh', 'Đan', 'Dan', 'Mộ', 'Mô'];
    expect(new Set(names.map(accentKey)).size).toBe(names.length);
  });
});

describe('searchIndex', () => {
  it('holds each text without and with diacritics, and leaves out what is absent', () => {
    expect(searchIndex('HYH', 'Hội Y học', null, ' ')).toBe('\n hih\n\t-hyh\t\n hoi i hoc\n\t-.hôi-y-.hoc\t');
    expect(searchIndex(undefined)).toBe('');
  });

  it('contains every word of the search key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const index = searchIndex(text);
        for (const word of searchKey(text).split(' ')) expect(index).toContain(word);
      }),
    );
  });
});
