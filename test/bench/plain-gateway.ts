import { readFileSync } from 'node:fs';
import {
  ApolloGateway,
  type GraphQLDataSourceProcessOptions,
  RemoteGraphQLDataSource,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { viewerHeader } from '../../subgraphs/kernel/viewer.js';

/** @apollo/gateway as it comes: `plain-gateway.js <supergraph>`. The signed viewer is passed on, as subgraphs demand it. */
interface Context {
  readonly viewer?: string;
}

class ForwardingDataSource extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Context>) {
    if (context.viewer) request.http?.headers.set(viewerHeader, context.viewer);
  }
}

const server = new ApolloServer<Context>({
  gateway: new ApolloGateway({
    supergraphSdl: readFileSync(process.argv[2]!, 'utf8'),
    buildService: ({ url }) => new ForwardingDataSource({ url }),
  }),
});
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
  context: async ({ req }) => ({ viewer: req.headers[viewerHeader] as string }),
});
