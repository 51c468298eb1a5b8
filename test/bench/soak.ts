import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { load, type Measured } from './load.js';
import type { Started } from './processes.js';
import { inSession, say } from './session.js';
import { startWhole } from './stack/matches.js';
import { reviewed } from './stack/questions.js';

/** `npm run soak -- [--minutes N]`: a held load at 70 % of the peak; no error, flat memory, flat p99. */
const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '15' } } });
const minutes = Number(options.minutes);
const connections = 20;
/** How many times the load is looked at: often enough for the signed callers of a load, who are good for a minute. */
const looks = Math.max(12, Math.ceil((minutes * 60) / 45));
/** The first looks are warming up: caches fill, code is compiled. */
const warming = 3;
/** What the last looks may be above the first ones that count. */
const allowed = { memory: 1.1, p99: 1.5 };

interface Look {
  readonly measured: Measured;
  readonly resident: readonly number[];
  /** By process, the least that its objects took at any time: what garbage collection left. */
  readonly heap: readonly number[];
}

/** Looks at the heaps every second until told to stop. @returns the least of each */
function watchHeaps(processes: readonly Started[]): () => Promise<number[]> {
  const least = processes.map(() => Number.POSITIVE_INFINITY);
  const stopped = new AbortController();
  const watching = (async () => {
    while (!stopped.signal.aborted) {
      const sizes = await Promise.all(processes.map((each) => each.heapBytes()));
      for (const [i, size] of sizes.entries()) least[i] = Math.min(least[i]!, size);
      await sleep(1_000, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopped.abort();
    await watching;
    return least;
  };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

/** How much more a figure is in the last third of the looks than in the first. */
function rise(values: readonly number[]): number {
  const third = Math.ceil(values.length / 3);
  return median(values.slice(-third)) / median(values.slice(0, third));
}

await inSession((minutes + 5) * 60_000, async (session) => {
  const whole = await startWhole(session.processes, await session.services(), '');
  const contestant = { ...whole, query: reviewed('AcrossTheGraph'), officers: true };
  const all = [whole.target, ...whole.others];
  await load(contestant, { connections, seconds: 10 });
  const peak = (await load(contestant, { connections, seconds: 15 })).perSecond;
  const perSecond = 0.7 * peak;
  say(`Peak ${peak.toFixed(1)} requests/s; holding ${perSecond.toFixed(1)} for ${minutes} minutes`);
  const seen: Look[] = [];
  for (let i = 0; i < looks; i++) {
    const seconds = (minutes * 60) / looks;
    const heaps = watchHeaps(all);
    const measured = await load(contestant, { connections, seconds, perSecond });
    const look = { measured, resident: all.map((each) => each.residentBytes()), heap: await heaps() };
    seen.push(look);
    const memory = all
      .map(({ name }, k) => `${name} ${megabytes(look.heap[k]!)}/${megabytes(look.resident[k]!)}`)
      .join(' ');
    say(
      `${String(i + 1).padStart(3)}  ${measured.perSecond.toFixed(1)}/s  p50 ${measured.p50.toFixed(1)}  p99 ${measured.p99.toFixed(1)} ms  MB heap/resident: ${memory}`,
    );
  }
  const counted = seen.slice(warming);
  const verdicts = [
    { what: 'p99', rise: rise(counted.map(({ measured }) => measured.p99)), most: allowed.p99 },
    ...all.map(({ name }, k) => ({
      what: `heap of ${name}`,
      rise: rise(counted.map(({ heap }) => heap[k]!)),
      most: allowed.memory,
    })),
  ];
  const bad = verdicts.filter((each) => !(each.rise <= each.most));
  for (const each of verdicts)
    say(
      `${bad.includes(each) ? 'FAILED' : 'flat  '}  ${each.what}: × ${each.rise.toFixed(2)}, at most ${each.most}`,
    );
  say(bad.length === 0 ? 'No error, flat memory, flat p99.' : 'Not flat.');
  return bad.length === 0;
});
