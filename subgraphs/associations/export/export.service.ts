import { defineExports } from '../../kernel/export/index.js';
import { accountViewer } from '../account/session.service.js';
import { ends, parameters } from './export.ends.js';
import { exportLists } from './export.lists.js';
import { exportProblems } from './export.problems.js';
import { ExportJob } from './export-job.entity.js';

/** Lists of this subgraph as tables. */
export const exports = defineExports<ExportJob>({
  job: ExportJob,
  typename: 'ExportJob',
  lists: exportLists,
  problems: exportProblems,
  mutations: { start: 'startExport', cancel: 'cancelExport' },
  hoursRule: 'file.resultHours',
  ends,
  parameters,
  accountViewer,
});
