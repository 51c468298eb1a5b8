import { setTimeout as sleep } from 'node:timers/promises';
import type { EventBus, EventHandler } from './bus.js';
import type { DomainEvent } from './event.js';

const longestPauseMs = 5_000;

/** The bus of one process. It forgets with the process: relays publish again what consumers have not taken. */
export function memoryBus(hidden: ReadonlySet<string>): EventBus {
  const positions = new Map<string, number>();
  // Replaced and never changed: answers are kept against the epochs of when they were asked.
  let epochs: ReadonlyMap<string, string> = new Map([['', '']]);
  const groups = new Map<string, Follower>();
  const touch = (source: string) => {
    epochs = new Map([...epochs, [source, String(Number(epochs.get(source) ?? 0) + 1)]]);
  };
  return {
    pollMs: 500,
    // All parts live and die together, so nobody falls silent alone.
    async confirm(source) {
      if (!epochs.has(source)) touch(source);
    },
    position: async (source) => positions.get(source) ?? null,
    async publish(source, events) {
      const known = positions.get(source) ?? Number.NEGATIVE_INFINITY;
      const fresh = events.filter(({ sequence }) => sequence > known);
      if (fresh.length === 0) return;
      positions.set(source, fresh.at(-1)!.sequence);
      if (fresh.some(({ entityType }) => !hidden.has(entityType))) touch(source);
      for (const follower of groups.values()) follower.take(fresh);
    },
    async forget(source) {
      positions.delete(source);
      touch(source);
    },
    async subscribe(group, handler) {
      const follower = new Follower(handler);
      groups.set(group, follower);
      return async () => {
        groups.delete(group);
        await follower.stop();
      };
    },
    watchEpochs: () => ({ current: () => epochs, stop: () => undefined }),
    touch: async (source) => touch(source),
    lag: async (group) => groups.get(group)?.waiting ?? 0,
    close: async () => {
      await Promise.all([...groups.values()].map((follower) => follower.stop()));
      groups.clear();
    },
  };
}

/** Hands events to one handler in order; one that fails is tried again before the next. */
class Follower {
  private readonly queue: DomainEvent[] = [];
  private readonly stopped = new AbortController();
  private running: Promise<void> | null = null;

  constructor(private readonly handler: EventHandler) {}

  get waiting(): number {
    return this.queue.length;
  }

  take(events: readonly DomainEvent[]): void {
    this.queue.push(...events);
    this.running ??= this.run().finally(() => (this.running = null));
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    let pause = 50;
    for (let next = this.queue[0]; next && !this.stopped.signal.aborted; next = this.queue[0]) {
      try {
        await this.handler(next);
        this.queue.shift();
        pause = 50;
      } catch {
        await sleep(pause, undefined, { signal: this.stopped.signal }).catch(() => undefined);
        pause = Math.min(pause * 2, longestPauseMs);
      }
    }
  }
}
