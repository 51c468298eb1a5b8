import { typeid } from 'typeid-js';
import { Pool } from 'undici';
import { anonymous, createViewerCodec, viewerHeader } from '../../subgraphs/kernel/viewer.js';
import type { Started } from './processes.js';

const connections = 20;
/** Distinct users of one load; requests beyond start over. */
const users = 2_000;

export interface Query {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU ms per request by process. */
  readonly cpu: Record<string, number>;
}

const ids = Array.from({ length: users }, () => String(typeid('acc')));

/** Signed headers of officers, each with an account of its own; valid for a minute. */
export function signOfficers(secret: string, count = users): Promise<string[]> {
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

/** Asks once. @throws where the answer holds errors or no data */
export async function ask(url: string, { query, variables }: Query, viewer: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [viewerHeader]: viewer },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown };
  if (!data || errors) throw new Error(`${url} answered ${JSON.stringify(errors).slice(0, 1_000)}`);
  return data;
}

/** Keeps 20 connections busy for some seconds; any answer with errors ends the run. */
export async function load(
  gateway: Started,
  others: readonly Started[],
  { query, variables }: Query,
  secret: string,
  seconds: number,
): Promise<Measured> {
  const viewers = await signOfficers(secret);
  const body = JSON.stringify({ query, variables });
  const { origin, pathname: path } = new URL(gateway.url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const took: number[] = [];
  const watched = [gateway, ...others];
  const before = watched.map((each) => each.cpuMs());
  const start = performance.now();
  const end = start + seconds * 1_000;
  let sent = 0;
  let failed = false;
  const worker = async () => {
    while (!failed && performance.now() < end) {
      const viewer = viewers[sent++ % viewers.length]!;
      const at = performance.now();
      const headers = { 'content-type': 'application/json', [viewerHeader]: viewer };
      const answer = await pool.request({ path, method: 'POST', headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || !text.startsWith('{"data":{')) {
        failed = true;
        throw new Error(`${gateway.name} answered ${answer.statusCode}: ${text.slice(0, 500)}`);
      }
      took.push(performance.now() - at);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    await pool.destroy();
  }
  const elapsed = (performance.now() - start) / 1_000;
  const cpu = Object.fromEntries(
    watched.map((each, index) => [each.name, (each.cpuMs() - before[index]!) / took.length]),
  );
  took.sort((a, b) => a - b);
  const quantile = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))]!;
  return {
    requests: took.length,
    perSecond: took.length / elapsed,
    p50: quantile(0.5),
    p99: quantile(0.99),
    cpu,
  };
}
