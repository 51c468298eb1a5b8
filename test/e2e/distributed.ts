import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { parse } from 'yaml';

interface Service {
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly image?: string;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** VIEWER_SECRET of the processes. */
export const secret = 'distributed-secret-of-at-least-32-characters';

export interface Distributed {
  readonly url: string;
  /** Address of a subgraph's own endpoint. */
  subgraph(name: string): string;
  stop(service: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts what docker-compose.yml names as local processes: the same commands and environment, with the hosts of the
 * compose network turned into ports of this machine.
 * @param databaseUrl the database that all subgraphs share, a schema each
 */
export async function startDistributed(databaseUrl: string, redisUrl: string): Promise<Distributed> {
  const own = Object.entries(compose.services).filter(
    ([, { command, image }]) => command && image === 'quang-ngai-union-graph',
  );
  const ports = new Map<string, number>();
  for (const [name] of own) ports.set(name, await freePort());

  const here = (value: string, name: string): string =>
    value
      .replace(/\$\{POSTGRES_PASSWORD[^}]*\}/, '')
      .replace(/\$\{VIEWER_SECRET[^}]*\}/, secret)
      .replace(/^postgres:\/\/.*$/, databaseUrl)
      .replace(/^redis:\/\/.*$/, redisUrl)
      .replace(/^http:\/\/([a-z]+):\d+/, (_, host: string) => `http://127.0.0.1:${ports.get(host)}`)
      .replace(/^0\.0\.0\.0$/, '127.0.0.1')
      .replace(/^\d{4}$/, String(ports.get(name)));

  const children = new Map<string, ChildProcess>();
  const output: string[] = [];
  for (const [name, { command, environment }] of own) {
    const variables = Object.fromEntries(
      Object.entries(environment ?? {}).map(([key, value]) => [key, here(value, name)]),
    );
    const child = spawn(process.execPath, command!.slice(1), {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout!.on('data', (text) => output.push(`${name}: ${text}`));
    child.stderr!.on('data', (text) => output.push(`${name}: ${text}`));
    children.set(name, child);
  }
  const stop = async (name: string) => {
    const child = children.get(name)!;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await gone;
  };
  const close = async () => {
    await Promise.all([...children.keys()].map(stop));
  };
  const base = `http://127.0.0.1:${ports.get('gateway')}`;
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${base}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) break;
    if (tries > 150) {
      await close();
      throw new Error(`The distributed graph did not get ready:\n${output.join('').slice(-4_000)}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return {
    url: `${base}/graphql`,
    subgraph: (name) => `http://127.0.0.1:${ports.get(name)}/graphql`,
    stop,
    close,
  };
}
