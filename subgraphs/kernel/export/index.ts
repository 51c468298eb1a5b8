export { defineExports } from './define-exports.js';
export { visibleExports } from './export.policy.js';
export { exportProblemTexts } from './export.problems.js';
export type { StartExport } from './export.service.js';
export { shownLists } from './export.shown.js';
export { ExportColumnType, ExportFormat } from './export.types.js';
export { type End, namedElsewhere } from './export.values.js';
export { ExportJobRecord } from './export-job.record.js';
export {
  addFilters,
  defineExport,
  type ExportColumn,
  type ExportList,
  filterOf,
  percent,
  registerLists,
} from './export-list.js';
export type { ExportSource } from './exports.types.js';
