import type { Context } from './context.js';
import type { Logger } from './logger.js';

const everyMs = 60_000;

/**
 * Works out what the process keeps, now and every minute: a day begins, or what was kept is forgotten because too much
 * changed. Where it fails, the next who asks waits for it instead.
 * @param warm of the manifest; one at a time, and hardly any work where all is known
 * @param context makes a context of the day
 * @returns stops it; what is under way fails without a word when the database is closed
 */
export function startWarming(
  warm: (ctx: Context) => Promise<void>,
  context: () => Context,
  log: Logger,
): () => void {
  let stopped = false;
  let isUnderWay = false;
  const work = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    try {
      await warm(context());
    } catch (error) {
      if (!stopped) log.warn({ err: error }, 'not warm');
    }
    isUnderWay = false;
  };
  void work();
  const timer = setInterval(work, everyMs).unref();
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
