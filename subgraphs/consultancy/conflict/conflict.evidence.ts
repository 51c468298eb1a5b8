import { type ConflictEvidence, evidenceReference } from '../../kernel/council/index.js';
import type { Context } from '../../kernel/index.js';

const mostPeople = 100;

/** The evidences of people, to which the domains add; null for everybody but the graph itself. */
export const evidenceOf = (
  ctx: Context,
  personIds: readonly string[],
  against: string,
  since: string,
): ConflictEvidence[] | null =>
  ctx.viewer.kind === 'system'
    ? personIds
        .slice(0, mostPeople)
        .map((personId) => ({ personId, against, since }))
        .filter((evidence) => evidenceReference(evidence, ctx) !== null)
    : null;

export const evidencePerson = ({ viewer }: Context, { personId }: ConflictEvidence) =>
  viewer.kind === 'system' ? { id: personId } : null;
