import { type Context, system, transition } from '../../kernel/index.js';
import { abandonCouncils } from '../council/council.service.js';
import { ExpertEngagement } from '../expert/engagement.entity.js';
import { EngagementStatus } from '../expert/engagement.enums.js';
import { engagementLifecycle } from '../expert/engagement.lifecycle.js';
import { endAsking } from '../opinion/opinion.ending.js';
import { dismissAll } from '../participant/participant.service.js';
import type { ConsultancyRequest } from './request.entity.js';

/**
 * Ends a review that comes to nothing: council, calls, opinions that are not in and offers that nobody took. Nobody takes
 * part any more but experts whose work is to be paid. The request is locked.
 */
export async function endReview(tx: Context, { id }: ConsultancyRequest, reason: string): Promise<void> {
  await abandonCouncils(tx, id, reason);
  await endAsking(tx, id, reason);
  await endOffers(tx, id, reason);
  await dismissAll(tx, id);
}

/** Takes back what was offered to experts and not answered. */
export async function endOffers(tx: Context, requestId: string, reason: string): Promise<void> {
  const offered = { requestId, status: EngagementStatus.OFFERED };
  for (const engagement of await tx.em.find(ExpertEngagement, offered)) {
    await transition({ ...tx, viewer: system }, engagementLifecycle, 'cancel', engagement, { reason });
    engagement.updatedAt = tx.now();
  }
}
