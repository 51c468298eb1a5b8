import { rm } from 'node:fs/promises';
import type { GraphQLFormattedError } from 'graphql';
import { decodeJwt } from 'jose';
import { type Embedded, startEmbedded } from '../../gateway/embedded.js';
import { createGateway, type Gateway } from '../../gateway/server.js';
import { inProcess } from '../../gateway/subgraph-transport.js';
import { readSupergraph } from '../../gateway/supergraph.js';
import { demoAccounts, demoPassword } from '../../seed/stories/accounts.js';
import { createAccessTokens } from '../../subgraphs/kernel/access-token.js';
import { parseEnvironment } from '../../subgraphs/kernel/env.js';
import { createKeyValue } from '../../subgraphs/kernel/kv.js';
import { createLogger } from '../../subgraphs/kernel/logger.js';
import type { Viewer } from '../../subgraphs/kernel/viewer.js';
import { copyOfDemoData } from './demo-data.js';

export interface Answer {
  readonly data?: any;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly status: number;
  /** As it was sent. */
  readonly body: string;
}

export type AskAs = (
  who: string,
  parameters: { query?: string; variables?: unknown; operationName?: string; extensions?: unknown },
  headers?: Record<string, string>,
) => Promise<Answer>;

export interface DemoGraph {
  readonly embedded: Embedded;
  /** Everybody who may ask: the names of the demo accounts, and `anonymous`. */
  readonly everybody: readonly string[];
  /** Asks as somebody, through the gateway as it comes. */
  readonly ask: AskAs;
  /** Asks through a gateway that keeps nothing. */
  readonly askAnew: AskAs;
  /** Gives everybody a new token, of no session: what is done to sessions and accounts does not end it. */
  renewTokens(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the whole graph with demo data in this process, in which every demo account is signed in. */
export async function startDemoGraph(): Promise<DemoGraph> {
  const data = await copyOfDemoData();
  const env = parseEnvironment({
    NODE_ENV: 'test',
    DATA_DIR: data,
    LOG_LEVEL: process.env.LOG_LEVEL,
    RATE_LIMIT_ACCOUNT: '0',
    RATE_LIMIT_ANONYMOUS: '0',
  });
  const embedded = await startEmbedded({ env });
  const forgetful = await createGateway({
    env,
    secret: embedded.secret,
    keyValue: createKeyValue(undefined),
    log: createLogger(env, 'forgetful'),
    supergraphSdl: await readSupergraph(),
    dataSourceFor: (name) => inProcess(embedded.runtimes.get(name)!),
  });
  const tokens = new Map<string, string>();
  const as = (who: string): Record<string, string> =>
    who === 'anonymous' ? {} : { authorization: `Bearer ${tokens.get(who)}` };
  const askBy =
    ({ app }: Gateway): AskAs =>
    async (who, parameters, headers = {}) => {
      const { body, statusCode } = await app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...as(who), ...headers },
        payload: JSON.stringify(parameters),
      });
      return { ...JSON.parse(body), status: statusCode, body };
    };
  const ask = askBy(embedded.gateway);
  const query =
    'mutation($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }';
  for (const { username } of demoAccounts) {
    const { data } = await ask('anonymous', {
      query,
      variables: { input: { username, password: demoPassword } },
    });
    tokens.set(username, data.signIn.accessToken);
  }
  return {
    embedded,
    everybody: ['anonymous', ...tokens.keys()],
    ask,
    askAnew: askBy(forgetful),
    async renewTokens() {
      for (const [who, token] of tokens) {
        const viewer = { ...(decodeJwt(token).viewer as Viewer), sessionId: null };
        tokens.set(who, (await createAccessTokens(embedded.secret).issue(viewer, new Date())).token);
      }
    },
    async close() {
      await forgetful.close();
      await embedded.close();
      await rm(data, { recursive: true });
    },
  };
}
