import { describe, expect, it } from 'vitest';
import { parseRor } from './ror.js';

describe('parseRor', () => {
  it.each(['00pjdza24', '01an7q238', '03vek6s52'])('accepts %s in every form', (id) => {
    const value = `https://ror.org/${id}`;
    for (const form of [
      id,
      id.toUpperCase(),
      value,
      `http://ror.org/${id}`,
      `ror.org/${id}`,
      ` ${value}/ `,
      `\u200B${id}\uFEFF`,
    ]) {
      expect(parseRor(form)).toEqual({ ok: true, value });
    }
  });

  it.each([
    '00pjdza25',
    '10pjdza24',
    '00pjdzi24',
    '00pjdza2',
    'https://example.org/00pjdza24',
    '',
  ])('refuses %o', (text) => {
    expect(parseRor(text)).toEqual({ ok: false });
  });

  it('refuses any one wrong character', () => {
    for (const letter of '123456789abcdefghjkmnpqrstvwxyz') {
      for (const at of [1, 2, 3, 4, 5, 6]) {
        const id = `${'00pjdza24'.slice(0, at)}${letter}${'00pjdza24'.slice(at + 1)}`;
        expect(parseRor(id).ok).toBe(id === '00pjdza24');
      }
    }
  });
});
