import { readFileSync } from 'node:fs';
import {
  ApolloGateway,
  type GraphQLDataSourceProcessOptions,
  RemoteGraphQLDataSource,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createViewerCodec, type Viewer, viewerHeader } from '../../subgraphs/kernel/viewer.js';

/** @apollo/gateway as it comes, on the same supergraph; only the signed viewer is passed on, as subgraphs demand it. */
interface Context {
  readonly viewer?: Viewer;
}

const codec = createViewerCodec(process.env.VIEWER_SECRET!);
const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8').replace(
  /"http:\/\/([a-z]+)\/graphql"/g,
  (_, name: string) => JSON.stringify(process.env[`SUBGRAPH_URL_${name.toUpperCase()}`]),
);

class SignedDataSource extends RemoteGraphQLDataSource<Context> {
  override async willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Context>) {
    if (context.viewer) request.http?.headers.set(viewerHeader, await codec.sign(context.viewer));
  }
}

const server = new ApolloServer<Context>({
  gateway: new ApolloGateway({ supergraphSdl, buildService: ({ url }) => new SignedDataSource({ url }) }),
});
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
  context: async ({ req }) => ({ viewer: await codec.verify(String(req.headers[viewerHeader])) }),
});
