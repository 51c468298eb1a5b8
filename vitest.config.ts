import { defineConfig } from 'vitest/config';
import { findPostgres, isCi } from './test/support/services.js';
import type { TestedOn } from './test/support/test-database.js';

/** Tests that show what needs several connections; the other files of `postgresql` run on both. */
const races = 'test/races/*.test.ts';
const exclude = ['**/node_modules/**', 'test/bench/**'];

const project = (testedOn: TestedOn, files: { include: string[]; exclude: string[] }) => ({
  extends: true as const,
  test: { name: testedOn.kind, provide: { testedOn }, ...files },
});
const projects = [
  project(
    { kind: 'pglite' },
    {
      include: ['{gateway,subgraphs,schema,seed,test}/**/*.{spec,test}.ts'],
      exclude: [...exclude, races],
    },
  ),
];
const server = await findPostgres();
/**
 * Who may take which step is decided before any statement, so one database is enough to show it, unless all is asked for;
 * what the statements do is tried on both.
 */
const rights = ['**/*.steps.test.ts', '**/{dialogue,public-service}/*.test.ts'];
if (server || isCi) {
  projects.push(
    project(
      { kind: 'postgresql', server },
      {
        include: ['{subgraphs,seed}/**/*.test.ts', races],
        exclude: process.env.ON_POSTGRES === 'all' ? exclude : [...exclude, ...rights],
      },
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
