import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import { anonymous, createViewerCodec, type Viewer, viewerHeader } from '../../../subgraphs/kernel/viewer.js';
import { rowsAt } from '../../support/postgres.js';
import { type Query, secret } from '../load.js';
import { cpuOf, type Started } from '../processes.js';

const codec = createViewerCodec(secret);

/** Somebody who asks; the accounts are those of the demo. */
export type Asker = Pick<Viewer, 'roles' | 'associationIds' | 'accountId' | 'username'>;

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
  ) {
    this.pool = new Pool(new URL(target.url).origin, { connections: 1, pipelining: 1 });
  }

  /** Sends one operation. @throws where it is answered with errors */
  async ask(asker: Asker, { query, variables }: Query): Promise<Record<string, any>> {
    const header = await codec.sign({ ...anonymous, kind: 'account', ...asker });
    const headers = { 'content-type': 'application/json', [viewerHeader]: header };
    const body = JSON.stringify({ query, variables });
    const answer = await this.pool.request({ path: '/graphql', method: 'POST', headers, body });
    const text = await answer.body.text();
    if (!text.startsWith('{"data":{')) throw new Error(`${answer.statusCode}: ${text.slice(0, 400)}`);
    return JSON.parse(text).data;
  }

  /** One at a time, so that what is measured is the work and not the queue. */
  async time(asker: Asker, queries: readonly Query[]): Promise<Timed> {
    const took: number[] = [];
    const before = [this.target.cpuMs(), await this.databaseCpuMs()] as const;
    for (const query of queries) {
      const start = performance.now();
      await this.ask(asker, query);
      took.push(performance.now() - start);
    }
    const after = [this.target.cpuMs(), await this.databaseCpuMs()] as const;
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
