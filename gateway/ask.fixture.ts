import type { FormattedExecutionResult } from 'graphql';
import type { Gateway } from './server.js';

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** Asks a gateway by HTTP, without a port. */
export const asker =
  (gateway: Gateway) =>
  async (query: string, { variables, headers }: AskOptions = {}) => {
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify({ query, variables }),
    });
    const result = answer.json() as FormattedExecutionResult<Record<string, unknown>>;
    return { ...result, status: answer.statusCode, headers: answer.headers, body: answer.body };
  };

export type Ask = ReturnType<typeof asker>;
