import { CouncilKind, CouncilRole, CouncilSeatStatus, CouncilStatus } from '../../kernel/council/index.js';
import { type Context, make } from '../../kernel/index.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { admit } from '../participant/participant.service.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyCouncil, ConsultancyCouncilSeat } from './council.entity.js';

/**
 * Gives somebody a seat in the council of a request's round, past its steps: accepted and declared unless it is said
 * otherwise.
 * @returns id of the council, which is made where there is none
 */
export async function seated(
  tx: Context,
  requestId: string,
  personId: string,
  seat: Partial<ConsultancyCouncilSeat> = {},
  status = CouncilStatus.ESTABLISHED,
): Promise<string> {
  const { round } = await tx.em.findOneOrFail(ConsultancyRequest, { id: requestId });
  const kind = CouncilKind.CONSULTANCY_REVIEW;
  const { id } =
    (await tx.em.findOne(ConsultancyCouncil, { requestId, round })) ??
    make(tx, ConsultancyCouncil, { requestId, round, kind, status } as never);
  make(tx, ConsultancyCouncilSeat, {
    councilId: id,
    personId,
    role: CouncilRole.MEMBER,
    status: CouncilSeatStatus.ACCEPTED,
    declaredAt: tx.now(),
    isExternal: false,
    isVoteCounter: false,
    hasDeclaredConflict: false,
    ...seat,
  } as never);
  await admit(tx, requestId, ParticipantCapacity.COUNCIL, { personId });
  return id;
}
