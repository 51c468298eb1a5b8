import { unwatchFile, watchFile } from 'node:fs';
import type { Logger } from '../subgraphs/kernel/logger.js';
import type { Gateway } from './server.js';
import { readSupergraph } from './supergraph.js';

export interface WatchOptions {
  readonly gateway: Pick<Gateway, 'reload'>;
  readonly file: string;
  /** How often the file is looked at; 0: only on SIGHUP. */
  readonly pollSeconds: number;
  readonly log: Logger;
}

/**
 * Has the gateway read its supergraph again on SIGHUP and when the file changes. Looking at it now and then also sees
 * what a mounted volume replaces, of which many platforms tell nobody.
 * @returns ends it
 */
export function watchSupergraph({ gateway, file, pollSeconds, log }: WatchOptions): () => void {
  const reload = () =>
    readSupergraph(file)
      .then(gateway.reload)
      .catch((error: Error) => log.error({ file, cause: error.message }, 'supergraph unreadable'));
  const changed = () => void reload();
  process.on('SIGHUP', changed);
  if (pollSeconds > 0) watchFile(file, { interval: pollSeconds * 1000, persistent: false }, changed);
  return () => {
    process.off('SIGHUP', changed);
    unwatchFile(file, changed);
  };
}
