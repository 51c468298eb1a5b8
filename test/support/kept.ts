import { costly } from '../../subgraphs/kernel/read/kept.js';

/**
 * Whether a count is asked for in one statement or kept depends on how long it took: tests that count statements would
 * depend on the machine. `KEEP_ALL=1` keeps every count instead, and finds changes of which the audit does not tell.
 */
costly.ms = process.env.KEEP_ALL ? -1 : Number.POSITIVE_INFINITY;
