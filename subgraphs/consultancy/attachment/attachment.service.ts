import { LockMode } from '@mikro-orm/core';
import { FileState, judgeDocument, StoredFile, whileItIsKept } from '../../kernel/files/index.js';
import {
  assertAllowed,
  assertId,
  type Context,
  enqueue,
  loadForChange,
  once,
  Refusal,
  transact,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import type { Confidentiality } from '../request/request.enums.js';
import { ConsultancyAttachment } from './attachment.entity.js';
import { AttachmentStatus } from './attachment.enums.js';
import type {
  ConfirmConsultancyUploadInput,
  WithdrawConsultancyAttachmentInput,
} from './attachment.inputs.js';
import { isReliedOn, ownerOf } from './attachment.owner.js';
import { isAtLeast, mayAttach, mayConfirm, mayWithdrawFile } from './attachment.policy.js';
import { attachmentProblems } from './attachment.problems.js';
import { requireTakesFile } from './attachment.ticket.js';

const { refuse } = attachmentProblems;
const texts = textInput(refuse);

/** Job that deletes the bytes of what is withdrawn or was never confirmed. */
export const forgetFilesJob = 'forget-consultancy-files';

/**
 * Last step of an upload: the bytes are there, are what they are called and, where the client says its hash, what was
 * sent. What is refused for its content is deleted at once.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export async function confirmConsultancyUpload(
  ctx: Context,
  input: ConfirmConsultancyUploadInput,
): Promise<ConsultancyAttachment> {
  const known = await ctx.loaders.byId(ConsultancyAttachment, assertId(input.id, 'att'));
  try {
    // Read outside of the transaction: it takes as long as the store does.
    if (known && mayConfirm(ctx.viewer, known).allowed) await requireSoundContent(ctx, known);
    return await once(ctx, input, 'confirmConsultancyUpload', ConsultancyAttachment, async (tx) => {
      // The request first: who changes it locks it before its files.
      const request = known && (await loadForChange(tx, ConsultancyRequest, known.requestId));
      const attachment = await loadForChange(tx, ConsultancyAttachment, input.id);
      assertAllowed(mayConfirm(tx.viewer, attachment), tx);
      if (attachment.status !== AttachmentStatus.AWAITED) refuse('ALREADY_CONFIRMED', ['input', 'id']);
      const owner = await ownerOf(tx, request!, attachment.ownerId);
      assertAllowed(mayAttach(tx.viewer, request!, attachment.kind, owner!), tx);
      requireTakesFile(request!, attachment.kind, owner!);
      const file = await tx.em.findOne(
        StoredFile,
        { id: attachment.fileId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (!file || file.expiresAt <= tx.now()) return refuse('TICKET_EXPIRED', ['input', 'id']);
      if (file.status === FileState.AWAITED) refuse('NOT_RECEIVED', ['input', 'id']);
      if (input.sha256 && input.sha256.toLowerCase() !== file.sha256)
        refuse('HASH_DIFFERS', ['input', 'sha256']);
      Object.assign(file, {
        status: FileState.CONFIRMED,
        ownerType: 'ConsultancyAttachment',
        ownerId: attachment.id,
        expiresAt: whileItIsKept,
        updatedAt: tx.now(),
      });
      Object.assign(attachment, {
        status: AttachmentStatus.STORED,
        sha256: file.sha256,
        storedOn: tx.today,
        confidentiality: stricter(attachment.confidentiality, request!.confidentiality),
        updatedAt: tx.now(),
      });
      return attachment;
    });
  } catch (error) {
    if (known && error instanceof Refusal && error.problems.some(({ code }) => final.includes(code)))
      await discard(ctx, known);
    throw error;
  }
}

/** Takes a file back before anything rests on it; its bytes are deleted by a job, the row stays. */
export async function withdrawConsultancyAttachment(
  ctx: Context,
  input: WithdrawConsultancyAttachmentInput,
): Promise<ConsultancyAttachment> {
  const known = await ctx.loaders.byId(ConsultancyAttachment, assertId(input.id, 'att'));
  return once(ctx, input, 'withdrawConsultancyAttachment', ConsultancyAttachment, async (tx) => {
    // The request first, so that nothing comes to rest on the file meanwhile.
    const request = known && (await loadForChange(tx, ConsultancyRequest, known.requestId));
    const attachment = await loadForChange(tx, ConsultancyAttachment, input.id);
    assertAllowed(mayWithdrawFile(tx.viewer, attachment), tx);
    const reason =
      texts.lines(input.reason, 2_000, 'reason') ?? refuse('REASON_REQUIRED', ['input', 'reason']);
    if (attachment.status !== AttachmentStatus.STORED) refuse('ILLEGAL_TRANSITION', ['input', 'id']);
    const owner = await ownerOf(tx, request!, attachment.ownerId);
    if (isReliedOn(attachment, request!, owner)) refuse('RELIED_ON', ['input', 'id']);
    tx.reason = reason;
    Object.assign(attachment, {
      status: AttachmentStatus.WITHDRAWN,
      withdrawnOn: tx.today,
      updatedAt: tx.now(),
    });
    await endFile(tx, attachment.fileId);
    return attachment;
  });
}

/** Ends a file from now on: links to it lead nowhere, its bytes are deleted by the job. */
export async function endFile(tx: Context, fileId: string): Promise<void> {
  const file = await tx.em.findOne(StoredFile, { id: fileId });
  if (!file) return;
  file.expiresAt = tx.now();
  file.updatedAt = tx.now();
  await enqueue(tx, forgetFilesJob);
}

/** Refusals after which a ticket leads nowhere any more. */
const final = [
  'STATE_SECRET_NO_FILE',
  'REQUEST_ENDED',
  'RELIED_ON',
  'TICKET_EXPIRED',
  'CONTENT_DIFFERS',
  'CONTENT_DANGEROUS',
  'CONTENT_HAS_MACROS',
  'CONTENT_UNREADABLE',
];

async function requireSoundContent(ctx: Context, { fileId, status, mediaType }: ConsultancyAttachment) {
  if (status !== AttachmentStatus.AWAITED) return;
  const file = await ctx.em.fork().findOne(StoredFile, { id: fileId });
  if (file?.status !== FileState.RECEIVED || file.expiresAt <= ctx.now()) return;
  const problem = await judgeDocument({ open: () => ctx.files.store.get(fileId) }, mediaType);
  if (problem) refuse(problem, ['input', 'id']);
}

const stricter = (a: Confidentiality, b: Confidentiality) => (isAtLeast(a, b) ? a : b);

/** Forgets a ticket and what came on it. */
async function discard(ctx: Context, { id, fileId }: ConsultancyAttachment): Promise<void> {
  await transact(ctx, async (tx) => {
    const attachment = await tx.em.findOne(ConsultancyAttachment, { id, status: AttachmentStatus.AWAITED });
    const file = await tx.em.findOne(StoredFile, { id: fileId });
    if (attachment) tx.em.remove(attachment);
    if (attachment && file) tx.em.remove(file);
  });
  await ctx.files.store.delete(fileId);
}
