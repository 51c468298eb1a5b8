import type { Part } from './part.js';

/** Files of requests. */
export const attachmentPart: Part = {};
