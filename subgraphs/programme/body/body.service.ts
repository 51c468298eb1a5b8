import {
  assertAllowed,
  type Context,
  defineProblems,
  loadForChange,
  once,
  requireReferencesBy,
} from '../../kernel/index.js';
import { ActionPlan } from '../action-plan/action-plan.entity.js';
import { mayMonitor } from '../monitor.policy.js';
import { Body } from './body.entity.js';

export const bodyProblems = defineProblems('ProgrammeBody', {});
const requireReferences = requireReferencesBy({ org: 'organization' }, bodyProblems);

/**
 * Says which organization a body is; its action plan then belongs to that organization too.
 * @throws Refusal where the organization does not exist
 */
export async function linkBodyOrganization(
  ctx: Context,
  input: { bodyId: string; organizationId?: string | null; idempotencyKey?: string | null },
): Promise<Body> {
  assertAllowed(mayMonitor(ctx.viewer));
  const organizationId = input.organizationId || null;
  await requireReferences(ctx, [{ prefix: 'org', id: organizationId, path: ['input', 'organizationId'] }]);
  return once(ctx, input, 'linkBodyOrganization', Body, async (tx) => {
    const body = await loadForChange(tx, Body, input.bodyId);
    body.organizationId = organizationId;
    const plans = await tx.em.find(ActionPlan, { bodyId: body.id } as never);
    for (const plan of plans) plan.organizationId = organizationId;
    return body;
  });
}
