import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { type Context, registerEnum } from '../../kernel/index.js';
import { DegreeLevel } from '../person/person.enums.js';
import { hiddenCells, placeOf } from '../statistics/cell-suppression.js';
import { SuccessorStatus, TrainingKind } from './training.enums.js';
import { maySeeSmallCells } from './training.policy.js';

export enum TalentMeasure {
  TRAINING = 'TRAINING',
  ATTRACTION = 'ATTRACTION',
  SUCCESSION = 'SUCCESSION',
}
registerEnum(TalentMeasure, 'TalentMeasure', 'What is counted for tasks III.2 and III.4 (chỉ số nhân tài).', {
  TRAINING: ['Đào tạo, bồi dưỡng', 'Trainings; opens as `trainingRecords`'],
  ATTRACTION: ['Thu hút', 'People attracted; opens as `talentAttractions`'],
  SUCCESSION: ['Nguồn kế cận', 'Places in the successor pool; opens as `successorPool`'],
});

export enum TalentKey {
  YEAR = 'YEAR',
  KIND = 'KIND',
  ABROAD = 'ABROAD',
}
registerEnum(TalentKey, 'TalentKey', 'What talent is counted by (tiêu chí thống kê).', {
  YEAR: ['Năm', 'Year of beginning, recruitment or nomination'],
  KIND: ['Loại', 'Kind of training, degree on recruitment, or state in the pool'],
  ABROAD: ['Trong hay ngoài nước', 'Whether abroad; of trainings only'],
});

@ObjectType({
  description:
    'A count of talent (thống kê nhân tài, tasks III.2 and III.4). Everyone; to others than the Union, small counts, and those from which they would follow, are hidden (rule `stats.smallCell`).',
})
export class TalentStatistic {
  @Field(() => Int, { nullable: true, description: 'Year; null in a total over all years.' })
  year!: number | null;

  @Field(() => TrainingKind, { nullable: true, description: 'Kind of training; null in other rows.' })
  trainingKind!: TrainingKind | null;

  @Field(() => DegreeLevel, { nullable: true, description: 'Degree on recruitment; null in other rows.' })
  degreeLevel!: DegreeLevel | null;

  @Field(() => SuccessorStatus, { nullable: true, description: 'State in the pool; null in other rows.' })
  successorStatus!: SuccessorStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether abroad; null in a total over both.' })
  isAbroad!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Records, as the list shows them; null where hidden.' })
  records!: number | null;

  @Field(() => Int, { nullable: true, description: 'Distinct people; null where hidden.' })
  persons!: number | null;

  @Field(() => Boolean, { description: 'Whether the numbers are hidden.' })
  isSuppressed!: boolean;
}

const sources: Readonly<Record<TalentMeasure, { table: string; kind: string; as: string; abroad: string }>> =
  {
    TRAINING: { table: 'training_record', kind: 'kind', as: 'trainingKind', abroad: `country <> 'VN'` },
    ATTRACTION: { table: 'talent_attraction', kind: 'level', as: 'degreeLevel', abroad: 'false' },
    SUCCESSION: { table: 'successor_entry', kind: 'status', as: 'successorStatus', abroad: 'false' },
  };

interface Row {
  readonly year: number | null;
  readonly kind: string | null;
  readonly abroad: boolean | null;
  readonly records: number;
  readonly persons: number;
  /** Bits of the axes that the row is the total of: year, kind, abroad. */
  readonly totals: number;
}

/** The counts by the keys, from one cube, so that what is hidden in one table does not show in another. */
export async function talentStatistics(
  ctx: Context,
  measure: TalentMeasure,
  groupBy: readonly TalentKey[],
): Promise<TalentStatistic[]> {
  const { as, ...source } = sources[measure];
  const rows = await cube(ctx, source);
  const cells = rows.map((row) => ({ place: place(row), count: row.persons }));
  const hidden = maySeeSmallCells(ctx.viewer)
    ? new Set<string>()
    : hiddenCells(cells, await ctx.rules.number('stats.smallCell'));
  const { YEAR, KIND, ABROAD } = TalentKey;
  const wanted = [YEAR, KIND, ABROAD].reduce((all, key) => all * 2 + (groupBy.includes(key) ? 0 : 1), 0);
  return rows
    .filter(({ totals }) => totals === wanted)
    .map((row) => {
      const isSuppressed = hidden.has(placeOf(place(row)));
      const keys = { trainingKind: null, degreeLevel: null, successorStatus: null, [as]: row.kind };
      return {
        ...keys,
        year: row.year,
        isAbroad: row.abroad,
        records: isSuppressed ? null : row.records,
        persons: isSuppressed ? null : row.persons,
        isSuppressed,
      };
    });
}

const place = ({ year, kind, abroad, totals }: Row): (string | null)[] => [
  totals & 4 ? null : String(year),
  totals & 2 ? null : kind,
  totals & 1 ? null : String(abroad),
];

const cube = (ctx: Context, { table, kind, abroad }: { table: string; kind: string; abroad: string }) =>
  ctx.em.execute<Row[]>(
    `select year, kind, abroad, count(*)::int as records, count(distinct person_id)::int as persons,
       grouping(year, kind, abroad) as totals
     from (select person_id, extract(year from start_on)::int as year, ${kind} as kind, ${abroad} as abroad
           from "${ctx.subgraph}".${table}) r
     group by cube(year, kind, abroad) order by year desc nulls first, kind nulls first, abroad nulls first`,
  );

@Resolver()
export class TalentStatisticsResolver {
  @Query(() => [TalentStatistic], {
    description:
      'Counts of trainings, of people attracted or of the successor pool, newest year first. Everyone; each opens a list, for who may see it.',
  })
  talentStatistics(
    @Ctx() ctx: Context,
    @Arg('measure', () => TalentMeasure, { description: 'What to count.' }) measure: TalentMeasure,
    @Arg('groupBy', () => [TalentKey], {
      defaultValue: [],
      description: 'What to count by: none (default), one or more at once.',
    })
    groupBy: TalentKey[],
  ) {
    return talentStatistics(ctx, measure, groupBy);
  }
}
