import type { Context } from '../../kernel/index.js';
import { basisPoints } from '../../kernel/money/index.js';
import { keptRows } from '../../kernel/read/kept.js';
import { Association } from '../association/association.entity.js';
import { seesInside } from '../association/owner.policy.js';
import type { Congress } from './congress.entity.js';
import { CongressForm, CongressKind, DelegateKind } from './congress.enums.js';
import type { DelegatePlan, DelegatePlanUnit, VotingStrength } from './congress.payloads.js';
import { quorumOf } from './congress.reading.js';
import { type DelegateFormula, delegatesFor } from './delegate.formula.js';

interface Group {
  branch: string | null;
  unit: string | null;
  association: string | null;
}
type Members = Group & { members: number };
type Delegates = Group & { kind: DelegateKind; total: number; confirmed: number; present: number };

/** The Union among the owners of congresses. */
const theUnion = '';

/** Full and active members by branch; of the Union by admitted association. One statement for all associations. */
async function membersBy(ctx: Context, associationId: string | null): Promise<readonly Members[]> {
  const found = await ctx.loaders.batch<string, Members[]>(
    'plan-members',
    associationId ?? theUnion,
    async (owners) => {
      const count = (columns: string, where: string, values: string[]) =>
        keptRows<Members & { owner: string }>(
          ctx,
          `select ${columns}, null::text as unit, count(*)::int as members
           from "${ctx.subgraph}".membership m join "${ctx.subgraph}".association a on a.id = m.association_id
           where m.category = 'FULL' and m.status = 'ACTIVE' and ${where} group by 1, 2, 3 order by 1, 2, 3`,
          values,
        );
      const ofBranches = `a.id as owner, m.branch_id as branch, null::text as association`;
      const ofUnion = `'${theUnion}' as owner, null::text as branch, a.id as association`;
      const own = owners.filter((each) => each !== theUnion);
      const rows = [
        ...(own.length > 0 ? await count(ofBranches, 'a.id = any(?::text[])', [`{${own.join(',')}}`]) : []),
        ...(own.length < owners.length ? await count(ofUnion, `a.status = 'ADMITTED'`, []) : []),
      ];
      return Map.groupBy(rows, ({ owner }) => owner);
    },
  );
  return found ?? [];
}

/** The delegates of a congress by unit and kind; one statement for all congresses of a page. */
async function delegatesBy(ctx: Context, congressId: string): Promise<readonly Delegates[]> {
  const found = await ctx.loaders.batch<string, Delegates[]>('plan-delegates', congressId, async (ids) => {
    const rows = await ctx.em.execute<(Delegates & { congress: string })[]>(
      `select congress_id as congress, branch_id as branch, unit_name as unit, sent_by_id as association, kind,
              count(*)::int as total, (count(*) filter (where is_confirmed))::int as confirmed,
              (count(*) filter (where is_present))::int as present
       from "${ctx.subgraph}".congress_delegate where congress_id = any(?::text[])
       group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
      [`{${ids.join(',')}}`],
    );
    return Map.groupBy(rows, ({ congress }) => congress);
  });
  return found ?? [];
}

const keyOf = ({ branch, unit, association }: Group) => JSON.stringify([branch, unit, association]);
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** The plan of delegates; null to who does not see the inside of the association. */
export async function delegatePlan(ctx: Context, congress: Congress): Promise<DelegatePlan | null> {
  if (!seesInside(ctx.viewer, congress)) return null;
  const [members, delegates] = await Promise.all([
    membersBy(ctx, congress.associationId),
    delegatesBy(ctx, congress.id),
  ]);
  const rule = congress.associationId ? 'congress.branchDelegateFormula' : 'congress.unionDelegateFormula';
  const formula = await ctx.rules.value<DelegateFormula>(rule);
  const byList = congress.form === CongressForm.DELEGATES && congress.kind !== CongressKind.FOUNDING;
  const groups = new Map([...members, ...delegates].map((each) => [keyOf(each), each as Group]));
  const units = await Promise.all(
    [...groups].map(async ([key, { branch, unit, association }]): Promise<DelegatePlanUnit> => {
      const full = members.find((each) => keyOf(each) === key)?.members ?? 0;
      const official = delegates.find((each) => keyOf(each) === key && each.kind === DelegateKind.OFFICIAL);
      return {
        branchId: branch,
        unitName: unit,
        association: association ? await ctx.loaders.byId(Association, association) : null,
        fullMembers: full,
        planned: byList ? delegatesFor(full, formula) : full,
        official: official?.total ?? 0,
        confirmed: official?.confirmed ?? 0,
        present: official?.present ?? 0,
      };
    }),
  );
  const [official, confirmed, present] = (['official', 'confirmed', 'present'] as const).map((name) =>
    sum(units.map((each) => each[name])),
  ) as [number, number, number];
  const invited = sum(
    delegates.filter(({ kind }) => kind === DelegateKind.INVITED).map(({ total }) => total),
  );
  const eligible = byList ? official : (congress.founders ?? sum(members.map((each) => each.members)));
  const needed = await quorumOf(ctx, eligible);
  return {
    units,
    planned: sum(units.map(({ planned }) => planned)),
    official,
    invited,
    confirmed,
    present,
    eligible,
    needed,
    willHaveQuorum: byList ? confirmed >= needed && eligible > 0 : null,
  };
}

/** What the formula gives an association among all that the Union has admitted; one statement for all of a page. */
export async function votingStrength(
  ctx: Context,
  associationId: string,
  day: string,
): Promise<VotingStrength | null> {
  if (!seesInside(ctx.viewer, { associationId })) return null;
  const formula = await ctx.rules.value<DelegateFormula>('congress.unionDelegateFormula');
  const all = await ctx.loaders.batch<string, Map<string, number>>(`full-members:${day}`, 'all', async () => {
    const rows = await keptRows<{ id: string; members: number }>(
      ctx,
      `select a.id, count(m.id)::int as members from "${ctx.subgraph}".association a
         left join "${ctx.subgraph}".membership m on m.association_id = a.id and m.category = 'FULL'
           and m.admitted_on <= ?::date and (m.ended_on is null or m.ended_on > ?::date) and m.status <> 'SUSPENDED'
       where a.status = 'ADMITTED' group by a.id`,
      [day, day],
    );
    return new Map([['all', new Map(rows.map(({ id, members }) => [id, members]))]]);
  });
  const fullMembers = all?.get(associationId);
  if (fullMembers === undefined) return null;
  const delegates = delegatesFor(fullMembers, formula);
  const totalDelegates = sum([...all!.values()].map((each) => delegatesFor(each, formula)));
  return { fullMembers, delegates, totalDelegates, shareBasisPoints: basisPoints(delegates, totalDelegates) };
}
