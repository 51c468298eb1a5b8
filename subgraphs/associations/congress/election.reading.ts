import type { Context } from '../../kernel/index.js';
import { seesInside } from '../association/owner.policy.js';
import { CandidateOutcome } from './congress.enums.js';
import { type Election, ElectionCandidate } from './election.entity.js';

/** All candidates of an election, most votes first; one statement for all of a page. */
async function allCandidates(ctx: Context, id: string): Promise<ElectionCandidate[]> {
  const found = await ctx.loaders.batch<string, ElectionCandidate[]>('candidates', id, async (ids) => {
    const rows = await ctx.em.execute<ElectionCandidate[]>(
      `select id, election_id as "electionId", person_id as "personId", votes_for as "votesFor", outcome
       from "${ctx.subgraph}".election_candidate where election_id = any(?::text[])
       order by votes_for desc nulls last, id`,
      [`{${ids.join(',')}}`],
    );
    return Map.groupBy(
      rows.map((row) => Object.setPrototypeOf(row, ElectionCandidate.prototype) as ElectionCandidate),
      ({ electionId }) => electionId,
    );
  });
  return found ?? [];
}

/** The candidates that the viewer may see: who was not elected is nobody else's business. */
export async function candidatesOf(ctx: Context, election: Election): Promise<ElectionCandidate[]> {
  const candidates = await allCandidates(ctx, election.id);
  return seesInside(ctx.viewer, election)
    ? candidates
    : candidates.filter(({ outcome }) => outcome === CandidateOutcome.ELECTED);
}

export async function isTied(ctx: Context, election: Election): Promise<boolean | null> {
  if (election.heldOn === null) return null;
  const candidates = await allCandidates(ctx, election.id);
  return candidates.some(({ outcome }) => outcome === CandidateOutcome.TIED);
}
