import { describe, expect, it } from 'vitest';
import { ageOn } from './age.js';

describe('ageOn', () => {
  it('counts completed years', () => {
    const birth = { year: 1990, month: 7, day: 1 };
    expect(ageOn(birth, '2025-06-30')).toEqual({ years: 34, atLeast: 34, exact: true });
    expect(ageOn(birth, '2025-07-01')).toEqual({ years: 35, atLeast: 35, exact: true });
    expect(ageOn({ year: 2004, month: 2, day: 29 }, '2025-02-28')?.years).toBe(20);
    expect(ageOn({ year: 2004, month: 2, day: 29 }, '2025-03-01')?.years).toBe(21);
  });

  it('says when the birth date leaves two answers', () => {
    expect(ageOn({ year: 1990 }, '2025-06-30')).toEqual({ years: 35, atLeast: 34, exact: false });
    expect(ageOn({ year: 1990 }, '2025-12-31')).toEqual({ years: 35, atLeast: 35, exact: true });
    expect(ageOn({ year: 1990, month: 7 }, '2025-06-30')).toEqual({ years: 34, atLeast: 34, exact: true });
    expect(ageOn({ year: 1990, month: 7, day: null }, '2025-07-15')).toEqual({
      years: 35,
      atLeast: 34,
      exact: false,
    });
  });

  it('answers null before birth', () => {
    expect(ageOn({ year: 2026 }, '2025-12-31')).toBeNull();
    expect(ageOn({ year: 2025 }, '2025-03-01')).toEqual({ years: 0, atLeast: 0, exact: true });
    expect(ageOn({ year: 2025, month: 3, day: 2 }, '2025-03-01')).toBeNull();
  });

  it('refuses dates that are none', () => {
    expect(() => ageOn({ year: 1990, day: 1 }, '2025-01-01')).toThrow(RangeError);
    expect(() => ageOn({ year: 1990 }, '2025')).toThrow(RangeError);
  });
});
