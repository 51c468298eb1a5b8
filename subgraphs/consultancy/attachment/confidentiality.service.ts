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
import { ConsultancyReport } from '../report/report.entity.js';
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
    if (to === Confidentiality.STATE_SECRET) await endReview(tx, request, reason);
    return request;
  });
}

/** @throws Refusal that names what must go first */
async function requireNothingWritten(tx: Context, requestId: string): Promise<void> {
  const files = await tx.em.count(ConsultancyAttachment, { requestId, status: AttachmentStatus.STORED });
  const [{ texts: opinions } = { texts: 0 }] = await tx.em.execute<{ texts: number }[]>(
    `select count(*)::int as texts from consultancy.opinion o where request_id = ?
     and (summary is not null or exists (select 1 from consultancy.opinion_point p where p.opinion_id = o.id)
       or exists (select 1 from consultancy.opinion_version v where v.opinion_id = o.id))`,
    [requestId],
  );
  const reports = await tx.em.count(ConsultancyReport, { requestId });
  const [{ minutes } = { minutes: 0 }] = await tx.em.execute<{ minutes: number }[]>(
    `select count(*)::int as minutes from consultancy.consultancy_council_session s
     join consultancy.consultancy_council c on c.id = s.council_id where c.request_id = ?
     and (s.minutes_text is not null or c.conclusion is not null
       or exists (select 1 from consultancy.consultancy_council_vote v where v.session_id = s.id))`,
    [requestId],
  );
  if (files + opinions + reports + minutes === 0) return;
  const parts = (names: readonly [string, string, string, string]) =>
    [files, opinions, reports, minutes]
      .flatMap((count, i) => (count > 0 ? [`${count} ${names[i]}`] : []))
      .join(', ');
  refuse('TEXT_OR_FILE_EXISTS', ['input', 'to'], {
    vi: `Bí mật nhà nước không được lưu tệp hay nội dung; phải gỡ trước: ${parts(['tệp', 'phiếu nhận xét có nội dung', 'báo cáo', 'phiên họp có biên bản'])}.`,
    en: `A state secret has no file and no text here; these must go first: ${parts(['files', 'opinions with text', 'reports', 'sessions with minutes'])}.`,
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
