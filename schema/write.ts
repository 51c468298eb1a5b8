import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { composeContract } from './compose.js';
import { writtenManifest } from './manifest.js';

/** `npm run schema`: writes the reviewed contract. */
const { subgraphs, supergraph, api } = await composeContract();
for (const [name, sdl] of subgraphs) await writeFile(`schema/${name}.graphql`, `${sdl.trim()}\n`);
await writeFile('schema/supergraph.graphql', `${supergraph.trim()}\n`);
await writeFile('schema/api.graphql', `${api.trim()}\n`);
await writeFile('schema/persisted-operations.json', await writtenManifest());
process.stdout.write(
  `schema/ holds ${subgraphs.size} subgraphs, the supergraph, the API and the manifest of operations.\n`,
);
