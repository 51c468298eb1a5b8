import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { freePort } from '../support/ports.js';
import { inDatabase, passwordOf } from './roles.js';

interface Service {
  readonly command?: string[];
  readonly environment?: Record<string, string>;
  readonly image?: string;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};

/** VIEWER_SECRET of the processes. */
export const secret = 'distributed-secret-of-at-least-32-characters';

export interface Distributed {
  /** Address of the GraphQL endpoint of the gateway, or of one of its replicas. */
  readonly url: string;
  /** Where operators ask the gateway. */
  readonly internal: string;
  /** Address of the endpoint of a subgraph or of a replica of the gateway. */
  at(service: string): string;
  /** What a process counts. */
  metrics(service: string): Promise<string>;
  stop(service: string, signal?: NodeJS.Signals): Promise<void>;
  /** Starts again what was stopped, on the same port, and waits until it is ready. */
  start(service: string): Promise<void>;
  /** Sends a signal that does not end the process, such as SIGSTOP. */
  signal(service: string, signal: NodeJS.Signals): void;
  close(): Promise<void>;
}

export interface DistributedOptions {
  /** Names of further replicas of the gateway. */
  readonly replicas?: readonly string[];
  /** Variables that differ from those of docker-compose.yml. */
  readonly environment?: Record<string, string>;
  /** Folder of the built output. */
  readonly dist?: string;
}

/**
 * Starts what docker-compose.yml names as local processes: the same commands and environment, with the hosts of the
 * compose network turned into ports of this machine.
 * @param databaseUrl the database in which each subgraph has a role and a schema
 */
export async function startDistributed(
  databaseUrl: string,
  redisUrl: string,
  { replicas = [], environment: more = {}, dist = 'dist' }: DistributedOptions = {},
): Promise<Distributed> {
  const own = Object.entries(compose.services).filter(
    ([, { command, image }]) => command && image === 'quang-ngai-union-graph',
  );
  const gateway = compose.services.gateway!;
  const services = new Map([...own, ...replicas.map((name) => [name, gateway] as const)]);
  const ports = new Map<string, number>();
  for (const name of services.keys()) ports.set(name, await freePort());
  const internal = new Map<string, number>();
  for (const name of services.keys()) internal.set(name, await freePort());

  const files = await mkdtemp(join(tmpdir(), 'union-files-'));
  const { host } = new URL(databaseUrl);
  const here = (value: string, name: string): string =>
    value
      .replace(/\$\{VIEWER_SECRET[^}]*\}/, secret)
      .replace(/^\$\{\w+:-([^}]*)\}$/, '$1')
      .replace(/^\$\{(\w+_PASSWORD)[^}]*\}$/, (_, variable) => passwordOf(variable))
      .replace(/^postgres:\/\/.*$/, (url) =>
        inDatabase(url, databaseUrl).replace('@postgres:5432', `@${host}`),
      )
      .replace(/^\/data$/, files)
      .replace(/^redis:\/\/.*$/, redisUrl)
      .replace(/^http:\/\/([a-z]+):\d+/, (_, host: string) => `http://127.0.0.1:${ports.get(host)}`)
      .replace(/^0\.0\.0\.0$/, '127.0.0.1')
      .replace(/^\d{4}$/, String(ports.get(name)));

  const children = new Map<string, ChildProcess>();
  const output: string[] = [];
  const begin = (name: string) => {
    const { command, environment } = services.get(name)!;
    const variables = Object.fromEntries(
      Object.entries(environment ?? {}).map(([key, value]) => [
        key,
        key === 'METRICS_PORT' ? String(internal.get(name)) : here(value, name),
      ]),
    );
    const [script, ...args] = command!.slice(1);
    const child = spawn(process.execPath, [script!.replace(/^dist/, dist), ...args], {
      env: { PATH: process.env.PATH, LOG_LEVEL: 'error', ...variables, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout!.on('data', (text) => output.push(`${name}: ${text}`));
    child.stderr!.on('data', (text) => output.push(`${name}: ${text}`));
    children.set(name, child);
  };
  const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
  const stop = async (name: string, signal: NodeJS.Signals = 'SIGTERM') => {
    const child = children.get(name)!;
    if (hasEnded(child)) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGCONT');
    child.kill(signal);
    await gone;
  };
  const close = async () => {
    await Promise.all([...children.keys()].map((name) => stop(name)));
    await rm(files, { recursive: true, force: true });
  };
  const origin = (name: string) => `http://127.0.0.1:${ports.get(name)}`;
  const ready = async (name: string) => {
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`${origin(name)}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answer) return;
      if (tries > 300 || hasEnded(children.get(name)!)) {
        await close();
        throw new Error(`${name} did not get ready:\n${output.join('').slice(-4_000)}`);
      }
      await new Promise((done) => setTimeout(done, 200));
    }
  };
  for (const name of services.keys()) begin(name);
  await Promise.all([...services.keys()].map(ready));
  return {
    url: `${origin('gateway')}/graphql`,
    internal: `http://127.0.0.1:${internal.get('gateway')}`,
    at: (service) => `${origin(service)}/graphql`,
    metrics: async (service) => (await fetch(`http://127.0.0.1:${internal.get(service)}/metrics`)).text(),
    stop,
    async start(name) {
      begin(name);
      await ready(name);
    },
    signal: (name, signal) => void children.get(name)!.kill(signal),
    close,
  };
}
