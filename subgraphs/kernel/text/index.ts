export { maskCitizenId, maskEmail, maskPhone } from './mask.js';
export { graphemeLength, hasDiacritics } from './measure.js';
export { type NameSplit, proposeNameSplit } from './name-split.js';
export { normalizeMultiline, normalizeText } from './normalize.js';
export { type PersonName, type PersonNameParts, personName } from './person-name.js';
export { searchKey } from './search-key.js';
export { sortKey } from './sort-key.js';
