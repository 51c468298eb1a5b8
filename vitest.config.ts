import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would load graphql a second time as .mjs beside the CommonJS copy that Apollo and type-graphql use.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    include: ['{gateway,subgraphs,schema,seed,test}/**/*.{spec,test}.ts'],
    exclude: ['**/node_modules/**', 'test/bench/**'],
    setupFiles: ['reflect-metadata'],
    reporters: ['default', './test/support/summary-reporter.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
