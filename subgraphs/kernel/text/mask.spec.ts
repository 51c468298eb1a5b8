import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskCitizenId, maskEmail, maskPhone } from './mask.js';

describe('masks', () => {
  it('shows the last three digits of a citizen id', () => {
    expect(maskCitizenId('999087654123')).toBe('*********123');
    expect(maskCitizenId('123')).toBe('***');
    expect(maskCitizenId('')).toBe('');
  });

  it('shows both ends of a phone number', () => {
    expect(maskPhone('+84912345678')).toBe('091****678');
    expect(maskPhone('0912 345 678')).toBe('091****678');
    expect(maskPhone('+842550000012;ext=3')).toBe('025*****012');
    expect(maskPhone('1022')).toBe('****');
  });

  it('shows one character and the domain of an e-mail address', () => {
    expect(maskEmail('nghiem@example.org')).toBe('n***@example.org');
    expect(maskEmail('n@example.org')).toBe('***@example.org');
    expect(maskEmail('nobody')).toBe('***');
    expect(maskEmail('@example.org')).toBe('***');
  });

  it('never shows a citizen id’s first nine digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{12}$/), (id) => {
        expect(maskCitizenId(id)).toBe(`*********${id.slice(9)}`);
      }),
    );
  });
});
