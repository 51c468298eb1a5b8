import { type CouncilDissent, sessionLifecycle, voteLifecycle } from '../../kernel/council/index.js';
import { type AllowedAction, allowedActions, type Context } from '../../kernel/index.js';
import { councilRules } from './council.course.js';
import { ConsultancyCouncil } from './council.entity.js';
import { isInside } from './council.loaders.js';
import type { ConsultancyCouncilSession, ConsultancyCouncilVote } from './session.entity.js';

/** What can be done with a session; nothing for who may not know of its council. */
export async function sessionActions(
  ctx: Context,
  session: ConsultancyCouncilSession,
): Promise<AllowedAction[]> {
  const council = await ctx.loaders.byId(ConsultancyCouncil, session.councilId);
  if (!council) return [];
  return allowedActions(ctx, sessionLifecycle('ConsultancyCouncilSession', councilRules, council), session);
}

/** What can be done with a vote; nothing for who may not know of its council. */
export async function voteActions(ctx: Context, vote: ConsultancyCouncilVote): Promise<AllowedAction[]> {
  const council = await ctx.loaders.byId(ConsultancyCouncil, vote.councilId);
  if (!council) return [];
  return allowedActions(ctx, voteLifecycle('ConsultancyCouncilVote', councilRules, council), vote);
}

/** The minutes of a session for the Union and the members; null before, and for others. */
export async function minutesOf(
  ctx: Context,
  session: ConsultancyCouncilSession,
): Promise<{
  number: string | null;
  text: string | null;
  dissents: CouncilDissent[];
  chairSignedAt: Date | null;
  secretarySignedAt: Date | null;
} | null> {
  const { minutesNumber, minutesText, dissents, chairSignedAt, secretarySignedAt } = session;
  if (!minutesNumber && !minutesText) return null;
  if (!(await isInside(ctx, session.councilId))) return null;
  return { number: minutesNumber, text: minutesText, dissents, chairSignedAt, secretarySignedAt };
}
