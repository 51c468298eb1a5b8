import { StoredFile } from '../../kernel/files/index.js';
import {
  assertAllowed,
  type Context,
  enqueue,
  loadForChange,
  once,
  recordTransition,
} from '../../kernel/index.js';
import { textInput } from '../../kernel/text/index.js';
import { exports } from '../export/export.service.js';
import { takeNameBack } from '../register/periodic-report.names.js';
import { unnamedLevels } from '../register/periodic-report.unnamed.js';
import { endReview } from '../request/request.ending.js';
import { ConsultancyRequest } from '../request/request.entity.js';
import { Confidentiality } from '../request/request.enums.js';
import { mayDecide } from '../request/request.policy.js';
import { consultancyProblems } from '../request/request.problems.js';
import { checkedText } from '../request/request.proposal.js';
import { ConsultancyAttachment } from './attachment.entity.js';
import { AttachmentStatus } from './attachment.enums.js';
import { isAtLeast } from './attachment.policy.js';
import { forgetFilesJob } from './attachment.service.js';
import type { ChangeConsultancyConfidentialityInput } from './confidentiality.inputs.js';

const { refuse } = consultancyProblems;
const texts = textInput(refuse);

/** Under what name changes of the level are kept, apart from the steps of the request’s life. */
export const confidentialityHistory = 'ConsultancyRequest.confidentiality';

/**
 * Raises or lowers who may know of a request. Its files are never less confidential than it; a state secret has none,
 * and no text either, so that what is there must go first.
 * @throws NOT_FOUND, UNAUTHENTICATED, FORBIDDEN; Refusal
 */
export function changeConsultancyConfidentiality(
  ctx: Context,
  input: ChangeConsultancyConfidentialityInput,
): Promise<ConsultancyRequest> {
  return once(ctx, input, 'changeConsultancyConfidentiality', ConsultancyRequest, async (tx) => {
    const request = await loadForChange(tx, ConsultancyRequest, input.id);
    assertAllowed(mayDecide(tx.viewer), tx);
    const reason =
      texts.lines(input.reason, 2_000, 'reason') ?? refuse('REASON_REQUIRED', ['input', 'reason']);
    const document = checkedText(input.document, 'document');
    const { confidentiality: from } = request;
    const { to } = input;
    if (from === to) refuse('CONFIDENTIALITY_UNCHANGED', ['input', 'to']);
    if (to === Confidentiality.STATE_SECRET) await requireNothingWritten(tx, request.id);
    tx.reason = reason;
    request.confidentiality = to;
    request.updatedAt = tx.now();
    await recordTransition(tx, confidentialityHistory, request.id, 'changeConfidentiality', from, to, {
      reason,
      documents: document ? [document] : [],
    });
    await followWithFiles(tx, request.id, to);
    // Tables that were made before may hold what fewer may see now.
    if (isAtLeast(to, from)) await exports.revoke(tx, 'CONFIDENTIALITY_RAISED');
    if (to === Confidentiality.STATE_SECRET) await endReview(tx, request, reason);
    if (unnamedLevels.includes(to)) await takeNameBack(tx, request.id);
    return request;
  });
}

/** What of a request holds text or bytes, drafts included, as conditions on its id, and what that is called. */
const written: readonly (readonly [sql: string, vi: string, en: string])[] = [
  [
    `consultancy_attachment x where x.request_id = ? and x.status = '${AttachmentStatus.STORED}'`,
    'tệp',
    'files',
  ],
  [
    `opinion x where x.request_id = ? and (x.summary is not null or x.comments <> '[]'
       or exists (select 1 from consultancy.opinion_point p where p.opinion_id = x.id)
       or exists (select 1 from consultancy.opinion_version v where v.opinion_id = x.id))`,
    'phiếu nhận xét có nội dung',
    'opinions with text',
  ],
  ['consultancy_report x where x.request_id = ?', 'báo cáo', 'reports'],
  [
    `consultancy_council x where x.request_id = ? and (x.status <> 'CANCELLED' or exists (select 1
       from consultancy.consultancy_council_session s where s.council_id = x.id and s.minutes_text is not null)
       or exists (select 1 from consultancy.consultancy_council_vote v where v.council_id = x.id))`,
    'hội đồng',
    'councils',
  ],
  [
    'opinion_call x where x.request_id = ? and x.message is not null',
    'đợt lấy ý kiến có nội dung',
    'calls with text',
  ],
  [
    'consultancy_request x where x.id = ? and (x.outcome_summary is not null or x.usefulness_note is not null)',
    'kết quả hoặc đánh giá bằng văn bản',
    'a summary or rating in words',
  ],
];

/** A state secret has no council here either. @throws Refusal that names what must go first */
async function requireNothingWritten(tx: Context, requestId: string): Promise<void> {
  const counts = written.map(([sql], i) => `(select count(*)::int from consultancy.${sql}) as "${i}"`);
  const [found] = await tx.em.execute<Record<string, number>[]>(
    `select ${counts.join(', ')}`,
    written.map(() => requestId),
  );
  const parts = (language: 1 | 2) =>
    written.flatMap((each, i) => (found![i]! > 0 ? [`${found![i]} ${each[language]}`] : [])).join(', ');
  if (parts(1) === '') return;
  refuse('TEXT_OR_FILE_EXISTS', ['input', 'to'], {
    vi: `Bí mật nhà nước không được lưu tệp hay nội dung; phải gỡ trước: ${parts(1)}.`,
    en: `A state secret has no file and no text here; these must go first: ${parts(2)}.`,
  });
}

/** Files that were less confidential become as the request is; tickets of a state secret end. */
async function followWithFiles(tx: Context, requestId: string, to: Confidentiality): Promise<void> {
  const files = await tx.em.find(ConsultancyAttachment, {
    requestId,
    status: { $ne: AttachmentStatus.WITHDRAWN },
  });
  if (to !== Confidentiality.STATE_SECRET) {
    for (const file of files.filter(({ confidentiality }) => !isAtLeast(confidentiality, to))) {
      file.confidentiality = to;
      file.updatedAt = tx.now();
    }
    return;
  }
  const awaited = await tx.em.find(StoredFile, { id: { $in: files.map(({ fileId }) => fileId) } });
  for (const file of awaited) file.expiresAt = tx.now();
  if (awaited.length > 0) await enqueue(tx, forgetFilesJob);
}
