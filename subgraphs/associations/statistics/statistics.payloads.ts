import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';

@ObjectType({ description: 'What a row of a statistic is about, in one dimension. Whoever sees the row.' })
export class StatisticKey {
  @Field(() => String, { description: 'The dimension, as asked for in `groupBy`.' })
  dimension!: string;

  @Field(() => String, {
    description:
      'The value: of an enum, a field’s or unit’s or association’s code, an age band such as `30-39`. `UNKNOWN` where the records say nothing, of priority groups where there is none; `UNALLOCATED` for what cannot be told in the boundaries asked for without a finer address: it is never divided.',
  })
  code!: string;

  @Field(() => String, { description: 'The value in the language of the caller.' })
  label!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the unit (`adm_…`), association (`aso_…`) or research field (`fld_…`); else null.',
  })
  recordId!: string | null;
}

const hidden =
  'null where it is hidden: see `isSuppressed`. To whoever may not see the records, all numbers of a statistic are a multiple of rule `stats.smallCell`, which may be off by less than that, always in the same way for the same cell.';

@ObjectType({
  description: 'A number of a statistic of intellectuals with its parts. Everyone; small cells hidden.',
})
export class IntellectualCount {
  @Field(() => [StatisticKey], {
    description: 'One key per dimension, in the order of `groupBy`; none in the total.',
  })
  keys!: StatisticKey[];

  @Field(() => Int, { nullable: true, description: `Distinct people; ${hidden}` })
  distinctPersons!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Those whose profile was VERIFIED on the day; ${hidden} Others ask for it by dimension PROFILE_STATUS: null in rows.`,
  })
  verified!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Those whose profile was STALE on the day (cần cập nhật); ${hidden} Null in rows as \`verified\`.`,
  })
  stale!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Share of the total, in hundredths of a percent, half up; null where a number of it is.',
  })
  share!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether the number is below rule `stats.smallCell` (`<5`), possibly nobody, and hidden for that.',
  })
  isSuppressed!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The list behind the number: give it to `people(filter: { statistic: … })`. Null to those who may not see the records.',
  })
  list!: string | null;
}

@ObjectType({
  description: 'A number of a statistic of members with its parts. Everyone; small cells hidden.',
})
export class MembershipCount {
  @Field(() => [StatisticKey], {
    description: 'One key per dimension, in the order of `groupBy`; none in the total.',
  })
  keys!: StatisticKey[];

  @Field(() => Int, {
    nullable: true,
    description: `Distinct people, each once whatever the number of memberships; ${hidden}`,
  })
  distinctPersons!: number | null;

  @Field(() => Int, { nullable: true, description: `Memberships, of people and of organizations; ${hidden}` })
  memberships!: number | null;

  @Field(() => Int, { description: 'Distinct organizations (hội viên tập thể). Everyone.' })
  organizations!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Share of all distinct people, in hundredths of a percent, half up; null where a number of it is.',
  })
  share!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether the number of people is below rule `stats.smallCell` (`<5`), possibly nobody, and hidden for that.',
  })
  isSuppressed!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'The list behind the number: give it to `memberships(filter: { statistic: … })` or, for the people, to `people(filter: { statistic: … })`. Null to those who may not see the records.',
  })
  list!: string | null;
}

@ObjectType({ description: 'A number of a statistic of associations. Everyone.' })
export class AssociationCount {
  @Field(() => [StatisticKey], {
    description: 'One key per dimension, in the order of `groupBy`; none in the total.',
  })
  keys!: StatisticKey[];

  @Field(() => Int, { description: 'Associations.' })
  associations!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Share of the total, in hundredths of a percent, half up; null of none.',
  })
  share!: number | null;

  @Field(() => String, {
    description: 'The list behind the number: give it to `associations(filter: { statistic: … })`.',
  })
  list!: string;
}

/** What every statistic says of itself. */
@ObjectType()
abstract class StatisticResult {
  @Field(() => CivilDate, {
    description:
      'The day that is counted. For those who may not see the records the last day of a month, not after the day asked for.',
  })
  asOf!: string;

  @Field(() => [String], {
    description:
      'Dimensions in which one record may be in several rows, so that rows add up to more than the total.',
  })
  overlapping!: string[];
}

/** What statistics of people say besides. */
@ObjectType()
abstract class PeopleResult extends StatisticResult {
  @Field(() => CivilDate, {
    nullable: true,
    description: 'Day whose boundaries localities are told by; null for those of each record.',
  })
  boundaryOn!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether numbers are rounded and small cells hidden, because the viewer may not see the records: never below rule `stats.smallCell`, sums not the sum of the rows.',
  })
  isProtected!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether rows, and mostly the total, are left out: too few people, all but too few, or a hidden cell might be told from the others and from what is public elsewhere.',
  })
  isWithheld!: boolean;
}

@ObjectType({
  description: 'A statistic of intellectuals (thống kê trí thức). Everyone; small cells hidden.',
})
export class IntellectualStatistics extends PeopleResult {
  @Field(() => [IntellectualCount], {
    description: 'Its rows, in the order of the dimensions; empty ones are left out.',
  })
  rows!: IntellectualCount[];

  @Field(() => IntellectualCount, { description: 'All that are counted, each person once.' })
  total!: IntellectualCount;
}

@ObjectType({ description: 'A statistic of members (thống kê hội viên). Everyone; small cells hidden.' })
export class MembershipStatistics extends PeopleResult {
  @Field(() => [MembershipCount], {
    description: 'Its rows, in the order of the dimensions; empty ones are left out.',
  })
  rows!: MembershipCount[];

  @Field(() => MembershipCount, { description: 'All that are counted, each person once.' })
  total!: MembershipCount;
}

@ObjectType({ description: 'A statistic of associations (thống kê hội). Everyone.' })
export class AssociationStatistics extends StatisticResult {
  @Field(() => [AssociationCount], {
    description: 'Its rows, in the order of the dimensions; empty ones are left out.',
  })
  rows!: AssociationCount[];

  @Field(() => AssociationCount, { description: 'All that are counted, each association once.' })
  total!: AssociationCount;
}
