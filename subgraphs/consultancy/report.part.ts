import type { Part } from './part.js';
import { ConsultancyReport, Recommendation } from './report/report.entity.js';
import { ReportStatus, ResponseStatus } from './report/report.enums.js';

/** What the Union answers, and what becomes of it. */
export const reportPart: Part = {
  tables: [
    { entity: ConsultancyReport, prefix: 'rep' },
    { entity: Recommendation, prefix: 'rec' },
  ],
  enums: [ReportStatus, ResponseStatus],
};
