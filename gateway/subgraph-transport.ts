import type { ExecutionResult } from 'graphql';
import { errors, request as fileRequest } from 'undici';
import { beforeDeadline, deadlineHeader } from '../subgraphs/kernel/deadline.js';
import type { Operation } from '../subgraphs/kernel/federation/execute.js';
import type { FileAnswer, FileCall } from '../subgraphs/kernel/files/index.js';
import type { Caller, SubgraphRuntime } from '../subgraphs/kernel/runtime.js';
import { traceHeaders } from '../subgraphs/kernel/tracing/index.js';
import { viewerHeader } from '../subgraphs/kernel/viewer.js';
import { postTo } from './http-post.js';
import { CallRefused } from './resilience.js';

/** Carries an operation to a subgraph, in this process or another. */
export interface SubgraphTransport {
  /** @throws DeadlineExceeded, or whatever kept the subgraph from answering */
  send(caller: Caller, operation: Operation, deadlineMs: number): Promise<ExecutionResult>;
  /** Hands on a call for a file with its signed link, bytes streamed. Default: there are none. */
  file?(call: FileCall): Promise<FileAnswer>;
  close(): Promise<void>;
}

/** Whether an operation changes something and so is never sent twice. */
export const isMutation = (query: string): boolean => /^\s*mutation\b/.test(query);

/** A subgraph that runs in this process: real federation without the HTTP hop. */
export function inProcess(
  runtime: Pick<SubgraphRuntime, 'execute'> & Partial<Pick<SubgraphRuntime, 'files'>>,
): SubgraphTransport {
  return {
    send: (caller, operation, deadlineMs) =>
      beforeDeadline(runtime.execute({ ...caller, deadlineMs }, operation), deadlineMs),
    ...(runtime.files && { file: (call) => runtime.files!.handle(call) }),
    close: async () => undefined,
  };
}

/**
 * A subgraph behind an address, over connections that stay open. A query whose connection broke is sent once more: a
 * subgraph that restarts closes connections that are still in the pool.
 * @param address full URL of its GraphQL endpoint
 */
export function overHttp(address: string): SubgraphTransport {
  const url = new URL(address);
  const { post, close } = postTo(url);
  return {
    async send(caller, operation, deadlineMs) {
      const until = Date.now() + deadlineMs;
      const headers = httpHeaders(caller, deadlineMs);
      const body = JSON.stringify(operation);
      const { status, text } = await post(headers, body, until).catch((error) => {
        if (!isBroken(error) || isMutation(operation.query)) throw error;
        return post(headers, body, until);
      });
      if (status >= 400 && status < 500) throw new CallRefused(`status ${status}`);
      if (status !== 200) throw new Error(`status ${status}`);
      return JSON.parse(text) as ExecutionResult;
    },
    async file({ method, token, length, body }) {
      const headers: Record<string, string> = body
        ? {
            'content-type': 'application/octet-stream',
            ...(length !== undefined && { 'content-length': String(length) }),
          }
        : {};
      const answer = await fileRequest(`${url.origin}/files/${encodeURIComponent(token)}`, {
        method,
        headers,
        body: body ?? null,
      });
      const kept = Object.entries(answer.headers).filter(([name]) => fileHeaders.has(name));
      return {
        status: answer.statusCode,
        headers: Object.fromEntries(kept) as Record<string, string>,
        body: answer.body,
      };
    },
    close,
  };
}

/** Headers of a file that reach the client. */
const fileHeaders = new Set([
  'content-type',
  'content-length',
  'content-disposition',
  'cache-control',
  'x-content-type-options',
  'content-security-policy',
]);

const isBroken = (error: unknown): boolean =>
  error instanceof errors.SocketError || (error as NodeJS.ErrnoException).code === 'ECONNRESET';

function httpHeaders(caller: Caller, deadlineMs: number): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-request-id': caller.requestId,
    ...traceHeaders(),
    [deadlineHeader]: String(Math.max(1, Math.floor(deadlineMs))),
    ...(caller.viewer && { [viewerHeader]: caller.viewer }),
    ...(caller.acceptLanguage && { 'accept-language': caller.acceptLanguage }),
  };
}
