import type { Context } from '../../kernel/index.js';
import { isMoreThan, type Ratio, ratioAtLeast } from '../../kernel/money/index.js';
import { CongressResolution } from './congress.entity.js';

/** A majority as a rule: more than the ratio, or at least that where the rule says so. */
export interface Majority extends Ratio {
  /** True where the ratio itself is enough, as with «ít nhất 2/3». Default false. */
  readonly atLeast?: boolean;
}

/** Whether `n` of `d` reach the majority of a rule, compared by cross-multiplication. */
export async function reaches(ctx: Context, rule: string, n: number, d: number): Promise<boolean> {
  const { atLeast, numerator, denominator } = await ctx.rules.value<Majority>(rule);
  const ratio = { numerator, denominator };
  return atLeast ? ratioAtLeast(n, d, ratio) : isMoreThan(n, d, ratio);
}

export const isQuorum = (ctx: Context, present: number, eligible: number): Promise<boolean> =>
  present > eligible ? Promise.resolve(false) : reaches(ctx, 'congress.quorum', present, eligible);

/** The least number that is a quorum of `d`. */
export async function quorumOf(ctx: Context, d: number): Promise<number> {
  const { atLeast, numerator, denominator } = await ctx.rules.value<Majority>('congress.quorum');
  const product = d * numerator;
  return atLeast ? Math.ceil(product / denominator) : Math.floor(product / denominator) + 1;
}

interface DelegateCounts {
  readonly official: number;
  readonly present: number;
}

/** The official delegates of a congress and who of them is present; one statement for all of a page. */
export async function delegateCounts(ctx: Context, id: string): Promise<DelegateCounts> {
  const found = await ctx.loaders.batch<string, DelegateCounts>('delegate-counts', id, async (ids) => {
    const rows = await ctx.em.execute<(DelegateCounts & { id: string })[]>(
      `select congress_id as id, count(*)::int as official, (count(*) filter (where is_present))::int as present
       from "${ctx.subgraph}".congress_delegate where kind = 'OFFICIAL' and congress_id = any(?::text[]) group by 1`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map((row) => [row.id, row]));
  });
  return found ?? { official: 0, present: 0 };
}

/** What the elections and resolutions of a congress have come to. */
interface Progress {
  readonly uncounted: boolean;
  readonly committee: boolean;
  readonly passed: boolean;
}

async function progressOf(ctx: Context, id: string): Promise<Progress> {
  const found = await ctx.loaders.batch<string, Progress>('congress-progress', id, async (ids) => {
    const rows = await ctx.em.execute<(Progress & { id: string })[]>(
      `select c.id,
         exists (select 1 from "${ctx.subgraph}".election e where e.congress_id = c.id and e.status <> 'COUNTED') as uncounted,
         exists (select 1 from "${ctx.subgraph}".election e join "${ctx.subgraph}".association_body b on b.id = e.body_id
           where e.congress_id = c.id and e.seats_filled > 0 and b.kind = 'EXECUTIVE_COMMITTEE') as committee,
         exists (select 1 from "${ctx.subgraph}".congress_resolution r where r.congress_id = c.id and r.is_passed) as passed
       from "${ctx.subgraph}".congress c where c.id = any(?::text[])`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map((row) => [row.id, row]));
  });
  return found ?? { uncounted: false, committee: false, passed: false };
}

export const hasUncounted = async (ctx: Context, id: string) => (await progressOf(ctx, id)).uncounted;
export const hasElectedCommittee = async (ctx: Context, id: string) => (await progressOf(ctx, id)).committee;
export const hasPassedResolution = async (ctx: Context, id: string) => (await progressOf(ctx, id)).passed;

/** The resolutions of a congress, by number; one statement for all of a page. */
export async function resolutionsOf(ctx: Context, id: string): Promise<CongressResolution[]> {
  const found = await ctx.loaders.batch<string, CongressResolution[]>('resolutions', id, async (ids) => {
    const rows = await ctx.em.execute<CongressResolution[]>(
      `select id, congress_id as "congressId", number, subject, title, votes_for as "votesFor",
              votes_present as "votesPresent", is_passed as "isPassed"
       from "${ctx.subgraph}".congress_resolution where congress_id = any(?::text[]) order by id`,
      [`{${ids.join(',')}}`],
    );
    return Map.groupBy(
      rows.map((row) => Object.setPrototypeOf(row, CongressResolution.prototype) as CongressResolution),
      ({ congressId }) => congressId,
    );
  });
  return found ?? [];
}
