import { expect, it } from 'vitest';
import { mainOverlaps } from './employment.service.js';
import { iso6391, iso6393 } from './language-codes.js';
import { isBeforeBirth } from './profile.dates.js';

it.each([
  ['1979', '1980', true],
  ['1980', '1980', false],
  ['1980', '1980-05-17', false],
  ['1979', '1980-05-17', true],
  ['1980-05-16', '1980-05-17', true],
  ['1980-05-17', '1980-05-17', false],
  ['1980-04-30', '1980-05', true],
  ['1980-01-01', '1980', false],
  ['1900', null, false],
] as const)('compares %s with a birth in %s as far as both are known', (day, birth, expected) => {
  expect(isBeforeBirth(day, birth)).toBe(expected);
});

const main = (validFrom: string | null, validTo: string | null = null, isMain = true) => ({
  validFrom,
  validTo,
  isMain,
});
it.each([
  [main('2020-01-01'), [], false],
  [main('2020-01-01'), [main('2010-01-01')], true],
  [main('2020-01-01'), [main('2010-01-01', '2020-01-01')], false],
  [main('2020-01-01'), [main('2010-01-01', '2020-01-02')], true],
  [main('2020-01-01'), [main('2010-01-01', null, false)], false],
  [main(null, '2009-01-01'), [main('2010-01-01')], false],
  [main(null), [main('2010-01-01')], true],
] as const)('sees whether %j overlaps another main post of %j', (post, others, expected) => {
  expect(mainOverlaps(post, others)).toBe(expected);
});

it('knows the languages of ISO 639-1 and those of the province beside them', () => {
  expect(iso6391.size).toBe(183);
  expect([...iso6391].every((code) => /^[a-z]{2}$/.test(code))).toBe(true);
  expect([...iso6393].every((code) => /^[a-z]{3}$/.test(code))).toBe(true);
});
