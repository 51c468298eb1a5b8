import { type Context, system } from '../../kernel/index.js';
import { mostPeople } from '../conflict/conflict.evidence.js';
import type { AskedBesides } from '../conflict/conflict.service.js';

/** What the owner of people says of somebody as an expert. */
export interface ExpertProfile {
  readonly inExpertPool: boolean;
  readonly gender: string;
  readonly highestDegree: string | null;
  readonly titles: readonly string[];
  readonly associationId: string | null;
  readonly residenceId: string | null;
}

/** What the graph says of somebody whom the Union may ask; each part is null where its domain did not answer. */
export interface ExpertRecord {
  readonly profile: ExpertProfile | null;
  /** Running projects with a leading part. */
  readonly leadingProjects: number | null;
  /** Projects that were accepted, in whatever part. */
  readonly acceptedProjects: number | null;
  /** Honours in force. */
  readonly honourCount: number | null;
}

type Answer = ExpertRecord & { readonly personId: string };

// All of it is of the evidence itself, which is asked for anyway: each domain answers one question.
const selection = `profile { inExpertPool gender highestDegree titles associationId residenceId }
    leadingProjects acceptedProjects honourCount`;
const question = `query ExpertRecords($personIds: [ID!]!, $against: String!, $since: Date!) {
  conflictEvidence(personIds: $personIds, against: $against, since: $since) { personId ${selection} } }`;

export const noRecord: ExpertRecord = {
  profile: null,
  leadingProjects: null,
  acceptedProjects: null,
  honourCount: null,
};
const toRecord = ({ profile, leadingProjects, acceptedProjects, honourCount }: Answer): ExpertRecord => ({
  profile: profile ?? null,
  leadingProjects: leadingProjects ?? null,
  acceptedProjects: acceptedProjects ?? null,
  honourCount: honourCount ?? null,
});

/** The same of those whose conflicts are checked and of others, in the operation of the check. @param into by person */
export const recordsBesides = (
  personIds: readonly string[],
  into: Map<string, ExpertRecord>,
): AskedBesides => ({
  name: 'AndExpertRecords',
  selection,
  personIds,
  take: (answer) => into.set(answer.personId, toRecord(answer as Answer)),
});

/**
 * What the graph knows of a person as an expert, in one operation for all people of a page; as the graph itself, for who
 * may see the pool may see all of it. Never inside a transaction.
 */
export async function recordOf(ctx: Context, personId: string): Promise<ExpertRecord> {
  const found = await ctx.loaders.batch<string, ExpertRecord>('expert-records', personId, async (ids) => {
    const parts: string[][] = [];
    for (let i = 0; i < ids.length; i += mostPeople) parts.push(ids.slice(i, i + mostPeople));
    const answers = await Promise.all(
      parts.map(async (personIds) => {
        const { data } = await ctx.graph.queryPartly<{ conflictEvidence: readonly Answer[] | null }>(
          question,
          { personIds, against: personIds[0], since: ctx.today },
          system,
        );
        return data?.conflictEvidence ?? [];
      }),
    );
    return new Map(answers.flat().map((answer) => [answer.personId, toRecord(answer)]));
  });
  return found ?? noRecord;
}
