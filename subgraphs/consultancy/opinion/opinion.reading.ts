import { type Context, groupConnection, historyOf, type Transition } from '../../kernel/index.js';
import type { PageArguments } from '../../kernel/read/connection.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { changesBetween } from './opinion.changes.js';
import { Opinion, OpinionPoint } from './opinion.entity.js';
import { CommentStatus } from './opinion.enums.js';
import { mayKnowAuthor, mayReadComment, maySeeOpinionHistory, maySeeOpinionsOf } from './opinion.policy.js';
import { awaitedStatuses } from './opinion.round.js';
import type { OpinionChange } from './opinion.types.js';
import type { OpinionComment } from './opinion-comment.entity.js';
import { OpinionVersion } from './opinion-version.entity.js';

/** What of an opinion is shown to those alone who learn its author (I3); null for the agency. */
export async function ofKnownAuthor<T>(ctx: Context, opinion: Opinion, value: T): Promise<T | null> {
  const request = await ctx.loaders.byId(ConsultancyRequest, opinion.requestId);
  return mayKnowAuthor(ctx.viewer, opinion, request) ? value : null;
}

const stub = (id: string | null) => (id === null ? null : { id });

export const personOf = (ctx: Context, opinion: Opinion) =>
  ofKnownAuthor(ctx, opinion, stub(opinion.personId));

export const associationOf = (ctx: Context, opinion: Opinion) =>
  ofKnownAuthor(ctx, opinion, stub(opinion.associationId));

/** Not in, though its day has passed. */
export const isOverdue = ({ today }: Context, { status, dueOn }: Opinion): boolean =>
  awaitedStatuses.includes(status) && dueOn < today;

export const pointsOf = (ctx: Context, { id }: Opinion): Promise<OpinionPoint[]> =>
  ctx.loaders.group(OpinionPoint, 'opinionId', id, { orderBy: [['no', 'ASC']] });

export const versionsOf = (ctx: Context, opinionId: string): Promise<OpinionVersion[]> =>
  ctx.loaders.group(OpinionVersion, 'opinionId', opinionId, { orderBy: [['number', 'ASC']] });

/** What differs from the version before it, of those that the viewer may see. */
export async function changesOf(ctx: Context, version: OpinionVersion): Promise<OpinionChange[]> {
  const versions = await versionsOf(ctx, version.opinionId);
  const before = versions.filter(
    ({ number, isOnPaper }) => number < version.number && isOnPaper === version.isOnPaper,
  );
  return changesBetween(before.at(-1) ?? null, version);
}

export const opinionHistory = async (ctx: Context, opinion: Opinion): Promise<Transition[] | null> =>
  maySeeOpinionHistory(ctx.viewer, opinion) ? historyOf(ctx, 'Opinion', opinion.id) : null;

/** The opinions of a person or an association, for whom they are. */
export const opinionsBy = (
  ctx: Context,
  property: 'personId' | 'associationId',
  id: string,
  page: PageArguments,
) =>
  maySeeOpinionsOf(ctx.viewer, { personId: null, associationId: null, [property]: id })
    ? groupConnection(ctx, Opinion, property, id, page, { orderBy: [['invitedOn', 'DESC']] })
    : null;

/** The text of a comment; null for others once it was withdrawn. */
export const commentText = ({ viewer }: Context, comment: OpinionComment): string | null =>
  mayReadComment(viewer, comment, comment.status === CommentStatus.WITHDRAWN) ? comment.text : null;
