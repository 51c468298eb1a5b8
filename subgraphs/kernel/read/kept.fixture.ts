import { afterAll, beforeAll } from 'vitest';
import { costly } from './kept.js';

/** Keeps what takes longer, in the tests of a file; in others nothing is kept: see `test/support/kept.ts`. */
export function keepWhatTakes(ms: number): void {
  const known = costly.ms;
  beforeAll(() => {
    costly.ms = ms;
  });
  afterAll(() => {
    costly.ms = known;
  });
}
