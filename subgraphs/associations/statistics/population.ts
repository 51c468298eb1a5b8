import { assertId, badInput, type Context, type Text } from '../../kernel/index.js';
import { unitById } from '../administrative-unit/administrative-unit.territory.js';
import { researchFields } from '../research-field/data/index.js';
import { fieldId } from '../research-field/research-field.resolver.js';
import type { Condition, Dimension, Population, Statistic, Subject } from './statistic.js';
import { BoundaryMode, PlaceBasis } from './statistics.enums.js';
import type {
  AssociationStatisticsFilter,
  IntellectualStatisticsArgs,
  MembershipStatisticsArgs,
  MembershipStatisticsFilter,
} from './statistics.inputs.js';

type Conditions = readonly Condition[];

const wrong = (text: Text): never => {
  throw badInput(text);
};

/** The day asked for. @throws BAD_USER_INPUT for one to come */
export function dayOf(ctx: Context, asOf: string | null | undefined): string {
  const day = asOf ?? ctx.today;
  return day <= ctx.today
    ? day
    : wrong({
        vi: 'Không thống kê được cho một ngày chưa đến.',
        en: 'There is no statistic of a day to come.',
      });
}

/** @throws BAD_USER_INPUT for none, more than three, or one twice */
export function dimensionsOf<D extends Dimension>(groupBy: readonly D[]): readonly D[] {
  if (groupBy.length >= 1 && groupBy.length <= 3 && new Set(groupBy).size === groupBy.length) return groupBy;
  return wrong({
    vi: '«groupBy» phải có một đến ba chiều khác nhau.',
    en: '"groupBy" must have one to three different dimensions.',
  });
}

function boundaryOf(
  ctx: Context,
  { boundary, localityLevel }: IntellectualStatisticsArgs | MembershipStatisticsArgs,
) {
  const { mode, on } = boundary ?? { mode: BoundaryMode.CURRENT, on: null };
  if ((mode === BoundaryMode.SNAPSHOT) !== Boolean(on))
    return wrong({
      vi: '«boundary.on» đi cùng với SNAPSHOT và chỉ với SNAPSHOT.',
      en: '"boundary.on" goes with SNAPSHOT, and with nothing else.',
    });
  const day = mode === BoundaryMode.AS_RECORDED ? null : (on ?? ctx.today);
  if (day !== null && localityLevel === 'DISTRICT' && day >= '2025-07-01')
    return wrong({
      vi: 'Từ ngày 01/7/2025 không còn cấp huyện: hãy chọn SNAPSHOT tại một ngày trước đó.',
      en: 'There are no districts from 1 July 2025 on: ask for a SNAPSHOT of a day before.',
    });
  return day;
}

function withinOf({
  territoryId,
  regionId,
}: IntellectualStatisticsArgs | MembershipStatisticsArgs): string | null {
  if (territoryId && regionId)
    return wrong({
      vi: 'Chỉ chọn «territoryId» hoặc «regionId».',
      en: 'Give "territoryId" or "regionId", not both.',
    });
  if (!territoryId) return regionId ? assertId(regionId, 'reg') : null;
  assertId(territoryId, 'adm');
  return unitById(territoryId)
    ? territoryId
    : wrong({ vi: 'Không có đơn vị hành chính này.', en: 'There is no such administrative unit.' });
}

const fields = new Map(researchFields.map(({ code, level }) => [fieldId(code), { code, level }]));

/** The fields of a filter as a condition on the dimension of their level. */
function fieldsOf(ids: readonly string[] | null | undefined): Conditions {
  if (!ids) return [];
  const found = ids.map((id) => fields.get(assertId(id, 'fld')));
  const level = found[0]?.level ?? 2;
  if (found.some((each) => each?.level !== level))
    return wrong({
      vi: '«fieldIds» phải là các lĩnh vực có trong danh mục, cùng một cấp.',
      en: '"fieldIds" must be fields of the table, all of one level.',
    });
  return given({ [level === 1 ? 'FIELD_L1' : 'FIELD_L2']: found.map((each) => each!.code) });
}

const given = (conditions: Record<string, readonly string[] | null | undefined>): Conditions =>
  Object.entries(conditions).flatMap(([dimension, codes]) =>
    codes == null ? [] : [[dimension as Dimension, codes] as const],
  );

const ofPeople = (filter: MembershipStatisticsFilter | IntellectualStatisticsArgs['filter']): Conditions => [
  ...fieldsOf(filter?.fieldIds),
  ...given({
    SECTOR: filter?.sectors,
    EMPLOYMENT_KIND: filter?.employmentKinds,
    DEGREE: filter?.degrees,
    TITLE: filter?.titles,
    GENDER: filter?.genders,
    PRIORITY: filter?.priorities,
    PROVINCE_LINK: filter?.provinceLinks,
  }),
];

function peopleStatistic(
  ctx: Context,
  subject: Subject,
  args: IntellectualStatisticsArgs | MembershipStatisticsArgs,
  where: Conditions,
  associationIds: readonly string[] | null,
): Statistic {
  return {
    subject,
    groupBy: dimensionsOf<Dimension>(args.groupBy),
    asOf: dayOf(ctx, args.asOf),
    where,
    place: args.place,
    boundaryOn: boundaryOf(ctx, args),
    level: args.localityLevel,
    within: withinOf(args),
    associationIds,
  };
}

export const intellectualsOf = (ctx: Context, args: IntellectualStatisticsArgs): Statistic =>
  peopleStatistic(
    ctx,
    'intellectuals',
    args,
    [...ofPeople(args.filter), ...given({ PROFILE_STATUS: args.filter?.profileStatuses })],
    null,
  );

export function membershipsOf(ctx: Context, args: MembershipStatisticsArgs): Statistic {
  const { filter } = args;
  const ids = filter?.associationIds?.map((id) => assertId(id, 'aso')) ?? null;
  const where = [
    ...ofPeople(filter),
    ...given({ CATEGORY: filter?.categories, MEMBER_TYPE: filter?.memberTypes }),
  ];
  return peopleStatistic(ctx, 'memberships', args, where, ids);
}

export const associationsOf = (
  ctx: Context,
  groupBy: readonly Dimension[],
  asOf: string | null | undefined,
  filter: AssociationStatisticsFilter | null | undefined,
): Statistic => ({
  subject: 'associations',
  groupBy: dimensionsOf(groupBy),
  asOf: dayOf(ctx, asOf),
  where: [
    ...fieldsOf(filter?.fieldIds),
    ...given({
      KIND: filter?.kinds,
      UNION_STATUS: filter?.unionStatuses,
      LEGAL_STATUS: filter?.legalStatuses,
    }),
  ],
  place: PlaceBasis.LIVES_OR_WORKS,
  boundaryOn: null,
  level: 'COMMUNE',
  within: null,
  associationIds: null,
});

/** The population of one row: what holds of the statistic, and what its keys say. */
export function ofRow(statistic: Statistic, codes: readonly string[]): Population {
  const { groupBy, ...population } = statistic;
  return {
    ...population,
    where: [...population.where, ...groupBy.map((dimension, i) => [dimension, [codes[i]!]] as const)],
  };
}
