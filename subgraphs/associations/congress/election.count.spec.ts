import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CandidateOutcome } from './congress.enums.js';
import { delegatesFor } from './delegate.formula.js';
import { outcomesOf } from './election.count.js';

const half = { numerator: 1, denominator: 2 };
const { ELECTED, TIED, NOT_ELECTED, BELOW_MAJORITY } = CandidateOutcome;
const outcomes = (
  votes: number[],
  seats: number,
  valid: number,
  majority: Parameters<typeof outcomesOf>[3] = half,
) => [
  ...outcomesOf(
    votes.map((votesFor, i) => ({ personId: String(i), votesFor })),
    seats,
    valid,
    majority,
  ).values(),
];

it.each([
  ['the most votes are elected', [9, 7, 6], 2, 10, [ELECTED, ELECTED, NOT_ELECTED]],
  ['half is no majority', [5, 6], 2, 10, [BELOW_MAJORITY, ELECTED]],
  ['a tie within the seats elects all', [7, 7, 6], 3, 10, [ELECTED, ELECTED, ELECTED]],
  ['a tie for the last seat elects none of them', [9, 7, 7, 6], 2, 10, [ELECTED, TIED, TIED, NOT_ELECTED]],
  ['a tie below the majority is none', [9, 5, 5], 2, 10, [ELECTED, BELOW_MAJORITY, BELOW_MAJORITY]],
  ['a tie for the only seat', [6, 6], 1, 12, [BELOW_MAJORITY, BELOW_MAJORITY]],
  ['a tie for the only seat with the majority, of several names on a ballot', [7, 7], 1, 12, [TIED, TIED]],
  ['nobody has a vote', [0, 0], 1, 3, [BELOW_MAJORITY, BELOW_MAJORITY]],
])('%s', (_what, votes, seats, valid, expected) => {
  expect(outcomes(votes, seats, valid)).toEqual(expected);
});

it('takes two thirds exactly where the rule says at least', () => {
  const twoThirds = { numerator: 2, denominator: 3 };
  expect(outcomes([6], 1, 9, twoThirds)).toEqual([BELOW_MAJORITY]);
  expect(outcomes([6], 1, 9, { ...twoThirds, atLeast: true })).toEqual([ELECTED]);
});

it('never elects more than the seats, nor who has fewer votes than one who is not elected', () => {
  const votes = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(votes, fc.integer({ min: 1, max: 8 }), (numbers, seats) => {
      const result = outcomes(numbers, seats, 30);
      const of = (outcome: CandidateOutcome) => numbers.filter((_, i) => result[i] === outcome);
      expect(of(ELECTED).length).toBeLessThanOrEqual(seats);
      const lowest = Math.min(...of(ELECTED), Number.POSITIVE_INFINITY);
      for (const other of [...of(TIED), ...of(NOT_ELECTED), ...of(BELOW_MAJORITY)])
        expect(other).toBeLessThan(lowest);
      for (const each of [...of(ELECTED), ...of(TIED)]) expect(2 * each).toBeGreaterThan(30);
      // All who tie have the same number, and there are more of them than seats are left.
      expect(new Set(of(TIED)).size).toBeLessThanOrEqual(1);
      if (of(TIED).length > 0) expect(of(TIED).length + of(ELECTED).length).toBeGreaterThan(seats);
      if (of(NOT_ELECTED).length > 0)
        expect(of(ELECTED).length + of(TIED).length).toBeGreaterThanOrEqual(seats);
    }),
  );
});

it('gives delegates by the formula, none without members, and never fewer to more members', () => {
  const formula = { base: 2, membersPerDelegate: 20, maximum: 15 };
  expect([0, 1, 19, 20, 399, 10_000].map((members) => delegatesFor(members, formula))).toEqual([
    0, 2, 2, 3, 15, 15,
  ]);
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(delegatesFor(less, formula)).toBeLessThanOrEqual(delegatesFor(more, formula));
    }),
  );
});
