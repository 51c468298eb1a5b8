import { addYears } from '../../kernel/calendar/index.js';
import { allowIf, type Decision, hasRole, type Viewer } from '../../kernel/index.js';

/**
 * Who may read counts of people below the province. There they are often below five and could point at a person, and
 * hiding only those would not help: the province less its other communes gives them back.
 */
export const mayCountIn = (viewer: Viewer, level: string): Decision =>
  allowIf(
    level === 'PROVINCE' || hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'PROGRAMME_MONITOR'),
    viewer,
    {
      vi: 'Số liệu dưới cấp tỉnh chỉ dành cho Liên hiệp Hội và cơ quan theo dõi chương trình.',
      en: 'Counts below the province are for the Union and the programme’s monitors only.',
    },
  );

/** The part of a statistic that rights depend on. */
export interface StatisticSubject {
  readonly subject: 'intellectuals' | 'memberships' | 'associations';
  /** What it is divided and chosen by. */
  readonly dimensions: readonly string[];
  readonly asOf: string;
  /** Only of these associations; null for all. */
  readonly associationIds: readonly string[] | null;
  /** Whether it is of a part of the places. */
  readonly isWithin: boolean;
}

/** What says nothing of a person. */
const ofMembership = ['ASSOCIATION', 'CATEGORY', 'MEMBER_TYPE', 'ADMISSION_YEAR'];

/**
 * Whoever may read the records behind a statistic gets its numbers to the last person and the lists behind them; all
 * others rounded numbers without small cells. Class S of DOMAIN E (ethnicity, and so the priority groups) is open to the
 * data protection officer alone, internal fields to the Union's staff, and of their own members to the secretary and
 * leader of an association while they may see who left: a year.
 */
export function maySeeRecords(viewer: Viewer, statistic: StatisticSubject, today: string): Decision {
  const { subject, dimensions, asOf, associationIds } = statistic;
  const isSensitive = dimensions.includes('PRIORITY');
  const isOwn =
    subject === 'memberships' &&
    hasRole(viewer, 'ASSOC_SECRETARY', 'ASSOC_LEADER') &&
    associationIds !== null &&
    associationIds.length > 0 &&
    associationIds.every((id) => viewer.associationIds.includes(id)) &&
    asOf >= addYears(today, -1);
  const isPlain =
    subject === 'memberships' &&
    hasRole(viewer, 'UNION_INSPECTOR') &&
    !statistic.isWithin &&
    dimensions.every((each) => ofMembership.includes(each));
  const may =
    subject === 'associations' ||
    (isSensitive
      ? hasRole(viewer, 'DPO')
      : hasRole(viewer, 'UNION_OFFICER', 'UNION_LEADER', 'DPO') || isOwn || isPlain);
  return allowIf(may, viewer, {
    vi: 'Bạn không được xem các bản ghi phía sau số liệu này.',
    en: 'You may not see the records behind this statistic.',
  });
}

/** What is asked, as far as it makes a set of people. */
export interface AskedParts {
  readonly groupBy: readonly string[];
  readonly where: readonly (readonly [dimension: string, codes: readonly string[]])[];
  readonly associationIds: readonly string[] | null;
  /** Level of the unit, or REGION, that it is of; null for everywhere. */
  readonly within: string | null;
  /** Whether localities are told by the boundaries of today. */
  readonly isCurrent: boolean;
}

const mostConditions = 2;

/**
 * The catalogue of numbers for whoever may not see the records: see `protection.ts`. A territory beside localities is no
 * condition of its own, it only picks among them.
 */
export function mayAsk(viewer: Viewer, { groupBy, where, associationIds, within, isCurrent }: AskedParts) {
  const hasLocality = groupBy.includes('LOCALITY');
  const conditions =
    groupBy.length + where.length + (associationIds ? 1 : 0) + (within !== null && !hasLocality ? 1 : 0);
  const isSingle =
    where.every(([, codes]) => codes.length === 1) &&
    (associationIds === null || associationIds.length === 1);
  const isPublicPlace =
    (within === null || within === 'REGION' || within === 'PROVINCE') && (isCurrent || !hasLocality);
  return allowIf(conditions <= mostConditions && isSingle && isPublicPlace, viewer, {
    vi: 'Ai không được xem các bản ghi phía sau thì chỉ hỏi được tối đa hai chiều và điều kiện lọc tính chung, mỗi điều kiện một giá trị, theo địa giới hiện nay, trong một tỉnh hoặc vùng thống kê.',
    en: 'Whoever may not see the records behind may ask by at most two dimensions and conditions together, one value each, in the boundaries of today, in a province or statistical region.',
  });
}
