import { parseDocumentNumber } from '../../kernel/identifiers/index.js';
import { nothing, type Where } from '../../kernel/index.js';
import type { List } from '../../kernel/read/connection.js';
import { searchWhere } from '../../kernel/read/search.js';
import type { LegalDocumentFilter } from './legal-document.inputs.js';

/** The filter as the list that it asks for. */
export function legalDocumentList(filter?: LegalDocumentFilter | null): List {
  const conditions: Where[] = [searchWhere(filter?.search)];
  if (filter?.number) conditions.push(ofNumber(filter.number));
  if (filter?.kinds) conditions.push({ kind: { $in: filter.kinds } });
  if (filter?.inForceOn) {
    const day = filter.inForceOn;
    conditions.push({
      effectiveFrom: { $lte: day },
      $or: [{ effectiveTo: null }, { effectiveTo: { $gt: day } }],
    });
  }
  return { where: { $and: conditions }, orderBy: [['signedOn', 'DESC']], search: filter?.search };
}

function ofNumber(text: string): Where {
  const number = parseDocumentNumber(text);
  return number.ok ? { number: { $ilike: number.value.replace(/[\\%_]/g, '\\$&') } } : nothing;
}
