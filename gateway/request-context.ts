import { type Locale, negotiateLocale } from '../subgraphs/kernel/locale.js';
import type { Viewer } from '../subgraphs/kernel/viewer.js';

/** What the gateway knows of one request, from credentials to answer. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  readonly locale: Locale;
  readonly method: string;
  /** True for operations of the graph's own subgraphs: written here, so no limits hold for them. */
  readonly trusted: boolean;
}

/** Makes a context; the language follows from `acceptLanguage`. */
export const requestContext = (parts: Omit<RequestContext, 'locale'>): RequestContext => ({
  ...parts,
  locale: negotiateLocale(parts.acceptLanguage),
});
