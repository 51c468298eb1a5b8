import { defineConfig } from 'vitest/config';
import { findPostgres, isCi } from './test/support/services.js';
import type { TestedOn } from './test/support/test-database.js';

/** Tests that show what needs several connections; the other files of `postgresql` run on both. */
const races = 'test/races/*.test.ts';
const exclude = ['**/node_modules/**', 'test/bench/**'];
/**
 * Who may take which step, and when, is decided before any statement, so that one database shows it: the one that answers
 * faster. `ON_BOTH=1` tries these on both, as all that depends on statements is.
 */
const rights = ['**/*.steps.test.ts', '**/*.walk.test.ts', '**/{dialogue,public-service}/*.test.ts'];
const without = process.env.ON_BOTH ? [] : rights;
/** Files that start processes or measure their own have modules of their own. */
const alone = ['test/{e2e,faults,attack,caching}/*.test.ts', 'test/schema.test.ts', 'seed/*.test.ts'];

interface Files {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly alone: readonly string[];
}

/**
 * Files share the modules of their worker, whose loading would take longer than most of them; others start whole graphs and
 * processes, and each has its own.
 */
function projectsOn(testedOn: TestedOn, { include, exclude: left = [], alone }: Files) {
  const project = (name: string, isolate: boolean, files: readonly string[], not: readonly string[]) => ({
    extends: true as const,
    test: {
      name,
      isolate,
      provide: { testedOn },
      include: [...files],
      setupFiles: ['test/support/kept.ts'],
      exclude: [...exclude, ...left, ...not],
    },
  });
  return [project(testedOn.kind, false, include, alone), project(`${testedOn.kind} alone`, true, alone, [])];
}

const server = await findPostgres();
const onBoth = server || isCi;
const projects = projectsOn(
  { kind: 'pglite' },
  {
    include: ['{gateway,schema,subgraphs,test}/**/*.{spec,test}.ts'],
    exclude: [races, ...(onBoth ? without : [])],
    alone,
  },
);
if (onBoth) {
  projects.push(
    ...projectsOn(
      { kind: 'postgresql', server },
      { include: ['subgraphs/**/*.test.ts', races], alone: ['seed/scale.test.ts'] },
    ),
  );
} else {
  process.stdout.write('Skipped on PostgreSQL, races among them: no DATABASE_URL and no server on 5432.\n');
}

export default defineConfig({
  // Vite would load graphql a second time as .mjs beside the CommonJS copy that Apollo and type-graphql use.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    projects,
    setupFiles: ['reflect-metadata'],
    globalSetup: ['./test/support/scratch.ts'],
    reporters: ['default', './test/support/summary-reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
