export { formatVnd, formatVndShort } from './format-vnd.js';
export {
  basisPoints,
  formatBasisPoints,
  isMoreThan,
  isMoreThanHalf,
  isRatio,
  leastCountFor,
  type Ratio,
  ratioAtLeast,
} from './ratio.js';
export { isValidVnd } from './vnd.js';
