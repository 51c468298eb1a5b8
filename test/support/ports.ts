import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** Below those that the system gives to outgoing connections, which would take one before it is listened on. */
const [first, count] = [16_000, 16_000];
const given = new Set<number>();

/** A port of this machine that nobody listens on; never the same twice. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + randomInt(count);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/** Whether somebody listens on a port of this machine. */
export const isAnswered = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const end = (found: boolean) => {
      socket.destroy();
      done(found);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
