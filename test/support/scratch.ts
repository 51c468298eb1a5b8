import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of one run of the tests: what one file makes there serves the next. */
    scratch: string;
  }
}

/** Gives the run a folder of its own. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'union-tests-'));
  project.provide('scratch', folder);
  return () => rm(folder, { recursive: true, force: true });
}
