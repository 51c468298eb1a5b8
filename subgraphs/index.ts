import type { SubgraphManifest } from './kernel/index.js';

export interface SubgraphEntry {
  readonly name: string;
  /** Port of its process when distributed. */
  readonly port: number;
  load(): Promise<SubgraphManifest>;
}

/** A subgraph is the folder of its name, whose `subgraph.ts` exports its manifest under that name. */
const subgraph = (name: string, port: number): SubgraphEntry => ({
  name,
  port,
  load: async () => (await import(`./${name}/subgraph.js`))[name],
});

/** The subgraphs of the graph, in the order in which they start. */
export const subgraphs: readonly SubgraphEntry[] = [
  subgraph('associations', 4101),
  subgraph('consultancy', 4102),
  subgraph('awards', 4103),
  subgraph('research', 4104),
  subgraph('programme', 4105),
];
