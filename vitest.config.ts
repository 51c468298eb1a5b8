import { defineConfig } from 'vitest/config';
import { findPostgres, isCi } from './test/support/services.js';
import type { TestedOn } from './test/support/test-database.js';

/** Tests that show what needs several connections; the other files of `postgresql` run on both. */
const races = 'test/races/*.test.ts';
const exclude = ['**/node_modules/**', 'test/bench/**'];
/** Files that put something in the place of a module keep their modules to themselves. */
const replacing = ['subgraphs/consultancy/council/*.test.ts'];

/**
 * Files of the subgraphs share the modules of their worker, whose loading would take longer than most of them; others start
 * whole graphs and processes, and each has its own.
 */
function projectsOn(
  testedOn: TestedOn,
  { subgraphs, others }: Record<'subgraphs' | 'others', string[]>,
  without: string[],
) {
  const project = (name: string, isolate: boolean, include: string[], exclude: string[]) => ({
    extends: true as const,
    test: { name, isolate, provide: { testedOn }, include, exclude },
  });
  return [
    project(testedOn.kind, false, subgraphs, [...without, ...replacing]),
    project(`${testedOn.kind} alone`, true, [...others, ...replacing], without),
  ];
}

const projects = projectsOn(
  { kind: 'pglite' },
  {
    subgraphs: ['subgraphs/**/*.{spec,test}.ts'],
    others: ['{gateway,schema,seed,test}/**/*.{spec,test}.ts'],
  },
  [...exclude, races],
);
const server = await findPostgres();
/**
 * Who may take which step, and when, is decided before any statement, so one database shows it, unless all is asked for;
 * what the statements do is tried on both.
 */
const rights = ['**/*.steps.test.ts', '**/*.walk.test.ts', '**/{dialogue,public-service}/*.test.ts'];
if (server || isCi) {
  projects.push(
    ...projectsOn(
      { kind: 'postgresql', server },
      { subgraphs: ['subgraphs/**/*.test.ts'], others: ['seed/**/*.test.ts', races] },
      process.env.ON_POSTGRES === 'all' ? exclude : [...exclude, ...rights],
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
