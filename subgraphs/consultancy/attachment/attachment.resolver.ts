import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { downloadLink, FileLink, uploadLink, whileItIsKept } from '../../kernel/files/index.js';
import {
  assertId,
  type Context,
  groupConnection,
  historyOf,
  PageArgs,
  Permission,
  permission,
  Transition,
} from '../../kernel/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { ConsultancyAttachment } from './attachment.entity.js';
import { AttachmentKind, AttachmentStatus } from './attachment.enums.js';
import { attachableKinds } from './attachment.owner.js';
import { ConsultancyAttachmentConnection } from './attachment.payloads.js';
import { maySeeGivenName, maySeeLevels, mayWithdrawFile } from './attachment.policy.js';
import { neutralName } from './attachment.ticket.js';
import { confidentialityHistory } from './confidentiality.service.js';

@Resolver(() => ConsultancyAttachment)
export class ConsultancyAttachmentResolver {
  @Query(() => ConsultancyAttachment, {
    nullable: true,
    description: 'One file of a request; null where there is none that the viewer may know of.',
  })
  consultancyAttachment(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the file, `att_…`.' }) id: string,
  ) {
    return ctx.loaders.byId(ConsultancyAttachment, assertId(id, 'att'));
  }

  @FieldResolver(() => String, {
    description:
      'Name with its ending. On an opinion a neutral one, but for who added it, union officers and leaders: a name may tell who wrote it.',
  })
  name(@Ctx() { viewer }: Context, @Root() file: ConsultancyAttachment) {
    return maySeeGivenName(viewer, file) ? file.name : neutralName(file);
  }

  @FieldResolver(() => ConsultancyRequest, { nullable: true, description: 'The request that it belongs to.' })
  request(@Ctx() ctx: Context, @Root() { requestId }: ConsultancyAttachment) {
    return ctx.loaders.byId(ConsultancyRequest, requestId);
  }

  @FieldResolver(() => ConsultancyAttachment, {
    nullable: true,
    description:
      'The version before (phiên bản trước); null for the first, and where the viewer may not see it.',
  })
  replaces(@Ctx() ctx: Context, @Root() { replacesId }: ConsultancyAttachment) {
    return replacesId && ctx.loaders.byId(ConsultancyAttachment, replacesId);
  }

  @FieldResolver(() => FileLink, {
    nullable: true,
    description:
      'Where its bytes are sent, for 30 minutes; null once it is stored, and for others than who announced it.',
  })
  uploadLink(@Ctx() ctx: Context, @Root() file: ConsultancyAttachment) {
    return file.status === AttachmentStatus.AWAITED && file.uploadedByAccountId === ctx.viewer.accountId
      ? uploadLink(ctx, { id: file.fileId, accountId: file.uploadedByAccountId, createdAt: file.createdAt })
      : null;
  }

  @FieldResolver(() => FileLink, {
    nullable: true,
    description:
      'Where the viewer reads it, for 10 minutes; null before it is stored, once it is withdrawn, and for anonymous callers. The rights are looked at again when the link is used.',
  })
  downloadLink(@Ctx() ctx: Context, @Root() { status, fileId }: ConsultancyAttachment) {
    return status === AttachmentStatus.STORED && ctx.viewer.accountId
      ? downloadLink(ctx, { id: fileId, expiresAt: whileItIsKept })
      : null;
  }

  @FieldResolver(() => Permission, {
    description: 'Whether the viewer may withdraw it, as far as that depends on who he is.',
  })
  canWithdraw(@Ctx() ctx: Context, @Root() file: ConsultancyAttachment) {
    return permission(ctx, mayWithdrawFile(ctx.viewer, file));
  }
}

const orderBy = [['createdAt', 'DESC']] as const;

@Resolver(() => ConsultancyRequest)
export class RequestAttachmentsResolver {
  @FieldResolver(() => ConsultancyAttachmentConnection, {
    description: 'Its files that the viewer may see (tài liệu), of whatever record of it, newest first.',
  })
  attachments(
    @Ctx() ctx: Context,
    @Root() { id }: ConsultancyRequest,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kinds', () => [AttachmentKind], { nullable: true, description: 'Of these kinds; default all.' })
    kinds?: AttachmentKind[] | null,
  ) {
    return groupConnection(ctx, ConsultancyAttachment, 'requestId', id, page, {
      where: kinds ? { kind: { $in: kinds } } : {},
      orderBy,
    });
  }

  @FieldResolver(() => [AttachmentKind], {
    description:
      'Kinds of files that the viewer may add to the request itself now (tài liệu được phép bổ sung).',
  })
  attachableKinds(@Ctx() { viewer }: Context, @Root() request: ConsultancyRequest) {
    return attachableKinds(viewer, request);
  }

  @FieldResolver(() => [Transition], {
    nullable: true,
    description: 'How its confidentiality changed, oldest first (lịch sử độ mật). The Union; else null.',
  })
  confidentialityHistory(@Ctx() ctx: Context, @Root() { id }: ConsultancyRequest) {
    return maySeeLevels(ctx.viewer) ? historyOf(ctx, confidentialityHistory, id) : null;
  }
}
