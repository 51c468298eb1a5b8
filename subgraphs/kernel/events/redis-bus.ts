import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { EpochWatch, EventBus, EventHandler } from './bus.js';
import type { DomainEvent } from './event.js';

const stream = 'events';
const dead = 'events:dead';
const positions = 'events:positions';
const epochs = 'events:epochs';
const touches = 'events:touches';
/** Until when, by the clock of Redis, a source is known to have published all that it committed. */
const confirmed = 'events:confirmed';
/** Field of the touches that tells one life of a Redis from the next: numbers come again after it lost its memory. */
const memory = '';

/** Events that are kept for groups that are behind. */
const longest = 100_000;
const batch = 100;
/** After so many tries an event is put aside, so that the others go on. */
const tries = 25;

/**
 * Appends what the stream does not have, in one step, and nothing where it lost its memory since the publisher asked for
 * its position: the events between would be missing.
 * KEYS stream, positions, epochs · ARGV source, longest, position that the publisher knows (-1: none), then sequence,
 * visible (0 or 1) and JSON of each event
 */
const publishScript = `
local known = tonumber(redis.call('HGET', KEYS[2], ARGV[1]) or '-1')
if known < tonumber(ARGV[3]) then return known end
for i = 4, #ARGV, 3 do
  local sequence = tonumber(ARGV[i])
  if sequence > known then
    redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], '*', 'event', ARGV[i + 2])
    redis.call('HSET', KEYS[2], ARGV[1], ARGV[i])
    if ARGV[i + 1] == '1' then redis.call('HSET', KEYS[3], ARGV[1], ARGV[i]) end
    known = sequence
  end
end
return known`;

/** KEYS confirmed · ARGV source, milliseconds from now. One replica may know longer than another. */
const confirmScript = `
local time = redis.call('TIME')
local till = time[1] * 1000 + math.floor(time[2] / 1000) + tonumber(ARGV[2])
local known = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
if till > known then redis.call('HSET', KEYS[1], ARGV[1], till) end`;

/** KEYS epochs, touches, confirmed · ARGV field of the memory, a value for it if it is a new one */
const epochsScript = `
redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local sources = {}
local all = redis.call('HGETALL', KEYS[3])
for i = 1, #all, 2 do if tonumber(all[i + 1]) > now then table.insert(sources, all[i]) end end
return { redis.call('HGETALL', KEYS[1]), redis.call('HGETALL', KEYS[2]), sources }`;

/**
 * A change shows within a second: a source counts as complete for so long after it looked into its database, and what was
 * asked of Redis counts for so long after it was asked. A source that dies or loses Redis is missing after the first of
 * them, and nothing that was kept of it is used.
 */
const confirmedMs = 450;
const epochLeaseMs = 500;
const epochPollMs = 150;
const sourcePollMs = 150;

type Entry = [id: string, fields: string[]];

export interface RedisBusOptions {
  /** A member that took an event and fell silent is taken for gone after so many milliseconds. Default 15 s. */
  readonly orphanedMs?: number;
}

/** The bus of many processes, on Redis Streams. */
export function redisBus(
  url: string,
  hidden: ReadonlySet<string>,
  { orphanedMs = 15_000 }: RedisBusOptions = {},
): EventBus {
  const connect = () => {
    const redis = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: 5_000 });
    redis.on('error', () => undefined);
    return redis;
  };
  const redis = connect();
  const stops = new Set<() => Promise<void>>();
  const watches = new Set<EpochWatch>();
  return {
    pollMs: sourcePollMs,
    async confirm(source, since) {
      const left = Math.floor(confirmedMs - (performance.now() - since));
      if (left > 0) await redis.eval(confirmScript, 1, confirmed, source, left);
    },
    async position(source) {
      const known = await redis.hget(positions, source);
      return known === null ? null : Number(known);
    },
    async publish(source, events, after) {
      const parts = events.flatMap((event) => [
        event.sequence,
        hidden.has(event.entityType) ? 0 : 1,
        JSON.stringify(event),
      ]);
      await redis.eval(publishScript, 3, stream, positions, epochs, source, longest, after ?? -1, ...parts);
    },
    async forget(source) {
      await redis.multi().hdel(positions, source).hincrby(touches, source, 1).exec();
    },
    async subscribe(group, handler) {
      const stop = follow(connect(), group, handler, orphanedMs);
      stops.add(stop);
      return async () => {
        stops.delete(stop);
        await stop();
      };
    },
    watchEpochs() {
      const watch = followEpochs(redis);
      watches.add(watch);
      return watch;
    },
    touch: async (source) => void (await redis.hincrby(touches, source, 1)),
    async lag(group) {
      const groups = (await redis.xinfo('GROUPS', stream).catch(() => [])) as unknown[][];
      const fields = groups.find((info) => info[1] === group) ?? [];
      const field = (name: string) => Number(fields[fields.indexOf(name) + 1] ?? 0);
      return field('pending') + field('lag');
    },
    async close() {
      for (const watch of watches) watch.stop();
      await Promise.all([...stops].map((stop) => stop()));
      redis.disconnect();
    },
  };
}

/**
 * Asks for the epochs again and again: a small answer that cannot be missed, unlike a message. The lease runs from when
 * the question was sent.
 */
function followEpochs(redis: Redis): EpochWatch {
  let known: ReadonlyMap<string, string> = new Map();
  let until = 0;
  let stopped = false;
  const poll = async () => {
    while (!stopped) {
      const asked = performance.now();
      const answer = (await redis
        .eval(epochsScript, 3, epochs, touches, confirmed, memory, randomUUID())
        .catch(() => null)) as [string[], string[], string[]] | null;
      if (answer) {
        const [seen, touched] = [pairs(answer[0]), pairs(answer[1])];
        const text = (name: string) => `${seen.get(name) ?? ''}.${touched.get(name) ?? ''}`;
        known = new Map([memory, ...answer[2]].map((name) => [name, text(name)]));
        until = asked + epochLeaseMs;
      }
      await sleep(epochPollMs, undefined, { ref: false });
    }
  };
  void poll();
  return {
    current: () => (performance.now() < until ? known : null),
    stop: () => {
      stopped = true;
    },
  };
}

/** A hash as Redis answers it: names and values by turns. */
const pairs = (flat: readonly string[]): Map<string, string> =>
  new Map(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1]!] as const] : [])));

/** Reads as a member of a group until it is stopped; a Redis that goes away is waited for. */
function follow(redis: Redis, group: string, handler: EventHandler, orphanedMs: number): () => Promise<void> {
  const member = `${hostname()}-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
  let stopped = false;

  const handle = async ([id, fields]: Entry) => {
    try {
      await handler(JSON.parse(fields[1]!) as DomainEvent);
    } catch {
      return; // Stays pending, and is claimed again below.
    }
    await redis.xack(stream, group, id);
  };

  const claim = async () => {
    const [, orphans] = (await redis.xautoclaim(stream, group, member, orphanedMs, '0', 'COUNT', batch)) as [
      string,
      Entry[],
    ];
    for (const entry of orphans) if (entry?.[1]) await handle(entry);
    const stuck = (await redis.xpending(stream, group, 'IDLE', 0, '-', '+', batch)) as [
      string,
      string,
      number,
      number,
    ][];
    for (const [id, , , delivered] of stuck) if (delivered > tries) await putAside(redis, group, id);
  };

  const run = async () => {
    let claimAt = 0;
    while (!stopped) {
      try {
        if (Date.now() >= claimAt) {
          await redis.xgroup('CREATE', stream, group, '0', 'MKSTREAM').catch(ignoreExisting);
          await claim();
          claimAt = Date.now() + orphanedMs / 3;
        }
        const read = (await redis.xreadgroup(
          'GROUP',
          group,
          member,
          'COUNT',
          batch,
          'BLOCK',
          1_000,
          'STREAMS',
          stream,
          '>',
        )) as [string, Entry[]][] | null;
        for (const entry of read?.[0]?.[1] ?? []) await handle(entry);
      } catch {
        claimAt = 0; // The group itself may be gone.
        await sleep(200);
      }
    }
  };
  const running = run();
  return async () => {
    stopped = true;
    await running;
    redis.disconnect();
  };
}

async function putAside(redis: Redis, group: string, id: string): Promise<void> {
  const [entry] = (await redis.xrange(stream, id, id)) as Entry[];
  if (entry) await redis.xadd(dead, 'MAXLEN', '~', longest, '*', 'group', group, ...entry[1]);
  await redis.xack(stream, group, id);
}

function ignoreExisting(error: Error): void {
  if (!error.message.startsWith('BUSYGROUP')) throw error;
}
