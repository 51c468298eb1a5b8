export { readTable, refuseMerged, type TableFile } from './read-table.js';
export {
  type Cell,
  columnName,
  type Row,
  type TableProblem,
  TableRefused,
  tableProblems,
} from './table.js';
export {
  assertFits,
  formatOf,
  harmless,
  type TableFormat,
  TableTooLong,
  type Value,
  writeTable,
} from './table-writer.js';
export { Progress, TableFailure, WorkState } from './work.types.js';
export { dayOfSerial } from './xlsx-reader.js';
