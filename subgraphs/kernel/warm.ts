import type { Context } from './context.js';
import type { Logger } from './logger.js';

const lookEveryMs = 60_000;

/**
 * Works out what the process keeps, now and whenever a day begins. Where it fails, the next who asks waits for it instead.
 * @param warm of the manifest
 * @param context makes a context of the day
 * @returns stops to look; what is under way fails without a word when the database is closed
 */
export function startWarming(
  warm: (ctx: Context) => Promise<void>,
  context: () => Context,
  log: Logger,
): () => void {
  let stopped = false;
  let day = '';
  let last = Promise.resolve();
  const look = () => {
    const ctx = context();
    if (ctx.today === day) return;
    day = ctx.today;
    last = last
      .then(() => warm(ctx))
      .catch((error) => {
        if (!stopped) log.warn({ err: error }, 'not warm');
      });
  };
  look();
  const timer = setInterval(look, lookEveryMs).unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
