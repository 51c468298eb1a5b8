import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { type ToyName, toyNames, toySchema } from './schemas.js';

/** All four subgraphs behind one port, each at a path of its own: `/accounts`, … */
const schemas = new Map(toyNames.map((name) => [`/${name}`, toySchema(name)]));
const documents = new Map<string, DocumentNode>();

async function answer(schema: GraphQLSchema, body: string): Promise<string> {
  const { query, variables, operationName } = JSON.parse(body);
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  return JSON.stringify(await execute({ schema, document, variableValues: variables, operationName }));
}

const server = createServer({ keepAliveTimeout: 75_000 }, async (request, response) => {
  if (request.method === 'GET') return response.end('ok');
  const schema = schemas.get(request.url ?? ('/' satisfies string)) as GraphQLSchema;
  response.setHeader('content-type', 'application/json');
  response.end(await answer(schema, await text(request)));
});
server.listen(Number(process.env.PORT), '127.0.0.1');

export type { ToyName };
