import type { Context } from '../../kernel/index.js';
import { maySeeAffairs } from '../association/association.policy.js';
import { type SuccessionEvent, SuccessionSide } from './succession.entity.js';
import { partiesOf } from './succession.loaders.js';

/** The plan of the assets, for who may see the affairs of one of the associations. */
export async function assetPlanFor(ctx: Context, event: SuccessionEvent): Promise<string | null> {
  const sides = [SuccessionSide.PREDECESSOR, SuccessionSide.SUCCESSOR];
  const parties = (await Promise.all(sides.map((side) => partiesOf(ctx, event.id, side)))).flat();
  const may = parties.some(({ association }) => maySeeAffairs(ctx.viewer, association));
  return may ? event.assetPlan : null;
}
