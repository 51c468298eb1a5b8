import { type SubgraphManifest } from '../kernel/index.js';
import { RegionExtent } from './administrative-unit/administrative-unit.enums.js';
import { StatisticalRegion, UnitAttribute } from './administrative-unit/region.entity.js';
import { StatisticalRegionResolver } from './administrative-unit/region.resolver.js';
import { IndicatorMeasures } from './statistics/indicator-measures.js';
import {
  AssociationDimension,
  BoundaryMode,
  MembershipDimension,
  PeopleDimension,
  PlaceBasis,
} from './statistics/statistics.enums.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { warmStatistics } from './statistics/statistics.warm.js';

/** Statistics of people, members and associations, and the regions that they are told for. */
export const statisticsPart = {
  enums: [RegionExtent, PeopleDimension, MembershipDimension, AssociationDimension, PlaceBasis, BoundaryMode],
  entities: [
    { entity: StatisticalRegion, typename: 'StatisticalRegion', prefix: 'reg', visible: () => ({}) },
  ],
  tables: [UnitAttribute].map((entity) => ({ entity, prefix: 'row' })),
  resolvers: [IndicatorMeasures, StatisticalRegionResolver, StatisticsResolver],
  warm: warmStatistics,
} satisfies Partial<SubgraphManifest>;
