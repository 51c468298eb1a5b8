import { type Context, loadForChange, once, transition } from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { forgetSessions } from '../account/session.service.js';
import { DataSubjectRequest } from '../data-request/data-request.entity.js';
import type { DataSubjectRequestStepInput } from '../data-request/data-request.inputs.js';
import { dataRequestLifecycle } from '../data-request/data-request.lifecycle.js';
import { dataRequestProblems } from '../data-request/data-request.problems.js';
import { erasePerson } from './erasure.perform.js';

const texts = textInput(dataRequestProblems.refuse);

/**
 * Grants a request to erase, and erases the person here; the other subgraphs follow, and with the last the request is done.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal where it is of another kind or state
 */
export async function grantErasure(
  ctx: Context,
  input: DataSubjectRequestStepInput,
): Promise<DataSubjectRequest> {
  const sessions: string[] = [];
  const granted = await once(
    ctx,
    input,
    'DataSubjectRequest.grantErasure',
    DataSubjectRequest,
    async (tx) => {
      const request = await loadForChange(tx, DataSubjectRequest, input.id);
      const answer = texts.lines(input.reason, 2_000, 'reason');
      await transition(tx, dataRequestLifecycle, 'grantErasure', request, { reason: answer });
      Object.assign(request, { answer, detail: null, updatedAt: tx.now() });
      await tx.em.flush();
      sessions.push(...(await erasePerson(tx, request.personId, request.id)));
      await tx.em.refresh(request);
      return request;
    },
  );
  await forgetSessions(ctx, sessions);
  return granted;
}
