import { addYears } from '../../kernel/calendar/index.js';
import { assertId, type Context, type Where } from '../../kernel/index.js';
import { OfficeStatus, OfficeTitle } from './leadership.enums.js';
import type { OfficeHolderFilter, OfficeHoldingFilter, TermFilter } from './leadership.payloads.js';
import { publicTitles } from './leadership.policy.js';
import { OfficeHolding } from './office.entity.js';
import { Term } from './term.entity.js';

/** The filter as a condition; by default the offices of today. */
export function holderWhere(ctx: Context, filter?: OfficeHolderFilter | null): Where {
  const day = filter?.asOf ?? (filter?.everHeld ? null : ctx.today);
  return {
    ...(day && { startedOn: { $lte: day }, $or: [{ endedOn: null }, { endedOn: { $gt: day } }] }),
    ...(filter?.titles && { title: { $in: filter.titles } }),
    ...(filter?.bodies && { bodyId: { kind: { $in: filter.bodies } } }),
  };
}

const ownerWhere = (filter?: { associationId?: string | null; ofUnion?: boolean | null } | null): Where =>
  filter?.associationId
    ? { associationId: assertId(filter.associationId, 'aso'), ...(filter.ofUnion && { id: null }) }
    : filter?.ofUnion
      ? { associationId: null }
      : {};

export const holdingWhere = (ctx: Context, filter?: OfficeHoldingFilter | null): Where => ({
  ...ownerWhere(filter),
  ...holderWhere(ctx, filter),
});

export const termWhere = (filter?: TermFilter | null): Where => ({
  ...ownerWhere(filter),
  ...(typeof filter?.isRunning === 'boolean' && { endedOn: filter.isRunning ? null : { $ne: null } }),
  ...(filter?.dueBy && { dueOn: { $lte: filter.dueBy } }),
});

/** Names of who holds, or held, a public office; one statement for all of a page. */
export async function publicName(ctx: Context, { personId, title }: OfficeHolding): Promise<string | null> {
  if (!publicTitles.includes(title)) return null;
  const name = await ctx.loaders.batch<string, string>('office-names', personId, async (ids) => {
    const rows = await ctx.em.execute<{ id: string; name: string }[]>(
      `select id, full_name as name from "${ctx.subgraph}".person where id = any(?::text[]) and status <> 'ERASED'`,
      [`{${ids.join(',')}}`],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  });
  return name ?? null;
}

export async function currentTerm(ctx: Context, associationId: string): Promise<Term | null> {
  const where = { endedOn: null };
  const [term] = await ctx.loaders.group(Term, 'associationId', associationId, { name: 'running', where });
  return term ?? null;
}

const { PRESIDENT, PERMANENT_VICE_PRESIDENT } = OfficeTitle;

/**
 * Who heads an association today: the president; the acting head where there is none or he is suspended, or else the
 * permanent vice-president (DOMAIN B.1, I3).
 */
export async function headOf(ctx: Context, associationId: string): Promise<OfficeHolding | null> {
  const where = { endedOn: null, title: { $in: [PRESIDENT, PERMANENT_VICE_PRESIDENT] } };
  const holdings = await ctx.loaders.group(OfficeHolding, 'associationId', associationId, {
    name: 'heads',
    where,
  });
  const serving = holdings.filter(({ status }) => status === OfficeStatus.IN_OFFICE);
  const precedence = ({ title, isActing }: OfficeHolding) => (title === PRESIDENT ? (isActing ? 1 : 0) : 2);
  return serving.sort((a, b) => precedence(a) - precedence(b))[0] ?? null;
}

/**
 * Whole years without a break, up to a day, in which a person held offices that count as key ones by the rule
 * `office.keyTitles`, in any association or the Union; 0 for who holds none on that day.
 */
export async function keyOfficeYears(ctx: Context, personId: string, day: string): Promise<number> {
  const titles = await ctx.rules.value<readonly string[]>('office.keyTitles');
  const holdings = await ctx.loaders.group(OfficeHolding, 'personId', personId, { name: 'all' });
  let since = day;
  const key = holdings
    .filter((each) => titles.includes(each.title) && each.startedOn <= day)
    .sort((a, b) => ((a.endedOn ?? '9999') < (b.endedOn ?? '9999') ? 1 : -1));
  if (!key.some(({ endedOn }) => endedOn === null || endedOn > day)) return 0;
  for (const { startedOn, endedOn } of key)
    if ((endedOn ?? '9999') >= since && startedOn < since) since = startedOn;
  let years = 0;
  while (addYears(since, years + 1) <= day) years += 1;
  return years;
}
