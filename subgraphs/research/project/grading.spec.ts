import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AcceptanceVotes, areVotes, gradeOf, isQuorate } from './grading.js';
import { Grade } from './project.enums.js';

const shares = { excellent: { numerator: 3, denominator: 4 }, fail: { numerator: 1, denominator: 3 } };
const { EXCELLENT, PASS, FAIL } = Grade;

const votes = (late: fc.Arbitrary<boolean> = fc.constant(false)): fc.Arbitrary<AcceptanceVotes> =>
  fc
    .tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(3), late)
    .filter(([excellent, pass, fail, invalid]) => excellent + pass + fail + invalid > 0)
    .map(([excellent, pass, fail, invalid, isLate]) => ({
      present: excellent + pass + fail + invalid,
      excellent,
      pass,
      fail,
      late: isLate,
    }));

describe('the grade of an acceptance council', () => {
  it.each([
    [{ present: 8, excellent: 6, pass: 2, fail: 0 }, EXCELLENT],
    [{ present: 9, excellent: 6, pass: 3, fail: 0 }, PASS],
    [{ present: 9, excellent: 7, pass: 2, fail: 0 }, EXCELLENT],
    [{ present: 9, excellent: 8, pass: 0, fail: 1 }, PASS],
    [{ present: 9, excellent: 0, pass: 6, fail: 3 }, PASS],
    [{ present: 9, excellent: 0, pass: 5, fail: 4 }, FAIL],
    [{ present: 4, excellent: 3, pass: 0, fail: 0 }, EXCELLENT],
  ])('%j is %s', (counts, grade) => {
    expect(gradeOf({ ...counts, late: false }, shares)).toBe(grade);
    expect(gradeOf({ ...counts, late: true }, shares)).toBe(FAIL);
  });

  it('is EXCELLENT only with three quarters and no FAIL, FAIL exactly beyond a third', () => {
    fc.assert(
      fc.property(votes(), (each) => {
        const grade = gradeOf(each, shares);
        expect(grade === FAIL).toBe(3 * each.fail > each.present);
        expect(grade === EXCELLENT).toBe(each.fail === 0 && 4 * each.excellent >= 3 * each.present);
      }),
    );
  });

  it('never improves when a vote turns from PASS to FAIL', () => {
    const rank = [FAIL, PASS, EXCELLENT];
    fc.assert(
      fc.property(
        votes(fc.boolean()).filter(({ pass }) => pass > 0),
        (each) => {
          const worse = { ...each, pass: each.pass - 1, fail: each.fail + 1 };
          expect(rank.indexOf(gradeOf(worse, shares))).toBeLessThanOrEqual(
            rank.indexOf(gradeOf(each, shares)),
          );
        },
      ),
    );
  });

  it.each([
    [{ present: 9, excellent: 0, pass: 6, fail: 0 }, true],
    [{ present: 9, excellent: 1, pass: 3, fail: 1 }, false],
    [{ present: 1, excellent: 0, pass: 0, fail: 0 }, false],
  ])('%j of a council of nine are enough: %s', (counts, enough) => {
    const council = { members: 9, quorum: { numerator: 2, denominator: 3 } };
    expect(isQuorate({ ...counts, late: false }, council)).toBe(enough);
  });

  it.each([
    [{ present: 0, excellent: 0, pass: 0, fail: 0 }, false],
    [{ present: 3, excellent: 2, pass: 1, fail: 1 }, false],
    [{ present: 3, excellent: -1, pass: 1, fail: 1 }, false],
    [{ present: 3, excellent: 1, pass: 1, fail: 0 }, true],
  ])('%j can be: %s', (counts, possible) => {
    expect(areVotes({ ...counts, late: false })).toBe(possible);
  });
});
