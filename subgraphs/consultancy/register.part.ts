import type { Part } from './part.js';

/** Register, statistics and the Union's periodic reports. */
export const registerPart: Part = {};
