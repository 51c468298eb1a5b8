import { divideHalfUp } from './rounding.js';

const DONG = new Intl.NumberFormat('vi-VN', { style: 'currency', currency: 'VND' });
const NUMBER = new Intl.NumberFormat('vi-VN');

const MILLION = 1_000_000n;
const BILLION = 1_000_000_000n;

/**
 * An amount in full for Vietnamese readers, with dots between thousands and a plain space before the sign:
 * `2.500.000.000 ₫` (DOMAIN F).
 *
 * @param amount whole đồng; may be negative, as the difference of two amounts is
 * @throws RangeError when the amount is not a safe integer
 */
export function formatVnd(amount: number): string {
  return DONG.format(whole(amount)).replace(/\s/g, ' ');
}

/**
 * An amount in short for Vietnamese readers, in tỷ (10^9) or triệu (10^6) with up to two decimals, rounded half
 * up (away from zero), and a decimal comma: `2,5 tỷ đồng`, `219,4 triệu đồng`, `950.000 đồng` (DOMAIN F).
 *
 * @param amount whole đồng; may be negative, as the difference of two amounts is
 * @throws RangeError when the amount is not a safe integer
 */
export function formatVndShort(amount: number): string {
  const exact = whole(amount);
  const size = exact < 0n ? -exact : exact;
  const sign = exact < 0n ? '-' : '';
  if (size < MILLION) return `${sign}${NUMBER.format(size)} đồng`;
  const inMillions = divideHalfUp(size * 100n, MILLION);
  if (inMillions < 100_000n) return `${sign}${hundredths(inMillions)} triệu đồng`;
  return `${sign}${hundredths(divideHalfUp(size * 100n, BILLION))} tỷ đồng`;
}

function whole(amount: number): bigint {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not an amount of whole đồng: ${amount}`);
  return BigInt(amount);
}

function hundredths(value: bigint): string {
  const decimals = String(value % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return NUMBER.format(value / 100n) + (decimals === '' ? '' : `,${decimals}`);
}
