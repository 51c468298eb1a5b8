import { Buffer } from 'node:buffer';
import { Pool } from 'undici';
import { DeadlineExceeded } from '../subgraphs/kernel/deadline.js';

/** What came back. */
export interface Posted {
  readonly status: number;
  readonly text: string;
}

export interface Poster {
  /** @throws DeadlineExceeded once `until`, in milliseconds since the epoch, has passed; or what broke the connection */
  post(headers: Record<string, string>, body: string, until: number): Promise<Posted>;
  close(): Promise<void>;
}

/**
 * Posts to an address over connections that stay open. Pieces are put together as they come: undici's own `request` makes
 * a stream and a signal of each answer, which cost more than the fetch of a small one.
 */
export function postTo(url: URL): Poster {
  const pool = new Pool(url.origin, {
    connections: 64,
    pipelining: 1,
    keepAliveTimeout: 60_000,
    connectTimeout: 3_000,
    // The largest page is a few megabytes; what does not end would fill the memory before the deadline.
    maxResponseSize: 64_000_000,
  });
  const path = url.pathname + url.search;
  return {
    post: (headers, body, until) =>
      new Promise((resolve, reject) => {
        const chunks: Buffer[] = [];
        let status = 0;
        let abort: ((reason: Error) => void) | null = null;
        let isLate = false;
        const timer = setTimeout(
          () => {
            isLate = true;
            const reason = new DeadlineExceeded();
            reject(reason);
            abort?.(reason);
          },
          Math.max(0, until - Date.now()),
        );
        pool.dispatch(
          { path, method: 'POST', headers, body },
          {
            onRequestStart(controller) {
              // One that waited for its connection too long must not happen after all.
              if (isLate) controller.abort(new DeadlineExceeded());
              abort = (reason) => controller.abort(reason);
            },
            onResponseStart(_controller, statusCode) {
              status = statusCode;
            },
            onResponseData(_controller, chunk) {
              chunks.push(chunk);
            },
            onResponseEnd() {
              clearTimeout(timer);
              const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
              resolve({ status, text: whole.toString('utf8') });
            },
            onResponseError(_controller, error) {
              clearTimeout(timer);
              reject(error);
            },
          },
        );
      }),
    close: () => pool.close(),
  };
}
