import { defineConfig } from '@graphql-hive/gateway';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

/** Hive Gateway with its Rust planner; the signed viewer is passed on, as subgraphs demand it. */
export const gatewayConfig = defineConfig({
  unifiedGraphHandler,
  logging: 'error',
  landingPage: false,
  graphiql: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ 'x-viewer': request.headers.get('x-viewer') }),
  },
});
