import { ExportFormat, visibleExports } from '../kernel/export/index.js';
import { WorkState } from '../kernel/tables/index.js';
import { ConsultancyExport } from './export/consultancy-export.entity.js';
import { ExportedConsultancyList } from './export/export.enums.js';
import { exportProblems } from './export/export.problems.js';
import { ConsultancyExportResolver } from './export/export.resolver.js';
import { exports } from './export/export.service.js';
import type { Part } from './part.js';

/** Lists and statistics as tables. */
export const exportPart: Part = {
  entities: [
    { entity: ConsultancyExport, typename: 'ConsultancyExport', prefix: 'cex', visible: visibleExports },
  ],
  resolvers: [ConsultancyExportResolver],
  jobs: [exports.job],
  fileGuards: { ConsultancyExport: exports.mayRead },
  enums: [ExportedConsultancyList, ExportFormat, WorkState, exportProblems.codes],
};
