import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { CivilDate } from '../../kernel/index.js';
import { AdminUnitLevel } from '../administrative-unit/administrative-unit.enums.js';
import { AssociationKind, LegalStatus, UnionMembershipStatus } from '../association/association.enums.js';
import { MemberCategory, MemberType } from '../membership/membership.enums.js';
import {
  AcademicTitleKind,
  DegreeLevel,
  Gender,
  ProfileStatus,
  ProvinceLink,
  WorkSector,
} from '../person/person.enums.js';
import { PriorityKind } from '../priority/priority.enums.js';
import { StaffKind } from '../profile/profile.enums.js';
import {
  AssociationDimension,
  BoundaryMode,
  MembershipDimension,
  PeopleDimension,
  PlaceBasis,
} from './statistics.enums.js';

const catalogue =
  'Those who may not see the records may ask by at most two dimensions and conditions together, one value each, in the boundaries of today and in a province or statistical region, which beside LOCALITY is no condition; else FORBIDDEN, UNAUTHENTICATED.';

@InputType({ description: 'By which boundaries localities are told.' })
export class BoundaryInput {
  @Field(() => BoundaryMode, { defaultValue: BoundaryMode.CURRENT, description: 'Default CURRENT.' })
  mode!: BoundaryMode;

  @Field(() => CivilDate, { nullable: true, description: 'The day of a SNAPSHOT; with another mode none.' })
  on?: string | null;
}

/** What can be asked of people, whatever is counted. */
@InputType()
abstract class PeopleConditions {
  @Field(() => [ID], {
    nullable: true,
    description: 'Expert in one of these research fields, `fld_…`, of one level.',
  })
  fieldIds?: string[] | null;

  @Field(() => [WorkSector], { nullable: true, description: 'Main post in one of these sectors.' })
  sectors?: WorkSector[] | null;

  @Field(() => [StaffKind], { nullable: true, description: 'Main post of one of these kinds.' })
  employmentKinds?: StaffKind[] | null;

  @Field(() => [DegreeLevel], { nullable: true, description: 'Highest degree is one of these.' })
  degrees?: DegreeLevel[] | null;

  @Field(() => [AcademicTitleKind], {
    nullable: true,
    description: 'Highest academic title is one of these.',
  })
  titles?: AcademicTitleKind[] | null;

  @Field(() => [Gender], { nullable: true, description: 'Of one of these genders.' })
  genders?: Gender[] | null;

  @Field(() => [PriorityKind], { nullable: true, description: 'In one of these priority groups.' })
  priorities?: PriorityKind[] | null;

  @Field(() => [ProvinceLink], { nullable: true, description: 'Tied to the province in one of these ways.' })
  provinceLinks?: ProvinceLink[] | null;
}

@InputType({ description: 'Which intellectuals; all conditions must hold, as they are on the day.' })
export class IntellectualStatisticsFilter extends PeopleConditions {
  @Field(() => [ProfileStatus], {
    nullable: true,
    description: 'Profile in one of these states; VERIFIED and STALE count.',
  })
  profileStatuses?: ProfileStatus[] | null;
}

@InputType({ description: 'Which memberships; all conditions must hold, as they are on the day.' })
export class MembershipStatisticsFilter extends PeopleConditions {
  @Field(() => [ID], { nullable: true, description: 'In one of these associations, `aso_…`.' })
  associationIds?: string[] | null;

  @Field(() => [MemberCategory], { nullable: true, description: 'Of one of these categories.' })
  categories?: MemberCategory[] | null;

  @Field(() => [MemberType], { nullable: true, description: 'Of persons, or of organizations.' })
  memberTypes?: MemberType[] | null;
}

@InputType({ description: 'Which associations; all conditions must hold.' })
export class AssociationStatisticsFilter {
  @Field(() => [AssociationKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AssociationKind[] | null;

  @Field(() => [UnionMembershipStatus], {
    nullable: true,
    description: 'Of one of these standings in the Union on the day.',
  })
  unionStatuses?: UnionMembershipStatus[] | null;

  @Field(() => [LegalStatus], { nullable: true, description: 'In one of these states of legal life, today.' })
  legalStatuses?: LegalStatus[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'In one of these research fields, `fld_…`, of one level.',
  })
  fieldIds?: string[] | null;
}

/** Day and places of a statistic of people. */
@ArgsType()
@InputType()
abstract class PeopleArgs {
  @Field(() => CivilDate, {
    nullable: true,
    description:
      'The day that is counted, not after today; default today. What has a history is taken from it.',
  })
  asOf?: string | null;

  @Field(() => BoundaryInput, {
    nullable: true,
    description: 'By which boundaries localities are told; default those of today.',
  })
  boundary?: BoundaryInput | null;

  @Field(() => AdminUnitLevel, {
    defaultValue: AdminUnitLevel.COMMUNE,
    description:
      'Tier of dimension LOCALITY; default COMMUNE. What is recorded at a coarser tier is unallocated.',
  })
  localityLevel!: AdminUnitLevel;

  @Field(() => PlaceBasis, {
    defaultValue: PlaceBasis.LIVES_OR_WORKS,
    description: 'Which place of a person counts; default LIVES_OR_WORKS.',
  })
  place!: PlaceBasis;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only in this administrative unit, `adm_…`, of any time: those whose unit lies wholly in it. For those who may not see the records a province.',
  })
  territoryId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only in this statistical region, `reg_…`; not together with `territoryId`.',
  })
  regionId?: string | null;
}

@ArgsType()
@InputType({ description: 'What `intellectualStatistics` is asked.' })
export class IntellectualStatisticsArgs extends PeopleArgs {
  @Field(() => [PeopleDimension], {
    description: `One to three dimensions. ${catalogue}`,
  })
  groupBy!: PeopleDimension[];

  @Field(() => IntellectualStatisticsFilter, { nullable: true, description: 'Default: all that count.' })
  filter?: IntellectualStatisticsFilter | null;
}

@ArgsType()
@InputType({ description: 'What `membershipStatistics` is asked.' })
export class MembershipStatisticsArgs extends PeopleArgs {
  @Field(() => [MembershipDimension], {
    description: `One to three dimensions. ${catalogue}`,
  })
  groupBy!: MembershipDimension[];

  @Field(() => MembershipStatisticsFilter, {
    nullable: true,
    description: 'Default: all members of the day.',
  })
  filter?: MembershipStatisticsFilter | null;
}

@InputType({ description: 'What `associationStatistics` is asked.' })
export class AssociationStatisticsArgs {
  @Field(() => [AssociationDimension], { description: 'One to three dimensions.' })
  groupBy!: AssociationDimension[];

  @Field(() => CivilDate, { nullable: true, description: 'The day, not after today; default today.' })
  asOf?: string | null;

  @Field(() => AssociationStatisticsFilter, { nullable: true, description: 'Default: all.' })
  filter?: AssociationStatisticsFilter | null;
}
