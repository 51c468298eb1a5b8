import { describe, expect, it } from 'vitest';
import { parseDoi } from './doi.js';

describe('parseDoi', () => {
  it.each([
    ['10.1000/XYZ123', '10.1000/xyz123'],
    ['doi:10.1000/xyz123', '10.1000/xyz123'],
    ['DOI: 10.1000/xyz123', '10.1000/xyz123'],
    ['https://doi.org/10.1000/xyz123', '10.1000/xyz123'],
    ['http://dx.doi.org/10.1000/xyz123', '10.1000/xyz123'],
    ['doi.org/10.1000/xyz123', '10.1000/xyz123'],
    ['https://doi.org/10.1002/(SICI)1097%3C1%3E3.0', '10.1002/(sici)1097<1>3.0'],
    ['10.1002/50%zz', '10.1002/50%zz'],
    ['https://doi.org/10.1002/50%zz', '10.1002/50%zz'],
    ['10.1000.10/123', '10.1000.10/123'],
    ['\u200B10.1000/x\u00ADy\uFEFF', '10.1000/xy'],
    ['https://doi.org/10.1000/%2541', '10.1000/%41'],
  ])('%s', (text, value) => {
    expect(parseDoi(text)).toEqual({ ok: true, value });
    expect(parseDoi(value)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    '10.1000/',
    '10.1/x',
    '11.1000/x',
    '10.1000/a b',
    'https://example.org/10.1000/x',
    'doi:',
    'https://doi.org/10.1000/%E2%80%8B',
    'https://doi.org/10.1000/a%20b',
  ])('refuses %o', (text) => {
    expect(parseDoi(text)).toEqual({ ok: false });
  });

  it('refuses what is absurdly long', () => {
    expect(parseDoi(`10.1000/${'x'.repeat(500)}`)).toEqual({ ok: false });
  });
});
