import type { AdministrativeUnitLevel } from '../administrative-unit/data/index.js';
import type {
  AssociationDimension,
  MembershipDimension,
  PeopleDimension,
  PlaceBasis,
} from './statistics.enums.js';

/** What is counted. */
export type Subject = 'intellectuals' | 'memberships' | 'associations';
export type Dimension = `${PeopleDimension | MembershipDimension | AssociationDimension}`;

/** One of these codes in this dimension. */
export type Condition = readonly [dimension: Dimension, codes: readonly string[]];

/** A statistic without its division: which records of which day, and how their places are told. */
export interface Population {
  readonly subject: Subject;
  readonly asOf: string;
  /** Only records for which all of these hold. */
  readonly where: readonly Condition[];
  readonly place: PlaceBasis;
  /** Day whose boundaries count; null for those of each record. */
  readonly boundaryOn: string | null;
  readonly level: AdministrativeUnitLevel;
  /** Only in this unit, or this region. */
  readonly within: string | null;
  readonly associationIds: readonly string[] | null;
}

export interface Statistic extends Population {
  readonly groupBy: readonly Dimension[];
}

/** Code of a record of which the dimension says nothing. */
export const unknown = 'UNKNOWN';
/** Code of a record whose unit has no one place in the boundaries asked for. */
export const unallocated = 'UNALLOCATED';

/** Dimensions in which one record may have several codes, so that rows overlap. */
export const overlapping: ReadonlySet<Dimension> = new Set([
  'FIELD_L1',
  'FIELD_L2',
  'PRIORITY',
] as Dimension[]);
