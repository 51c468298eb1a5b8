import { type SubgraphManifest } from '../kernel/index.js';
import { RegionExtent } from './administrative-unit/administrative-unit.enums.js';
import { StatisticalRegion, UnitAttribute } from './administrative-unit/region.entity.js';
import { StatisticalRegionResolver } from './administrative-unit/region.resolver.js';
import {
  AssociationDimension,
  BoundaryMode,
  MembershipDimension,
  PeopleDimension,
  PlaceBasis,
} from './statistics/statistics.enums.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';

/** Statistics of people, members and associations, and the regions that they are told for. */
export const statisticsPart = {
  enums: [RegionExtent, PeopleDimension, MembershipDimension, AssociationDimension, PlaceBasis, BoundaryMode],
  entities: [
    { entity: StatisticalRegion, typename: 'StatisticalRegion', prefix: 'reg', visible: () => ({}) },
  ],
  tables: [UnitAttribute].map((entity) => ({ entity, prefix: 'row' })),
  resolvers: [StatisticalRegionResolver, StatisticsResolver],
} satisfies Partial<SubgraphManifest>;
