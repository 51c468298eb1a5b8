export { consumersOf, jobsOf, settleMerges } from './follow.js';
export { type MergedIds, mergedIds, mergeEvents, publishMerge } from './merge-event.js';
export { currentId, type IdColumn, placeOf, unlessTaken } from './settle.js';
