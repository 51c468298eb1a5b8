import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { ConfigurationError, type Environment } from '../subgraphs/kernel/env.js';
import { pgliteFolder } from '../subgraphs/kernel/orm/database.js';

/**
 * Marks the first start on a DATA_DIR until it is over, whatever ends the process meanwhile. A database that is found
 * with the mark never served anybody: it holds what the start itself wrote, in part, and is made anew.
 * @param progress told where a start was interrupted
 * @returns a function to call when all is stored and before anybody is served
 * @throws ConfigurationError where another process is at it
 */
export async function markFirstStart(
  env: Environment,
  progress: (line: string) => void,
): Promise<() => Promise<void>> {
  const folder = pgliteFolder(env);
  if (folder === null) return async () => undefined;
  const mark = `${env.DATA_DIR}/first-start`;
  const owner = await readFile(mark, 'utf8').catch(() => null);
  if (owner === null && existsSync(folder)) return async () => undefined;
  if (owner !== null) {
    if (isRunning(Number(owner))) {
      throw new ConfigurationError(
        `Process ${owner} is starting for the first time on ${env.DATA_DIR}. If it is not, delete ${mark}.`,
      );
    }
    progress('  the first start was interrupted: beginning again with an empty database');
    await rm(folder, { recursive: true, force: true });
  }
  await mkdir(env.DATA_DIR, { recursive: true });
  await writeFile(mark, String(process.pid));
  return () => rm(mark, { force: true });
}

/** Whether another process has this id; in a container, where ids come again, it may be one's own. */
function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
