import { type Context, system } from '../../kernel/index.js';

/** What the owner of people says of somebody as an expert. */
export interface ExpertProfile {
  readonly inExpertPool: boolean | null;
  readonly gender: string | null;
  readonly highestDegree: string | null;
  readonly titles: readonly { readonly kind: string }[];
  readonly memberships: readonly { readonly association: { readonly id: string } | null }[];
  readonly residence: { readonly id: string } | null;
}

/** What the graph says of somebody whom the Union may ask; each part is null where its domain did not answer. */
export interface ExpertRecord {
  readonly profile: ExpertProfile | null;
  readonly projects:
    | readonly { readonly role: string; readonly project: { readonly status: string } }[]
    | null;
  readonly honours: number | null;
}

interface Answer {
  readonly personId: string;
  readonly profile: ExpertProfile | null;
  readonly work: { readonly researchProjects: ExpertRecord['projects'] } | null;
  readonly fame: { readonly honours: readonly { readonly id: string }[] | null } | null;
}

// Each domain in a part of its own: one that is away must not take the others' answers along.
const question = `query ExpertRecords($personIds: [ID!]!, $against: String!, $today: Date!) {
  conflictEvidence(personIds: $personIds, against: $against, since: $today) { personId
    profile: person { inExpertPool gender highestDegree titles { kind } memberships(asOf: $today) { association { id } }
      residence { id } }
    work: person { researchProjects { role project { status } } }
    fame: person { honours { id } } } }`;

const nothing: ExpertRecord = { profile: null, projects: null, honours: null };

/**
 * What the graph knows of a person as an expert, in one operation for all people of a page; as the graph itself, for who
 * may see the pool may see all of it. Never inside a transaction.
 */
export async function recordOf(ctx: Context, personId: string): Promise<ExpertRecord> {
  const found = await ctx.loaders.batch<string, ExpertRecord>('expert-records', personId, async (ids) => {
    const { data } = await ctx.graph.queryPartly<{ conflictEvidence: readonly Answer[] | null }>(
      question,
      { personIds: ids, against: ids[0], today: ctx.today },
      system,
    );
    return new Map(
      (data?.conflictEvidence ?? []).map(({ personId: id, profile, work, fame }) => [
        id,
        {
          profile: profile ?? null,
          projects: work?.researchProjects ?? null,
          honours: fame?.honours?.length ?? null,
        },
      ]),
    );
  });
  return found ?? nothing;
}

const leading = ['PRINCIPAL_INVESTIGATOR', 'CO_PI', 'SCIENTIFIC_SECRETARY'];
const running = ['CONTRACTED', 'IN_PROGRESS', 'SUSPENDED', 'HOST_ACCEPTED', 'UNDER_ACCEPTANCE'];
const recognised = ['ACCEPTED', 'RECOGNISED', 'REGISTERED', 'LIQUIDATED', 'TRANSFERRED'];

const counted = ({ projects }: ExpertRecord, statuses: readonly string[], roles?: readonly string[]) =>
  projects?.filter(
    ({ role, project }) => statuses.includes(project.status) && (!roles || roles.includes(role)),
  ).length ?? null;

/** Running projects with a leading part; null where research did not answer. */
export const leadingProjects = (record: ExpertRecord) => counted(record, running, leading);

/** Projects that were accepted, in whatever part; null where research did not answer. */
export const acceptedProjects = (record: ExpertRecord) => counted(record, recognised);
