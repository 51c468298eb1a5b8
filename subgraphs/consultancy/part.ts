import type { Context, IdColumn, SubgraphManifest } from '../kernel/index.js';

/** An area of the subgraph: its share of the manifest's lists, each in a `*.part.ts`. */
export interface Part {
  readonly entities?: SubgraphManifest['entities'];
  readonly tables?: NonNullable<SubgraphManifest['tables']>;
  readonly resolvers?: SubgraphManifest['resolvers'];
  readonly orphanedTypes?: NonNullable<SubgraphManifest['orphanedTypes']>;
  readonly references?: NonNullable<SubgraphManifest['references']>;
  readonly jobs?: NonNullable<SubgraphManifest['jobs']>;
  readonly fileGuards?: NonNullable<SubgraphManifest['fileGuards']>;
  readonly enums?: SubgraphManifest['enums'];
  readonly consumers?: NonNullable<SubgraphManifest['consumers']>;
  /** Columns with ids of people, which follow a merge. */
  readonly personColumns?: readonly IdColumn[];
  /** Erases what it holds of a person, by every id that he had. Default: ids alone, which lead nowhere then. */
  readonly erasePerson?: (tx: Context, ids: readonly string[]) => Promise<void>;
}
