import {
  assertAllowed,
  assertId,
  type Context,
  defineProblems,
  loadForChange,
  once,
} from '../../kernel/index.js';
import { ActionPlan } from '../action-plan/action-plan.entity.js';
import { mayMonitor } from '../monitor.policy.js';
import { Body } from './body.entity.js';

export const bodyProblems = defineProblems('ProgrammeBody', {});

/**
 * Says which organization a body is; its action plan then belongs to that organization too.
 * @throws Refusal where the organization does not exist
 */
export async function linkBodyOrganization(
  ctx: Context,
  input: { bodyId: string; organizationId?: string | null; idempotencyKey?: string | null },
): Promise<Body> {
  assertAllowed(mayMonitor(ctx.viewer));
  const organizationId = input.organizationId ? assertId(input.organizationId, 'org') : null;
  if (organizationId && !(await organizationExists(ctx, organizationId))) {
    bodyProblems.refuse('REFERENCE_NOT_FOUND', ['input', 'organizationId']);
  }
  return once(ctx, input.idempotencyKey, 'linkBodyOrganization', Body, async (tx) => {
    const body = await loadForChange(tx, Body, input.bodyId);
    body.organizationId = organizationId;
    const plans = await tx.em.find(ActionPlan, { bodyId: body.id } as never);
    for (const plan of plans) plan.organizationId = organizationId;
    return body;
  });
}

/** Asks `associations`, except inside a batch of seeding, whose ids the batch itself made. */
async function organizationExists(ctx: Context, id: string): Promise<boolean> {
  if (ctx.inTransaction) return true;
  const answer = await ctx.graph.query<{ organization: { id: string } | null }>(
    'query ($id: ID!) { organization(id: $id) { id } }',
    { id },
  );
  return answer.organization !== null;
}
