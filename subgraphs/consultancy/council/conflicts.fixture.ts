import type { Ties } from '../../../test/support/graph.js';
import type { ConflictTie } from '../../kernel/council/index.js';

/**
 * What research tells of somebody.
 * @param to id of what the tie leads to; null for what concerns the person alone
 */
export const tied = (tie: `${ConflictTie}`, to: string | null = null): Ties => ({
  research: [
    {
      tie: tie as ConflictTie,
      with: to,
      since: '2025-09-01',
      until: null,
      records: [],
      explanationVi: 'Cùng nhóm đề tài',
      explanationEn: 'Same project team',
    },
  ],
});

/** A domain that does not answer. */
export const silence: Ties = { awards: null };
