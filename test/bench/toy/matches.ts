import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Match } from '../match.js';
import { startGateways } from '../peers.js';
import type { Processes } from '../processes.js';
import { heavy, small } from './data.js';
import { toyNames, toySdl } from './schemas.js';

/** The Guild's federation benchmark before three gateways. @param scratch folder for the supergraph */
export async function toyMatches(processes: Processes, scratch: string): Promise<Match[]> {
  const subgraphs = await processes.start({
    name: 'toy',
    script: 'test/bench/toy/subgraphs.js',
    path: '',
  });
  await processes.listening(subgraphs);
  const composed = composeServices(
    toyNames.map((name) => ({ name, url: `${subgraphs.url}/${name}`, typeDefs: parse(toySdl(name)) })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const file = join(scratch, 'toy.graphql');
  writeFileSync(file, composed.supergraphSdl);
  const gateways = await startGateways(processes, '', file);
  const match = (name: string, query: string): Match => ({
    name,
    // The subgraphs are the same for all and no part of the comparison.
    contestants: gateways.map((target) => ({ target, others: [], query: { query }, officers: true })),
  });
  return [match('The Guild, heavy', heavy), match('The Guild, small', small)];
}
