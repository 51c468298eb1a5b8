import type { SubgraphManifest } from './kernel/index.js';

export interface SubgraphEntry {
  readonly name: string;
  /** Port of its process when distributed. */
  readonly port: number;
  load(): Promise<SubgraphManifest>;
}

/** The subgraphs of the graph, in the order in which they start. */
export const subgraphs: readonly SubgraphEntry[] = [
  {
    name: 'associations',
    port: 4101,
    load: async () => (await import('./associations/subgraph.js')).associations,
  },
];
