import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOrganizationPhone, parsePhone } from './phone.js';

describe('parsePhone', () => {
  it.each([
    ['0912 345 678', '+84912345678'],
    ['0912.345.678', '+84912345678'],
    ['0912‑345‑678', '+84912345678'],
    ['\u202A0912\u00A0345\u00A0678\u202C', '+84912345678'],
    ['+84 912 345 678', '+84912345678'],
    ['+84 (0)912 345 678', '+84912345678'],
    ['+840912345678', null],
    ['84912345678', '+84912345678'],
    ['0084912345678', '+84912345678'],
    ['0300000012', '+84300000012'],
    ['(0255) 382-2345', '+842553822345'],
    ['0260 3822 345', '+842603822345'],
    ['024 3822 3456', '+842438223456'],
    ['+44 20 7946 0018', '+442079460018'],
    ['tel:+442079460018', '+442079460018'],
    ['0612345678', null],
    ['091234567', null],
    ['09123456789', null],
    ['+8412', null],
    ['1022', null],
    ['0912345678 ext 12', null],
    ['', null],
  ])('%o → %o', (text, value) => {
    expect(parsePhone(text)).toEqual(value === null ? { ok: false } : { ok: true, value });
  });

  it('reads its own result', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0([35789]\d{8}|2\d{9})$/), (text) => {
        const first = parsePhone(text);
        expect(first.ok && parsePhone(first.value)).toEqual(first);
      }),
    );
  });
});

describe('parseOrganizationPhone', () => {
  it.each([
    ['0255 382 2345', '+842553822345'],
    ['0255 382 2345 ext. 12', '+842553822345;ext=12'],
    ['0255 382 2345, máy lẻ 12', '+842553822345;ext=12'],
    ['0255 382 2345 máy lẻ: 12'.normalize('NFD'), '+842553822345;ext=12'],
    ['0255 382 2345 x12', '+842553822345;ext=12'],
    ['0255 382 2345 ext 12\u200B', '+842553822345;ext=12'],
    ['+842553822345;ext=12', '+842553822345;ext=12'],
    ['1022', '1022'],
    ['1900 1234', '19001234'],
    ['1800.599.920', '1800599920'],
    ['2022', null],
    ['ext 12', null],
    [`0255 382 2345 ${' '.repeat(50_000)}x`, null],
  ])('%o → %o', (text, value) => {
    expect(parseOrganizationPhone(text)).toEqual(value === null ? { ok: false } : { ok: true, value });
  });
});
