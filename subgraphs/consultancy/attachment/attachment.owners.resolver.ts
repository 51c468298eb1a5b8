import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Context, groupConnection, PageArgs } from '../../kernel/index.js';
import { ConsultancyCouncil } from '../council/council.entity.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { ConsultancyReport } from '../report/report.entity.js';
import { ConsultancyAttachment } from './attachment.entity.js';
import { ConsultancyAttachmentConnection } from './attachment.payloads.js';

const attachmentsOf = (ctx: Context, ownerId: string, page: PageArgs) =>
  groupConnection(ctx, ConsultancyAttachment, 'ownerId', ownerId, page, { orderBy: [['createdAt', 'DESC']] });

@Resolver(() => Opinion)
export class OpinionAttachmentsResolver {
  @FieldResolver(() => ConsultancyAttachmentConnection, {
    description: 'Its files (phiếu nhận xét đính kèm) that the viewer may see, newest first.',
  })
  attachments(@Ctx() ctx: Context, @Root() { id }: Opinion, @Args(() => PageArgs) page: PageArgs) {
    return attachmentsOf(ctx, id, page);
  }
}

@Resolver(() => ConsultancyCouncil)
export class CouncilAttachmentsResolver {
  @FieldResolver(() => ConsultancyAttachmentConnection, {
    description: 'Its files (biên bản, tài liệu) that the viewer may see, newest first.',
  })
  attachments(@Ctx() ctx: Context, @Root() { id }: ConsultancyCouncil, @Args(() => PageArgs) page: PageArgs) {
    return attachmentsOf(ctx, id, page);
  }
}

@Resolver(() => ConsultancyReport)
export class ReportAttachmentsResolver {
  @FieldResolver(() => ConsultancyAttachmentConnection, {
    description: 'Its files (bản ký, văn bản trả lời) that the viewer may see, newest first.',
  })
  attachments(@Ctx() ctx: Context, @Root() { id }: ConsultancyReport, @Args(() => PageArgs) page: PageArgs) {
    return attachmentsOf(ctx, id, page);
  }
}
