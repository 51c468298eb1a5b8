import { type Context, type Decision, deny, onlyFor } from '../../kernel/index.js';
import { Opinion, OpinionPoint } from '../opinion/opinion.entity.js';
import { mayApproveReport } from '../request/request.course.policy.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { hasCouncil } from '../request/request.preconditions.js';
import type { ConsultancyReport } from './report.entity.js';
import type { MinorityOpinion } from './report.types.js';

/** Minority opinions without whose they are; until the report is sent, only those that are open to the viewer. */
export async function minoritiesShown(
  ctx: Context,
  { minorities, sentOn }: ConsultancyReport,
): Promise<MinorityOpinion[]> {
  const isShown = async (opinionId: string | null) =>
    opinionId === null || sentOn !== null || (await ctx.loaders.byId(Opinion, opinionId)) !== null;
  const shown = await Promise.all(minorities.map(({ opinionId }) => isShown(opinionId)));
  return minorities
    .filter((_, i) => shown[i])
    .map(({ opinionId, text }) => ({ isFromMinutes: opinionId === null, text }));
}

/** Whether the viewer may approve a version: judged on its request, as the mutation does. */
export async function approvalOf(ctx: Context, { requestId }: ConsultancyReport): Promise<Decision> {
  const request = await ctx.loaders.byId(ConsultancyRequest, requestId);
  return request
    ? mayApproveReport(ctx.viewer, { ...request, hasCouncil: hasCouncil(request) })
    : deny(ctx.viewer, onlyFor({ vi: 'người được biết nhiệm vụ', en: 'who may know of the request' }));
}

/** The point of an opinion, as far as the viewer may read it. */
export async function pointOf(ctx: Context, pointId: string): Promise<OpinionPoint | null> {
  return ctx.entities.byTypename('OpinionPoint') ? ctx.loaders.byId(OpinionPoint, pointId) : null;
}
