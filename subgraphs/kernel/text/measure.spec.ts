import { describe, expect, it } from 'vitest';
import { graphemeLength, hasDiacritics } from './measure.js';

describe('graphemeLength', () => {
  it('counts what a reader counts', () => {
    expect(graphemeLength('Nguyễn')).toBe(6);
    expect(graphemeLength('Nguyễn'.normalize('NFD'))).toBe(6);
    expect(graphemeLength('👩‍🔬')).toBe(1);
    expect(graphemeLength('')).toBe(0);
  });
});

describe('hasDiacritics', () => {
  it('sees tones, letter marks and đ', () => {
    expect(['Hà', 'Ha\u0300', 'an đi', 'ĐAN', 'tư'].every(hasDiacritics)).toBe(true);
    expect(['Ha', '', '1769/QD-UBND'].some(hasDiacritics)).toBe(false);
  });
});
