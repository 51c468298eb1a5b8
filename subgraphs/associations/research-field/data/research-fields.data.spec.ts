import { describe, expect, it } from 'vitest';
import { researchFields } from './index.js';

const broad = researchFields.filter((field) => field.level === 1);
const narrow = researchFields.filter((field) => field.level === 2);

describe('research fields of 2008', () => {
  it('are 6 broad fields over 46, each with its own code and names', () => {
    expect(broad.map((field) => field.code)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(broad.map(({ code }) => narrow.filter((field) => field.parentCode === code).length)).toEqual([
      7, 12, 6, 7, 9, 5,
    ]);
    expect(narrow).toHaveLength(46);
    for (const column of ['code', 'nameVi', 'nameEn'] as const) {
      expect(new Set(researchFields.map((field) => field[column])).size).toBe(52);
    }
  });

  it('carry a FORD field of the same broad field', () => {
    for (const { code, fordCode } of researchFields) {
      expect(fordCode).toMatch(/^[1-6](\.([1-9]|1[01]))?$/);
      expect(fordCode.charAt(0)).toBe(code.charAt(0));
    }
    const byCode = new Map(researchFields.map((field) => [field.code, field.fordCode]));
    expect(['210', '211', '299', '304', '405', '699'].map((code) => byCode.get(code))).toEqual([
      '2.10',
      '2.11',
      '2.11',
      '3.1',
      '4.1',
      '6.5',
    ]);
  });

  it('end each broad field with the rest', () => {
    expect(narrow.filter((field) => field.code.endsWith('99')).map((field) => field.nameVi)).toEqual(
      broad.map((field) => `${field.nameVi} khác`),
    );
  });

  it('are written in composed Unicode', () => {
    for (const { nameVi, nameEn } of researchFields) {
      for (const text of [nameVi, nameEn]) expect(text).toBe(text.normalize('NFC').trim());
    }
  });
});
