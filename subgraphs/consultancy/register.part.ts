import type { Part } from './part.js';
import { PeriodicReport } from './register/periodic-report.entity.js';
import { periodicReportJobs } from './register/periodic-report.jobs.js';
import { PeriodicReportMutations } from './register/periodic-report.mutations.js';
import { periodicReportProblems } from './register/periodic-report.problems.js';
import { PeriodicReportResolver } from './register/periodic-report.resolver.js';
import {
  ConsultancyRequestOrder,
  ConsultancyStatisticKey,
  PeriodicReportStatus,
} from './register/register.enums.js';
import { visiblePeriodicReports } from './register/register.policy.js';
import {
  AssociationFiguresResolver,
  ConsultancyStatisticsResolver,
  OrganizationFiguresResolver,
} from './register/statistics.resolver.js';

/** Register, statistics and the Union's periodic reports. */
export const registerPart: Part = {
  entities: [
    { entity: PeriodicReport, typename: 'PeriodicReport', prefix: 'cpr', visible: visiblePeriodicReports },
  ],
  resolvers: [
    AssociationFiguresResolver,
    ConsultancyStatisticsResolver,
    OrganizationFiguresResolver,
    PeriodicReportMutations,
    PeriodicReportResolver,
  ],
  jobs: periodicReportJobs,
  enums: [
    ConsultancyRequestOrder,
    ConsultancyStatisticKey,
    PeriodicReportStatus,
    periodicReportProblems.codes,
  ],
};
