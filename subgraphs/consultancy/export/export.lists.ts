import type { ExportList } from '../../kernel/export/index.js';
import { expertPoolExport } from '../expert/pool.export.js';
import { expertSpendingExport } from '../expert/spending.export.js';
import { opinionsExport } from '../opinion/opinion.export.js';
import { consultancyStatisticsExport } from '../register/statistics.export.js';
import { recommendationsExport } from '../report/recommendation.export.js';
import { requestsExport } from '../request/request.export.js';

/** All lists and statistics that can be exported. The enum `ExportedConsultancyList` and the filters come of it. */
export const exportLists = {
  REQUESTS: requestsExport,
  RECOMMENDATIONS: recommendationsExport,
  OPINIONS: opinionsExport,
  EXPERT_POOL: expertPoolExport,
  EXPERT_SPENDING: expertSpendingExport,
  STATISTICS: consultancyStatisticsExport,
} as const satisfies Record<string, ExportList>;

export type ExportedConsultancyList = keyof typeof exportLists;
