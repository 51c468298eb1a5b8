/**
 * Divides and rounds to the nearest whole number, halves up (away from zero), without loss.
 *
 * @param dividend zero or positive
 * @param divisor positive
 */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}
