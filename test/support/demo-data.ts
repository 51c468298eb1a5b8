import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../gateway/embedded.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { onceInRun } from './once.js';

/**
 * A folder with the demo data, for DATA_DIR, which belongs to the caller. The stories are told once for all test files
 * and runs, and again when the source has changed: that takes longer than most tests.
 */
export async function copyOfDemoData(): Promise<string> {
  const prepared = join(tmpdir(), `union-demo-${process.env.DEMO_DIGEST ?? (await sourceDigest())}`);
  const own = () => mkdtemp(join(tmpdir(), 'union-demo-'));
  await onceInRun('demo-data', async () => {
    if (await stat(prepared).catch(() => null)) return;
    const making = await own();
    const env = parseEnvironment({ NODE_ENV: 'test', DATA_DIR: making });
    await (await startEmbedded({ env })).close();
    // Another run may have been faster, and has the same.
    await rename(making, prepared).catch(() => rm(making, { recursive: true }));
  });
  const copy = await own();
  await cp(prepared, copy, { recursive: true });
  return copy;
}

/** Differs where the stories, or what they are told to, are others. */
async function sourceDigest(): Promise<string> {
  const digest = createHash('sha256');
  for (const folder of ['seed', 'subgraphs']) {
    const files = await readdir(folder, { recursive: true });
    for (const file of files.filter((name) => /(?<!\.(test|spec))\.ts$/.test(name)).sort())
      digest.update(file).update(await readFile(join(folder, file)));
  }
  return digest.digest('hex').slice(0, 16);
}
