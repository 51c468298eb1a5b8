import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeNameSplit } from './name-split.js';
import { personName } from './person-name.js';

describe('proposeNameSplit', () => {
  it.each([
    ['Trần Thị Thu Hà', 'Trần', 'Thị Thu', 'Hà', true],
    ['TRẦN THỊ THU HÀ', 'TRẦN', 'THỊ THU', 'HÀ', true],
    ['Lê Hòa', 'Lê', null, 'Hòa', true],
    ['Tôn Nữ Mô Phỏng', 'Tôn Nữ', 'Mô', 'Phỏng', true],
    ['Công Tằng Tôn Nữ Thử', 'Công Tằng Tôn Nữ', null, 'Thử', true],
    ['Nguyễn Phúc Thử Nghiệm', 'Nguyễn Phúc', 'Thử', 'Nghiệm', false],
    ['Nguyễn Phúc', 'Nguyễn', null, 'Phúc', true],
    ['A Thử', null, null, 'A Thử', true],
    ['Y Mẫu', null, null, 'Y Mẫu', true],
    ['Y Mẫu Niê', null, null, 'Y Mẫu Niê', false],
    ['H’Mẫu Niê', null, null, 'H’Mẫu Niê', false],
    ['Sample Foreigner', null, null, 'Sample Foreigner', false],
    ['Hà', null, null, 'Hà', false],
  ])('%s', (full, family, middle, given, certain) => {
    expect(proposeNameSplit(full)).toEqual({ family, middle, given, certain });
  });

  it('answers null for a blank name', () => {
    expect(proposeNameSplit('  ')).toBeNull();
  });

  it('loses nothing: the parts make the full name again', () => {
    const word = fc.constantFrom(
      'A',
      'Y',
      'Tôn',
      'Nữ',
      'Trần',
      'Thị',
      'Nguyễn',
      'Phúc',
      'Âu',
      'Dương',
      'H’Nga',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const split = proposeNameSplit(words.join(' '));
        expect(split && personName(split).full).toBe(words.join(' '));
      }),
    );
  });
});
