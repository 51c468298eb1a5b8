import { describe, expect, it } from 'vitest';
import { rules } from '../rules.js';
import { type Facts, scorePair, type Weights } from './duplicate.scoring.js';

const weights = rules['duplicate.weights']!.value as Weights;
const someone: Facts = {
  id: 'per_a',
  fullName: 'Nguyễn Thị Ánh',
  birth: '1980-03-04',
  gender: 'FEMALE',
  institutions: ['Trường Đại học Giả Định'],
  workplaces: ['org_a'],
  residenceId: 'adm_a',
  citizenIdHash: null,
};
const bare: Partial<Facts> = { institutions: [], workplaces: [], residenceId: null, gender: null };
const score = (a: Partial<Facts>, b: Partial<Facts>) =>
  scorePair({ ...someone, ...a }, { ...someone, id: 'per_b', ...b }, weights);
const codes = (a: Partial<Facts>, b: Partial<Facts>) => score(a, b)?.evidence.map(({ code }) => code) ?? null;

describe('names', () => {
  it.each([
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ân'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị An'],
    ['Nguyễn Thị Ân', 'Nguyễn Thị An'],
    ['Đoàn Thí Điểm', 'Doãn Thí Điểm'],
    ['Lê Hoa', 'Lê Hòa'],
  ])('%s and %s are two people', (a, b) => {
    expect(score({ fullName: a }, { fullName: b })).toBeNull();
  });

  it.each([
    ['Lê Hòa', 'Lê Hoà'],
    ['Lê Hòa', 'LÊ HÒA'],
    ['Lý Thử', 'Lí Thử'],
    ['Lê Hoà'.normalize('NFD'), 'Lê Hoà'],
  ])('%s and %s are one name', (a, b) => {
    expect(codes({ ...bare, birth: null, fullName: a }, { ...bare, fullName: b })).toEqual(['NAME']);
  });

  it('written without diacritics may be any that folds to it, and counts less', () => {
    expect(codes({ ...bare, birth: null }, { ...bare, fullName: 'Nguyen Thi Anh' })).toEqual([
      'NAME_WITHOUT_MARKS',
    ]);
    expect(weights.NAME_WITHOUT_MARKS).toBeLessThan(weights.NAME);
  });
});

describe('birth', () => {
  it.each([
    ['1980-03-04', '1980-03-04', ['NAME', 'BIRTH_DATE']],
    ['1980-03-04', '1980', ['NAME', 'BIRTH_YEAR']],
    ['1980-03', '1980-03-04', ['NAME', 'BIRTH_YEAR']],
    ['1980', '1980', ['NAME', 'BIRTH_YEAR']],
    ['1980-03-04', '1980-04-03', ['NAME', 'BIRTH_DIFFERS']],
    ['1980-03-04', null, ['NAME']],
    ['1980', '1981', null],
  ] as const)('%s and %s give %j', (a, b, found) => {
    expect(codes({ ...bare, birth: a }, { ...bare, birth: b })).toEqual(found);
  });
});

it('takes the citizen id as proof, whatever the names, and another one as disproof', () => {
  const id = { citizenIdHash: 'x' };
  expect(score(id, { ...id, fullName: 'Trần Văn Mẫu', birth: '1970' })!.score).toBeGreaterThanOrEqual(70);
  expect(score(id, { citizenIdHash: 'y' })).toBeNull();
  expect(score(id, {})).not.toBeNull();
});

it('asks for name and birth year with school, work or residence; a full birth date is enough with the name', () => {
  const minimum = rules['duplicate.minimumScore']!.value as number;
  const found = (a: Partial<Facts>, b: Partial<Facts>) =>
    score({ ...bare, ...a }, { ...bare, ...b })!.score >= minimum;
  expect(found({ birth: '1980' }, { birth: '1980' })).toBe(false);
  const school = { birth: '1980', institutions: ['ĐH Giả Định'] };
  expect(found(school, { ...school, institutions: ['Đại học giả định', 'đh giả định'] })).toBe(true);
  expect(found({}, {})).toBe(true);
  expect(found({ gender: 'MALE' }, { gender: 'FEMALE' })).toBe(false);
});

it('adds up and stays between 0 and 100', () => {
  expect(score({}, {})).toEqual({
    score: 100,
    evidence: [
      { code: 'NAME', weight: 50 },
      { code: 'BIRTH_DATE', weight: 40 },
      { code: 'INSTITUTION', weight: 15 },
      { code: 'WORKPLACE', weight: 10 },
      { code: 'RESIDENCE', weight: 5 },
    ],
  });
});
