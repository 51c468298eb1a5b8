import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isAnswered } from '../support/ports.js';

/** A server that belongs to one test file: it may be ended and started as the test likes. */
export interface OwnService {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it, as its operator or as a power cut would. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Sends a signal, such as SIGSTOP. */
  signal(signal: NodeJS.Signals): void;
  close(): Promise<void>;
}

const binaries = ['/usr/lib/postgresql', '/usr/local/lib/postgresql'].flatMap((root) =>
  existsSync(root) ? readdirSync(root).map((version) => join(root, version, 'bin')) : [],
);
const postgresBin = binaries.find((bin) => existsSync(join(bin, 'initdb')));
const hasRedis = (process.env.PATH ?? '')
  .split(':')
  .some((folder) => existsSync(join(folder, 'redis-server')));

/** Whether the servers' programs are installed here. */
export const canStartServices = postgresBin !== undefined && hasRedis;

/** PostgreSQL refuses to run as root. */
function somebodyElse(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A PostgreSQL cluster in a folder of its own, which outlives its server. */
export async function ownPostgres(): Promise<OwnService> {
  const folder = mkdtempSync(join(tmpdir(), 'union-postgres-'));
  const user = somebodyElse();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(postgresBin!, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync'],
    {
      ...user,
      stdio: 'ignore',
      cwd: folder,
    },
  );
  const port = await freePort();
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'fsync=off',
  ];
  return service({
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    folder,
    spawn: () => spawn(join(postgresBin!, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' }),
    // Its fast shutdown: sessions are ended, transactions under way are rolled back.
    usual: 'SIGINT',
  });
}

/** A Redis that remembers nothing beyond its end. */
export async function ownRedis(): Promise<OwnService> {
  const folder = mkdtempSync(join(tmpdir(), 'union-redis-'));
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  return service({
    url: `redis://127.0.0.1:${port}`,
    port,
    folder,
    spawn: () => spawn('redis-server', args, { stdio: 'ignore' }),
    usual: 'SIGTERM',
  });
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}

interface Kind {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  spawn(): ChildProcess;
  readonly usual: NodeJS.Signals;
}

async function service({ url, port, folder, spawn: begin, usual }: Kind): Promise<OwnService> {
  let child: ChildProcess | null = null;
  const own: OwnService = {
    url,
    async start() {
      child = begin();
      for (let tries = 0; !(await isAnswered(port)); tries++) {
        if (tries > 300) throw new Error(`Nothing answers on port ${port}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
    async stop(signal = usual) {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child!.once('exit', done));
      // What a failed test left standing still could not end.
      own.signal('SIGCONT');
      child.kill(signal);
      await gone;
    },
    signal(signal) {
      child!.kill(signal);
      // The server's own processes, one for each connection, are in sessions of their own.
      for (const pid of childrenOf(child!.pid!)) process.kill(pid, signal);
    },
    async close() {
      await own.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await own.start();
  return own;
}
