import { describe, expect, it } from 'vitest';
import { parseDocumentNumber } from './document-number.js';

describe('parseDocumentNumber', () => {
  it.each([
    ['1769/QĐ-UBND', '1769/QĐ-UBND'],
    ['1769/Q\u00D0-UBND', '1769/QĐ-UBND'],
    ['1769/q\u00F0-ubnd', '1769/qđ-ubnd'],
    ['1769/QĐ‑\u200BUBND', '1769/QĐ-UBND'],
    [' Số: 1769 / QĐ – UBND '.normalize('NFD'), '1769/QĐ-UBND'],
    ['25/2018/QĐ-UBND', '25/2018/QĐ-UBND'],
    ['91/2025/QH15', '91/2025/QH15'],
    ['1677/NQ-UBTVQH15', '1677/NQ-UBTVQH15'],
    ['14/2014/QĐ-TTg', '14/2014/QĐ-TTg'],
    ['27-NQ/TW', '27-NQ/TW'],
    ['12729/VPCP-KGVX', '12729/VPCP-KGVX'],
    ['05/BC-LHH', '05/BC-LHH'],
    ['12a/TTr-SKH&CN', '12a/TTr-SKH&CN'],
  ])('%s', (text, value) => {
    expect(parseDocumentNumber(text)).toEqual({ ok: true, value });
    expect(parseDocumentNumber(value)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'QĐ-UBND',
    '1769',
    '1769/',
    '1769/QĐ-',
    '1769 QĐ UBND',
    '1769/2018',
    `1/${'A'.repeat(100)}`,
  ])('refuses %o', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ ok: false });
  });
});
