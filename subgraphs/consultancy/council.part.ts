import { CouncilRole, CouncilStatus } from '../kernel/council/index.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council/council.entity.js';
import type { Part } from './part.js';

/** Councils of requests. */
export const councilPart: Part = {
  tables: [
    { entity: ConsultancyCouncil, prefix: 'ccl' },
    { entity: ConsultancyCouncilSeat, prefix: 'cst' },
  ],
  enums: [CouncilRole, CouncilStatus],
  personColumns: [[ConsultancyCouncilSeat, 'personId']],
};
