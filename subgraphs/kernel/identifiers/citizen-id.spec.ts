import { describe, expect, it } from 'vitest';
import { citizenIdWarnings, parseCitizenId } from './citizen-id.js';

describe('parseCitizenId', () => {
  it('keeps twelve digits as text', () => {
    expect(parseCitizenId(' 051 085 000123 ')).toEqual({ ok: true, value: '051085000123' });
    expect(parseCitizenId('051085\u200B000123')).toEqual({ ok: true, value: '051085000123' });
  });

  it.each([
    '',
    '212345678',
    '05108500012',
    '0510850001234',
    '05108500012X',
    '٠٥١٠٨٥٠٠٠١٢٣',
  ])('refuses %o', (text) => {
    expect(parseCitizenId(text)).toEqual({ ok: false });
  });
});

describe('citizenIdWarnings', () => {
  it('compares gender and birth year', () => {
    expect(citizenIdWarnings('999085000123', { gender: 'MALE', birthYear: 1985 })).toEqual([]);
    expect(citizenIdWarnings('999185000123', { gender: 'FEMALE', birthYear: 1985 })).toEqual([]);
    expect(citizenIdWarnings('999201000123', { gender: 'MALE', birthYear: 2001 })).toEqual([]);
    expect(citizenIdWarnings('999301000123', { gender: 'MALE', birthYear: 1901 })).toEqual([
      'GENDER_DIFFERS',
      'BIRTH_YEAR_DIFFERS',
    ]);
  });

  it('compares only what is known', () => {
    expect(citizenIdWarnings('999085000123', {})).toEqual([]);
    expect(citizenIdWarnings('999085000123', { gender: 'OTHER', birthYear: null })).toEqual([]);
    expect(citizenIdWarnings('12', { gender: 'FEMALE', birthYear: 1985 })).toEqual([]);
  });
});
