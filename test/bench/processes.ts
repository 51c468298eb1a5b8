import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/ports.js';

/** Root of the built output that this file is part of. */
const built = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Linux counts CPU time in hundredths of a second, whatever the kernel's own clock. */
const msPerTick = 10;

export interface Started {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** CPU time, user and system, since the process started. */
  cpuMs(): number;
  /** Bytes written since the process started, to sockets too. */
  writtenBytes(): number;
  /** Resident memory in bytes. */
  residentBytes(): number;
  /** Bytes that its objects take now, garbage included; only where it was started with `metrics`. */
  heapBytes(): Promise<number>;
}

export interface Start {
  readonly name: string;
  /** Path below the built output, or a program's own path. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Path of the GraphQL endpoint. Default `/graphql`. */
  readonly path?: string;
  /** True to keep the process on the first core. */
  readonly oneCore?: boolean;
  /** Folder in which it runs. Default: this process's. */
  readonly folder?: string;
  readonly port?: number;
  /** True to have it tell its metrics on a port of their own. */
  readonly metrics?: boolean;
}

/** The child processes of a run; each is ended by its own pid. */
export class Processes {
  private readonly children = new Map<string, ChildProcess>();
  private readonly output: string[] = [];

  async start(options: Start): Promise<Started> {
    const { name, script, args = [], environment = {}, path = '/graphql' } = options;
    const port = options.port ?? (await freePort());
    const metricsPort = options.metrics ? String(await freePort()) : undefined;
    const command = [process.execPath, script.startsWith('/') ? script : join(built, script), ...args];
    const [program, ...rest] = options.oneCore ? ['taskset', '-c', '0', ...command] : command;
    const child = spawn(program!, rest as string[], {
      ...(options.folder && { cwd: options.folder }),
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        HOST: '127.0.0.1',
        PORT: String(port),
        APOLLO_TELEMETRY_DISABLED: '1',
        ...(metricsPort && { METRICS_PORT: metricsPort }),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => this.output.push(`${name}: ${text}`));
    child.once('error', (error) => this.output.push(`${name}: ${error.message}`));
    this.children.set(name, child);
    const pid = child.pid ?? 0;
    const status = (file: string) => readFileSync(`/proc/${pid}/${file}`, 'utf8');
    return {
      name,
      pid,
      url: `http://127.0.0.1:${port}${path}`,
      cpuMs: () => cpuOf(status('stat')),
      writtenBytes: () => Number(/wchar: (\d+)/.exec(status('io'))?.[1]),
      residentBytes: () => 1024 * Number(/VmRSS:\s+(\d+)/.exec(status('status'))?.[1]),
      async heapBytes() {
        const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
        return Number(/^nodejs_heap_size_used_bytes (\S+)$/m.exec(text)?.[1]);
      },
    };
  }

  /** Waits until an address answers at all, 60 s at most. */
  async listening({ name, url }: Started): Promise<void> {
    for (let tries = 0; tries < 300 && this.children.get(name)?.exitCode === null; tries++) {
      const answers = await fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
        () => true,
        () => false,
      );
      if (answers) return;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`${name} did not get ready:\n${this.output.join('').slice(-3_000)}`);
  }

  /** Ends those that were started, the last first. */
  async close(): Promise<void> {
    await Promise.all([...this.children.values()].reverse().map(end));
    this.children.clear();
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await gone;
  clearTimeout(force);
}

/** CPU time in ms of a process, by its `/proc/<pid>/stat`. */
export function cpuOf(stat: string): number {
  // The name in brackets may hold spaces; utime and stime are the 12th and 13th field after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}
