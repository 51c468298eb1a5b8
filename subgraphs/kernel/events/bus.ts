import type { DomainEvent } from './event.js';
import { memoryBus } from './memory-bus.js';
import { redisBus } from './redis-bus.js';

/** Takes an event; throws where it could not, to get it again later. */
export type EventHandler = (event: DomainEvent) => Promise<void>;

export type Epochs = ReadonlyMap<string, string>;

export interface EpochWatch {
  /**
   * A text for each source that differs after every change of what the public may see, at most a second old. A source of
   * which that cannot be promised is missing, because none of its processes says that all is published; null where the
   * bus itself is away. What was cached must not be used then. The text of the source '' differs when the bus lost its
   * memory.
   */
  current(): Epochs | null;
  stop(): void;
}

/** Carries events from the subgraphs to whoever follows them: by Redis Streams, or in the one process. */
export interface EventBus {
  /** Sequence of the last event of a source that the bus has; null where it knows none, also after it lost its memory. */
  position(source: string): Promise<number | null>;
  /**
   * Appends events of one source, in order and without gaps. What the bus has already is left out, so that several
   * replicas may publish the same.
   * @param after the position that the bus answered before, after which the events come
   */
  publish(source: string, events: readonly DomainEvent[], after: number | null): Promise<void>;
  /** How often a source looks for what it has not published yet, in milliseconds. */
  readonly pollMs: number;
  /**
   * Says that a source had published all that was committed.
   * @param since when that was, by `performance.now()`: before it looked
   */
  confirm(source: string, since: number): Promise<void>;
  /** Forgets how far a source is: its events are published again from far back. */
  forget(source: string): Promise<void>;
  /**
   * Delivers events at least once, each to one member of the group.
   * @param group name shared by the replicas of a consumer
   * @returns stops the delivery
   */
  subscribe(group: string, handler: EventHandler): Promise<() => Promise<void>>;
  /** Follows the epochs of all sources. Caches hold their entries against them. */
  watchEpochs(): EpochWatch;
  /** Makes the epoch of a source differ, for a change that may have been committed without an event yet. */
  touch(source: string): Promise<void>;
  /** Events that a group has not finished. */
  lag(group: string): Promise<number>;
  close(): Promise<void>;
}

/** @param hidden entity types whose changes the public never sees, such as sessions: they leave the epoch as it is */
export const createEventBus = (redisUrl: string | undefined, hidden: ReadonlySet<string>): EventBus =>
  redisUrl ? redisBus(redisUrl, hidden) : memoryBus(hidden);
