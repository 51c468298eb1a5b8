import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOrcid } from './orcid.js';

const VALID = ['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'];

describe('parseOrcid', () => {
  it.each(VALID)('accepts %s in every form', (id) => {
    const value = `https://orcid.org/${id}`;
    const forms = [
      id,
      id.replaceAll('-', ''),
      id.toLowerCase(),
      value,
      `http://www.orcid.org/${id}/`,
      ` ${id} `,
      `\u200B${id.replaceAll('-', '‐')}\uFEFF`,
    ];
    for (const form of forms) expect(parseOrcid(form)).toEqual({ ok: true, value });
  });

  it('knows ORCID’s second block of numbers', () => {
    const value = 'https://orcid.org/0009-0000-0000-0009';
    expect(parseOrcid('0009000000000009')).toEqual({ ok: true, value });
  });

  it.each([
    '0000-0002-1825-0098',
    '0000-0002-1694-2330',
    '0000-0000-0000-0001',
    '0000-0002-1825-009',
    'https://example.org/0000-0002-1825-0097',
    '',
  ])('refuses %o', (text) => {
    expect(parseOrcid(text)).toEqual({ ok: false });
  });

  it('refuses any one wrong digit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.nat(15), fc.integer({ min: 1, max: 9 }), (id, at, step) => {
        const characters = [...id.replaceAll('-', '')];
        fc.pre(characters[at] !== 'X');
        characters[at] = String((Number(characters[at]) + step) % 10);
        expect(parseOrcid(characters.join(''))).toEqual({ ok: false });
      }),
    );
  });
});
