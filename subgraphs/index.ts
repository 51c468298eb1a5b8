import type { SubgraphManifest } from './kernel/index.js';

export interface SubgraphEntry {
  readonly name: string;
  /** Port of its process when distributed. */
  readonly port: number;
  load(): Promise<SubgraphManifest>;
}

/** The subgraphs of the graph, in the order in which they start; loaded when they are needed. */
export const subgraphs: readonly SubgraphEntry[] = [
  {
    name: 'associations',
    port: 4101,
    load: async () => (await import('./associations/subgraph.js')).associations,
  },
  {
    name: 'consultancy',
    port: 4102,
    load: async () => (await import('./consultancy/subgraph.js')).consultancy,
  },
  { name: 'awards', port: 4103, load: async () => (await import('./awards/subgraph.js')).awards },
  { name: 'research', port: 4104, load: async () => (await import('./research/subgraph.js')).research },
  { name: 'programme', port: 4105, load: async () => (await import('./programme/subgraph.js')).programme },
];
