import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import type { SubgraphManifest } from '../../subgraphs/kernel/federation/manifest.js';
import type { GraphTransport } from '../../subgraphs/kernel/graph-client.js';
import { createKeyValue } from '../../subgraphs/kernel/kv.js';
import { createLogger } from '../../subgraphs/kernel/logger.js';
import { type SubgraphRuntime, startSubgraph } from '../../subgraphs/kernel/runtime.js';
import { createViewerCodec, type Viewer } from '../../subgraphs/kernel/viewer.js';
import { onTestDatabase } from './test-database.js';

export const testSecret = 'test-secret-of-at-least-32-characters';
const codec = createViewerCodec(testSecret);

const nobody: Viewer = {
  kind: 'account',
  accountId: 'acc_test',
  username: 'test',
  personId: null,
  roles: [],
  associationIds: [],
  organizationId: null,
  sessionId: null,
  purpose: null,
};

/** A signed-in viewer with the given parts. */
export const viewerWith = (parts: Partial<Viewer>): Viewer => ({ ...nobody, ...parts });

export interface TestSubgraph {
  readonly runtime: SubgraphRuntime;
  /** Statements since the last reset. */
  readonly statements: string[];
  /** Runs an operation as a viewer through the same door as the gateway. */
  run(
    viewer: Viewer,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: any; errors?: readonly any[] }>;
  /** How many rows the tables of the subgraph hold together, transitions and audit included. */
  rowCount(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Starts a subgraph on a database of its own.
 * @param variables of the environment, besides what a test needs
 * @param transport answers what the subgraph asks the graph; by default nothing is there
 */
export async function startTestSubgraph(
  manifest: SubgraphManifest,
  transport: GraphTransport = async () => ({ data: {} }),
  now: () => Date = () => new Date(),
  variables: Record<string, string> = {},
): Promise<TestSubgraph> {
  const env = parseEnvironment({
    NODE_ENV: 'test',
    VIEWER_SECRET: testSecret,
    LOG_LEVEL: process.env.LOG_LEVEL,
    ...variables,
  });
  const statements: string[] = [];
  const runtime = await onTestDatabase(manifest.name, (database) =>
    startSubgraph(manifest, {
      env,
      secret: testSecret,
      database,
      keyValue: createKeyValue(undefined),
      log: createLogger(env, manifest.name),
      transport,
      now,
      onQuery: (sql) => void statements.push(sql),
    }),
  );
  return {
    runtime,
    statements,
    async run(viewer, query, variables = {}) {
      const header = await codec.sign(viewer);
      const result = await runtime.execute(
        { viewer: header, requestId: 'test', acceptLanguage: 'en' },
        { query, variables },
      );
      return JSON.parse(JSON.stringify(result));
    },
    async rowCount() {
      const tables: { tablename: string }[] = await runtime.orm.em
        .getConnection()
        .execute(`select tablename from pg_tables where schemaname = '${manifest.name}'`);
      let total = 0;
      for (const { tablename } of tables) {
        const [row]: { n: number }[] = await runtime.orm.em
          .getConnection()
          .execute(`select count(*)::int as n from "${manifest.name}"."${tablename}"`);
        total += row!.n;
      }
      return total;
    },
    close: () => runtime.close(),
  };
}
