import { type Context, vnd } from '../../kernel/index.js';
import type { FeeSummary } from './fee.payloads.js';
import { maySeeFeeSummary, maySeeUnionFees } from './fee.policy.js';
import { type FeeSums, feeSums } from './fee.sums.js';

const toSummary = (year: number, { dueCount, settledCount, overdueCount, ...sums }: FeeSums): FeeSummary =>
  ({
    year,
    dueCount,
    settledCount,
    overdueCount,
    ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, vnd(sum)])),
  }) as never;

/** Null to whoever may not see it. */
export const ofAssociation = async (ctx: Context, id: string, year: number): Promise<FeeSummary | null> =>
  maySeeFeeSummary(ctx.viewer, id) ? toSummary(year, await feeSums(ctx, id, year)) : null;

/** Null to whoever may not see it. */
export const ofUnion = async (ctx: Context, year: number): Promise<FeeSummary | null> =>
  maySeeUnionFees(ctx.viewer) ? toSummary(year, await feeSums(ctx, null, year)) : null;
