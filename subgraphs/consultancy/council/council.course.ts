import type { CouncilPolicy } from '../../kernel/council/index.js';
import type { Context } from '../../kernel/index.js';
import { askingStatuses } from '../opinion/opinion.lifecycle.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { ConsultancyCouncil } from './council.entity.js';
import { councilPolicy } from './council.policy.js';
import { councilProblems } from './council.problems.js';

/** What stands against work of a council in a request of this state; null where nothing does. */
export const standsAgainstCouncil = ({
  status,
  confidentiality,
}: Pick<ConsultancyRequest, 'status' | 'confidentiality'>):
  | 'STATE_SECRET_ON_PAPER'
  | 'WRONG_REQUEST_STATE'
  | null => {
  if (confidentiality === Confidentiality.STATE_SECRET) return 'STATE_SECRET_ON_PAPER';
  return askingStatuses.includes(status) ? null : 'WRONG_REQUEST_STATE';
};

type OfCouncil = ConsultancyCouncil | { readonly councilId: string };

/** Whether the request of a council, or of a record of one, is at the stage at which the council works. */
async function goesOn(ctx: Context, record: OfCouncil): Promise<boolean> {
  const council =
    'councilId' in record ? await ctx.loaders.byId(ConsultancyCouncil, record.councilId) : record;
  const request = council && (await ctx.loaders.byId(ConsultancyRequest, council.requestId));
  return request?.round === council?.round && request !== null && standsAgainstCouncil(request!) === null;
}

/** Who does what, while the request is under way. */
export const councilRules: CouncilPolicy = {
  ...councilPolicy,
  goesOn: { ...councilProblems.problem('WRONG_REQUEST_STATE'), holds: goesOn },
};
