export { eraseNames, type NamedColumn } from './erase-names.js';
export { consumersOf, jobsOf, settleMerges } from './follow.js';
export {
  type ErasedIds,
  erasedIds,
  type MergedIds,
  mergedIds,
  mergeEvents,
  publishErasure,
  publishMerge,
  tombstoneOf,
} from './merge-event.js';
export { currentId, type IdColumn, placeOf, unlessTaken } from './settle.js';
