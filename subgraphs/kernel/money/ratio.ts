import { divideHalfUp } from './rounding.js';

/**
 * A fraction as law states it: two thirds is 2/3, not 0.6667. Compared by cross-multiplication, so that 6 of 9
 * is exactly two thirds (DOMAIN B.0).
 */
export interface Ratio {
  /** Zero or positive whole number. */
  numerator: number;
  /** Positive whole number. */
  denominator: number;
}

/** Whether both parts are safe integers, the numerator not negative, the denominator positive. */
export function isRatio(value: Ratio): boolean {
  return isCount(value.numerator) && isCount(value.denominator) && value.denominator > 0;
}

/**
 * Whether `n` of `d` is at least the ratio: `n/d ≥ numerator/denominator`. Of none (d = 0) nothing is.
 *
 * @param n how many, a whole number
 * @param d of how many, a whole number
 * @throws RangeError when a number is negative or not a safe integer, or the ratio's denominator is 0
 */
export function ratioAtLeast(n: number, d: number, ratio: Ratio): boolean {
  return difference(n, d, ratio) >= 0n && d !== 0;
}

/**
 * Whether `n` of `d` is more than the ratio: `n/d > numerator/denominator`. Of none (d = 0) nothing is.
 *
 * @throws RangeError as {@link ratioAtLeast}
 */
export function isMoreThan(n: number, d: number, ratio: Ratio): boolean {
  return difference(n, d, ratio) > 0n && d !== 0;
}

/**
 * Whether `n` of `d` is more than half ("quá bán"): 5 of 9 is, 4 of 8 is not.
 *
 * @throws RangeError as {@link ratioAtLeast}
 */
export function isMoreThanHalf(n: number, d: number): boolean {
  return isMoreThan(n, d, { numerator: 1, denominator: 2 });
}

/**
 * The least number that is at least the ratio of `d`: two thirds of 10 needs 7. For messages such as "7 of 10
 * must be present".
 *
 * @throws RangeError as {@link ratioAtLeast}
 */
export function leastCountFor(d: number, ratio: Ratio): number {
  check(0, d, ratio);
  const denominator = BigInt(ratio.denominator);
  return Number((BigInt(d) * BigInt(ratio.numerator) + denominator - 1n) / denominator);
}

/**
 * The share of `n` in `d` in basis points (hundredths of a percent), rounded half up: 2 of 3 is 6667.
 *
 * @param n how many, a whole number; may be more than `d`
 * @param d of how many, a whole number
 * @returns whole basis points, or null for a share of none (d = 0)
 * @throws RangeError when a number is negative or not a safe integer, or the result is no safe integer
 */
export function basisPoints(n: number, d: number): number | null {
  check(n, d, { numerator: 0, denominator: 1 });
  if (d === 0) return null;
  const points = Number(divideHalfUp(BigInt(n) * 10_000n, BigInt(d)));
  if (!isCount(points)) throw new RangeError(`Too large a share: ${n} of ${d}`);
  return points;
}

/**
 * Basis points as a percentage for Vietnamese readers, with two decimals: 6667 is `66,67%`.
 *
 * @param points whole basis points, zero or positive
 * @throws RangeError when they are not
 */
export function formatBasisPoints(points: number): string {
  if (!isCount(points)) throw new RangeError(`Not whole basis points: ${points}`);
  return `${Math.floor(points / 100)},${String(points % 100).padStart(2, '0')}%`;
}

/** `n × denominator − d × numerator`, exactly. */
function difference(n: number, d: number, ratio: Ratio): bigint {
  check(n, d, ratio);
  return BigInt(n) * BigInt(ratio.denominator) - BigInt(d) * BigInt(ratio.numerator);
}

function check(n: number, d: number, ratio: Ratio): void {
  if (!isCount(n) || !isCount(d)) throw new RangeError(`Not a share of whole numbers: ${n} of ${d}`);
  if (!isRatio(ratio)) throw new RangeError(`Not a ratio: ${ratio.numerator}/${ratio.denominator}`);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
