import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEnvironment } from '../subgraphs/kernel/env.js';
import { markFirstStart } from './first-start.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (lines: string[] = []) =>
  markFirstStart(parseEnvironment({ DATA_DIR: folder }), (line) => lines.push(line));

/** A process that has begun its first start and written part of a database when it is stopped. */
async function stopped(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  const child = spawn(process.execPath, [
    '-e',
    `const fs = require('node:fs');
     fs.writeFileSync(${JSON.stringify(`${folder}/first-start`)}, String(process.pid));
     fs.mkdirSync(${JSON.stringify(`${folder}/pg`)});
     fs.writeFileSync(${JSON.stringify(`${folder}/pg/half`)}, '');
     console.log('busy'); setInterval(() => {}, 1000);`,
  ]);
  await new Promise((done) => child.stdout.once('data', done));
  await expect(start()).rejects.toThrow(`Process ${child.pid} is starting`);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await ended;
}

describe('a first start', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)('begins again where %s ended it', async (signal) => {
    await stopped(signal);
    const lines: string[] = [];
    const end = await start(lines);
    expect(lines).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['first-start']);
    await end();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is the one on a folder without a database, and no other', async () => {
    await writeFile(`${folder}/pg`, 'served somebody');
    const end = await start();
    await end();
    expect(await readFile(`${folder}/pg`, 'utf8')).toBe('served somebody');
    expect(await readdir(folder)).toEqual(['pg']);
  });
});
