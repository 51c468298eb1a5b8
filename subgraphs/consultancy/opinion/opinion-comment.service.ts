import {
  assertAllowed,
  assertId,
  type Context,
  loadForChange,
  make,
  once,
  type Permission,
  permission,
  readSql,
  recordCreation,
  transition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { sitsInCouncil } from '../participant/declared.js';
import { Opinion } from './opinion.entity.js';
import { opinionCommentLifecycle } from './opinion.lifecycle.js';
import { associationsOf, isAuthor, mayComment, type Standing } from './opinion.policy.js';
import { opinionProblems } from './opinion.problems.js';
import { OpinionComment } from './opinion-comment.entity.js';
import type { CommentOnOpinionInput, WithdrawOpinionCommentInput } from './opinion-comment.inputs.js';

const { refuse, problem } = opinionProblems;
const texts = textInput(refuse);

/**
 * Comments on an opinion that is open, as a member of the council, as an author of the round, or for an association that
 * is one.
 * @throws NOT_FOUND for one that is sealed or not the viewer's to know; UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export const commentOnOpinion = (ctx: Context, input: CommentOnOpinionInput): Promise<OpinionComment> =>
  once(ctx, input, 'commentOnOpinion', OpinionComment, async (tx) => {
    const opinion = await loadForChange(tx, Opinion, input.opinionId);
    const associationId = input.associationId ? assertId(input.associationId, 'aso') : null;
    assertAllowed(mayComment(tx.viewer, await standingIn(tx, opinion, associationId)), tx);
    if (isAuthor(tx.viewer, opinion)) refuse('OWN_OPINION', ['input', 'opinionId']);
    // Only who sees sealed ones gets here with one.
    if (opinion.openedOn === null) refuse('NOT_OPEN', ['input', 'opinionId']);
    const personId = associationId === null ? tx.viewer.personId : null;
    if (personId === null && associationId === null) refuse('AUTHOR_UNCLEAR', ['input', 'associationId']);
    const comment = make(tx, OpinionComment, {
      opinionId: opinion.id,
      personId,
      associationId,
      status: opinionCommentLifecycle.initial,
      stance: input.stance ?? null,
      text: texts.lines(input.text, 5_000, 'text') ?? refuse('REQUIRED', ['input', 'text']),
    });
    await recordCreation(tx, opinionCommentLifecycle, comment);
    return comment;
  });

/** Withdraws one's own comment; that it was there stays. */
export const withdrawOpinionComment = (
  ctx: Context,
  input: WithdrawOpinionCommentInput,
): Promise<OpinionComment> =>
  once(ctx, input, 'withdrawOpinionComment', OpinionComment, async (tx) => {
    const comment = await loadForChange(tx, OpinionComment, input.id);
    await transition(tx, opinionCommentLifecycle, 'withdraw', comment);
    comment.updatedAt = tx.now();
    return comment;
  });

const none: Standing = { isOnCouncil: false, isAuthor: false };

/** What the viewer is in the round of an opinion. @param associationId for whom he speaks; null for himself */
async function standingIn(tx: Context, opinion: Opinion, associationId: string | null): Promise<Standing> {
  const round = roundOf(opinion);
  const personId = associationId === null ? tx.viewer.personId : null;
  const found = await standings(tx, [round], personId, speaksFor(tx, associationId));
  return found.get(round) ?? none;
}

/** The round of a request that an opinion is of, as a key. */
const roundOf = ({ requestId, round }: Opinion): string => `${requestId} ${round}`;

/** The associations for which the viewer can speak: the one that he names, else all, of which he has to name one. */
const speaksFor = ({ viewer }: Context, associationId: string | null): readonly string[] => {
  const own = associationsOf(viewer);
  if (associationId === null) return viewer.personId === null ? own : [];
  return own.includes(associationId) ? [associationId] : [];
};

/** Whether the viewer may comment on an opinion that he sees, by the rule that judges the mutation. */
export async function mayCommentOn(ctx: Context, opinion: Opinion): Promise<Permission> {
  if (isAuthor(ctx.viewer, opinion)) return refused(ctx, 'OWN_OPINION');
  if (opinion.openedOn === null) return refused(ctx, 'NOT_OPEN');
  const standing = await ctx.loaders.batch<string, Standing>(
    'standing-in-rounds',
    roundOf(opinion),
    (rounds) => standings(ctx, rounds, ctx.viewer.personId, associationsOf(ctx.viewer)),
  );
  return permission(ctx, mayComment(ctx.viewer, standing ?? none));
}

/** What a person, or one of some associations, is in many rounds; one statement. */
async function standings(
  ctx: Context,
  rounds: readonly string[],
  personId: string | null,
  associationIds: readonly string[],
): Promise<Map<string, Standing>> {
  if (personId === null && associationIds.length === 0) return new Map();
  const rows = await readSql<{ key: string; council: boolean; author: boolean }>(
    ctx,
    `select r.key, exists (select 1 from consultancy.participant p where p.request_id = split_part(r.key, ' ', 1)
         and p.person_id = ? and ${sitsInCouncil}) as council,
       exists (select 1 from consultancy.opinion o where o.request_id = split_part(r.key, ' ', 1)
         and o.round = split_part(r.key, ' ', 2)::int and o.status = 'SUBMITTED'
         and (o.person_id = ? or o.association_id = any(?::text[]))) as author
     from unnest(?::text[]) as r(key)`,
    [
      personId ?? '',
      personId ?? '',
      `{${associationIds.join()}}`,
      `{${rounds.map((key) => `"${key}"`).join()}}`,
    ],
  );
  return new Map(rows.map(({ key, council, author }) => [key, { isOnCouncil: council, isAuthor: author }]));
}

const refused = (ctx: Context, code: 'OWN_OPINION' | 'NOT_OPEN'): Permission => ({
  allowed: false,
  code,
  reason: ctx.say(problem(code).text),
});
