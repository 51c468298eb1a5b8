import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BallotChoice } from './council.enums.js';
import { ballotsIn, counted, emptyTally, isAdopted } from './decision.js';
import { review } from './ruleset.fixture.js';

const tally = (FOR: number, AGAINST = 0, ABSTAIN = 0) => ({ FOR, AGAINST, ABSTAIN });
const twoThirds = { numerator: 2, denominator: 3 };
const choices = fc.array(fc.constantFrom(...Object.values(BallotChoice)), { maxLength: 15 });

describe('the decision of a council', () => {
  it.each([
    [5, 9, true],
    [4, 8, false],
    [4, 7, true],
    [0, 0, false],
  ])('by simple majority of those present: %i of %i is %s', (inFavour, present, expected) => {
    expect(isAdopted(review.decision, tally(inFavour), { present, members: 15 })).toBe(expected);
  });

  it('by two thirds of all members needs exactly two thirds, whoever is there', () => {
    const rule = { of: 'MEMBERS', ratio: twoThirds, strict: false } as const;
    expect(isAdopted(rule, tally(6), { present: 6, members: 9 })).toBe(true);
    expect(isAdopted(rule, tally(5), { present: 5, members: 9 })).toBe(false);
    expect(isAdopted({ ...rule, strict: true }, tally(6), { present: 6, members: 9 })).toBe(false);
  });

  it('counts who abstains against the question', () => {
    expect(isAdopted(review.decision, tally(3, 2, 0), { present: 5, members: 5 })).toBe(true);
    expect(isAdopted(review.decision, tally(2, 1, 2), { present: 5, members: 5 })).toBe(false);
  });

  it('does not depend on the order of ballots', () => {
    fc.assert(
      fc.property(choices, fc.nat(), (cast, seed) => {
        const other = cast.toSorted((a, b) => (a + seed < b + seed ? 1 : -1)).reverse();
        expect(other.reduce(counted, emptyTally)).toEqual(cast.reduce(counted, emptyTally));
        expect(ballotsIn(cast.reduce(counted, emptyTally))).toBe(cast.length);
      }),
    );
  });

  it('is never lost by one more ballot for', () => {
    fc.assert(
      fc.property(choices, fc.nat({ max: 15 }), (cast, absent) => {
        const before = cast.reduce(counted, emptyTally);
        const base = { present: cast.length + absent + 1, members: 40 };
        if (isAdopted(review.decision, before, base))
          expect(isAdopted(review.decision, counted(before, BallotChoice.FOR), base)).toBe(true);
      }),
    );
  });

  it('never adopts a question and its opposite', () => {
    fc.assert(
      fc.property(choices, (cast) => {
        const said = cast.reduce(counted, emptyTally);
        const base = { present: cast.length, members: cast.length };
        const opposite = { ...said, FOR: said.AGAINST, AGAINST: said.FOR };
        expect(isAdopted(review.decision, said, base) && isAdopted(review.decision, opposite, base)).toBe(
          false,
        );
      }),
    );
  });
});
