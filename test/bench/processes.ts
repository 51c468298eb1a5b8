import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the built output that this file is part of. */
const built = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Linux counts CPU time in hundredths of a second, whatever the kernel's own clock. */
const msPerTick = 10;

export interface Started {
  readonly name: string;
  readonly url: string;
  /** CPU time, user and system, since the process started. */
  cpuMs(): number;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** The child processes of a run; each is ended by its own pid. */
export class Processes {
  private readonly children = new Map<string, ChildProcess>();
  private readonly output: string[] = [];

  /** @param script path below the built output */
  start(
    name: string,
    port: number,
    script: string,
    args: string[],
    environment: Record<string, string>,
  ): Started {
    const child = spawn(process.execPath, [join(built, script), ...args], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        HOST: '127.0.0.1',
        PORT: String(port),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => this.output.push(`${name}: ${text}`));
    }
    this.children.set(name, child);
    return { name, url: `http://127.0.0.1:${port}/graphql`, cpuMs: () => cpuMs(child.pid!) };
  }

  /** Waits until a GraphQL endpoint answers `{ __typename }`, 30 s at most. */
  async ready({ name, url }: Started, headers: Record<string, string>): Promise<void> {
    const body = JSON.stringify({ query: '{ __typename }' });
    for (let tries = 0; tries < 150; tries++) {
      const { exitCode } = this.children.get(name)!;
      if (exitCode !== null) break;
      const answers = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answers) return;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`${name} did not get ready:\n${this.output.join('').slice(-3_000)}`);
  }

  async close(): Promise<void> {
    await Promise.all([...this.children.values()].map(end));
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

function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold spaces; utime and stime are the 12th and 13th field after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}
