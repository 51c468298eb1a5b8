import { badInput, both, type Context } from '../../kernel/index.js';
import { basisPoints } from '../../kernel/money/index.js';
import { whileUnchanged } from '../../kernel/read/kept.js';
import { rateOf } from '../report/acceptance.js';
import { ResponseStatus } from '../report/report.enums.js';
import type { ConsultancyRequestFilter } from '../request/request.filters.js';
import { ConsultancyStatus } from '../request/request.status.js';
import { type DayRange, within } from './day-range.inputs.js';
import { ConsultancyStatisticKey } from './register.enums.js';
import { registerWhere } from './register.filters.js';
import { countedRequests } from './register.policy.js';
import { type Fact, factsBy, selecting } from './statistics.facts.js';
import type { ConsultancyShare, ConsultancyStatistic } from './statistics.types.js';

/** What each key is in a row, and what a request is counted under: once, but once for each of its fields. */
const keysOf: Readonly<
  Record<ConsultancyStatisticKey, readonly [names: Name[], values: (fact: Fact) => Values[]]>
> = {
  TYPE: [['type'], ({ type }) => [[type]]],
  ORIGIN: [['origin'], ({ origin }) => [[origin]]],
  SCHEME_KIND: [['schemeKind'], ({ schemeKind }) => [[schemeKind]]],
  AGENCY: [['agencyId'], ({ agencyId }) => [[agencyId]]],
  FIELD: [['fieldId'], ({ fieldIds }) => fieldIds.map((id) => [id])],
  LEAD_ASSOCIATION: [['leadAssociationId'], ({ leadAssociationId }) => [[leadAssociationId]]],
  STATUS: [['status'], ({ status }) => [[status]]],
  YEAR: [['year'], ({ year }) => [[year]]],
  QUARTER: [['quarterYear', 'quarter'], ({ year, quarter }) => [[year, quarter]]],
};
type Name = keyof typeof noKeys;
type Values = readonly (string | number | null)[];
const noKeys: Pick<
  ConsultancyStatistic,
  | 'type'
  | 'origin'
  | 'schemeKind'
  | 'agencyId'
  | 'fieldId'
  | 'leadAssociationId'
  | 'status'
  | 'year'
  | 'quarter'
  | 'quarterYear'
> = {
  type: null,
  origin: null,
  schemeKind: null,
  agencyId: null,
  fieldId: null,
  leadAssociationId: null,
  status: null,
  year: null,
  quarter: null,
  quarterYear: null,
};

const closedStatuses: ReadonlySet<ConsultancyStatus> = new Set([
  ConsultancyStatus.CLOSED,
  ConsultancyStatus.CLOSED_NO_RESPONSE,
]);

/**
 * Requests received in a period, counted by none, one or two keys. One statement asks for the last change; where there is
 * one, another for the requests.
 * @throws BAD_USER_INPUT for more than two keys, or one twice
 */
export async function consultancyStatistics(
  ctx: Context,
  groupBy: readonly ConsultancyStatisticKey[],
  received: DayRange,
  filter?: ConsultancyRequestFilter | null,
): Promise<ConsultancyStatistic[]> {
  if (groupBy.length > 2 || new Set(groupBy).size !== groupBy.length)
    throw badInput({
      vi: 'Chỉ thống kê theo tối đa hai tiêu chí khác nhau.',
      en: 'Requests are counted by at most two different keys.',
    });
  const where = both({ receivedOn: within(received) }, registerWhere(ctx, filter));
  const statement = selecting(ctx, both(countedRequests(ctx.viewer), where));
  // Kept by what is counted, which says whose requests they are: the same for all who count the same, by whatever keys.
  const facts = await whileUnchanged(ctx, `consultancyStatistics ${JSON.stringify(statement)}`, () =>
    factsBy(ctx, statement),
  );
  return counted(facts, groupBy);
}

/** Whose requests are counted in a field of another record. */
type Party = ConsultancyStatisticKey.AGENCY | ConsultancyStatisticKey.LEAD_ASSOCIATION;

/** What the requests of an agency, or those that an association leads, come to; one statement for all of a page. */
export async function figuresOfParty(ctx: Context, key: Party, id: string): Promise<ConsultancyStatistic> {
  const [property, name] =
    key === ConsultancyStatisticKey.AGENCY
      ? (['requestingAgencyId', 'agencyId'] as const)
      : (['leadAssociationId', 'leadAssociationId'] as const);
  const found = await ctx.loaders.batch<string, ConsultancyStatistic>(`figures:${key}`, id, async (ids) => {
    const where = { [property]: { $in: [...ids] }, receivedOn: { $ne: null } };
    const facts = await factsBy(ctx, selecting(ctx, both(countedRequests(ctx.viewer), where)));
    return new Map(counted(facts, [key]).map((row) => [row[name]!, row]));
  });
  return found ?? { ...noKeys, ...figuresOf([]), [name]: id };
}

function counted(
  facts: readonly Fact[],
  groupBy: readonly ConsultancyStatisticKey[],
): ConsultancyStatistic[] {
  if (groupBy.length === 0) return [{ ...noKeys, ...figuresOf(facts) }];
  const names = groupBy.flatMap((key) => keysOf[key][0]);
  const groups = new Map<string, { readonly values: Values; readonly facts: Fact[] }>();
  for (const fact of facts) {
    const [first, second] = groupBy.map((key) => keysOf[key][1](fact));
    const all = second ? first!.flatMap((a) => second.map((b) => [...a, ...b])) : first!;
    for (const values of all) {
      const name = values.join();
      const known = groups.get(name);
      if (known) known.facts.push(fact);
      else groups.set(name, { values, facts: [fact] });
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.facts.length - a.facts.length || compareAll(a.values, b.values))
    .map(({ values, facts }) => ({
      ...noKeys,
      ...Object.fromEntries(names.map((name, i) => [name, values[i]])),
      ...figuresOf(facts),
    }));
}

/** Null comes last, as in PostgreSQL. */
function compareAll(a: Values, b: Values): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  const [one, other] = [a[at] ?? null, b[at] ?? null];
  return one === null ? 1 : other === null || one < other ? -1 : 1;
}

const counts = (facts: readonly Fact[], holds: (fact: Fact) => boolean): number => facts.filter(holds).length;

function figuresOf(facts: readonly Fact[]): Omit<ConsultancyStatistic, keyof typeof noKeys> {
  const answered = (status: ResponseStatus) =>
    facts.reduce((sum, { answers }) => sum + (answers?.[status] ?? 0), 0);
  const accepted = answered(ResponseStatus.ACCEPTED);
  const partially = answered(ResponseStatus.PARTIALLY_ACCEPTED);
  const explained = answered(ResponseStatus.EXPLAINED);
  const unanswered = answered(ResponseStatus.NO_RESPONSE);
  const pending = answered(ResponseStatus.PENDING);
  const total = accepted + partially + explained + unanswered + pending;
  const sentOnTime = counts(
    facts,
    ({ sentOn, dueOn }) => sentOn !== null && dueOn !== null && sentOn <= dueOn,
  );
  return {
    received: facts.length,
    accepted: counts(facts, ({ acceptedOn }) => acceptedOn !== null),
    declined: counts(facts, ({ status }) => status === ConsultancyStatus.DECLINED),
    sent: counts(facts, ({ sentOn }) => sentOn !== null),
    closed: counts(facts, ({ status }) => closedStatuses.has(status)),
    sentOnTime,
    onTimeRate: shareOf(
      sentOnTime,
      counts(facts, ({ sentOn, dueOn }) => sentOn !== null && dueOn !== null),
    ),
    medianWorkingDays: medianOf(facts),
    recommendations: total,
    recommendationsAccepted: accepted,
    recommendationsPartlyAccepted: partially,
    recommendationsExplained: explained,
    recommendationsWithoutResponse: unanswered,
    recommendationsPending: pending,
    acceptanceRate: rateOf({ total, superseded: 0, accepted, partially }),
  };
}

/** A fraction for clients; null of none. */
export const shareOf = (numerator: number, denominator: number): ConsultancyShare | null =>
  denominator === 0 ? null : { numerator, denominator, basisPoints: basisPoints(numerator, denominator)! };

function medianOf(facts: readonly Fact[]): number | null {
  const days = facts.flatMap(({ workingDays }) => workingDays ?? []).sort((a, b) => a - b);
  if (days.length === 0) return null;
  const middle = days.length >> 1;
  return days.length % 2 === 1 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2;
}
