import { type Locale, negotiateLocale } from '../subgraphs/kernel/locale.js';
import { system, type Viewer } from '../subgraphs/kernel/viewer.js';

/** What the gateway knows of one request, from credentials to answer. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  readonly locale: Locale;
  readonly method: string;
  /** True for operations of the graph's own subgraphs: written here, so cost and depth are not held against them. */
  readonly trusted: boolean;
  /** What was asked, filled in once the document is read. */
  readonly asked: { kind: string; name: string | null; wrongMethod: boolean };
}

/** Makes a context; the language follows from `acceptLanguage`. */
export const requestContext = (parts: Omit<RequestContext, 'locale' | 'asked'>): RequestContext => ({
  ...parts,
  locale: negotiateLocale(parts.acceptLanguage),
  asked: { kind: 'none', name: null, wrongMethod: false },
});

/** The context of the gateway's own questions: who an identity is, whether a subgraph answers. */
export const systemContext = (requestId: string): RequestContext =>
  requestContext({ viewer: system, requestId, acceptLanguage: undefined, method: 'POST', trusted: true });
