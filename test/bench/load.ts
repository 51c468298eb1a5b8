import { typeid } from 'typeid-js';
import { Pool } from 'undici';
import { anonymous, createViewerCodec, viewerHeader } from '../../subgraphs/kernel/viewer.js';
import type { Started } from './processes.js';

export const secret = 'benchmark-secret-of-at-least-32-characters';
/** Distinct users of one load; requests beyond start over. */
const users = 2_000;

export interface Query {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** One who takes part: what is asked, and which processes work for it. */
export interface Contestant {
  readonly target: Started;
  /** Other processes whose CPU time counts. */
  readonly others: readonly Started[];
  readonly query: Query;
  /** True where every request is that of another officer, false for the public. */
  readonly officers: boolean;
}

export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** CPU ms per request by process. */
  readonly cpu: Record<string, number>;
  /** Bytes per request that the target writes besides the answer: to subgraphs or database. */
  readonly bytesBehind: number;
}

const ids = Array.from({ length: users }, () => String(typeid('acc')));

/** Signed headers of officers, each with an account of its own; valid for a minute. */
export function signOfficers(count = users): Promise<string[]> {
  const codec = createViewerCodec(secret);
  return Promise.all(
    ids.slice(0, count).map((accountId) =>
      codec.sign({
        ...anonymous,
        kind: 'account',
        accountId,
        username: accountId,
        roles: ['UNION_OFFICER'],
      }),
    ),
  );
}

const json = { 'content-type': 'application/json' };

/** Asks once. @throws where the answer holds errors or no data */
export async function ask({ target, query, officers }: Contestant): Promise<Record<string, unknown>> {
  const headers = officers ? { ...json, [viewerHeader]: (await signOfficers(1))[0]! } : json;
  const answer = await fetch(target.url, { method: 'POST', headers, body: JSON.stringify(query) });
  const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown };
  if (!data || errors) throw new Error(`${target.name} answered ${JSON.stringify(errors).slice(0, 1_000)}`);
  return data;
}

export interface Pace {
  readonly connections: number;
  readonly seconds: number;
  /** Requests per second; default: as many as are answered. */
  readonly perSecond?: number;
  /** Requests after which it is enough. */
  readonly requests?: number;
}

/** Keeps connections busy for some seconds; any answer with errors ends the run. */
export async function load(contestant: Contestant, pace: Pace): Promise<Measured> {
  const { target, others, query, officers } = contestant;
  const viewers = officers ? await signOfficers() : [];
  const body = JSON.stringify(query);
  const { origin, pathname: path } = new URL(target.url);
  const pool = new Pool(origin, { connections: pace.connections, pipelining: 1 });
  const took: number[] = [];
  const watched = [target, ...others];
  const before = watched.map((each) => each.cpuMs());
  const written = target.writtenBytes();
  const start = performance.now();
  const end = start + pace.seconds * 1_000;
  let sent = 0;
  let answered = 0;
  let failed = false;
  const worker = async () => {
    while (!failed && performance.now() < end && sent < (pace.requests ?? Infinity)) {
      const number = sent++;
      if (pace.perSecond) {
        const wait = start + (number * 1_000) / pace.perSecond - performance.now();
        if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      }
      const at = performance.now();
      const headers = officers ? { ...json, [viewerHeader]: viewers[number % viewers.length]! } : json;
      const answer = await pool.request({ path, method: 'POST', headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || !text.startsWith('{"data":{')) {
        failed = true;
        throw new Error(`${target.name} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
      }
      answered += Buffer.byteLength(text);
      took.push(performance.now() - at);
    }
  };
  try {
    await Promise.all(Array.from({ length: pace.connections }, worker));
  } finally {
    await pool.destroy();
  }
  const elapsed = (performance.now() - start) / 1_000;
  const cpu = watched.map((each, i) => [each.name, (each.cpuMs() - before[i]!) / took.length] as const);
  took.sort((a, b) => a - b);
  const quantile = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))]!;
  return {
    requests: took.length,
    perSecond: took.length / elapsed,
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    cpu: Object.fromEntries(cpu),
    bytesBehind: Math.max(0, target.writtenBytes() - written - answered) / took.length,
  };
}
