import { forgetExpiredFiles } from '../../kernel/files/index.js';
import { type Context, type Job, transact } from '../../kernel/index.js';
import { ConsultancyAttachment } from './attachment.entity.js';
import { AttachmentStatus } from './attachment.enums.js';
import { forgetFilesJob } from './attachment.service.js';

/** Deletes what is over: bytes of withdrawn files and of tickets that were not used, and those tickets. */
async function forgetFiles(ctx: Context): Promise<void> {
  await forgetExpiredFiles(ctx);
  const hours = await ctx.rules.number('consult.file.ticketHours');
  const before = new Date(ctx.now().getTime() - hours * 3_600_000);
  const over = { status: AttachmentStatus.AWAITED, createdAt: { $lte: before } };
  for (;;) {
    const some = await ctx.em.fork().find(ConsultancyAttachment, over, { limit: 100 });
    if (some.length === 0) return;
    await transact(ctx, async (tx) => {
      for (const each of await tx.em.find(ConsultancyAttachment, {
        ...over,
        id: { $in: some.map(({ id }) => id) },
      }))
        tx.em.remove(each);
    });
  }
}

export const attachmentJobs: readonly Job[] = [
  { name: forgetFilesJob, cron: '40 * * * *', run: forgetFiles },
];
