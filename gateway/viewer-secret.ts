import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../subgraphs/kernel/env.js';

const fresh = () => randomBytes(48).toString('base64url');

/**
 * The secret that signs viewers and tokens: VIEWER_SECRET, or one made at the first start and kept beside the data, so
 * that sessions outlive a restart.
 */
export async function viewerSecret(env: Pick<Environment, 'VIEWER_SECRET' | 'DATA_DIR'>): Promise<string> {
  if (env.VIEWER_SECRET) return env.VIEWER_SECRET;
  if (env.DATA_DIR === 'memory') return fresh();
  await mkdir(env.DATA_DIR, { recursive: true });
  const file = join(env.DATA_DIR, 'viewer-secret');
  try {
    // `wx` lets one of two processes that start at once win; the other reads what it wrote.
    await writeFile(file, fresh(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
