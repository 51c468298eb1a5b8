import { type Context, system } from '../../kernel/index.js';
import { feeSums } from '../fee/fee.sums.js';
import type { StoredFigures } from './annual-report.entity.js';
import { ReportSource } from './annual-report.enums.js';

/** What other subgraphs know of an association’s year, and which of them did not answer. */
export interface ForeignFigures {
  readonly consultancies: number | null;
  readonly honours: number | null;
  readonly projects: number | null;
  readonly unanswered: readonly ReportSource[];
}

const { CONSULTANCY, AWARDS, RESEARCH } = ReportSource;

/**
 * Asks the graph, every part on its own, so that one that is away takes no other figure along. As the system: the numbers
 * name nobody, and whoever writes the report need not see every record behind them. Never inside a transaction.
 */
export async function foreignFigures(
  ctx: Context,
  associationId: string,
  year: number,
): Promise<ForeignFigures> {
  const asked = [
    [CONSULTANCY, consultanciesOf(ctx, associationId, year)],
    [AWARDS, honoursOf(ctx, associationId, year)],
    [RESEARCH, projectsOf(ctx, associationId, year)],
  ] as const;
  const answers = await Promise.all(
    asked.map(async ([source, answer]) => ({ source, count: await answer.catch(() => null) })),
  );
  const [consultancies = null, honours = null, projects = null] = answers.map(({ count }) => count);
  const unanswered = answers.filter(({ count }) => count === null).map(({ source }) => source);
  return { consultancies, honours, projects, unanswered };
}

async function consultanciesOf(ctx: Context, id: string, year: number): Promise<number | null> {
  const { consultancyRequests } = await ctx.graph.query<{
    consultancyRequests?: { totalCount: number } | null;
  }>(
    `query ReportConsultancies($id: ID!, $year: Int!) {
       consultancyRequests(first: 0, filter: { leadAssociationId: $id, year: $year }) { totalCount }
     }`,
    { id, year },
    system,
  );
  return consultancyRequests?.totalCount ?? null;
}

async function honoursOf(ctx: Context, id: string, year: number): Promise<number | null> {
  const { association } = await ctx.graph.query<{
    association?: { honours: { conferredOn: string }[] | null } | null;
  }>('query ReportHonours($id: ID!) { association(id: $id) { honours { conferredOn } } }', { id }, system);
  const honours = association?.honours;
  return honours ? honours.filter(({ conferredOn }) => conferredOn.startsWith(`${year}`)).length : null;
}

interface MemberProjects {
  readonly association?: {
    readonly members: {
      readonly nodes: { person: { researchProjects: { project: Project | null }[] | null } | null }[];
      readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    } | null;
  } | null;
}

interface Project {
  readonly id: string;
  readonly startOn: string;
  readonly endOn: string;
}

/** Distinct projects that run in the year and in which a member takes part, page by page. */
async function projectsOf(ctx: Context, id: string, year: number): Promise<number | null> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const found = new Set<string>();
  let after: string | null = null;
  for (;;) {
    const answer: MemberProjects = await ctx.graph.query<MemberProjects>(
      `query ReportProjects($id: ID!, $asOf: Date!, $after: String) {
         association(id: $id) { members(first: 100, after: $after, asOf: $asOf) {
           nodes { person { researchProjects { project { id startOn endOn } } } }
           pageInfo { hasNextPage endCursor }
         } }
       }`,
      { id, asOf: to < ctx.today ? to : ctx.today, after },
      system,
    );
    const members = answer.association?.members;
    if (!members) return null;
    const { nodes, pageInfo } = members;
    for (const { person } of nodes) {
      if (person && !person.researchProjects) return null;
      for (const { project } of person?.researchProjects ?? [])
        if (project && project.startOn <= to && project.endOn >= from) found.add(project.id);
    }
    if (!pageInfo.hasNextPage) return found.size;
    after = pageInfo.endCursor;
  }
}

/** What this subgraph knows, at the end of the year or today, beside what the others answered. */
export async function figuresOf(
  tx: Context,
  associationId: string,
  year: number,
  { consultancies, honours, projects }: ForeignFigures,
): Promise<StoredFigures> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const asOf = to < tx.today ? to : tx.today;
  const [members] = await tx.em.execute<Omit<StoredFigures, 'asOf'>[]>(
    `select (count(distinct m.person_id) filter (where m.is_member))::int as "individualMembers",
       (count(distinct m.organization_id) filter (where m.is_member))::int as "collectiveMembers",
       (count(distinct m.person_id) filter (where m.is_member and p.gender = 'FEMALE'))::int as "femaleMembers",
       (count(*) filter (where m.admitted_on between ?::date and ?::date and not m.is_merged))::int as admitted,
       (count(*) filter (where m.ended_on between ?::date and ?::date and not m.is_merged))::int as ended
     from (select *, (ended_on is null or ended_on > ?::date) as is_member, status = 'MERGED' as is_merged from "${tx.subgraph}".membership
           where association_id = ? and admitted_on <= ?::date) m
       left join "${tx.subgraph}".person p on p.id = m.person_id`,
    [from, asOf, from, asOf, asOf, associationId, asOf],
  );
  const fees = await feeSums(tx, associationId, year);
  return {
    asOf,
    ...members!,
    feesCharged: fees.charged,
    feesCollected: fees.collected,
    feesOutstanding: fees.outstanding,
    consultancies,
    honours,
    projects,
  };
}
