import type { Context } from '../../kernel/index.js';
import type { ConsultancyRequest } from '../request/request.entity.js';
import type { ConflictParty } from './conflict.policy.js';
import { authorIds } from './scheme-author.service.js';

/** What a request touches, as the domains are asked for ties to it. */
export interface ConflictSubject {
  /** Ids of the request and of its parties, in the form of `ConflictEvidence.against`. */
  readonly against: string;
  /** What each of the parties is; where it is more than one thing, the weightiest. */
  readonly parties: ReadonlyMap<string, ConflictParty>;
}

/** The parties of a request: its agencies and associations, and whoever took part in drafting. */
export async function subjectOf(ctx: Context, request: ConsultancyRequest): Promise<ConflictSubject> {
  const named: readonly (readonly [string | null, ConflictParty])[] = [
    [request.draftingAgencyId, 'DRAFTING_AGENCY'],
    [request.requestingAgencyId, 'REQUESTING_AGENCY'],
    [request.recipientAgencyId, 'RECIPIENT_AGENCY'],
    [request.proposedByAssociationId, 'PROPOSING_ASSOCIATION'],
    [request.leadAssociationId, 'LEAD_ASSOCIATION'],
    ...(await authorIds(ctx, request.id)).map((id) => [id, 'AUTHOR'] as const),
  ];
  const parties = new Map<string, ConflictParty>();
  for (const [id, party] of named) if (id && !parties.has(id)) parties.set(id, party);
  return { against: [request.id, ...parties.keys()].join(), parties };
}
