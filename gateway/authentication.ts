import type { IncomingHttpHeaders } from 'node:http';
import type { Bearer } from '../subgraphs/kernel/bearer.js';
import { anonymous, type Viewer, type ViewerCodec, viewerHeader } from '../subgraphs/kernel/viewer.js';

export interface Identity {
  readonly viewer: Viewer;
  /** True where a process of the graph itself asks, with a viewer that it signed. */
  readonly trusted: boolean;
}

/**
 * Finds out who asks. Credentials that do not hold refuse the whole request: a caller who believes to be signed in must
 * not get an anonymous answer.
 * @returns a function that throws UNAUTHENTICATED for credentials that do not hold
 */
export function createAuthentication(codec: ViewerCodec, bearer: Bearer) {
  return async (headers: IncomingHttpHeaders, address: string, requestId: string): Promise<Identity> => {
    const signed = headers[viewerHeader];
    if (signed !== undefined) return { viewer: await codec.verify(String(signed)), trusted: true };
    const viewer = (await bearer(headers, requestId)) ?? anonymous;
    return { viewer: { ...viewer, address }, trusted: false };
  };
}
