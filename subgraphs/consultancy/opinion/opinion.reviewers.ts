import { type Context, Refusal, system, transition } from '../../kernel/index.js';
import { ParticipantCapacity } from '../participant/participant.enums.js';
import { dismiss } from '../participant/participant.service.js';
import type { ConsultancyRequest } from '../request/request.entity.js';
import { Opinion } from './opinion.entity.js';
import { askForOpinions, deadlineOf } from './opinion.invitations.js';
import { opinionLifecycle } from './opinion.lifecycle.js';
import { awaitedStatuses } from './opinion.round.js';

/** Asks the holder of a reviewer's seat for his form, within the usual time; the request is locked. */
export async function askReviewer(tx: Context, request: ConsultancyRequest, personId: string): Promise<void> {
  const dueOn = await usualDeadline(tx, request);
  await askForOpinions(tx, request, [{ personId }], { isReviewer: true, dueOn, callId: null });
}

/** Where the holidays of the next year are not known yet, the due date of the request is the deadline. */
async function usualDeadline(tx: Context, request: ConsultancyRequest): Promise<string> {
  try {
    return await deadlineOf(tx, request, null);
  } catch (error) {
    if (error instanceof Refusal) return request.dueOn ?? tx.today;
    throw error;
  }
}

/** Who gave up a reviewer's seat is not asked any more, unless his form is in. */
export async function excuseReviewer(
  tx: Context,
  { requestId, round }: { readonly requestId: string; readonly round: number },
  personId: string,
): Promise<void> {
  const awaited = { requestId, round, personId, isReviewer: true, status: { $in: [...awaitedStatuses] } };
  for (const opinion of await tx.em.find(Opinion, awaited)) {
    const reason = tx.say({ vi: 'Thôi là ủy viên phản biện', en: 'No reviewer of the council any more' });
    await transition({ ...tx, viewer: system }, opinionLifecycle, 'cancel', opinion, { reason });
    opinion.updatedAt = tx.now();
    await dismiss(tx, requestId, ParticipantCapacity.REVIEWER, { personId });
  }
}
