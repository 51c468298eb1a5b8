import { type Context, system } from '../../kernel/index.js';
import type { NamesOf } from '../external/names.js';
import { rateOf } from '../report/acceptance.js';
import { Confidentiality } from '../request/request.enums.js';
import { ConsultancyStatus, endedStatuses, runningStatuses } from '../request/request.status.js';
import { type DealtWith, dealtWithIn } from './periodic-report.rows.js';
import type {
  PeriodicReportFigures,
  PeriodicReportGroup,
  PeriodicReportSilence,
} from './periodic-report.types.js';
import { shareOf } from './statistics.service.js';

/** A quarter or a year, both ends included. */
export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'];

/** @param quarter 1 to 4; null for the whole year */
export function periodOf(year: number, quarter: number | null): ReportPeriod {
  if (quarter === null) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const month = String(quarter * 3 - 2).padStart(2, '0');
  return { from: `${year}-${month}-01`, to: `${year}-${quarterEnds[quarter - 1]}` };
}

/**
 * Figures and lists of a period from the register. State secrets are left out, restricted requests not named. Asks the
 * graph for names: never inside a transaction.
 */
export async function figuresOf(
  ctx: Context,
  period: ReportPeriod,
  namesOf: NamesOf,
): Promise<PeriodicReportFigures> {
  const rows = await dealtWithIn(ctx, period);
  const names = await namesOf(
    ctx,
    rows.flatMap(({ agencyId, leadId }) => [agencyId, leadId]),
    system,
  );
  const asOf = ctx.today < period.to ? ctx.today : period.to;
  return tell(rows, period, asOf, names);
}

/** Whether a day lies in a period. */
const isIn = ({ from, to }: ReportPeriod, day: string | null): boolean =>
  day !== null && from <= day && day <= to;

/** Makes the figures of rows; pure, so that every number is a count over the same list. */
export function tell(
  rows: readonly DealtWith[],
  period: ReportPeriod,
  asOf: string,
  names: ReadonlyMap<string, string>,
): PeriodicReportFigures {
  const within = (day: string | null) => isIn(period, day);
  const isLate = ({ status, dueOn, sentOn }: DealtWith) =>
    dueOn !== null && (sentOn !== null ? sentOn > dueOn : runningStatuses.includes(status) && dueOn < asOf);
  const count = (holds: (row: DealtWith) => boolean) => rows.filter(holds).length;
  const sent = rows.filter(({ sentOn }) => within(sentOn));
  const withTerm = sent.filter(({ dueOn }) => dueOn !== null);
  const sum = (column: keyof DealtWith['said']) => sent.reduce((total, { said }) => total + said[column], 0);
  const ended =
    (...states: ConsultancyStatus[]) =>
    (row: DealtWith) =>
      states.includes(row.status) && within(row.endedOn);
  const group = (key: 'type' | 'origin' | 'status'): PeriodicReportGroup[] =>
    [...Map.groupBy(rows, (row) => row[key])].map(([value, members]) => ({
      [key]: value,
      received: members.filter(({ receivedOn }) => within(receivedOn)).length,
      accepted: members.filter(({ acceptedOn }) => within(acceptedOn)).length,
      sent: members.filter(({ sentOn }) => within(sentOn)).length,
      dealtWith: members.length,
    }));
  const named = rows.filter(({ confidentiality }) => confidentiality !== Confidentiality.RESTRICTED);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const { CLOSED, CLOSED_NO_RESPONSE, DECLINED } = ConsultancyStatus;
  const onTime = withTerm.filter((row) => !isLate(row)).length;
  return {
    ...period,
    asOf,
    received: count(({ receivedOn }) => within(receivedOn)),
    accepted: count(({ acceptedOn }) => within(acceptedOn)),
    declined: count(ended(DECLINED)),
    sent: sent.length,
    closed: count(ended(CLOSED, CLOSED_NO_RESPONSE)),
    underWay: count(({ status }) => !endedStatuses.includes(status)),
    overdue: count((row) => row.sentOn === null && isLate(row)),
    restricted: rows.length - named.length,
    sentOnTime: onTime,
    onTimeRate: shareOf(onTime, withTerm.length),
    recommendations: sum('all'),
    recommendationsAccepted: sum('accepted'),
    recommendationsPartlyAccepted: sum('partly'),
    recommendationsExplained: sum('explained'),
    recommendationsWaiting: sum('waiting'),
    acceptanceRate: rateOf({
      total: sum('all'),
      superseded: 0,
      accepted: sum('accepted'),
      partially: sum('partly'),
    }),
    byType: group('type'),
    byOrigin: group('origin'),
    byStatus: group('status'),
    requests: named.map((row) => ({
      id: row.id,
      code: row.code,
      title: row.title,
      type: row.type,
      confidentiality: row.confidentiality,
      status: row.status,
      agency: nameOf(row.agencyId),
      lead: nameOf(row.leadId),
      receivedOn: row.receivedOn,
      dueOn: row.dueOn,
      sentOn: row.sentOn,
      isLate: isLate(row),
      recommendations: row.said.all,
    })),
    silences: silencesOf(rows, nameOf),
  };
}

const silent: readonly ConsultancyStatus[] = [
  ConsultancyStatus.OVERDUE_RESPONSE,
  ConsultancyStatus.CLOSED_NO_RESPONSE,
];

function silencesOf(
  rows: readonly DealtWith[],
  nameOf: (id: string | null) => string | null,
): PeriodicReportSilence[] {
  const unanswered = rows.filter(({ status, said }) => silent.includes(status) && said.waiting > 0);
  return [...Map.groupBy(unanswered, ({ agencyId }) => agencyId)]
    .map(([agencyId, members]) => ({
      agencyId,
      agency: nameOf(agencyId),
      reports: members.length,
      recommendations: members.reduce((total, { said }) => total + said.waiting, 0),
      keyRecommendations: members.reduce((total, { said }) => total + said.keyWaiting, 0),
    }))
    .sort((a, b) => b.recommendations - a.recommendations);
}
