import { type Context, system, transition } from '../../kernel/index.js';
import { dismiss } from '../participant/participant.service.js';
import { ExpertProposal } from './expert-proposal.entity.js';
import { Opinion } from './opinion.entity.js';
import { ExpertProposalStatus, OpinionCallStatus } from './opinion.enums.js';
import { capacityOf, partyOf } from './opinion.invitations.js';
import { expertProposalLifecycle, opinionCallLifecycle, opinionLifecycle } from './opinion.lifecycle.js';
import { awaitedStatuses } from './opinion.round.js';
import { OpinionCall } from './opinion-call.entity.js';

/** Ends, as the system, whatever still asks for opinions and experts of a request; the request is locked. */
export async function endAsking(tx: Context, requestId: string, reason: string): Promise<void> {
  const asSystem = { ...tx, viewer: system };
  for (const call of await tx.em.find(OpinionCall, { requestId, status: OpinionCallStatus.OPEN })) {
    await transition(asSystem, opinionCallLifecycle, 'close', call, { reason });
    call.updatedAt = tx.now();
  }
  for (const opinion of await tx.em.find(Opinion, { requestId, status: { $in: [...awaitedStatuses] } })) {
    // One of a reviewer whose council was just cancelled is not written yet.
    if (!awaitedStatuses.includes(opinion.status)) continue;
    await transition(asSystem, opinionLifecycle, 'cancel', opinion, { reason });
    opinion.updatedAt = tx.now();
    await dismiss(tx, requestId, capacityOf(opinion), partyOf(opinion));
  }
  const { PROPOSED } = ExpertProposalStatus;
  for (const proposal of await tx.em.find(ExpertProposal, { requestId, status: PROPOSED })) {
    await transition(asSystem, expertProposalLifecycle, 'decline', proposal, { reason });
    Object.assign(proposal, { decidedOn: tx.today, decisionReason: reason, updatedAt: tx.now() });
  }
}

/** Moves the days until which opinions of the present round are awaited, after the clock stood still; the request is locked. */
export async function moveDeadlines(
  tx: Context,
  { id: requestId, round }: { readonly id: string; readonly round: number },
  moved: (day: string) => string,
): Promise<void> {
  const calls = await tx.em.find(OpinionCall, { requestId, round, status: OpinionCallStatus.OPEN });
  const awaited = { requestId, round, status: { $in: [...awaitedStatuses] } };
  for (const each of [...calls, ...(await tx.em.find(Opinion, awaited))]) {
    const dueOn = moved(each.dueOn);
    if (dueOn === each.dueOn) continue;
    each.dueOn = dueOn;
    each.updatedAt = tx.now();
  }
}
