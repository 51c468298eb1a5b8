import type { Part } from './part.js';

/** Experts: pool, engagements, suggestions, conflicts of interest. */
export const expertPart: Part = {};
