import { defineExports, type ExportSource, namedElsewhere } from '../../kernel/export/index.js';
import { prefixOf, viewerOfAccount } from '../../kernel/index.js';
import { notePersonalReads } from '../../kernel/read/personal.js';
import { type NamesOf, namesFromGraph } from '../external/names.js';
import { lastLoss } from '../participant/last-loss.js';
import { ConsultancyExport } from './consultancy-export.entity.js';
import { exportLists } from './export.lists.js';
import { exportProblems } from './export.problems.js';

/** What is shown of a record where a path ends at it. */
const ends: ExportSource['ends'] = {
  Association: namedElsewhere,
  Organization: namedElsewhere,
  Person: namedElsewhere,
  ResearchField: namedElsewhere,
};

/** Names of what statistics are asked, in their order; anything else is called as in the API. */
const parameters: ExportSource['parameters'] = {
  groupBy: { vi: 'Phân theo', en: 'By' },
  receivedWithin: { vi: 'Nhận trong thời gian', en: 'Received' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  filter: { vi: 'Điều kiện', en: 'Conditions' },
};

/** Names as the viewer sees them. Each request for them is short, so that who reads many people is noted here. */
const names: NamesOf = async (ctx, ids) => {
  const found = await namesFromGraph(ctx, ids, ctx.viewer);
  const people = [...found.keys()].filter((id) => prefixOf(id) === 'per');
  await notePersonalReads(ctx, 'Person', people);
  return found;
};

/** The lists and how they are read. */
export const exportSource: ExportSource = { lists: exportLists, ends, parameters, names };

/** Lists of this subgraph as tables. */
export const exports = defineExports<ConsultancyExport>({
  ...exportSource,
  job: ConsultancyExport,
  typename: 'ConsultancyExport',
  problems: exportProblems,
  mutations: { start: 'startConsultancyExport', cancel: 'cancelConsultancyExport' },
  hoursRule: 'consult.file.resultHours',
  accountViewer: viewerOfAccount,
  lastLoss,
});
