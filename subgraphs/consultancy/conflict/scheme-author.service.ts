import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  notFound,
  once,
  requireReferencesBy,
} from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { maySeeHistory } from '../request/request.policy.js';
import { consultancyProblems } from '../request/request.problems.js';
import type { RecordSchemeAuthorsInput } from './conflict.inputs.js';
import { mayRecordAuthors } from './conflict.policy.js';
import { SchemeAuthor } from './scheme-author.entity.js';

const requirePeople = requireReferencesBy({ per: 'person' }, consultancyProblems);
const most = 30;

/**
 * Records who took part in drafting the scheme, the whole list anew.
 * @throws Refusal for more than 30 people, or one who is unknown
 */
export async function recordSchemeAuthors(
  ctx: Context,
  input: RecordSchemeAuthorsInput,
): Promise<ConsultancyRequest> {
  const known = await ctx.loaders.byId(ConsultancyRequest, assertId(input.id, 'cns'));
  if (!known && ctx.viewer.kind !== 'anonymous') throw notFound();
  assertAllowed(mayRecordAuthors(ctx.viewer));
  const path = ['input', 'personIds'];
  const given = [...new Set(input.personIds)];
  if (given.length > most) consultancyProblems.refuse('INVALID_VALUE', path);
  const current = await requirePeople(
    ctx,
    given.map((id) => ({ prefix: 'per' as const, id, path })),
  );
  const wanted = new Set(given.map(current));
  return once(ctx, input, 'recordSchemeAuthors', ConsultancyRequest, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.id);
    assertAllowed(mayRecordAuthors(tx.viewer), tx);
    const recorded = await tx.em.find(SchemeAuthor, { requestId: request.id });
    for (const author of recorded) {
      if (!wanted.delete(author.personId)) tx.em.remove(author);
    }
    for (const personId of wanted) make(tx, SchemeAuthor, { requestId: request.id, personId });
    request.updatedAt = tx.now();
    return request;
  });
}

/** Ids of those who took part in drafting; one statement for all requests of a page. */
export async function authorIds(ctx: Context, requestId: string): Promise<readonly string[]> {
  const found = await ctx.loaders.batch<string, string[]>('scheme-authors', requestId, async (ids) => {
    const rows = await ctx.em.execute<{ request: string; person: string }[]>(
      `select request_id as request, person_id as person from "${ctx.subgraph}".scheme_author
       where request_id = any(?::text[]) order by person_id`,
      [`{${ids.join(',')}}`],
    );
    const groups = Map.groupBy(rows, ({ request }) => request);
    return new Map([...groups].map(([id, group]) => [id, group.map(({ person }) => person)]));
  });
  return found ?? [];
}

/** The same for who may know of them; else null. */
export const authorsOf = async (ctx: Context, request: ConsultancyRequest) =>
  maySeeHistory(ctx.viewer, request) ? (await authorIds(ctx, request.id)).map((id) => ({ id })) : null;
