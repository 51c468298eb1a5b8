import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeMultiline, normalizeText } from './normalize.js';

describe('normalizeText', () => {
  it('composes, whatever the input form', () => {
    const name = 'Trần Thị Thu Hà';
    expect(normalizeText(name.normalize('NFD'))).toBe(name);
    expect(normalizeText('Tr\u00E2\u0300n')).toBe('Trần');
  });

  it('replaces Eth by Đ', () => {
    expect(normalizeText('\u00D0inh V\u0103n')).toBe('\u0110inh Văn');
  });

  it('removes invisible and control characters', () => {
    expect(normalizeText('\uFEFFNgọ\u200Bc\u00AD Lin\u0000h\u200E')).toBe('Ngọc Linh');
    expect(normalizeText('a\uD800b')).toBe('ab');
  });

  it('trims and collapses white space, line breaks too', () => {
    expect(normalizeText('  Lý\u00A0\u00A0Sơn\r\n\tđặc khu ')).toBe('Lý Sơn đặc khu');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
    );
  });
});

describe('normalizeMultiline', () => {
  it('keeps lines and indentation', () => {
    expect(normalizeMultiline('\n# Mục  tiêu  \r\n\r\n\r\n\r\n- một\r\n\t- hai\u00A0 ba\n\n')).toBe(
      '# Mục tiêu\n\n- một\n    - hai ba',
    );
  });

  it('is idempotent and leaves no trailing space', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\u00A0',
      '\u200B',
      'Ð',
      '\u0301',
      '\v',
      '- b',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const once = normalizeMultiline(text);
          expect(normalizeMultiline(once)).toBe(once);
          expect(once).not.toMatch(/[^\S\n](\n|$)|\n{3}|\r/);
        },
      ),
    );
  });
});
