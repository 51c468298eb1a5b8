import type { Context } from '../context.js';
import { inTime } from '../deadline.js';
import { version } from '../project.js';
import type { Rules } from '../rules.js';
import { maySeePlatform } from './platform.policy.js';
import type { SubgraphStatus } from './platform.types.js';

/** What a subgraph knows of the process that it runs in. */
export interface Platform {
  readonly startedAt: Date;
  /** Committed events that are not published yet. */
  eventLag(): Promise<number>;
}

const known = new WeakMap<Context, Promise<SubgraphStatus>>();

/** How this subgraph fares, as far as the viewer may see it; found out once a request. What cannot be is null. */
export function statusOf(ctx: Context): Promise<SubgraphStatus> {
  const found = known.get(ctx) ?? findOut(ctx);
  known.set(ctx, found);
  return found;
}

async function findOut(ctx: Context): Promise<SubgraphStatus> {
  const latency = await inTime(ping(ctx));
  const open = { version, isAvailable: latency !== null };
  if (!maySeePlatform(ctx.viewer)) return { ...open, ...hidden };
  const away = latency === null;
  const [rules, eventLag] = away
    ? [null, null]
    : await Promise.all([inTime(rulesInForce(ctx.rules)), inTime(ctx.platform.eventLag())]);
  return {
    ...open,
    startedAt: ctx.platform.startedAt,
    isDatabaseReachable: !away,
    databaseLatencyMs: latency,
    rulesVersion: rules?.version ?? null,
    rulesValidFrom: rules?.validFrom ?? null,
    eventLag,
  };
}

const hidden = {
  startedAt: null,
  isDatabaseReachable: null,
  databaseLatencyMs: null,
  rulesVersion: null,
  rulesValidFrom: null,
  eventLag: null,
};

async function ping({ em }: Context): Promise<number> {
  const asked = performance.now();
  await em.execute('select 1');
  return Math.round(performance.now() - asked);
}

/** @returns the newest version among the rules in force, and the day since which the newest of them holds */
async function rulesInForce(rules: Rules): Promise<{ version: string; validFrom: string | null }> {
  const [version, all] = await Promise.all([rules.version(), rules.all()]);
  return {
    version,
    validFrom:
      all
        .map((rule) => rule.validFrom)
        .sort()
        .at(-1) ?? null,
  };
}
