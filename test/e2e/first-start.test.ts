import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildOnce } from '../support/once.js';

let built: string;
const folder = mkdtempSync(join(tmpdir(), 'first-start-'));
let child: ChildProcess | undefined;
beforeAll(async () => {
  built = await buildOnce();
});
afterAll(async () => {
  if (child) await stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the graph on the folder. @returns what it wrote until `sign` appeared in it */
function startUntil(sign: RegExp): Promise<string> {
  const running = spawn(process.execPath, [`${built}/gateway/main.js`], {
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: '', DATA_DIR: folder, PORT: '0', SEED: '' },
  });
  child = running;
  return new Promise((done, fail) => {
    let written = '';
    for (const stream of [running.stdout, running.stderr]) {
      stream.on('data', (chunk) => {
        written += chunk;
        if (sign.test(written)) done(written);
      });
    }
    running.once('exit', () => fail(new Error(`It ended: ${written}`)));
  });
}

async function stop(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  const ended = new Promise((done) => child!.once('exit', done));
  child!.kill(signal);
  await ended;
  child = undefined;
}

it('starts again by itself where the first start was interrupted, whatever ended it', async () => {
  await startUntil(/seeded organizations/);
  await stop('SIGKILL');
  expect(await startUntil(/seeded associations/)).toMatch(/interrupted/);
  await stop('SIGINT');
  const written = await startUntil(/Ready in/);
  expect(written).toMatch(/interrupted/);
  expect(written).toMatch(/seeded accounts/);
  await stop('SIGINT');
  expect(await startUntil(/Ready in/)).not.toMatch(/interrupted|seeded/);
}, 300_000);
