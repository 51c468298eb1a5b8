import type { Logger } from '../subgraphs/kernel/logger.js';
import type { Graph } from './graph.js';
import type { Metrics } from './metrics.js';

/** A graph that takes another supergraph while it answers. */
export interface ReloadableGraph extends Graph {
  /**
   * Takes a supergraph: requests under way are finished on the one that they began on, later ones are answered on the
   * new one. A supergraph that is not valid, or names a subgraph without an address, is refused and logged, and nothing
   * changes.
   * @returns whether it was taken
   */
  reload(supergraphSdl: string): Promise<boolean>;
}

export interface ReloadOptions {
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'reloads'>;
  /** Plans what is asked most, before the first who asks would have to wait for it. */
  prepare(graph: Graph): Promise<void>;
}

/** @param start builds a graph on a supergraph; throws where that is not valid */
export async function startReloadableGraph(
  supergraphSdl: string,
  start: (supergraphSdl: string) => Promise<Graph>,
  { log, metrics, prepare }: ReloadOptions,
): Promise<ReloadableGraph> {
  let current = await start(supergraphSdl);
  let last: Promise<unknown> = Promise.resolve();

  const take = async (sdl: string): Promise<boolean> => {
    const old = current;
    try {
      const next = await start(sdl);
      // An operation that the new one does not have is no reason to stay on the old.
      await prepare(next).catch(() => undefined);
      current = next;
    } catch (error) {
      metrics.reloads.inc({ outcome: 'refused' });
      log.error({ cause: (error as Error).message, kept: old.version }, 'supergraph refused');
      return false;
    }
    metrics.reloads.inc({ outcome: 'taken' });
    log.info({ version: current.version, before: old.version }, 'supergraph taken');
    // It takes no new requests; those that it has begun it finishes.
    await old.stop();
    return true;
  };

  return {
    get version() {
      return current.version;
    },
    get services() {
      return current.services;
    },
    get policies() {
      return current.policies;
    },
    schema: () => current.schema(),
    rehearse: (request) => current.rehearse(request),
    execute: (request, context) => current.execute(request, context),
    reload(sdl) {
      const taken = last.then(() => take(sdl));
      last = taken;
      return taken;
    },
    async stop() {
      await last;
      await current.stop();
    },
  };
}
