import { type Locale, negotiateLocale } from '../subgraphs/kernel/locale.js';
import { system, type Viewer } from '../subgraphs/kernel/viewer.js';
import { type Budget, unlimited } from './budgets.js';
import type { CachePolicy } from './cache-hints.js';

/** What the gateway knows of one request, from credentials to answer. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  readonly locale: Locale;
  readonly method: string;
  /** When the whole answer must be there, in milliseconds since the epoch. */
  readonly deadlineAt: number;
  /** True for operations of the graph's own subgraphs: written here, so cost and depth are not held against them. */
  readonly trusted: boolean;
  /** True for a rehearsal: it is planned, and no subgraph is asked. */
  readonly dry: boolean;
  /** What the caller may still ask for. */
  readonly budget: Budget;
  /** Names of the subgraphs that were asked. */
  readonly sources: Set<string>;
  /** What was asked, filled in once the document is read. */
  readonly asked: {
    kind: string;
    name: string | null;
    wrongMethod: boolean;
    /** True where the caller may have changed what he asks for: nothing kept or shared will do. */
    fresh: boolean;
    /** Records asked for at most. */
    cost: number;
    /** How often the cost is charged. */
    factor: number;
    /** How the answer may be kept; null until the operation passed schema and limits. */
    policy: CachePolicy | null;
  };
}

/** How long one request may take in all, whatever it asks. */
export const requestDeadlineMs = 20_000;

/** Makes a context; the language follows from `acceptLanguage`. */
export const requestContext = (
  parts: Omit<RequestContext, 'locale' | 'asked' | 'deadlineAt' | 'sources' | 'dry' | 'budget'> &
    Partial<Pick<RequestContext, 'dry' | 'budget'>>,
): RequestContext => ({
  dry: false,
  budget: unlimited,
  ...parts,
  deadlineAt: Date.now() + requestDeadlineMs,
  locale: negotiateLocale(parts.acceptLanguage),
  sources: new Set(),
  asked: { kind: 'none', name: null, wrongMethod: false, fresh: false, cost: 0, factor: 1, policy: null },
});

/** The context of the gateway's own questions: who an identity is, whether a subgraph answers. */
export const systemContext = (requestId: string): RequestContext =>
  requestContext({ viewer: system, requestId, acceptLanguage: undefined, method: 'POST', trusted: true });
