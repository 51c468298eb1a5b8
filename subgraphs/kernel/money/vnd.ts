/**
 * Whether a value is an amount of money as stored: whole đồng (the đồng has no minor unit in use), not negative,
 * and a safe integer, i.e. at most 9.007 × 10^15 (DOMAIN F). The GraphQL types are in `values/money.type.ts`.
 *
 * @param value anything; a numeric string is no amount
 */
export function isValidVnd(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
