import { Pool } from 'undici';
import { type AppError, serviceUnavailable } from './errors.js';
import type { Logger } from './logger.js';
import { traceHeaders } from './tracing/index.js';
import { type Viewer, type ViewerCodec, viewerHeader } from './viewer.js';

/** How a subgraph asks the whole graph, as the viewer of the request or as the system. */
export interface GraphClient {
  /**
   * Runs an operation through the gateway.
   * @param as default: the viewer of the request
   * @returns data of the answer
   * @throws SERVICE_UNAVAILABLE naming the part that failed
   */
  query<T>(operation: string, variables: Record<string, unknown>, as?: Viewer): Promise<T>;
  /**
   * Runs an operation of which a part may fail: what answered is given, and who did not is named.
   * @param as default: the viewer of the request
   */
  queryPartly<T>(
    operation: string,
    variables: Record<string, unknown>,
    as?: Viewer,
  ): Promise<PartialAnswer<T>>;
}

/** What came of an operation of which a part may have failed. */
export interface PartialAnswer<T> {
  /** Fields of a part that failed are null; null as a whole where nothing answered. */
  readonly data: T | null;
  /** Names of the services that failed; `graph` stands for one that no error names. */
  readonly failed: readonly string[];
}

/** Sends an operation to the gateway; in process when embedded, by HTTP when distributed. */
export type GraphTransport = (request: {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly viewer: Viewer;
  readonly requestId: string;
}) => Promise<{
  data?: unknown;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}>;

/** What the graph answers to an operation that ought not to have been asked so; no service is away. */
const refusals = ['BAD_USER_INPUT', 'COST_LIMIT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

/** @param log is told where an operation is refused: who asks cannot tell it from a service that is away */
export function createGraphClient(
  transport: GraphTransport,
  viewer: Viewer,
  requestId: string,
  log: Pick<Logger, 'error'>,
): GraphClient {
  const ask: GraphTransport = async (request) => {
    const answer = await transport(request);
    const code = answer.errors
      ?.map((error) => String(error.extensions?.code))
      .find((each) => refusals.includes(each));
    if (code)
      log.error({ requestId, code, operation: request.query.slice(0, 80) }, 'the graph refuses an operation');
    return answer;
  };
  return {
    async query<T>(operation: string, variables: Record<string, unknown>, as: Viewer = viewer): Promise<T> {
      const answer = await ask({ query: operation, variables, viewer: as, requestId });
      if (answer.errors?.length) {
        throw serviceUnavailable(String(answer.errors[0]!.extensions?.service ?? 'graph'));
      }
      return answer.data as T;
    },
    async queryPartly<T>(operation: string, variables: Record<string, unknown>, as: Viewer = viewer) {
      const { data, errors = [] } = await ask({
        query: operation,
        variables,
        viewer: as,
        requestId,
      }).catch((error: unknown) => ({
        data: null,
        errors: [{ message: '', extensions: (error as AppError).details ?? {} }],
      }));
      const failed = errors.map(({ extensions }) => String(extensions?.service ?? 'graph'));
      return { data: (data ?? null) as T | null, failed: [...new Set(failed)] };
    },
  };
}

/** The same client for somebody else, who is the default from then on: a job begins as the system. */
export const graphAs = (graph: GraphClient, viewer: Viewer): GraphClient => ({
  query: (operation, variables, as = viewer) => graph.query(operation, variables, as),
  queryPartly: (operation, variables, as = viewer) => graph.queryPartly(operation, variables, as),
});

/** The client of a context that is bound to a transaction: a call would wait for the transaction that waits for it. */
const askedInTransaction = () =>
  Promise.reject(new Error('The graph was asked inside a transaction; ask before it begins'));
export const graphInTransaction: GraphClient = {
  query: askedInTransaction,
  queryPartly: askedInTransaction,
};

/**
 * Asks the gateway by HTTP with a signed viewer.
 * @param url the gateway's GraphQL endpoint
 */
export function httpTransport(url: string, codec: ViewerCodec): GraphTransport {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 20, bodyTimeout: 10_000, headersTimeout: 10_000 });
  return async ({ query, variables, viewer, requestId }) => {
    try {
      const { body } = await pool.request({
        path: pathname,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'x-request-id': requestId,
          ...traceHeaders(),
          [viewerHeader]: await codec.sign(viewer),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await body.json()) as Awaited<ReturnType<GraphTransport>>;
    } catch {
      throw serviceUnavailable('gateway');
    }
  };
}
