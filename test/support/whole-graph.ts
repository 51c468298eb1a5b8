import type { GraphQLFormattedError } from 'graphql';
import { createGateway, type Gateway, type GatewayOptions } from '../../gateway/server.js';
import { inProcess, type SubgraphTransport } from '../../gateway/subgraph-transport.js';
import { operationsFolder, readSupergraph } from '../../gateway/supergraph.js';
import { subgraphs } from '../../subgraphs/index.js';
import { createAccessTokens } from '../../subgraphs/kernel/access-token.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { createEventBus, type EventBus, joinAll } from '../../subgraphs/kernel/events/index.js';
import { createKeyValue, type KeyValue } from '../../subgraphs/kernel/kv.js';
import { createLogger } from '../../subgraphs/kernel/logger.js';
import { closeDatabase, openPglite } from '../../subgraphs/kernel/orm/database.js';
import { type SubgraphRuntime, startSubgraph } from '../../subgraphs/kernel/runtime.js';
import type { Viewer } from '../../subgraphs/kernel/viewer.js';
import { testSecret } from './subgraph.js';

/** A gateway that counts what it fetches. */
export interface CountedGateway extends Gateway {
  /** Fetches from subgraphs since it was made. */
  fetches(): number;
  ask(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<{ data?: any; errors?: readonly GraphQLFormattedError[]; status: number }>;
  /** Lets go of what belongs to this gateway alone. */
  stop(): Promise<void>;
}

export interface WholeGraph {
  /** A subgraph by name. */
  runtime(name: string): SubgraphRuntime;
  /** One more gateway: with what it kept in its own memory, and in Redis where there is one. */
  gateway(more?: Partial<GatewayOptions> & { through?: Through }): Promise<CountedGateway>;
  /** Headers of somebody who is signed in. */
  as(viewer: Viewer): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** Stands between a gateway and a subgraph. */
export type Through = (name: string, transport: SubgraphTransport) => SubgraphTransport;

/** Starts all subgraphs without demo data in this process, on one database, and gateways as they are asked for. */
export async function startWholeGraph(redisUrl?: string): Promise<WholeGraph> {
  const env = parseEnvironment({
    NODE_ENV: 'test',
    DATA_DIR: 'memory',
    VIEWER_SECRET: testSecret,
    REDIS_URL: redisUrl,
    LOG_LEVEL: process.env.LOG_LEVEL,
    RATE_LIMIT_ACCOUNT: '0',
    RATE_LIMIT_ANONYMOUS: '0',
  });
  const log = createLogger(env, 'test');
  const database = await openPglite();
  const keyValue = createKeyValue(redisUrl);
  const bus = createEventBus(redisUrl, new Set());
  const runtimes = new Map<string, SubgraphRuntime>();
  const gateways: CountedGateway[] = [];
  const supergraphSdl = await readSupergraph();
  for (const entry of subgraphs) {
    const runtime = await startSubgraph(await entry.load(), {
      env,
      secret: testSecret,
      database,
      keyValue,
      log,
      transport: ({ viewer, ...request }) => gateways[0]!.executeAs(viewer, request),
    });
    runtimes.set(entry.name, runtime);
  }
  await joinAll([...runtimes.values()], bus);

  return {
    runtime: (name) => runtimes.get(name)!,
    as: async (viewer) => ({
      authorization: `Bearer ${(await createAccessTokens(testSecret).issue(viewer, new Date())).token}`,
    }),
    async gateway({ through = (_name: string, transport: SubgraphTransport) => transport, ...more } = {}) {
      // A process of its own has connections of its own.
      const own: { events: EventBus; keyValue: KeyValue } = redisUrl
        ? { events: createEventBus(redisUrl, new Set()), keyValue: createKeyValue(redisUrl) }
        : { events: bus, keyValue: createKeyValue(undefined) };
      let fetches = 0;
      const gateway = await createGateway({
        env,
        secret: testSecret,
        log,
        supergraphSdl,
        operationsDir: operationsFolder,
        ...own,
        dataSourceFor(name) {
          const transport = through(name, inProcess(runtimes.get(name)!));
          return {
            send: (...call) => {
              fetches++;
              return transport.send(...call);
            },
            ...(transport.file && { file: (call) => transport.file!(call) }),
            close: () => transport.close(),
          };
        },
        ...more,
      });
      const counted: CountedGateway = {
        ...gateway,
        fetches: () => fetches,
        async ask(query, variables = {}, headers = {}) {
          const answer = await gateway.app.inject({
            method: 'POST',
            url: '/graphql',
            headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
            payload: JSON.stringify({ query, variables }),
          });
          return { ...answer.json(), status: answer.statusCode };
        },
        async stop() {
          await gateway.close();
          if (redisUrl) await Promise.all([own.events.close(), own.keyValue.close()]);
        },
      };
      gateways.push(counted);
      return counted;
    },
    async close() {
      for (const gateway of gateways) await gateway.stop();
      for (const runtime of runtimes.values()) await runtime.close();
      await Promise.all([bus.close(), keyValue.close(), closeDatabase(database)]);
    },
  };
}
