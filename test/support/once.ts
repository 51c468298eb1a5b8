import { execFileSync } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

/**
 * Does a costly work once in a run of the tests: the first file that asks does it, the others wait for it.
 * @throws in every file that waits where the work failed in the first
 */
export async function onceInRun(name: string, work: () => Promise<void> | void): Promise<void> {
  const [begun, done, failed] = ['begun', 'done', 'failed'].map((end) =>
    join(inject('scratch'), `${name}.${end}`),
  ) as [string, string, string];
  try {
    await mkdir(begun);
  } catch {
    while (!(await exists(done))) {
      if (await exists(failed)) throw new Error(`${name} failed in another file`);
      await sleep(200);
    }
    return;
  }
  try {
    await work();
    await writeFile(done, '');
  } catch (error) {
    await writeFile(failed, '');
    throw error;
  }
}

/**
 * Builds the project for tests that start its processes.
 * @returns folder of the built output
 */
export async function buildOnce(): Promise<string> {
  const built = 'dist/test-build';
  await onceInRun('build', () => {
    // Types are checked before the tests.
    const options = ['-p', 'tsconfig.build.json', '--outDir', built, '--noCheck'];
    execFileSync('npx', ['tsc', ...options, '--tsBuildInfoFile', `${built}/.tsbuildinfo`], {
      stdio: 'inherit',
    });
  });
  return built;
}
