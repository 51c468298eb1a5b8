import { type DocumentNode, type ExecutionResult, Kind, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Operation } from '../subgraphs/kernel/federation/execute.js';
import { type AnswerCache, cacheKey, type Moment } from './answer-cache.js';
import type { CachePolicy } from './cache-hints.js';
import type { Graph } from './graph.js';
import type { RequestContext } from './request-context.js';

type Ask = (operation: Operation) => Promise<ExecutionResult>;
/** Answers a fetch of a subgraph from what was kept, and asks for the rest only. */
export type EntityCache = (
  source: string,
  context: RequestContext,
  operation: Operation,
  ask: Ask,
) => Promise<ExecutionResult>;

export interface EntityCacheOptions {
  readonly cache: AnswerCache;
  /** The graph that is served now. */
  graph(): Pick<Graph, 'version' | 'policies' | 'schema'>;
  /** Civil day, on which many answers depend. */
  today(): string;
}

/**
 * Keeps entities one by one: those that everybody sees alike for everybody, and what the public sees for the public. A
 * page that needs fifty people of whom forty were asked for before fetches ten.
 */
export function createEntityCache({ cache, graph, today }: EntityCacheOptions): EntityCache {
  const documents = new LRUCache<string, CachePolicy>({ max: 2_000 });
  let known = '';
  const policyOf = (query: string): CachePolicy => {
    const { version, policies, schema: schemaOf } = graph();
    if (version !== known) documents.clear();
    known = version;
    let policy = documents.get(query);
    const schema = schemaOf();
    if (!policy && schema) {
      policy = policyOfText(query, (document, operation) => policies({ schema, document, operation }));
      documents.set(query, policy);
    }
    return policy ?? { maxAge: 0, shared: false };
  };

  return async (source, context, operation, ask) => {
    const { representations, ...others } = operation.variables ?? {};
    if (!Array.isArray(representations) || context.trusted || context.asked.fresh) return ask(operation);
    const policy = policyOf(operation.query);
    const audience = policy.shared ? 'everybody' : context.viewer.kind === 'anonymous' ? 'public' : null;
    const moment = policy.maxAge > 0 && audience ? cache.now() : null;
    if (!moment) return ask(operation);
    const base = [known, source, operation.query, others, context.locale, audience, today()];
    const keys = representations.map((representation) => cacheKey(...base, representation));
    const kept = await Promise.all(keys.map((key) => cache.get(key, moment)));
    return complete(operation, kept, ask, (place, text) =>
      cache.set(keys[place]!, { text, cost: 0, name: null }, [source], policy.maxAge, moment as Moment),
    );
  };
}

/** Asks for what is missing, keeps it where it came without errors, and puts all in the order of the question. */
async function complete(
  operation: Operation,
  kept: readonly ({ readonly text: string } | null)[],
  ask: Ask,
  keep: (place: number, text: string) => void,
): Promise<ExecutionResult> {
  const all = operation.variables!.representations as unknown[];
  const missing = kept.flatMap((answer, place) => (answer ? [] : [place]));
  const entities: unknown[] = kept.map((answer) => (answer ? JSON.parse(answer.text) : null));
  if (missing.length === 0) return { data: { _entities: entities } };
  const variables = { ...operation.variables, representations: missing.map((place) => all[place]) };
  const result = await ask({ ...operation, variables });
  const fetched = result.data?._entities;
  if (!Array.isArray(fetched)) return result;
  missing.forEach((place, index) => {
    entities[place] = fetched[index];
    // Written out now: the executor writes into what it is given.
    if (!result.errors) keep(place, JSON.stringify(fetched[index] ?? null));
  });
  return {
    ...result,
    data: { ...result.data, _entities: entities },
    ...(result.errors && {
      errors: result.errors.map((error) => {
        const [field, index, ...rest] = error.path ?? [];
        if (field !== '_entities' || typeof index !== 'number') return error;
        return { ...error, message: error.message, path: [field, missing[index] ?? index, ...rest] } as never;
      }),
    }),
  };
}

function policyOfText(
  query: string,
  policies: (document: DocumentNode, operation: never) => CachePolicy,
): CachePolicy {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return policies(document, operation as never);
}
