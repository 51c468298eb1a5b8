import { Opinion, OpinionPoint } from './opinion/opinion.entity.js';
import { OpinionConclusion, OpinionStatus, Severity } from './opinion/opinion.enums.js';
import type { Part } from './part.js';

/** What experts and associations say of a request. */
export const opinionPart: Part = {
  tables: [
    { entity: Opinion, prefix: 'opn' },
    { entity: OpinionPoint, prefix: 'opp' },
  ],
  enums: [OpinionStatus, OpinionConclusion, Severity],
  personColumns: [[Opinion, 'personId']],
};
