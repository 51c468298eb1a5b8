import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { anonymous, createViewerCodec, type Viewer, viewerHeader } from '../../subgraphs/kernel/viewer.js';
import { freePort } from '../support/ports.js';
import { administer, rowsAt } from '../support/postgres.js';
import { type Query, secret } from './load.js';
import { cpuOf, type Processes, type Started } from './processes.js';

const codec = createViewerCodec(secret);

/** Somebody who asks: the public, or an account of the demo. */
export type Asker = Pick<Viewer, 'roles' | 'associationIds' | 'accountId' | 'username'> & Partial<Viewer>;

export interface Timed {
  readonly p50: number;
  readonly p95: number;
  /** CPU ms per request of the subgraph and of PostgreSQL, which hardly know of their neighbours. */
  readonly cpu: number;
  readonly databaseCpu: number;
}

/** One subgraph, asked directly as the gateway does, and the backends that work for it. */
export class Desk {
  private readonly pool: Pool;

  constructor(
    readonly target: Started,
    private readonly databaseUrl: string,
    /** Other processes that work for it, whose CPU counts as well. */
    private readonly others: readonly Started[] = [],
  ) {
    this.pool = new Pool(new URL(target.url).origin, { connections: 1, pipelining: 1 });
  }

  /** Sends one operation. @throws where it is answered with errors */
  async ask(asker: Asker, { query, variables }: Query): Promise<Record<string, any>> {
    const header = await codec.sign({ ...anonymous, ...(asker.accountId && { kind: 'account' }), ...asker });
    const headers = { 'content-type': 'application/json', [viewerHeader]: header };
    const body = JSON.stringify({ query, variables });
    const answer = await this.pool.request({ path: '/graphql', method: 'POST', headers, body });
    const text = await answer.body.text();
    if (!text.startsWith('{"data":{')) throw new Error(`${answer.statusCode}: ${text.slice(0, 400)}`);
    return JSON.parse(text).data;
  }

  /**
   * One at a time, so that what is measured is the work and not the queue.
   * @param between is waited for before each
   */
  async time(
    asker: Asker,
    queries: readonly Query[],
    between: () => Promise<void> = async () => {},
  ): Promise<Timed> {
    const took: number[] = [];
    const before = [this.cpuMs(), await this.databaseCpuMs()] as const;
    for (const query of queries) {
      await between();
      const start = performance.now();
      await this.ask(asker, query);
      took.push(performance.now() - start);
    }
    const after = [this.cpuMs(), await this.databaseCpuMs()] as const;
    let spent = 0;
    for (const [pid, ms] of after[1]) spent += ms - (before[1].get(pid) ?? 0);
    took.sort((a, b) => a - b);
    const quantile = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))]!;
    return {
      p50: quantile(0.5),
      p95: quantile(0.95),
      cpu: (after[0] - before[0]) / took.length,
      databaseCpu: spent / took.length,
    };
  }

  /**
   * Waits until it and its database do nothing by themselves any more: what is read at the start, and jobs.
   * @param ms for how long nothing has to happen
   */
  async settled(ms = 3_000): Promise<void> {
    const spent = async () =>
      this.cpuMs() + [...(await this.databaseCpuMs()).values()].reduce((sum, each) => sum + each, 0);
    const step = ms / 3;
    for (let quiet = 0, last = await spent(); quiet < 3; ) {
      await setTimeout(step);
      const now = await spent();
      // Whoever waits for work looks for it now and then.
      quiet = now - last < (0.05 + 0.1 * (1 + this.others.length)) * step ? quiet + 1 : 0;
      last = now;
    }
  }

  /** Waits until no job of a subgraph runs or could. */
  async idleJobs(subgraph: string): Promise<void> {
    const waiting = `select from "${subgraph}".enqueued_job where start_after <= now()
      union all select from "${subgraph}_jobs".job
        where state in ('created', 'retry', 'active') and start_after <= now() limit 1`;
    while ((await rowsAt(this.databaseUrl, waiting)).length > 0) await setTimeout(100);
  }

  private cpuMs(): number {
    return [this.target, ...this.others].reduce((sum, each) => sum + each.cpuMs(), 0);
  }

  /** CPU time by backend of the database; none where PostgreSQL runs on another machine. */
  private async databaseCpuMs(): Promise<Map<number, number>> {
    const name = new URL(this.databaseUrl).pathname.slice(1);
    const rows = await rowsAt(
      this.databaseUrl,
      `select pid from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`,
    );
    const known = new Map<number, number>();
    for (const { pid } of rows) {
      try {
        known.set(pid, cpuOf(readFileSync(`/proc/${pid}/stat`, 'utf8')));
      } catch {
        // Another machine's, or ended meanwhile.
      }
    }
    return known;
  }

  /** Uploads by the signed link, which leads to the gateway. */
  async put(link: string, bytes: Uint8Array): Promise<void> {
    const path = `/files/${link.split('/').at(-1)}`;
    const { statusCode, body } = await this.pool.request({ path, method: 'PUT', body: bytes });
    const text = await body.text();
    if (statusCode !== 201) throw new Error(`The upload was answered ${statusCode}: ${text}`);
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}

/** A subgraph alone, on one core, asked directly; PostgreSQL works for it without parallel workers. */
export async function startDesk(
  processes: Processes,
  databaseUrl: string,
  subgraph: string,
  label: string,
  gatewayUrl?: string,
): Promise<Desk> {
  const database = new URL(databaseUrl).pathname.slice(1);
  await administer(databaseUrl, `alter database ${database} set max_parallel_workers_per_gather = 0`);
  const target = await processes.start({
    name: `${subgraph}-${label}`,
    script: 'subgraphs/main.js',
    args: [subgraph],
    environment: {
      DATABASE_URL: databaseUrl,
      VIEWER_SECRET: secret,
      GATEWAY_URL: gatewayUrl ?? `http://127.0.0.1:${await freePort()}/graphql`,
      // As with demo data: accounts of the demo may be used.
      NODE_ENV: 'test',
    },
    oneCore: true,
  });
  await processes.listening(target);
  const desk = new Desk(target, databaseUrl);
  await desk.settled();
  return desk;
}
