export {
  type CitizenIdFacts,
  type CitizenIdWarning,
  citizenIdWarnings,
  parseCitizenId,
} from './citizen-id.js';
export { parseDocumentNumber } from './document-number.js';
export { parseDoi } from './doi.js';
export { parseOrcid } from './orcid.js';
export type { Parsed } from './parsed.js';
export { parseOrganizationPhone, parsePhone } from './phone.js';
export { parseRor } from './ror.js';
