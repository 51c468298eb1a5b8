import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import {
  AllowedAction,
  allowedActions,
  assertId,
  type Context,
  connection,
  groupConnection,
  PageArgs,
  Permission,
  Transition,
} from '../../kernel/index.js';
import { AssociationStub } from '../external/association.stub.js';
import { PersonStub } from '../external/person.stub.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Opinion, OpinionPoint } from './opinion.entity.js';
import { OpinionFilter, opinionWhere } from './opinion.filters.js';
import { opinionLifecycle } from './opinion.lifecycle.js';
import { OpinionCommentConnection, OpinionConnection } from './opinion.payloads.js';
import * as reading from './opinion.reading.js';
import { OpinionChange } from './opinion.types.js';
import { OpinionCall } from './opinion-call.entity.js';
import { OpinionComment } from './opinion-comment.entity.js';
import { mayCommentOn } from './opinion-comment.service.js';
import { OpinionVersion } from './opinion-version.entity.js';

const known = 'Not for the requesting agency, unless the review is named: null.';

@Resolver(() => Opinion)
export class OpinionResolver {
  @Query(() => Opinion, {
    nullable: true,
    description: 'One written opinion; null where there is none that the viewer may know of.',
  })
  opinion(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the opinion, `opn_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(Opinion, assertId(id, 'opn'));
  }

  @Query(() => OpinionConnection, {
    description: 'The written opinions that the viewer may see, the latest deadline first.',
  })
  opinions(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OpinionFilter, { nullable: true, description: 'Default: all.' })
    filter?: OpinionFilter | null,
  ) {
    return connection(ctx, Opinion, page, { where: opinionWhere(ctx, filter), orderBy: [['dueOn', 'DESC']] });
  }

  @FieldResolver(() => ConsultancyRequest, {
    nullable: true,
    description: 'The request; null where the viewer may not know of it any more.',
  })
  request(@Ctx() ctx: Context, @Root() { requestId }: Opinion) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => OpinionCall, {
    nullable: true,
    description: 'The call by which the association was asked; null where the viewer may not know of it.',
  })
  call(@Ctx() ctx: Context, @Root() { callId }: Opinion) {
    return callId && ctx.loaders.byId(OpinionCall, callId);
  }

  @FieldResolver(() => PersonStub, {
    nullable: true,
    description: `The person who writes (người nhận xét); null for an association. ${known}`,
  })
  person(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return reading.personOf(ctx, opinion);
  }

  @FieldResolver(() => AssociationStub, {
    nullable: true,
    description: `The association that writes (hội góp ý); null for a person. ${known}`,
  })
  association(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return reading.associationOf(ctx, opinion);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether its author is a reviewer (ủy viên phản biện): no report goes out without his form. ${known}`,
  })
  isReviewer(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return reading.ofKnownAuthor(ctx, opinion, opinion.isReviewer);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `Whether the author has interests of his own in the matter (lợi ích liên quan), as he stated when he submitted; null before. ${known}`,
  })
  hasCompetingInterests(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return reading.ofKnownAuthor(ctx, opinion, opinion.hasCompetingInterests);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `Which these are; null where there are none. ${known}`,
  })
  competingInterests(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return reading.ofKnownAuthor(ctx, opinion, opinion.competingInterests);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether it is not submitted though its deadline has passed (quá hạn).',
  })
  isOverdue(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return reading.isOverdue(ctx, opinion);
  }

  @FieldResolver(() => [OpinionPoint], { description: 'Its points, in order, as submitted; empty before.' })
  points(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return reading.pointsOf(ctx, opinion);
  }

  @FieldResolver(() => [OpinionVersion], {
    description:
      'Its versions that the viewer may see, the first first: the author all; the Union those submitted or entered from paper.',
  })
  versions(@Ctx() ctx: Context, @Root() { id }: Opinion) {
    return reading.versionsOf(ctx, id);
  }

  @FieldResolver(() => OpinionCommentConnection, {
    description:
      'What others say of it since it is open, oldest first. Not for the requesting agency: empty.',
  })
  discussion(@Ctx() ctx: Context, @Root() { id }: Opinion, @Args(() => PageArgs) page: PageArgs) {
    return groupConnection(ctx, OpinionComment, 'opinionId', id, page, { orderBy: [['createdAt', 'ASC']] });
  }

  @FieldResolver(() => Permission, { description: 'Whether the viewer may comment on it.' })
  canComment(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return mayCommentOn(ctx, opinion);
  }

  @FieldResolver(() => [AllowedAction], { description: 'What can be done now, and whether the viewer may.' })
  allowedActions(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return allowedActions(ctx, opinionLifecycle, opinion);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'Its life so far, oldest first (lịch sử). Its author and the Union; else null.',
  })
  history(@Ctx() ctx: Context, @Root() opinion: Opinion) {
    return reading.opinionHistory(ctx, opinion);
  }
}

@Resolver(() => OpinionPoint)
export class OpinionPointResolver {
  @FieldResolver(() => Opinion, { nullable: true, description: 'The opinion that makes it.' })
  opinion(@Ctx() ctx: Context, @Root() { opinionId }: OpinionPoint) {
    return ctx.loaders.byId(Opinion, opinionId);
  }
}

@Resolver(() => OpinionVersion)
export class OpinionVersionResolver {
  @FieldResolver(() => [OpinionChange], {
    description:
      'What differs from the version before it that the viewer may see (khác biệt); everything for the first.',
  })
  changes(@Ctx() ctx: Context, @Root() version: OpinionVersion) {
    return reading.changesOf(ctx, version);
  }
}

@Resolver(() => OpinionComment)
export class OpinionCommentResolver {
  @FieldResolver(() => PersonStub, { nullable: true, description: 'Who comments; null for an association.' })
  person(@Root() { personId }: OpinionComment) {
    return personId && { id: personId };
  }

  @FieldResolver(() => AssociationStub, {
    nullable: true,
    description: 'The association that comments; null for a person.',
  })
  association(@Root() { associationId }: OpinionComment) {
    return associationId && { id: associationId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The comment; null where it was withdrawn, but for its author and the Union.',
  })
  text(@Ctx() ctx: Context, @Root() comment: OpinionComment) {
    return reading.commentText(ctx, comment);
  }
}
